import { describe, expect, it } from 'vitest';
import type { Ring } from './polygon.ts';
import { innerPoint, isInRings } from './polygon.ts';

/** [west, south, east, north] as a ring, counter-clockwise. */
function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Two rooms with a corridor between them; the eastern one is a little larger, the western one has 500 corners. */
const twoRooms: Ring = [
  [1, -0.1],
  [1.4, -0.1],
  [1.4, -1.1],
  [3.6, -1.1],
  [3.6, 1.1],
  [1.4, 1.1],
  [1.4, 0.1],
  [1, 0.1],
  [1, 1],
  ...Array.from({ length: 500 }, (_, index) => [1 - (2 * index) / 500, 1 + (index % 2) * 0.01]),
  [-1, 1],
  [-1, -1],
  [1, -1],
  [1, -0.1],
];

describe('innerPoint', () => {
  it('is the middle of a square at the equator', () => {
    const [lng, lat] = innerPoint([box(-1, -1, 1, 1)]);
    expect(lng).toBeCloseTo(0, 2);
    expect(lat).toBeCloseTo(0, 2);
  });

  it('chooses the larger of two rooms, however many corners the other has', () => {
    const [lng, lat] = innerPoint([twoRooms]);
    expect(lng).toBeCloseTo(2.5, 2);
    expect(lat).toBeCloseTo(0, 2);
  });

  it('keeps clear of holes', () => {
    const rings = [box(-3, -1, 3, 1), box(-2.9, -0.9, 0, 0.9)];
    const [lng, lat] = innerPoint(rings);
    expect(isInRings(rings, [lng, lat])).toBe(true);
    expect(lng).toBeGreaterThan(0.9);
    expect(lng).toBeLessThan(2.1);
  });

  it('has most room on the map, where the north is larger', () => {
    // As wide in degrees at both ends; on the map the northern square is the taller one.
    const [, lat] = innerPoint([
      [
        [0, 40],
        [2, 40],
        [2, 42],
        [1.1, 42],
        [1.1, 58],
        [2, 58],
        [2, 60],
        [0, 60],
        [0, 58],
        [0.9, 58],
        [0.9, 42],
        [0, 42],
        [0, 40],
      ],
    ]);
    expect(lat).toBeGreaterThan(58);
  });

  it('refuses a polygon without rings', () => {
    expect(() => innerPoint([])).toThrow('polygon without rings');
  });
});
