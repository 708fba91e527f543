/** The map's arrangements by zoom step, for one shown set at a time: each step is worked out once. */
import type { Shown } from '../domain/filter.ts';
import type { Camera } from '../domain/mercator.ts';
import { linkMarks } from '../graph/levels/bands.ts';
import { cutLevels } from '../graph/levels/cut.ts';
import type { FanRoom } from '../graph/levels/fanOut.ts';
import { nodeOfId } from '../graph/levels/hierarchy.ts';
import { defaultBudget, levelZoom, zoomStepsPerLevel, type LevelBudget } from '../graph/levels/levels.ts';
import { planLevels, type LevelPlan } from '../graph/levels/plan.ts';
import { lastStep } from '../graph/levels/zoomScale.ts';
import type { Arrangement } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import { cameraCentredOn, homeMapCamera } from './frameCamera.ts';
import { arrangeLevels, type LevelFrame } from './mapArrangement.ts';
import { origin, projectionOf, type View } from './projection.ts';
import type { SceneState } from './sceneState.ts';

export interface LevelCuts {
  /** The same object for the same step, shown set and options. */
  arrangementAt(view: View, state: SceneState, drawn: Shown): Arrangement;
  cameraToOpen(markId: string, view: View, drawn: Shown): Camera | null;
}

const mapFrame: LevelFrame = { scale: 1, shiftX: -origin[0], shiftY: -origin[1] };
/** A place that would open only this many zooms closer, or closer than this at all, fans out where it stands. */
const nearZooms = 3;
const closestZoom = 12.5;
/** Opening a mark moves at least so far: what opens at once looks as if nothing had happened. */
const leastZooms = 0.75;
/** Air between a fan and the edges of the free view. */
const fanMarginPx = 16;

export function createLevelCuts(composed: ComposedScene): LevelCuts {
  const { indexed } = composed;
  let plan: LevelPlan | null = null;
  let planKey = '';
  let optionsKey = '';
  let fanKey = '';
  let fanRoom: FanRoom | undefined;
  let arrangements = new Map<number, Arrangement>();
  let budget: LevelBudget = defaultBudget;
  let budgetKey = '';

  /** What may be drawn at the home view of this size, whatever is shown and whatever covers it. */
  function budgetOf({ widthPx, heightPx }: View): LevelBudget {
    const key = `${String(widthPx)}x${String(heightPx)}`;
    if (key !== budgetKey) {
      budgetKey = key;
      const insets = { top: 0, right: 0, bottom: 0, left: 0 };
      const home = homeMapCamera(indexed, () => true, { widthPx, heightPx, insets });
      budget = { ...defaultBudget, homeZoom: levelZoom(Math.max(0, home.zoom)) };
    }
    return budget;
  }

  function planOf(view: View, drawn: Shown): LevelPlan {
    const own = budgetOf(view);
    const key = String(own.homeZoom);
    if (plan?.shown !== drawn || key !== planKey) {
      plan = planLevels(composed.hierarchy(), drawn, own);
      planKey = key;
      arrangements = new Map();
    }
    return plan;
  }

  /** Room around the opened place in the free part of the view, as it was when it was opened: panning keeps the fan. */
  function roomAround(place: string | null, view: View, current: LevelPlan): FanRoom | undefined {
    const key = `${place ?? ''}/${String(view.widthPx)}x${String(view.heightPx)}`;
    if (key === fanKey) return fanRoom;
    fanKey = key;
    fanRoom = undefined;
    const node = place === null ? -1 : nodeOfId(current.hierarchy, place);
    if (node < 0) return fanRoom;
    const { worldSize, shiftX, shiftY } = projectionOf(view);
    const x = ((current.x[node] ?? 0) - origin[0]) * worldSize + shiftX;
    const y = ((current.y[node] ?? 0) - origin[1]) * worldSize + shiftY;
    const room: FanRoom = {
      left: view.insets.left + fanMarginPx - x,
      top: view.insets.top + fanMarginPx - y,
      right: view.widthPx - view.insets.right - fanMarginPx - x,
      bottom: view.heightPx - view.insets.bottom - fanMarginPx - y,
    };
    if (room.left < -60 && room.top < -60 && room.right > 60 && room.bottom > 60) fanRoom = room;
    return fanRoom;
  }

  return {
    arrangementAt(view, state, drawn) {
      const current = planOf(view, drawn);
      const { selection, place, links, hasAffiliations } = state;
      const lifted =
        selection?.type === 'organization' ? (indexed.organizationIndex.get(selection.id) ?? -1) : -1;
      const room = roomAround(place, view, current);
      const key = [place ?? '', lifted, links, hasAffiliations, place === null ? '' : fanKey].join('|');
      if (key !== optionsKey) {
        optionsKey = key;
        arrangements = new Map();
      }
      const zoom = levelZoom(Math.max(0, view.camera.zoom));
      const known = arrangements.get(zoom);
      if (known) return known;
      const cut = cutLevels(current, zoom, { openPlace: place, fanRoom: room, liftedOrganization: lifted });
      const linked = linkMarks(indexed, drawn, cut, { mode: links, hasAffiliations, budget: current.budget });
      const made = arrangeLevels(composed, cut, linked, mapFrame);
      arrangements.set(zoom, made);
      return made;
    },
    cameraToOpen(markId, view, drawn) {
      const { hierarchy, core, splitStep, openStep, x, y } = planOf(view, drawn);
      const named = nodeOfId(hierarchy, markId);
      const node = named < 0 ? -1 : (core[named] ?? -1);
      if (node < 0) return null;
      const step = Math.min(splitStep[node] ?? Infinity, openStep[node] ?? Infinity);
      const zoom = step / zoomStepsPerLevel + 0.02;
      if (step > lastStep || zoom > closestZoom || zoom > view.camera.zoom + nearZooms) return null;
      const target = Math.max(zoom, view.camera.zoom + leastZooms);
      return cameraCentredOn(x[node] ?? 0, y[node] ?? 0, target, view.insets);
    },
  };
}
