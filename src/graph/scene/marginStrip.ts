/**
 * Organizations without a place wait in a labelled strip along the lower edge of the view, in rows, linked like all
 * others. The strip is fixed to the view, not to the world: it never scrolls away.
 */
import type { Insets } from '../../domain/mercator.ts';

export interface StripInput {
  /** How many marks wait in the strip. */
  readonly count: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly insets: Insets;
  /** Room kept for the strip's label, px. */
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

const spacingPx = 27;
const paddingPx = 8;
/** More rows would eat the map; further marks share the last row more closely. */
const mostRows = 3;
/** Space below the strip for attribution and scale bar. */
const belowPx = 34;

export function placeMarginStrip({
  count,
  widthPx,
  heightPx,
  insets,
  labelPx,
}: StripInput): MarginStrip | null {
  if (count === 0) return null;
  const free = widthPx - insets.left - insets.right - 24;
  const isStacked = free < 560;
  const room = Math.max(spacingPx * 4, free - (isStacked ? 0 : labelPx) - 2 * paddingPx);
  const perRow = Math.max(1, Math.floor(room / spacingPx));
  const rows = Math.min(mostRows, Math.ceil(count / perRow));
  const columns = Math.ceil(count / rows);
  const stepPx = Math.min(spacingPx, room / columns);
  const labelHeight = isStacked ? 16 : 0;
  const width = columns * stepPx + 2 * paddingPx + (isStacked ? 0 : labelPx);
  const height = rows * spacingPx + paddingPx + labelHeight;
  const left = insets.left + 12;
  const top = heightPx - insets.bottom - belowPx - height;
  const firstX = left + paddingPx + (isStacked ? 0 : labelPx) + stepPx / 2;
  const firstY = top + paddingPx / 2 + labelHeight + spacingPx / 2;
  return {
    left,
    top,
    width,
    height,
    positionOf: (index) => [
      firstX + (index % columns) * stepPx,
      firstY + Math.floor(index / columns) * spacingPx,
    ],
  };
}
