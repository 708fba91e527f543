/** Plane geometry on [longitude, latitude] rings; lengths in km where the name says so. */
import type { MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { lngLatToWorld, worldToLngLat } from '../src/domain/mercator.ts';

export type Point = readonly [lng: number, lat: number];
export type Ring = readonly (readonly number[])[];
/** Rings of one polygon: the outer one, then its holes. */
export type Rings = readonly Ring[];
/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number];

/** Mean length of a degree of latitude: 2π × 6371.0088 km (IUGG mean Earth radius) ÷ 360. */
export const kmPerDegree = 111.195;

export function polygonsOf(geometry: Polygon | MultiPolygon): Rings[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

export function boxOf(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = NaN, y = NaN] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

export function unionBox(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export function isInBox(box: Box, [x, y]: Point, margin = 0): boolean {
  return x >= box[0] - margin && x <= box[2] + margin && y >= box[1] - margin && y <= box[3] + margin;
}

/** Even-odd rule over all rings, so holes need no special case. */
export function isInRings(rings: Rings, [x, y]: Point): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax = NaN, ay = NaN] = ring[i] ?? [];
      const [bx = NaN, by = NaN] = ring[j] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    }
  }
  return isInside;
}

/**
 * Distance to the nearest segment of rings or lines, km, in the plane tangent at the point (good below 100 km).
 * Stops early, with the distance so far, once it is below `enoughKm`.
 */
export function kmToRings(rings: Rings, [x, y]: Point, enoughKm = 0): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  const enoughSquared = (enoughKm / kmPerDegree) ** 2;
  let bestSquared = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = NaN, ay = NaN] = ring[i - 1] ?? [];
      const [bx = NaN, by = NaN] = ring[i] ?? [];
      const px = (ax - x) * shrink;
      const py = ay - y;
      const dx = (bx - ax) * shrink;
      const dy = by - ay;
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(px * dx + py * dy) / length));
      const squared = (px + along * dx) ** 2 + (py + along * dy) ** 2;
      if (squared >= bestSquared) continue;
      bestSquared = squared;
      if (squared < enoughSquared) return Math.sqrt(squared) * kmPerDegree;
    }
  }
  return Math.sqrt(bestSquared) * kmPerDegree;
}

/** Signed area in square degrees, positive when counter-clockwise. */
function ringArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = NaN, ay = NaN] = ring[i - 1] ?? [];
    const [bx = NaN, by = NaN] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

/** Area in km², from the plane area scaled at the ring's middle latitude (within 1 % for regions of this size). */
export function ringAreaKm2(ring: Ring): number {
  const [, south, , north] = boxOf(ring);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.abs(ringArea(ring)) * kmPerDegree ** 2 * shrink;
}

export function largestPolygon(polygons: readonly Rings[]): Rings {
  const areaOf = (rings: Rings) => (rings[0] ? ringAreaKm2(rings[0]) : 0);
  return polygons.reduce((best, rings) => (areaOf(rings) > areaOf(best) ? rings : best), [] as Rings);
}

/** Of `innerPoint`, in the square world: 1/3000 of a degree, a third of what its callers round to. */
const innerPointPrecision = 1 / 360 / 3000;

/**
 * The point inside with most room around it on the map, which is Mercator: where a label or a region-level mark goes.
 */
export function innerPoint(rings: Rings): Point {
  if (rings.length === 0) throw new Error('innerPoint: polygon without rings');
  const onMap = rings.map((ring) => ring.map(([lng = NaN, lat = NaN]) => lngLatToWorld(lng, lat)));
  const [x, y] = polylabel(onMap, innerPointPrecision);
  return worldToLngLat(x, y);
}

/** Some point inside, quickly: the middle of the longest stretch inside along the box's middle parallel. */
export function anyInnerPoint(rings: Rings): Point {
  const [, south, , north] = boxOf(rings[0] ?? []);
  // Slightly off the middle, where a vertex is less likely than at a round number.
  const y = south + (north - south) * 0.4987;
  const crossings = rings.flatMap((ring) =>
    ring.slice(1).flatMap(([bx = NaN, by = NaN], index) => {
      const [ax = NaN, ay = NaN] = ring[index] ?? [];
      return ay > y !== by > y ? [((bx - ax) * (y - ay)) / (by - ay) + ax] : [];
    }),
  );
  crossings.sort((a, b) => a - b);
  let [from, to] = [NaN, NaN];
  for (let i = 1; i < crossings.length; i += 2) {
    const [start = NaN, end = NaN] = [crossings[i - 1], crossings[i]];
    if (!(end - start <= to - from)) [from, to] = [start, end];
  }
  return [(from + to) / 2, y];
}
