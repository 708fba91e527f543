import { expect, it } from 'vitest';
import { mostCommon } from './commonSector.ts';

it.each([
  [[], 0, 0],
  [[4], 4, 1],
  [[2, 3, 3], 3, 2],
  [[5, 3, 5, 3], 3, 2],
  [[3, 5, 3, 5, 5], 5, 3],
])('of %j the most common is %i, met %i times', (values, value, count) => {
  expect(mostCommon(values)).toEqual({ value, count });
});
