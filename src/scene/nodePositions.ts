/**
 * Where each node is, for a camera and a mix of the two views. Positions are kept in world Mercator relative to
 * `origin` (32-bit floats are then exact to under 0.01 px at zoom 14), so that panning changes nothing but the
 * camera: [x, y] × world size − camera = CSS px.
 */
import type { Camera, Insets } from '../domain/mercator.ts';
import { lngLatToWorld, worldSizePx } from '../domain/mercator.ts';
import type { Layout } from '../graph/layout/core/layoutTypes.ts';
import { zoomMix } from '../graph/layout/core/layoutTypes.ts';
import type { Network } from '../graph/network.ts';
import type { Box } from './labelPlacement.ts';
import type { MarginStrip } from './marginStrip.ts';
import { placeMarginStrip } from './marginStrip.ts';
import { realAt, wholeAt } from '../graph/numbers.ts';
import { xOf } from '../graph/pairs.ts';

/** World point that positions are relative to; also the centre of the network view: between Québec and New York. */
export const originLngLat = [-72.9, 44.6] as const;
export const origin = lngLatToWorld(originLngLat[0], originLngLat[1]);

/** At this zoom a px of the network layout is a px on screen. */
export const networkZoom = 6;

export interface View {
  readonly camera: Camera;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly insets: Insets;
  /** What stands on the view besides: names and opened marks keep off it. The same array while nothing changes. */
  readonly controls?: readonly Box[];
}

export interface Projection {
  /** Pixels the world is wide. */
  readonly worldSize: number;
  /** x px = relative x × worldSize + shiftX. */
  readonly shiftX: number;
  readonly shiftY: number;
}

export function projectionOf({ camera, widthPx, heightPx }: View): Projection {
  const worldSize = worldSizePx(camera.zoom);
  const [x, y] = lngLatToWorld(camera.lng, camera.lat);
  return {
    worldSize,
    shiftX: widthPx / 2 - (x - origin[0]) * worldSize,
    shiftY: heightPx / 2 - (y - origin[1]) * worldSize,
  };
}

/** A view as large as this shows the map's marks at their full size, px. */
const fullSizeView = { width: 900, height: 700 } as const;
const smallestViewScale = 0.5;

/**
 * Small views (a phone, a frame in a page) show the map as a large view would, made smaller: what marks, and their
 * distances from their places, are multiplied by. The zoom of the layout then is `zoom − log2(scale)`.
 */
export function viewScaleOf({ widthPx, heightPx }: { widthPx: number; heightPx: number }): number {
  const fitting = Math.sqrt((widthPx * heightPx) / (fullSizeView.width * fullSizeView.height));
  return Math.max(smallestViewScale, Math.min(1, fitting));
}

/** Marks shrink with the network when the whole of it is small on screen, and grow a little when it is large. */
export function networkZoomScale(zoom: number): number {
  return Math.max(0.38, Math.min(1.35, 2 ** ((zoom - networkZoom) * 0.8)));
}

export function smoothStep(x: number): number {
  const t = Math.max(0, Math.min(1, x));
  return t * t * t * (t * (6 * t - 15) + 10);
}

/** A pinned mark: [x, y] relative world position. */
export type Pins = ReadonlyMap<number, readonly [number, number]>;

export interface NodePositions {
  /** [x, y] a node, world Mercator relative to `origin`. */
  readonly relative: Float32Array;
  /** [x, y] a node: its true place (for leaders); NaN where it has none. */
  readonly places: Float32Array;
  /** Changes whenever `relative` does. */
  version: number;
  strip: MarginStrip | null;
}

export function createNodePositions(nodeCount: number): NodePositions {
  return {
    relative: new Float32Array(2 * nodeCount),
    places: new Float32Array(2 * nodeCount).fill(NaN),
    version: 0,
    strip: null,
  };
}

export function updateNodePositions(
  positions: NodePositions,
  network: Network,
  layout: Layout,
  view: View,
  mix: number,
  pins: Pins,
  stripLabelPx: number,
  /** Organizations without a place that are drawn, in the order in which they wait. */
  waiting: ReadonlyMap<number, number>,
): void {
  const { relative, places } = positions;
  const { worldSize, shiftX, shiftY } = projectionOf(view);
  const networkSize = worldSizePx(networkZoom);
  const viewScale = viewScaleOf(view);
  const { lower, upper, weight } = zoomMix(view.camera.zoom - Math.log2(viewScale));
  const offsetScale = viewScale / worldSize;
  const lowOffsets = layout.offsetsPx[lower] as Float32Array;
  const highOffsets = layout.offsetsPx[upper] as Float32Array;
  const share = smoothStep(mix);

  const strip = placeMarginStrip({ ...view, count: waiting.size, labelPx: stripLabelPx });
  positions.strip = strip;

  for (let node = 0; node < network.nodeCount; node++) {
    const at = 2 * node;
    const pin = pins.get(node);
    let x: number;
    let y: number;
    const anchorX = realAt(layout.anchors, at);
    if (!Number.isNaN(anchorX)) {
      const placeX = anchorX - origin[0];
      const placeY = realAt(layout.anchors, at + 1) - origin[1];
      places[at] = placeX;
      places[at + 1] = placeY;
      const lowX = realAt(lowOffsets, at);
      const lowY = realAt(lowOffsets, at + 1);
      x = placeX + (lowX + (realAt(highOffsets, at) - lowX) * weight) * offsetScale;
      y = placeY + (lowY + (realAt(highOffsets, at + 1) - lowY) * weight) * offsetScale;
    } else if (strip && node < network.organizationCount) {
      // Hidden ones stand at the first place, unseen.
      const [stripX, stripY] = strip.positionOf(waiting.get(node) ?? 0);
      x = (stripX - shiftX) / worldSize;
      y = (stripY - shiftY) / worldSize;
      places[at] = NaN;
    } else {
      x = NaN;
      y = NaN;
    }
    if (share > 0) {
      const networkX = realAt(layout.network, at) / networkSize;
      const networkY = realAt(layout.network, at + 1) / networkSize;
      x = Number.isNaN(x) ? networkX : x + (networkX - x) * share;
      y = Number.isNaN(y) ? networkY : y + (networkY - y) * share;
    }
    if (pin) [x, y] = pin;
    relative[at] = x;
    relative[at + 1] = y;
  }
  if (share < 1 && strip) liftStripHubs(positions, network, strip, worldSize, shiftX, shiftY);
  positions.version++;
}

/** Hubs whose parties all wait in the strip stand above the middle of these. */
function liftStripHubs(
  { relative }: NodePositions,
  network: Network,
  strip: MarginStrip,
  worldSize: number,
  shiftX: number,
  shiftY: number,
): void {
  const { source, target, count } = network.spokes;
  const sums = new Map<number, { x: number; parties: number }>();
  for (let link = 0; link < count; link++) {
    const hub = wholeAt(target, link);
    if (!Number.isNaN(relative[2 * hub])) continue;
    const sum = sums.get(hub) ?? { x: 0, parties: 0 };
    sum.x += xOf(relative, wholeAt(source, link)) * worldSize + shiftX;
    sum.parties++;
    sums.set(hub, sum);
  }
  let row = 0;
  for (const [hub, { x, parties }] of sums) {
    relative[2 * hub] = (x / parties - shiftX) / worldSize;
    relative[2 * hub + 1] = (strip.top - 16 - 15 * (row++ % 3) - shiftY) / worldSize;
  }
}
