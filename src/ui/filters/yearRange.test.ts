import { describe, expect, it } from 'vitest';
import { datesOf, handlesOf, shownRangeOf } from './yearRange.ts';

const range = { first: 1990, last: 2026 };
const shown = { first: 2012, last: 2020 };

describe('handles of the years', () => {
  it('start at what is shown, and stay in the range of the data', () => {
    const years = new Map([
      [1990, 0],
      [2012, 1],
      [2020, 3],
    ]);
    expect(shownRangeOf(years, range)).toEqual(shown);
    expect(shownRangeOf(new Map(), range)).toEqual(range);
    expect(shownRangeOf(undefined, range)).toEqual(range);
    expect(handlesOf(null, null, range, shown)).toEqual(shown);
    expect(handlesOf('1800', null, range, shown)).toEqual({ first: 1990, last: 2020 });
  });

  it('never cross where a date lies beyond all that is shown', () => {
    expect(handlesOf('2024', null, range, shown)).toEqual({ first: 2024, last: 2024 });
    expect(handlesOf(null, '2005', range, shown)).toEqual({ first: 2005, last: 2005 });
  });

  it('mean no limit where nothing is shown beyond them, each for itself', () => {
    expect(datesOf({ first: 2015, last: 2020 }, shown)).toEqual({ from: '2015', to: null });
    expect(datesOf({ first: 2012, last: 2018 }, shown)).toEqual({ from: null, to: '2018' });
    expect(datesOf({ first: 2005, last: 2024 }, shown)).toEqual({ from: null, to: null });
  });
});
