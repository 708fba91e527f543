import { describe, expect, it } from 'vitest';
import { metresPerPxOf, roundLength } from './scaleLength.ts';

describe('roundLength', () => {
  it.each([
    [1, 1],
    [1.99, 1],
    [2, 2],
    [4.9, 2],
    [5, 5],
    [9.99, 5],
    [10, 10],
    [0.6, 0.5],
    [49_000, 20_000],
    [73_500, 50_000],
    [1_234_567, 1_000_000],
  ])('of %d metres shows %d', (longest, expected) => {
    expect(roundLength(longest)).toBeCloseTo(expected, 9);
  });
});

describe('metresPerPxOf', () => {
  it.each([
    // Map scale tables: 156,543 m a pixel of a 256 px world at the equator, half of it in ours.
    [0, 0, 78_271.5],
    [0, 8, 305.75],
    // Twice as long at the equator as at 60° north.
    [60, 8, 152.87],
  ])('at latitude %d and zoom %d is %d', (lat, zoom, expected) => {
    expect(metresPerPxOf({ lat, zoom }) / expected).toBeCloseTo(1, 4);
  });
});
