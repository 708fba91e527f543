import { beforeEach, expect, it } from 'vitest';
import { noFilters } from '../domain/filter.ts';
import { selectFilters } from './selectors.ts';
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
