import { describe, expect, it } from 'vitest';
import { bandBend, controlPoint, curvePoint, pairBends, spokeBend } from './linkCurve.ts';

describe('bends', () => {
  it('of bands all bow to the north, whichever end they begin at', () => {
    for (const [fromX, toX] of [
      [0, 100],
      [100, 0],
    ] as const) {
      expect(curvePoint(fromX, 0, toX, 0, bandBend(fromX, toX), 0.5)[1]).toBeLessThan(0);
    }
  });

  it('of spokes go to alternate sides from hub to hub', () => {
    expect(Math.sign(spokeBend(4))).toBe(-Math.sign(spokeBend(5)));
  });

  it('of several links between the same two all differ', () => {
    const bends = pairBends({
      count: 4,
      source: Uint32Array.of(0, 1, 0, 0),
      target: Uint32Array.of(1, 0, 1, 1),
      agreement: Uint32Array.of(2, 3, 4, 5),
    });
    // Seen from the lower node.
    const seen = [...bends].map((bend, link) => Math.round(100 * (link === 1 ? -bend : bend)));
    expect(new Set(seen).size).toBe(4);
  });
});

it('the control point stands off the middle by the bend', () => {
  expect(controlPoint(0, 0, 100, 0, 0.1)).toEqual([50, -10]);
});
