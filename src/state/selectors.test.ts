import { beforeEach, describe, expect, it } from 'vitest';
import type { BetweenEnds } from '../domain/betweenEnds.ts';
import { noFilters } from '../domain/filter.ts';
import { selectBetween, selectFilters, selectNearCircle } from './selectors.ts';
import { initialState, store } from './store.ts';

beforeEach(() => store.setState(initialState, true));

const look = (change: Partial<(typeof initialState)['view']>) => {
  const { view } = store.getState();
  store.setState({ view: { ...view, ...change } });
  return selectFilters(store.getState());
};

it('the filters alone are the same object while the reader moves about, and another with another filter', () => {
  const chosen = look({ sector: ['quantum'], org: 'c2mi' });
  // Nothing of where the reader was: whoever sets them again must not lead back there.
  expect(chosen).toEqual({ ...noFilters, sector: ['quantum'] });
  expect(look({ org: null, map: '5/45/-73' })).toBe(chosen);
  expect(look({ q: 'ibm' })).toEqual({ ...chosen, q: 'ibm' });
});

describe('what a text of the view asks for', () => {
  const draft: BetweenEnds = { first: ['CA-QC'], second: [] };
  const betweenOf = (between: string | null) => {
    const { view, chrome } = initialState;
    return selectBetween({
      ...initialState,
      view: { ...view, between },
      chrome: { ...chrome, betweenDraft: draft },
    });
  };
  const circleOf = (near: string | null) =>
    selectNearCircle({ ...initialState, view: { ...initialState.view, near } });

  it('is two ends, or those chosen so far, and the same object for the same text', () => {
    expect(betweenOf(null)).toBe(draft);
    const ends = betweenOf('CA-QC..US-VT');
    expect(ends).toEqual({ first: ['CA-QC'], second: ['US-VT'] });
    expect(betweenOf('CA-QC..US-VT')).toBe(ends);
    expect(betweenOf('CA-QC..US-NY')).toEqual({ first: ['CA-QC'], second: ['US-NY'] });
    expect(betweenOf('neither')).toBe(draft);
  });

  it('is a circle or none, and the same object for the same text', () => {
    expect(circleOf(null)).toBeNull();
    const circle = circleOf('45.5,-73.6,50');
    expect(circle).not.toBeNull();
    expect(circleOf('45.5,-73.6,50')).toBe(circle);
    expect(circleOf('45.5,-73.6,25')).not.toEqual(circle);
  });
});
