/** Cameras that frame things: all placed organizations, the network, or a few nodes. */
import type { Bounds, Camera, Insets } from '../domain/mercator.ts';
import { cameraForBounds, lngLatToWorld, worldSizePx, worldToLngLat } from '../domain/mercator.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { type NearCircle, boundsOfCircle, distanceKm } from '../domain/nearCircle.ts';
import { isOnMap } from '../domain/indexedDataset.ts';
import { networkFrames } from '../graph/layout/core/layoutTypes.ts';
import { networkZoom, origin } from './projection.ts';
import { xOf, yOf } from '../graph/pairs.ts';

/** Quebec's south and New England, for data without any place. */
const fallbackBounds: Bounds = [-76.5, 40.5, -68, 48.5];

/** Bounds of all organizations on the map that `isIncluded`, degrees; `null` if there is none. */
export function boundsOfOrganizations(
  indexed: IndexedDataset,
  isIncluded: (index: number) => boolean,
): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  indexed.dataset.organizations.forEach((organization, index) => {
    if (!isOnMap(organization) || !isIncluded(index)) return;
    const { lng, lat } = organization.location as { lng: number; lat: number };
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  });
  return west === Infinity ? null : [west, south, east, north];
}

export interface FrameSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly insets: Insets;
}

function padded(insets: Insets, by: number): Insets {
  return {
    top: insets.top + by,
    right: insets.right + by,
    bottom: insets.bottom + by,
    left: insets.left + by,
  };
}

/** A tenth of the view stays free around, at most 72 px. */
function paddingPx({ widthPx, heightPx }: FrameSize): number {
  return Math.min(72, 0.1 * Math.min(widthPx, heightPx));
}

/** As far out as the map goes: framed farther out, it would stand somewhere else than it was asked to. */
const farthestMapZoom = 3;

export function mapCamera(bounds: Bounds | null, size: FrameSize, maxZoom = 9): Camera {
  const { widthPx, heightPx, insets } = size;
  return cameraForBounds(
    bounds ?? fallbackBounds,
    widthPx,
    heightPx,
    padded(insets, paddingPx(size)),
    maxZoom,
    farthestMapZoom,
  );
}

/** Home shows the region of this share of what is shown: a mark in Labrador does not make the corridor small. */
const homeShare = 0.9;
/** Fewer than this are all shown. */
const fewestLeftOut = 10;
const closestHomeZoom = 9;

/** Bounds of the nine tenths of the included organizations that are nearest to their common middle, degrees. */
export function boundsOfMost(indexed: IndexedDataset, isIncluded: (index: number) => boolean): Bounds | null {
  const points = indexed.dataset.organizations.flatMap((organization, index) => {
    const { lng, lat } = organization.location ?? {};
    return lng === undefined || lat === undefined || !isIncluded(index) ? [] : [lngLatToWorld(lng, lat)];
  });
  if (points.length === 0) return null;
  const middleOf = (axis: 0 | 1) =>
    points.map((point) => point[axis]).sort((a, b) => a - b)[points.length >> 1] ?? 0;
  const [middleX, middleY] = [middleOf(0), middleOf(1)];
  const distance = ([x, y]: readonly [number, number]) => (x - middleX) ** 2 + (y - middleY) ** 2;
  const sorted = points.sort((a, b) => distance(a) - distance(b) || a[0] - b[0] || a[1] - b[1]);
  const kept = points.length < fewestLeftOut ? sorted : sorted.slice(0, Math.ceil(homeShare * points.length));
  const xs = kept.map(([x]) => x);
  const ys = kept.map(([, y]) => y);
  const [west, north] = worldToLngLat(Math.min(...xs), Math.min(...ys));
  const [east, south] = worldToLngLat(Math.max(...xs), Math.max(...ys));
  return [west, south, east, north];
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
): Camera {
  if (near) return mapCamera(boundsOfCircle(near), size, closestCircleZoom);
  return mapCamera(boundsOfMost(indexed, isIncluded), size, closestHomeZoom);
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

/** Frames the network layout of the nodes that `isIncluded`, or of all where that leaves none. */
export function networkCamera(
  layout: { readonly network: Float32Array } | null,
  size: FrameSize,
  isIncluded: (node: number) => boolean,
): Camera {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const count = layout ? layout.network.length / 2 : 0;
  for (let node = 0; node < count; node++) {
    if (!layout || !isIncluded(node)) continue;
    const x = xOf(layout.network, node);
    const y = yOf(layout.network, node);
    if (Number.isNaN(x)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left === Infinity) {
    right = networkFrames.wide.width / 2;
    left = -right;
    bottom = networkFrames.wide.height / 2;
    top = -bottom;
  }
  const insets = padded(size.insets, Math.min(48, paddingPx(size)));
  const width = Math.max(40, size.widthPx - insets.left - insets.right);
  const height = Math.max(40, size.heightPx - insets.top - insets.bottom);
  // A pair of marks fills the view no more than a small network does.
  const scale = Math.min(width / Math.max(360, right - left), height / Math.max(270, bottom - top));
  const zoom = networkZoom + Math.log2(scale);
  const worldSize = worldSizePx(zoom);
  const [lng, lat] = worldToLngLat(
    origin[0] + (((left + right) / 2) * scale + (insets.right - insets.left) / 2) / worldSize,
    origin[1] + (((top + bottom) / 2) * scale + (insets.bottom - insets.top) / 2) / worldSize,
  );
  return { lng, lat, zoom };
}
