import { describe, expect, it } from 'vitest';
import { foldOptions, isFoundBy, mostUnfolded } from './foldedOptions.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
const fold = (count: number, kept: readonly number[] = []) =>
  foldOptions({ options: numbers(count), weightOf: (option) => option, isKept: (one) => kept.includes(one) });

describe('options in sight', () => {
  it('are all while there is at most one more than are kept unfolded', () => {
    expect(fold(0)).toEqual({ inSight: [], foldedCount: 0 });
    expect(fold(mostUnfolded + 1)).toEqual({ inSight: numbers(mostUnfolded + 1), foldedCount: 0 });
  });

  it('are the most frequent in the order of the list, and what is chosen', () => {
    expect(fold(mostUnfolded + 2)).toEqual({ inSight: [2, 3, 4, 5, 6, 7, 8, 9], foldedCount: 2 });
    expect(fold(mostUnfolded + 2, [0, 9])).toEqual({ inSight: [0, 2, 3, 4, 5, 6, 7, 8, 9], foldedCount: 1 });
  });

  it('are the first of those that are as frequent', () => {
    const { inSight } = foldOptions({ options: numbers(20), weightOf: () => 0, isKept: () => false });
    expect(inSight).toEqual(numbers(mostUnfolded));
  });
});

it.each([
  ['sante vie', 'Sciences de la vie et santé', true],
  ['  VIE ', 'Sciences de la vie', true],
  ['vie oeuvre', 'Sciences de la vie', false],
  ['œuvre', 'Oeuvre', true],
  ['', 'Anything', true],
])('%j finds %j: %s', (query, name, isFound) => {
  expect(isFoundBy(query, name)).toBe(isFound);
});
