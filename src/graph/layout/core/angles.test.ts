import { expect, it } from 'vitest';
import { diamondAngle, directionOf } from './angles.ts';

it.each([-1.3, -0.25, 0, 0.1, 0.125, 0.3, 0.5, 0.62, 0.75, 0.999, 7.4])(
  'points like sine and cosine at %d turns',
  (turns) => {
    const [x, y] = directionOf(turns);
    expect(x).toBeCloseTo(Math.cos(2 * Math.PI * turns), 14);
    expect(y).toBeCloseTo(Math.sin(2 * Math.PI * turns), 14);
  },
);

it('orders directions by their angle', () => {
  const angles = Array.from({ length: 40 }, (_, index) => diamondAngle(...directionOf((index + 0.5) / 40)));
  expect(angles).toEqual(angles.toSorted((a, b) => a - b));
  expect(angles.every((angle) => angle >= 0 && angle < 4)).toBe(true);
});
