/** Cameras that frame things: all placed organizations, the network, or a few nodes. */
import type { Bounds, Camera, Insets } from '../../domain/mercator.ts';
import { cameraForBounds, worldSizePx, worldToLngLat } from '../../domain/mercator.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { isOnMap } from '../../domain/indexedDataset.ts';
import type { Layout } from '../layoutTypes.ts';
import { networkFrames } from '../layoutTypes.ts';
import { networkZoom, origin } from './nodePositions.ts';

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

export function mapCamera(bounds: Bounds | null, size: FrameSize, maxZoom = 9): Camera {
  const { widthPx, heightPx, insets } = size;
  return cameraForBounds(
    bounds ?? fallbackBounds,
    widthPx,
    heightPx,
    padded(insets, paddingPx(size)),
    maxZoom,
  );
}

/** Frames the network layout of the nodes that `isIncluded`, or of all where that leaves none. */
export function networkCamera(
  layout: Layout | null,
  size: FrameSize,
  isIncluded: (node: number) => boolean,
): Camera {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const count = layout ? layout.network.length / 2 : 0;
  for (let node = 0; node < count; node++) {
    if (!layout || !isIncluded(node)) continue;
    const x = layout.network[2 * node] as number;
    const y = layout.network[2 * node + 1] as number;
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
