/**
 * The map's home view: nine tenths of what is shown, as large as can be with no mark under what stands on the stage.
 * The frame is pushed about a little, then made a little smaller, until no point lies under a control.
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
/** Air around the frame that it may be pushed into, px, and places tried on either side of the middle. */
const airPx = 16;
const tries = 3;

/** How many of the points, relative world, lie under one of the boxes. */
function countUnder(
  points: readonly (readonly [number, number])[],
  boxes: readonly Box[],
  camera: Camera,
  size: FrameSize,
): number {
  const { worldSize, shiftX, shiftY } = projectionOf({ camera, ...size });
  return points.filter(([relativeX, relativeY]) => {
    const x = relativeX * worldSize + shiftX;
    const y = relativeY * worldSize + shiftY;
    return boxes.some(
      ({ left, top, right, bottom }) =>
        x > left - reachPx && x < right + reachPx && y > top - reachPx && y < bottom + reachPx,
    );
  }).length;
}

/** From the middle outwards: shares of the way that the frame may be pushed. */
const pushes = Array.from({ length: (2 * tries + 1) ** 2 }, (_, number) => {
  const side = 2 * tries + 1;
  return [((number % side) - tries) / tries, (Math.floor(number / side) - tries) / tries] as const;
}).sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** Points of what is shown, relative world, each once. */
function pointsShown(indexed: IndexedDataset, isIn: (organization: number) => boolean) {
  const points = new Map<string, readonly [number, number]>();
  indexed.dataset.organizations.forEach(({ location }, organization) => {
    if (location?.lng === undefined || location.lat === undefined || !isIn(organization)) return;
    const [x, y] = lngLatToWorld(location.lng, location.lat);
    points.set(`${String(location.lng)}/${String(location.lat)}`, [x - origin[0], y - origin[1]]);
  });
  return [...points.values()];
}

export function homeMapView(
  indexed: IndexedDataset,
  shown: Shown,
  size: FrameSize,
  /** What stands on the stage, CSS px in it. */
  obstacles: readonly Box[],
  near: NearCircle | null = null,
): Camera {
  const isIn = (organization: number) =>
    shown.organizations[organization] === 1 || shown.context[organization] === 1;
  const circle = circleToFrame(indexed, near, (organization) => shown.organizations[organization] === 1);
  const most = homeMapCamera(indexed, isIn, size, circle);
  if (circle || obstacles.length === 0) return most;
  const points = pointsShown(indexed, isIn);
  const { widthPx, heightPx, insets } = size;
  const freeWidth = Math.max(0, widthPx - insets.left - insets.right);
  const freeHeight = Math.max(0, heightPx - insets.top - insets.bottom);
  let best = most;
  let fewest = Infinity;
  for (let out = 0; out <= mostZooms && fewest > 0; out += zoomStep) {
    const camera: Camera = { ...most, zoom: most.zoom - out };
    const spare = (1 - 2 ** -out) / 2;
    for (const [shareX, shareY] of pushes) {
      const pushed = cameraBeside(
        { camera, widthPx, heightPx, insets },
        shareX * (airPx + spare * freeWidth),
        shareY * (airPx + spare * freeHeight),
      );
      const under = countUnder(points, obstacles, pushed, size);
      if (under >= fewest) continue;
      fewest = under;
      best = pushed;
      if (under === 0) break;
    }
  }
  return best;
}
