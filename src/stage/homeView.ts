/**
 * The map's home view: nine tenths of what is shown (or all, where that is asked for), as large as can be with no mark under what stands on the stage.
 * The frame is pushed about a little, then made a little smaller, until no point lies under a control and, as far as that
 * costs little, none under the edge of the view.
 */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Camera } from '../domain/mercator.ts';
import { lngLatToWorld } from '../domain/mercator.ts';
import type { NearCircle } from '../domain/nearCircle.ts';
import type { FrameSize } from '../scene/frameCamera.ts';
import { circleToFrame, homeMapCamera } from '../scene/frameCamera.ts';
import type { Box } from '../scene/labelPlacement.ts';
import { origin, projectionOf } from '../scene/projection.ts';
import { cameraBeside } from './cameraMath.ts';

/** Half of a mark's target, px. */
const reachPx = 14;
/** How far out it may go for that, and in which steps. */
const mostZooms = 1.25;
const zoomStep = 0.125;
/** What the home view's insets have beyond what is covered. */
const edgeAirPx = 8;
/** Marks under a button are worth going out for; marks that the edge cuts, so far and no farther. */
const zoomsForCut = 0.25;
/** Air around the frame that it may be pushed into, px, and places tried on either side of the middle. */
const airPx = 16;
const tries = 3;

interface Hidden {
  /** Under what stands on the stage. */
  readonly under: number;
  /** At the edge of the view. */
  readonly cut: number;
}

/** How many of the points, relative world, lie under one of the boxes, and how many the edge of the view cuts. */
function countHidden(
  points: readonly (readonly [number, number])[],
  boxes: readonly Box[],
  camera: Camera,
  size: FrameSize,
): Hidden {
  const { worldSize, shiftX, shiftY } = projectionOf({ camera, ...size });
  const right = size.widthPx - (size.insets.right - edgeAirPx);
  const bottom = size.heightPx - (size.insets.bottom - edgeAirPx);
  let under = 0;
  let cut = 0;
  for (const [relativeX, relativeY] of points) {
    const x = relativeX * worldSize + shiftX;
    const y = relativeY * worldSize + shiftY;
    const isUnder = boxes.some(
      (box) =>
        x > box.left - reachPx &&
        x < box.right + reachPx &&
        y > box.top - reachPx &&
        y < box.bottom + reachPx,
    );
    if (isUnder) under++;
    else if (
      x > -reachPx &&
      x < right + reachPx &&
      y > -reachPx &&
      y < bottom + reachPx &&
      !(x > reachPx && x < right - reachPx && y > reachPx && y < bottom - reachPx)
    )
      cut++;
  }
  return { under, cut };
}

/** From the middle outwards: shares of the way that the frame may be pushed. */
const pushes = Array.from({ length: (2 * tries + 1) ** 2 }, (_, number) => {
  const side = 2 * tries + 1;
  return [((number % side) - tries) / tries, (Math.floor(number / side) - tries) / tries] as const;
}).sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** More points than this are told apart by tenths of a degree only: a home view of so many is a wide one. */
const mostPoints = 400;

/** Points of what is shown, relative world, each once. */
function pointsShown({ dataset }: IndexedDataset, isIn: (organization: number) => boolean) {
  const pointsTo = (digits: number) => {
    const points = new Map<string, readonly [number, number]>();
    dataset.organizations.forEach(({ location }, organization) => {
      if (location?.lng === undefined || location.lat === undefined || !isIn(organization)) return;
      const [x, y] = lngLatToWorld(location.lng, location.lat);
      const key = `${location.lng.toFixed(digits)}/${location.lat.toFixed(digits)}`;
      points.set(key, [x - origin[0], y - origin[1]]);
    });
    return [...points.values()];
  };
  const points = pointsTo(9);
  return points.length > mostPoints ? pointsTo(1) : points;
}

const isInHome =
  ({ organizations, context }: Shown) =>
  (organization: number) =>
    organizations[organization] === 1 || context[organization] === 1;

/** What of all that is shown a camera hides. */
export function hiddenAt(
  indexed: IndexedDataset,
  shown: Shown,
  size: FrameSize,
  obstacles: readonly Box[],
  camera: Camera,
): Hidden {
  return countHidden(pointsShown(indexed, isInHome(shown)), obstacles, camera, size);
}

export function homeMapView(
  indexed: IndexedDataset,
  shown: Shown,
  size: FrameSize,
  /** What stands on the stage, CSS px in it. */
  obstacles: readonly Box[],
  near: NearCircle | null = null,
  /** All of what is shown instead of most of it. */
  isWhole = false,
): Camera {
  const isIn = isInHome(shown);
  const isShown = (organization: number) => shown.organizations[organization] === 1;
  const circle = circleToFrame(indexed, near, isShown);
  const most = homeMapCamera(indexed, isIn, size, circle, isWhole ? isIn : isShown, isWhole);
  if (circle) return most;
  return clearedCamera(pointsShown(indexed, isIn), most, size, obstacles);
}

/**
 * The camera next to `most` under which none of the points, relative world, lies under what stands on the stage. The
 * network's home view asks for it too: its frame takes the whole of the stage, and its corners are mostly free.
 */
export function clearedCamera(
  points: readonly (readonly [number, number])[],
  most: Camera,
  size: FrameSize,
  obstacles: readonly Box[],
): Camera {
  const { widthPx, heightPx, insets } = size;
  const freeWidth = Math.max(0, widthPx - insets.left - insets.right);
  const freeHeight = Math.max(0, heightPx - insets.top - insets.bottom);
  let best = most;
  let fewest: Hidden = { under: Infinity, cut: Infinity };
  let firstFree = Infinity;
  for (let out = 0; out <= mostZooms; out += zoomStep) {
    if (fewest.under === 0 && (fewest.cut === 0 || out > firstFree + zoomsForCut)) break;
    const camera: Camera = { ...most, zoom: most.zoom - out };
    const spare = (1 - 2 ** -out) / 2;
    for (const [shareX, shareY] of pushes) {
      const pushed = cameraBeside(
        { camera, widthPx, heightPx, insets },
        shareX * (airPx + spare * freeWidth),
        shareY * (airPx + spare * freeHeight),
      );
      const hidden = countHidden(points, obstacles, pushed, size);
      if (hidden.under > fewest.under || (hidden.under === fewest.under && hidden.cut >= fewest.cut))
        continue;
      fewest = hidden;
      best = pushed;
      if (hidden.under === 0 && hidden.cut === 0) break;
    }
    if (fewest.under === 0) firstFree = Math.min(firstFree, out);
  }
  return best;
}
