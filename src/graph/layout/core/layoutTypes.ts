/** What goes into a layout and what comes out: plain data, so that it crosses to a worker and ships with the build. */
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
