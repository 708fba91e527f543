/**
 * Which region holds a point: the check behind every coordinate of the data, on the full-precision polygons.
 * Codes: the 29 of `regions.geojson` (`CA-QC-01` … `US-DC`), and their groups `CA-QC`, `CA` and `US`.
 */
import { isOnUnitedStatesShore } from './coast.ts';
import {
  type Box,
  boxOf,
  innerPoint,
  isInBox,
  isInRings,
  kmPerDegree,
  kmToRings,
  largestPolygon,
  type Point,
  polygonsOf,
  type Rings,
  unionBox,
} from './polygon.ts';
import { readRaw } from './raw.ts';
import { readRegions } from './regions.ts';

interface Part {
  readonly box: Box;
  readonly rings: Rings;
}

/** Piers, harbour gazetteer points and the generalized shoreline put some real places a little offshore. */
const offshoreToleranceKm = 8;

/**
 * Points for codes that are groups, or whose roomiest spot would mislead. Chosen by hand, [longitude, latitude]:
 * Quebec's roomiest spot is in the taiga, 900 km from nearly everyone, so the whole province is marked in the
 * Mauricie, midway between Montréal and Saguenay; the two countries, in the middle of their part of the window.
 */
const chosenPoints: Readonly<Record<string, Point>> = {
  'CA-QC': [-72.7, 47.25],
  CA: [-74.9, 47.6],
  US: [-75.6, 42.1],
};

function partsOf(polygons: readonly Rings[]): Part[] {
  return polygons.flatMap((rings) => (rings[0] ? [{ box: boxOf(rings[0]), rings }] : []));
}

const partsByCode: ReadonlyMap<string, readonly Part[]> = new Map(
  readRegions()
    .features.map(({ properties, geometry }) => [properties.code, partsOf(polygonsOf(geometry))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
const otherLand: readonly Part[] = partsOf(
  readRaw('context-land').features.flatMap(({ geometry }) => polygonsOf(geometry)),
);

/** The 29 region codes, sorted. */
export const regionCodes: readonly string[] = [...partsByCode.keys()];

function isInParts(parts: readonly Part[], point: Point): boolean {
  return parts.some(({ box, rings }) => isInBox(box, point) && isInRings(rings, point));
}

/** The codes a code stands for: itself, or the members of its group. */
function membersOf(code: string): readonly string[] {
  const members = regionCodes.filter((member) => member === code || member.startsWith(`${code}-`));
  if (members.length === 0) throw new Error(`unknown region code: ${code}`);
  return members;
}

/**
 * The region holding the point (degrees), or the nearest within `offshoreToleranceKm` if the point is on no other
 * land (or on the US shore, see `coast.ts`); `null` elsewhere, so that Ottawa is not put in the Outaouais across
 * the river.
 */
export function regionAt(lng: number, lat: number): string | null {
  const point: Point = [lng, lat];
  for (const [code, parts] of partsByCode) if (isInParts(parts, point)) return code;
  if (isInParts(otherLand, point) && !isOnUnitedStatesShore(point)) return null;
  let nearest: string | null = null;
  let nearestKm = offshoreToleranceKm;
  const marginDegrees = offshoreToleranceKm / kmPerDegree / Math.cos((lat * Math.PI) / 180);
  for (const [code, parts] of partsByCode) {
    for (const { box, rings } of parts) {
      if (!isInBox(box, point, marginDegrees)) continue;
      const km = kmToRings(rings, point);
      if (km <= nearestKm) [nearest, nearestKm] = [code, km];
    }
  }
  return nearest;
}

/** Whether `regionAt` the point is `code` or one of its parts: `CA` ⊃ `CA-QC` ⊃ `CA-QC-05`. */
export function regionContains(code: string, lng: number, lat: number): boolean {
  const members = membersOf(code);
  const found = regionAt(lng, lat);
  return found !== null && members.includes(found);
}

/** [west, south, east, north] in degrees of a region or group. */
export function regionBounds(code: string): Box {
  return membersOf(code)
    .flatMap((member) => (partsByCode.get(member) ?? []).map(({ box }) => box))
    .reduce(unionBox);
}

const labelPoints = new Map<string, Point>(Object.entries(chosenPoints));

/** Where to mark something known only to be in the region, [longitude, latitude], to about 100 m. */
export function regionLabelPoint(code: string): [lng: number, lat: number] {
  let point = labelPoints.get(code);
  if (!point) {
    const parts = partsByCode.get(code);
    if (!parts) throw new Error(`unknown region code: ${code}`);
    const [lng, lat] = innerPoint(largestPolygon(parts.map(({ rings }) => rings)));
    point = [Math.round(lng * 1000) / 1000, Math.round(lat * 1000) / 1000];
    labelPoints.set(code, point);
  }
  return [...point];
}
