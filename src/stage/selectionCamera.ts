/** The camera that what is selected, drawn or opened asks for. */
import type { Camera } from '../domain/mercator.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import { regionBounds } from '../scene/boundaries.ts';
import type { DrawnScene } from '../scene/drawnScene.ts';
import type { FrameSize } from '../scene/frameCamera.ts';
import { mapCamera } from '../scene/frameCamera.ts';
import type { View } from '../scene/projection.ts';
import type { AppState } from '../state/store.ts';
import { cameraToCentre, cameraToReveal } from './cameraMath.ts';

const closestRegionZoom = 8;
/** What a selection is tied to may stand this near to an edge; in a lower view than this there is no room for it. */
const tieMarginPx = 24;
const leastRoomForTiesPx = 280;

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
  /** `from` frames all that is shown, and not what the reader or a link wants to see. */
  readonly isFromHome: boolean;
  readonly size: FrameSize;
}

/** `null` where all of it is seen from there. */
export function cameraOfSelection(input: SelectionView): Camera | null {
  const { state, scene, pathIds, boundaries, drawn, from, isFromHome, size } = input;
  const { view, chrome } = state;
  const reveal = (id: string, start: View, marginPx?: number): Camera | null => {
    const at = scene.positionOf(id);
    return at && cameraToReveal(drawn, start, ...at, marginPx);
  };
  // What is fanned out takes the whole of the free view.
  const middle = view.place === null ? null : scene.positionOf(view.place);
  const opened = middle && cameraToCentre(drawn, from, ...middle);
  const selected = view.org ?? view.agreement;
  // At home all is in view: what opens beside it, such as the page of the selection, covers none of its ties.
  const hasRoom = size.heightPx - size.insets.top - size.insets.bottom >= leastRoomForTiesPx;
  if (selected !== null && !opened && isFromHome && hasRoom) {
    const ties = scene.idsTiedTo(selected);
    if (ties.some((id) => reveal(id, from, tieMarginPx) !== null))
      return scene.cameraToFrame(ties, size, from.camera.zoom);
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
