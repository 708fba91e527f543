import type { Camera } from '../domain/mercator.ts';
import { worldSizePx, worldToLngLat } from '../domain/mercator.ts';
import { networkFrames } from '../graph/layout/core/layoutTypes.ts';
import { xOf, yOf } from '../graph/pairs.ts';
import { padded, type FrameSize } from './frameCamera.ts';
import { networkZoom, origin } from './projection.ts';

/** Room for names at the edges: this share of the shorter side, within bounds. */
const edgeShare = 0.06;
const widestEdgePx = 48;

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
  const insets = padded(
    size.insets,
    Math.min(widestEdgePx, edgeShare * Math.min(size.widthPx, size.heightPx)),
  );
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
