/** Cameras that frame things: all placed organizations, or a few nodes. */
import type { Bounds, Camera, Insets } from '../domain/mercator.ts';
import {
  cameraForBounds,
  lngLatToWorld,
  tileSizePx,
  worldSizePx,
  worldToLngLat,
} from '../domain/mercator.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { type NearCircle, boundsOfCircle, distanceKm } from '../domain/nearCircle.ts';
import { origin, projectionOf } from './projection.ts';

/** Quebec's south and New England, for data without any place. */
const fallbackBounds: Bounds = [-76.5, 40.5, -68, 48.5];

export interface FrameSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly insets: Insets;
}

export function padded(insets: Insets, by: number): Insets {
  return {
    top: insets.top + by,
    right: insets.right + by,
    bottom: insets.bottom + by,
    left: insets.left + by,
  };
}

/** A tenth of the view stays free around, at most 72 px. */
export function paddingPx({ widthPx, heightPx }: FrameSize): number {
  return Math.min(72, 0.1 * Math.min(widthPx, heightPx));
}

/** As far out as the map goes: framed farther out, it would stand somewhere else than it was asked to. */
const farthestMapZoom = 3;
/** For data that spans more than this (an ocean, degrees) it goes out farther, as long as the world fills the view. */
const spanOfRegion = 40;
const farthestWorldZoom = 1;

function farthestZoomFor([west, , east]: Bounds, { widthPx, heightPx }: FrameSize): number {
  if (east - west <= spanOfRegion) return farthestMapZoom;
  const filled = Math.log2(Math.max(widthPx, heightPx) / tileSizePx) + 0.05;
  return Math.max(farthestWorldZoom, Math.min(farthestMapZoom, filled));
}

export function mapCamera(bounds: Bounds | null, size: FrameSize, maxZoom = 9): Camera {
  const { widthPx, heightPx, insets } = size;
  const framed = bounds ?? fallbackBounds;
  return cameraForBounds(
    framed,
    widthPx,
    heightPx,
    padded(insets, paddingPx(size)),
    maxZoom,
    farthestZoomFor(framed, size),
  );
}

/** Home shows the region of this share of what is shown: a mark in Labrador does not make the corridor small. */
const homeShare = 0.9;
/** Fewer than this are all in the frame. */
const fewestLeftOut = 10;
const closestHomeZoom = 9;
/**
 * Of those left out, what would lie just outside of an edge of the view, within this share of its side, is framed with
 * the rest where it is more than that share of all: a city that the edge hides costs little to show, and is missed.
 */
const justOutside = 1 / 8;
const fewestMissed = 0.02;

/**
 * Bounds of nine tenths of the included organizations, degrees: those that `room` (its width to its height) shows
 * largest. From all of them, whatever stands farthest out on the longer side goes first, where that gains the most for
 * each organization that is left out. Those of `isCounted` all stay where they are few, however many are included beside.
 */
export function boundsOfMost(
  indexed: IndexedDataset,
  isIncluded: (index: number) => boolean,
  room: { readonly width: number; readonly height: number } = { width: 1, height: 1 },
  isCounted: (index: number) => boolean = isIncluded,
  share = homeShare,
): Bounds | null {
  const isKept: boolean[] = [];
  const points = indexed.dataset.organizations.flatMap((organization, index) => {
    const { lng, lat } = organization.location ?? {};
    if (lng === undefined || lat === undefined || !isIncluded(index)) return [];
    isKept.push(isCounted(index));
    return [lngLatToWorld(lng, lat)];
  });
  if (points.length === 0) return null;
  if (isKept.filter((kept) => kept).length >= fewestLeftOut) isKept.fill(false);
  const isIn = new Uint8Array(points.length).fill(1);
  const [x, y] = [rowOf(points, 0, isIn, isKept), rowOf(points, 1, isIn, isKept)];
  let spare = points.length < fewestLeftOut ? 0 : points.length - Math.ceil(share * points.length);
  for (;;) {
    const row = x.length() / room.width >= y.length() / room.height ? x : y;
    const left = row.shorten(spare);
    if (left === 0) break;
    spare -= left;
  }
  const [west, north] = worldToLngLat(x.low(), y.low());
  const [east, south] = worldToLngLat(x.high(), y.high());
  return [west, south, east, north];
}

/**
 * The points of one axis, sorted, from whose ends some are taken, none that `isKept`. `isIn` is shared with the other
 * axis.
 */
function rowOf(
  points: readonly (readonly [number, number])[],
  axis: 0 | 1,
  isIn: Uint8Array,
  isKept: readonly boolean[],
) {
  const valueOf = (point: number) => points[point]?.[axis] ?? 0;
  const order = [...points.keys()].sort((a, b) => valueOf(a) - valueOf(b) || a - b);
  const last = order.length - 1;
  /** From a position inwards to the first that is still in. */
  const inwards = (from: number, step: 1 | -1) => {
    let position = from;
    while (position >= 0 && position <= last && isIn[order[position] ?? 0] === 0) position += step;
    return position;
  };
  const at = (position: number) => valueOf(order[position] ?? 0);
  /** What stands at an end, and how much shorter the row is without. */
  const endAt = (start: number, step: 1 | -1) => {
    const members: number[] = [];
    let position = start;
    for (; position >= 0 && position <= last && at(position) === at(start); position += step) {
      const point = order[position] ?? 0;
      if (isIn[point] === 1) members.push(point);
    }
    return { members, gain: Math.abs(at(inwards(position, step)) - at(start)) };
  };
  let [first, final] = [0, last];
  const ends = () => {
    first = inwards(first, 1);
    final = inwards(final, -1);
  };
  return {
    low: () => (ends(), at(first)),
    high: () => (ends(), at(final)),
    length: () => (ends(), at(final) - at(first)),
    /** Takes away what stands at the end that is worth the most, and tells how many that are: 0 where it is more than `spare`. */
    shorten(spare: number): number {
      ends();
      if (at(first) === at(final)) return 0;
      const worth = ({ members, gain }: ReturnType<typeof endAt>) =>
        members.length > spare || members.some((point) => isKept[point]) ? -1 : gain / members.length;
      const [low, high] = [endAt(first, 1), endAt(final, -1)];
      const best = worth(high) > worth(low) ? high : low;
      if (worth(best) < 0) return 0;
      for (const point of best.members) isIn[point] = 0;
      return best.members.length;
    },
  };
}

const closestCircleZoom = 14;

/**
 * The circle, where it holds all that is shown: then it is what is looked at, whoever an agreement ties to it. With two
 * ends asked for, the other one lies outside, and both are.
 */
export function circleToFrame(
  indexed: IndexedDataset,
  near: NearCircle | null,
  isShown: (index: number) => boolean,
): NearCircle | null {
  const isOutside = ({ location }: { readonly location?: { lng?: number; lat?: number } }) =>
    near !== null &&
    location?.lng !== undefined &&
    location.lat !== undefined &&
    distanceKm(near.lat, near.lng, location.lat, location.lng) > near.km;
  return indexed.dataset.organizations.some(
    (organization, index) => isShown(index) && isOutside(organization),
  )
    ? null
    : near;
}

/** The home view of the map: the circle that is asked for, else where most of what is shown stands. */
export function homeMapCamera(
  indexed: IndexedDataset,
  isIncluded: (index: number) => boolean,
  size: FrameSize,
  near: NearCircle | null = null,
  /** Those of the included that are counted: the others are only party to what is shown. */
  isShown: (index: number) => boolean = isIncluded,
  isWhole = false,
): Camera {
  if (near) return mapCamera(boundsOfCircle(near), size, closestCircleZoom);
  const { widthPx, heightPx, insets } = size;
  const room = {
    width: Math.max(1, widthPx - insets.left - insets.right),
    height: Math.max(1, heightPx - insets.top - insets.bottom),
  };
  const bounds = boundsOfMost(indexed, isIncluded, room, isShown, isWhole ? 1 : homeShare);
  const camera = mapCamera(bounds, size, closestHomeZoom);
  const wider = bounds && withMissed(bounds, indexed, isIncluded, { camera, ...size });
  return wider ? mapCamera(wider, size, closestHomeZoom) : camera;
}

/** The bounds with what a camera leaves just outside of one of its edges, where those are more than a few of all. */
function withMissed(
  [west, south, east, north]: Bounds,
  { dataset }: IndexedDataset,
  isIncluded: (index: number) => boolean,
  view: FrameSize & { readonly camera: Camera },
): Bounds {
  const { widthPx, heightPx } = view;
  const { worldSize, shiftX, shiftY } = projectionOf(view);
  let placed = 0;
  const missed: Record<'west' | 'south' | 'east' | 'north', number[]> = {
    west: [],
    south: [],
    east: [],
    north: [],
  };
  dataset.organizations.forEach(({ location }, index) => {
    if (location?.lng === undefined || location.lat === undefined || !isIncluded(index)) return;
    placed++;
    const [worldX, worldY] = lngLatToWorld(location.lng, location.lat);
    // In views: 0 to 1 is inside.
    const x = ((worldX - origin[0]) * worldSize + shiftX) / widthPx;
    const y = ((worldY - origin[1]) * worldSize + shiftY) / heightPx;
    if (Math.max(-x, x - 1, -y, y - 1) >= justOutside) return;
    if (x < 0) missed.west.push(location.lng);
    if (x > 1) missed.east.push(location.lng);
    if (y < 0) missed.north.push(location.lat);
    if (y > 1) missed.south.push(location.lat);
  });
  const orNone = (values: readonly number[]) => (values.length > fewestMissed * placed ? values : []);
  return [
    Math.min(west, ...orNone(missed.west)),
    Math.min(south, ...orNone(missed.south)),
    Math.max(east, ...orNone(missed.east)),
    Math.max(north, ...orNone(missed.north)),
  ];
}

/** The camera that has a world point in the middle of what the insets leave free. */
export function cameraCentredOn(x: number, y: number, zoom: number, insets: Insets): Camera {
  const size = worldSizePx(zoom);
  const [lng, lat] = worldToLngLat(
    x + (insets.right - insets.left) / 2 / size,
    y + (insets.bottom - insets.top) / 2 / size,
  );
  return { lng, lat, zoom };
}

/** Relative world positions, framed as large as they fit, no closer than `maxZoom`; `null` without any. */
export function pointsCamera(
  points: readonly (readonly [x: number, y: number])[],
  size: FrameSize,
  maxZoom: number,
): Camera | null {
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x + origin[0]);
  const ys = points.map(([, y]) => y + origin[1]);
  const [west, north] = worldToLngLat(Math.min(...xs), Math.min(...ys));
  const [east, south] = worldToLngLat(Math.max(...xs), Math.max(...ys));
  return mapCamera([west, south, east, north], size, maxZoom);
}
