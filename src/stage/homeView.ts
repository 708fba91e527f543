/**
 * The map's home view, clear of what stands on the stage: nine tenths of what is shown, large; where one of the rest
 * would then lie under a control, all of it.
 */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Camera } from '../domain/mercator.ts';
import { lngLatToWorld } from '../domain/mercator.ts';
import type { NearCircle } from '../domain/nearCircle.ts';
import type { FrameSize } from '../scene/frameCamera.ts';
import { boundsOfOrganizations, circleToFrame, homeMapCamera, mapCamera } from '../scene/frameCamera.ts';
import type { Box } from '../scene/labelPlacement.ts';
import { origin, projectionOf } from '../scene/projection.ts';

/** Half of a mark's target, px. */
const reachPx = 12;
const closestZoom = 9;

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
  if (circle) return most;
  const points = indexed.dataset.organizations.flatMap(({ location }, organization) => {
    if (location?.lng === undefined || location.lat === undefined || !isIn(organization)) return [];
    const [x, y] = lngLatToWorld(location.lng, location.lat);
    return [[x - origin[0], y - origin[1]] as const];
  });
  const underMost = countUnder(points, obstacles, most, size);
  if (underMost === 0) return most;
  const all = mapCamera(boundsOfOrganizations(indexed, isIn), size, closestZoom);
  return countUnder(points, obstacles, all, size) < underMost ? all : most;
}
