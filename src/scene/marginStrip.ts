/**
 * Organizations without a place wait in a labelled block in the lower right of the view (over the ocean, in the first
 * view), linked like all others. It is fixed to the view, not to the world: it never scrolls away.
 */
import type { Insets } from '../domain/mercator.ts';

export interface StripInput {
  /** How many marks wait in the strip. */
  readonly count: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly insets: Insets;
  /** Room that the label needs, px: the block is no narrower. */
  readonly labelPx: number;
}

export interface MarginStrip {
  /** CSS px in the view. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** [x, y] of the mark with that position in the strip. */
  positionOf(index: number): [number, number];
}

/** Between marks, px; in a small view, where marks are small, they stand closer, or the strip would hide the map. */
const roomy = { spacing: 27, rowHeight: 27 } as const;
const narrow = { spacing: 16, rowHeight: 17 } as const;
const narrowBelowPx = 560;
const lowBelowPx = 480;
const paddingPx = 8;
const labelHeightPx = 20;
/** More rows would eat the map; further marks share the rows more closely. */
const mostRows = 4;
const narrowRows = 3;
const widestPx = 300;
/** Room kept for the stage's buttons on the right, and for slider, attribution and scale bar below. */
const rightPx = 72;
const belowPx = 34;
/** In a narrow view the legend's button stands there, too. */
const narrowUnderPx = 92;
const leftPx = 12;

export function placeMarginStrip({
  count,
  widthPx,
  heightPx,
  insets,
  labelPx,
}: StripInput): MarginStrip | null {
  if (count === 0) return null;
  const isLow = heightPx < lowBelowPx;
  const isNarrow = widthPx < narrowBelowPx || isLow;
  const { spacing: spacingPx, rowHeight: rowHeightPx } = isNarrow ? narrow : roomy;
  const free = Math.max(spacingPx * 4, widthPx - insets.left - insets.right - leftPx - rightPx);
  const wishedPx = spacingPx * (isNarrow ? Math.ceil(count / narrowRows) : count) + 2 * paddingPx;
  const width = Math.min(free, Math.max(Math.min(widestPx, wishedPx), labelPx));
  const perRow = Math.max(1, Math.floor((width - 2 * paddingPx) / spacingPx));
  const rows = Math.min(mostRows, Math.ceil(count / perRow));
  const columns = Math.ceil(count / rows);
  const stepPx = Math.min(spacingPx, (width - 2 * paddingPx) / columns);
  const height = labelHeightPx + rows * rowHeightPx + paddingPx / 2;
  const left = widthPx - insets.right - rightPx - width;
  const top = heightPx - insets.bottom - (isNarrow ? narrowUnderPx : belowPx) - height;
  const firstX = left + paddingPx + stepPx / 2;
  const firstY = top + labelHeightPx + rowHeightPx / 2;
  return {
    left,
    top,
    width,
    height,
    positionOf: (index) => [
      firstX + (index % columns) * stepPx,
      firstY + Math.floor(index / columns) * rowHeightPx,
    ],
  };
}
