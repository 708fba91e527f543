/** The camera that what is selected, drawn or opened asks for. */
import type { Camera } from '../domain/mercator.ts';
import { lngLatToWorld } from '../domain/mercator.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import { regionBounds } from '../scene/boundaries.ts';
import type { DrawnScene } from '../scene/drawnScene.ts';
import type { FrameSize } from '../scene/frameCamera.ts';
import { mapCamera } from '../scene/frameCamera.ts';
import type { View } from '../scene/projection.ts';
import { origin } from '../scene/projection.ts';
import { selectIndexed } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { cameraToCentre, cameraToHold, cameraToReveal, isInSight, relativeAt } from './cameraMath.ts';

const closestRegionZoom = 8;
/** What a selection is tied to may stand this near to an edge; in a lower view than this there is no room for it. */
const tieMarginPx = 24;
const leastRoomForTiesPx = 140;

/** Whether anything is selected, drawn or opened that the camera would follow. */
export function hasSelection({ view, chrome }: AppState): boolean {
  return (
    view.org !== null ||
    view.agreement !== null ||
    view.path.length === 2 ||
    view.place !== null ||
    chrome.openRegion !== null ||
    chrome.openCorridor !== null
  );
}

export interface SelectionView {
  readonly state: AppState;
  readonly scene: DrawnScene;
  readonly pathIds: readonly string[];
  readonly boundaries: Boundaries | null;
  /** As on screen. */
  readonly drawn: View;
  /** Where the camera was before anything was selected. */
  readonly from: View;
  /**
   * Where the selection starts from at home, `null` where the reader or a link has chosen what to see: known from what is
   * shown and the size of the window alone, so that a selection looks the same however one has come to it.
   */
  readonly start: (() => Camera) | null;
  readonly size: FrameSize;
}

/** Where records are, relative world: on the map where organizations truly are, whatever gathers them just now. */
function pointsOf(
  { state, scene, drawn }: SelectionView,
  ids: readonly string[],
): (readonly [x: number, y: number])[] {
  if (state.view.view === 'network')
    return ids.flatMap((id) => {
      const at = scene.positionOf(id);
      return at ? [relativeAt(drawn, ...at)] : [];
    });
  const indexed = selectIndexed(state);
  return ids.flatMap((id) => {
    const organization = indexed?.organizationIndex.get(id) ?? -1;
    const { lng, lat } = indexed?.dataset.organizations[organization]?.location ?? {};
    if (lng === undefined || lat === undefined) return [];
    const [x, y] = lngLatToWorld(lng, lat);
    return [[x - origin[0], y - origin[1]] as const];
  });
}

/** `null` where all of it is seen from there. */
export function cameraOfSelection(input: SelectionView): Camera | null {
  const { state, scene, pathIds, boundaries, drawn, from, start, size } = input;
  const { view, chrome } = state;
  const reveal = (id: string, at: View): Camera | null => {
    const point = scene.positionOf(id);
    return point && cameraToReveal(drawn, at, ...point);
  };
  // What is fanned out takes the whole of the free view.
  const middle = view.place === null ? null : scene.positionOf(view.place);
  const opened = middle && cameraToCentre(drawn, from, ...middle);
  const selected = view.org ?? view.agreement;
  // At home all is in view: what opens beside it, such as the page of the selection, covers none of its ties.
  const hasRoom = size.heightPx - size.insets.top - size.insets.bottom >= leastRoomForTiesPx;
  if (selected !== null && !opened && start) {
    const points = pointsOf(input, hasRoom ? scene.idsTiedTo(selected) : [selected]);
    const free = { ...from, insets: size.insets };
    if (points.length > 0)
      return isInSight(points, free, tieMarginPx)
        ? null
        : cameraToHold(points, { ...free, camera: start() }, tieMarginPx);
  }
  // One of the organizations around an opened place is looked for from where the place is seen.
  if (selected !== null) return reveal(selected, opened ? { ...from, camera: opened } : from) ?? opened;
  // A path is framed whole.
  if (pathIds.length > 0) return scene.cameraToFrame(pathIds, size, from.camera.zoom + 1);
  if (chrome.openCorridor !== null) {
    const ends = chrome.openCorridor.ends.map(({ mark }) => mark);
    const isAllSeen = ends.every((mark) => reveal(mark, from) === null);
    return isAllSeen ? null : scene.cameraToFrame(ends, size, from.camera.zoom);
  }
  if (chrome.openRegion !== null) {
    const bounds = boundaries ? regionBounds(boundaries, chrome.openRegion) : null;
    return bounds && view.view === 'map' ? mapCamera(bounds, size, closestRegionZoom) : null;
  }
  return opened;
}
