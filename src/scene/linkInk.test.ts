import { describe, expect, it } from 'vitest';
import type { ArrangedLinkKind } from './arrangement.ts';
import { exposureAt, inkOfLinks } from './linkInk.ts';
import type { MarkRows } from './markRows.ts';
import { rowField, rowStride } from './markRows.ts';

type Tie = readonly [from: number, to: number, widthPx?: number, kind?: ArrangedLinkKind];

/** Marks at the corners of a square, and somewhere outside it. */
const points = [
  [0, 0],
  [6, 0],
  [6, 6],
  [0, 6],
  [100, 100],
] as const;
const round: readonly Tie[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
];

function rowsOf(ties: readonly Tie[], shift = 0): MarkRows {
  const values = new Float64Array(points.length * rowStride);
  points.forEach(([x, y], row) => {
    values[row * rowStride + rowField.x] = x + shift;
    values[row * rowStride + rowField.y] = y - shift;
  });
  return {
    ...{ marks: [], standingCount: 0, values, standingLinkCount: ties.length },
    links: ties.map(([from, to, widthPx = 1, kind = 'band'], key) => ({
      ...{ key, kind, from, to, widthPx },
      ...{ agreements: [], bend: 0, color: 0, isFaint: false, isQuiet: false },
    })),
    ends: Int32Array.from(ties.flatMap(([from, to]) => [from, to])),
    linkPresence: new Float32Array(ties.length).fill(1),
  };
}

const inkOf = (ties: readonly Tie[], strength = ties.map(() => 1), shift = 0) =>
  inkOfLinks(rowsOf(ties, shift), Float32Array.from(strength));

describe('the ink of links', () => {
  it('is their area over the ground that they begin on, wherever that lies', () => {
    // Four links of 6; the four corners vary by 9 each way, so the ground is 12 · 3 · 3.
    expect(inkOf(round)).toBeCloseTo(24 / 108, 9);
    expect(inkOf(round, [1, 1, 1, 1], 40)).toBeCloseTo(24 / 108, 9);
  });

  it('is more of wide links, and less of faded ones', () => {
    expect(inkOf(round.map(([from, to]) => [from, to, 3]))).toBeCloseTo(72 / 108, 9);
    expect(inkOf(round, [0.5, 0.5, 0.5, 0.5])).toBeCloseTo(12 / 108, 9);
  });

  it('is not that of leaders, affiliations, ties into the tray and what is hardly there', () => {
    const others: readonly Tie[] = [
      [4, 0, 9, 'leader'],
      [4, 0, 9, 'affiliation'],
      [-1, 4, 9],
      [4, -1, 9],
      [4, 0, 9],
    ];
    expect(inkOf([...round, ...others], [1, 1, 1, 1, 1, 1, 1, 1, 0.001])).toBeCloseTo(24 / 108, 9);
  });

  it('is none without links, and where they all begin at one point', () => {
    expect(inkOf([])).toBe(0);
    expect(inkOf([[0, 1]])).toBe(0);
  });
});

describe('links fade', () => {
  it('not while they cover little, then the more they cover, never wholly', () => {
    const zoom = 4;
    const half = 0.5 * 512 * 2 ** zoom;
    expect(exposureAt(0, zoom)).toBe(1);
    expect(exposureAt(half, zoom)).toBeCloseTo(1, 9);
    expect(exposureAt(2 * half, zoom)).toBeCloseTo(0.5, 9);
    expect(exposureAt(2 * half, zoom + 1)).toBeCloseTo(1, 9);
    expect(exposureAt(1000 * half, zoom)).toBe(0.045);
  });
});
