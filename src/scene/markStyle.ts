/** Every width, halo, dash, gap and opacity of what the stage draws, once, for all painters. CSS px. */
export const markStyle = {
  /** Ring of a hovered (1), selected (2) or changed (3) mark: its middle stands this far outside the outline. */
  flagGapPx: 4.6,
  flagWidthPx: [0, 1.8, 3, 1.3],
  /** Edge by country: its middle outside the outline, its width, how the United States' is broken. */
  edgeGapPx: 2.4,
  edgeWidthPx: 1.8,
  edgeDashes: 10,
  edgeDashShare: 0.72,
  /** Halo of paper around a mark: at most so wide, on small marks this share of the radius. */
  haloPx: 1.5,
  haloShare: 0.35,
  /** Paper between the sectors of a single mark. */
  slicePx: 0.8,
  /** Ring of a hub: at least so wide, else this share of the radius. */
  hubRingPx: 1.6,
  hubRingShare: 0.3,
  /** Core of a hub whose agreement crosses the border. */
  hubCoreShare: 0.5,
  /** Ring of sectors of a place: this share of the radius wide, within bounds, with gaps of paper between sectors. */
  donutShare: 0.3,
  donutPx: [3, 9],
  donutGapPx: 1.4,
  /** A gap takes at most this share of a slice from each of its sides: the smallest slice keeps half of itself. */
  gapMostShare: 0.25,
  /** Second ring around a community. */
  communityGapPx: 3,
  communityRingPx: 1.2,
  communityRingOpacity: 0.75,
  /** Outline of an opened place. */
  openRingPx: 1.2,
  openRingOpacity: 0.7,
  /** Outline of the circle of "near". */
  circlePx: 1.6,
  circleDashPx: 6,
  leaderWidthPx: 1,
  leaderOpacity: 0.5,
  shortestLeaderPx: 7,
  affiliationWidthPx: 1.2,
  affiliationDashPx: 3.5,
  affiliationOpacity: 0.9,
  spokeWidthPx: 1.7,
  pairWidthPx: 1.4,
  pairOpacity: 0.8,
  /** Links not lifted are a little thinner. */
  restingShare: 0.84,
  liftedFrom: 0.7,
  /** What is fainter is not drawn. */
  faintest: 0.01,
  /** Signs on marks smaller than this could not be read. */
  smallestLetteredPx: 8.5,
} as const;

/** Rail of the transport layer: a line with ties across it, thin enough to lie under everything. */
export const railStyle = {
  widthPx: 0.9,
  opacity: 0.5,
  tieLengthPx: 4,
  tieDashPx: [1, 7],
} as const;

export function haloPxOf(radiusPx: number): number {
  return Math.min(markStyle.haloPx, markStyle.haloShare * radiusPx);
}

/** How far the edge by country comes in, for `markField.edge`: around small marks edges would be all there is to see. */
export function edgeShareOf(radiusPx: number): number {
  return Math.max(0, Math.min(1, (radiusPx - 3) / 2));
}

export function hubRingPxOf(radiusPx: number): number {
  return Math.max(markStyle.hubRingPx, markStyle.hubRingShare * radiusPx);
}

export function donutPxOf(radiusPx: number): number {
  const [least, most] = markStyle.donutPx;
  return Math.min(radiusPx, Math.max(least, Math.min(most, markStyle.donutShare * radiusPx)));
}

/** Size of the sign of a sector on a mark. */
export function letterSizePx(radiusPx: number, sign: string): number {
  return Math.min(12, radiusPx * (sign.length > 1 ? 0.86 : 1.05));
}

/** Size of the number in the middle of a gathered mark. */
export function countSizePx(radiusPx: number, digits: number): number {
  const inside = radiusPx - donutPxOf(radiusPx);
  return Math.max(8, Math.min(18, (inside * 1.75) / Math.max(1, 0.62 * digits + 0.3)));
}

/** How wide the paint of a gathered mark or a single one is, inwards from its outline. */
export function slicedPxOf(radiusPx: number, isGathered: boolean): number {
  return isGathered ? donutPxOf(radiusPx) : radiusPx;
}

/** Half of the gap between a slice and its neighbours, px; `share` of the turn, 0..1. */
export function halfGapPxOf(radiusPx: number, share: number, isGathered: boolean): number {
  if (share >= 1) return 0;
  const middlePx = radiusPx - slicedPxOf(radiusPx, isGathered) / 2;
  const gapPx = isGathered ? markStyle.donutGapPx : markStyle.slicePx;
  return Math.min(gapPx / 2, markStyle.gapMostShare * share * 2 * Math.PI * middlePx);
}
