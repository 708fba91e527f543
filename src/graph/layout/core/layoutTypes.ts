/** What goes into a layout and what comes out: plain data, so that it crosses to a worker and ships with the build. */
import { numberAt } from '../../numbers.ts';

export interface LayoutInput {
  readonly organizationCount: number;
  readonly nodeCount: number;
  /** [x, y] world Mercator (0..1) of each organization's true place; NaN where it has none or the node is an agreement. */
  readonly anchors: Float64Array;
  /** Drawn radius of each node, CSS px, `markScale` applied. */
  readonly radiusPx: Float32Array;
  /** organization → hub spokes, as node numbers. */
  readonly spokeSource: Uint32Array;
  readonly spokeTarget: Uint32Array;
  /** A hash of each node's id: what the layout breaks ties with, so that positions in the document do not matter. */
  readonly seed: Uint32Array;
  /** Rank of each organization's region in alphabetical order; organizations without one come last. 0 for hubs. */
  readonly regionRank: Uint16Array;
  /** `markScale` of this data: gaps between marks shrink with the marks. */
  readonly scale: number;
  /** Which of `networkFrames` the network fills. */
  readonly frame: FrameShape;
}

/** Zooms at which geographic offsets are worked out; between two of them they are interpolated. */
export const layoutZooms: readonly number[] = [3, 4, 5, 6, 7, 8, 9, 10, 12];

export interface Layout {
  /**
   * [x, y] world Mercator each node hangs on: an organization's true place, the weighted middle of an agreement's
   * placed parties. NaN where nothing places the node (it waits in the margin).
   */
  readonly anchors: Float64Array;
  /** For each of `layoutZooms`, [dx, dy] CSS px from the anchor, x to the right, y down. */
  readonly offsetsPx: readonly Float32Array[];
  /** [x, y] of each node in the network view, in px of an ideal frame centred on 0,0 (see `networkFrames`). */
  readonly network: Float32Array;
}

/** The two classes of viewport the network is laid out for: a phone held upright, and all others. */
export type FrameShape = 'wide' | 'tall';

/** The network layout fits one of these frames, px; both have the same area, so marks have the same size. */
export const networkFrames = {
  wide: { width: 1200, height: 900 },
  tall: { width: 900, height: 1200 },
} as const satisfies Record<FrameShape, { width: number; height: number }>;

/** Every position that leaves the layout is a multiple of this, px: it ships as an integer and compares exactly. */
export const positionStepPx = 0.25;

export function roundPosition(px: number): number {
  // + 0 turns −0 into 0, which JSON and equality treat differently.
  return Math.round(px / positionStepPx) * positionStepPx + 0;
}

export interface ZoomMix {
  /** Positions in `layoutZooms`; equal outside its range. */
  readonly lower: number;
  readonly upper: number;
  /** 0..1: share of `upper`. */
  readonly weight: number;
}

/**
 * Between which two computed zooms a zoom lies. The weight grows with the size of the world, 2^zoom, and not with
 * the zoom: then `anchor · size + offset` is a straight line between the two computed pictures, and marks parted in
 * both stay parted on the way (a weight linear in zoom lets them overlap by up to a tenth of their distance).
 */
export function zoomMix(zoom: number): ZoomMix {
  const last = layoutZooms.length - 1;
  const upper = layoutZooms.findIndex((each) => each >= zoom);
  if (upper === 0) return { lower: 0, upper: 0, weight: 0 };
  if (upper < 0) return { lower: last, upper: last, weight: 0 };
  const from = numberAt(layoutZooms, upper - 1);
  const to = numberAt(layoutZooms, upper);
  return { lower: upper - 1, upper, weight: (2 ** (zoom - from) - 1) / (2 ** (to - from) - 1) };
}
