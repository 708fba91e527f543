/** The map's arrangements by zoom step, for one shown set at a time: each step is worked out once. */
import type { Shown } from '../domain/filter.ts';
import type { Camera } from '../domain/mercator.ts';
import { linkMarks } from '../graph/levels/bands.ts';
import { cutLevels } from '../graph/levels/cut.ts';
import type { FanRoom } from '../graph/levels/fanOut.ts';
import { levelZoom, zoomStepsPerLevel } from '../graph/levels/levels.ts';
import { nodeOfId } from '../graph/levels/hierarchy.ts';
import { largestLeft, type LevelPlan } from '../graph/levels/plan.ts';
import { lastStep } from '../graph/levels/zoomScale.ts';
import type { Arrangement } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import { cameraCentredOn } from './frameCamera.ts';
import { levelBudgetOf } from './levelBudget.ts';
import { arrangeLevels, type LevelFrame } from './mapArrangement.ts';
import type { Box } from './labelPlacement.ts';
import { origin, type View } from './projection.ts';
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
/** A place has opened where no mark holds more than this share of what it held: zooming to less would feel like nothing. */
const openedShare = 0.5;
/** Air between a fan and the edges of the free view. */
const fanMarginPx = 16;
/** In a smaller view a fan takes no heed of what covers it. */
const leastFanPx = 72;

export function createLevelCuts(composed: ComposedScene): LevelCuts {
  const { indexed } = composed;
  let plan: LevelPlan | null = null;
  let optionsKey = '';
  let fanKey = '';
  let fanControls: readonly Box[] | undefined;
  let fanRoom: FanRoom | undefined;
  let arrangements = new Map<number, Arrangement>();

  function planOf(view: View, drawn: Shown): LevelPlan {
    const next = composed.planOf(drawn, levelBudgetOf(indexed, view));
    if (next !== plan) {
      plan = next;
      arrangements = new Map();
    }
    return plan;
  }

  /**
   * Room around the opened place, which is brought to the middle of the free view: the same wherever the reader pans.
   * Answers whether it is another than before.
   */
  function makeFanRoom({ widthPx, heightPx, insets, controls }: View): boolean {
    const key = `${String(widthPx)}x${String(heightPx)}/${JSON.stringify(insets)}`;
    if (key === fanKey && controls === fanControls) return false;
    fanKey = key;
    fanControls = controls;
    const width = widthPx - insets.left - insets.right;
    const height = heightPx - insets.top - insets.bottom;
    if (Math.min(width, height) < leastFanPx) {
      fanRoom = undefined;
      return true;
    }
    const [x, y] = [insets.left + width / 2, insets.top + height / 2];
    fanRoom = {
      left: fanMarginPx - width / 2,
      top: fanMarginPx - height / 2,
      right: width / 2 - fanMarginPx,
      bottom: height / 2 - fanMarginPx,
      taken: (controls ?? [])
        .filter(({ isPassing }) => !isPassing)
        .map((box) => ({
          left: box.left - x,
          top: box.top - y,
          right: box.right - x,
          bottom: box.bottom - y,
        })),
    };
    return true;
  }

  return {
    arrangementAt(view, state, drawn) {
      const current = planOf(view, drawn);
      const { selection, place, links, hasAffiliations } = state;
      const lifted =
        selection?.type === 'organization' ? (indexed.organizationIndex.get(selection.id) ?? -1) : -1;
      const isFanMoved = place !== null && makeFanRoom(view);
      const key = [place ?? '', lifted, links, hasAffiliations].join('|');
      if (key !== optionsKey || isFanMoved) {
        optionsKey = key;
        arrangements = new Map();
      }
      const zoom = levelZoom(Math.max(0, view.camera.zoom));
      const known = arrangements.get(zoom);
      if (known) return known;
      const cut = cutLevels(current, zoom, { openPlace: place, fanRoom, liftedOrganization: lifted });
      const linked = linkMarks(indexed, drawn, cut, { mode: links, hasAffiliations, budget: current.budget });
      const made = arrangeLevels(composed, cut, linked, mapFrame);
      arrangements.set(zoom, made);
      return made;
    },
    cameraToOpen(markId, view, drawn) {
      const current = planOf(view, drawn);
      const { hierarchy, core, presentCount, x, y } = current;
      const named = nodeOfId(hierarchy, markId);
      const node = named < 0 ? -1 : (core[named] ?? -1);
      if (node < 0) return null;
      const most = openedShare * (presentCount[node] ?? 0);
      const last = Math.min(
        lastStep,
        Math.floor(Math.min(closestZoom, view.camera.zoom + nearZooms) * zoomStepsPerLevel),
      );
      for (let step = Math.ceil((view.camera.zoom + leastZooms) * zoomStepsPerLevel); step <= last; step++) {
        if (largestLeft(current, node, step) > most) continue;
        return cameraCentredOn(x[node] ?? 0, y[node] ?? 0, step / zoomStepsPerLevel + 0.02, view.insets);
      }
      return null;
    },
  };
}
