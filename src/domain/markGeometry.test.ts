import { describe, expect, it } from 'vitest';
import { markCorners, markPolygons, outlineDistance, outsetRadius } from './markGeometry.ts';
import type { MarkShape } from './dataset.ts';

const shapes = Object.keys(markPolygons) as Exclude<MarkShape, 'circle'>[];

/** Distance of a point from the line through two others. */
function fromLine([px, py]: readonly number[], a: readonly number[], b: readonly number[]): number {
  const [ax, ay, bx, by] = [a[0] ?? 0, a[1] ?? 0, b[0] ?? 0, b[1] ?? 0];
  return Math.abs((bx - ax) * (ay - (py ?? 0)) - (ax - (px ?? 0)) * (by - ay)) / Math.hypot(bx - ax, by - ay);
}

describe.each(shapes)('the outline of a %s', (shape) => {
  const corners = markCorners(shape) ?? [];

  it('passes through its corners', () => {
    for (const [x, y] of corners) {
      const turn = Math.atan2(x, -y) / (2 * Math.PI);
      expect(outlineDistance(shape, turn)).toBeCloseTo(Math.hypot(x, y), 6);
    }
  });

  it('is as far out along every edge when it is set out', () => {
    const wide = outsetRadius(shape, 10, 4.6);
    corners.forEach(([x, y], number) => {
      const next = corners[(number + 1) % corners.length] ?? [0, 0];
      const edge = [[x * wide, y * wide], next.map((value) => value * wide)] as const;
      expect(fromLine([x * 10, y * 10], ...edge)).toBeCloseTo(4.6, 6);
    });
  });
});

it('is a circle everywhere alike', () => {
  expect(outlineDistance('circle', 0.37)).toBe(1);
  expect(outsetRadius('circle', 10, -3)).toBe(7);
});
