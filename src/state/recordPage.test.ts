import { expect, it } from 'vitest';
import { recordPageOf, recordPagePath } from './recordPage.ts';
import { initialState } from './store.ts';

const { view } = initialState;

it('is the page of what is selected, in the language asked for', () => {
  expect(recordPagePath({ ...view, org: 'c2mi' }, 'fr')).toBe('fr/o/c2mi/');
  expect(recordPagePath({ ...view, agreement: 'mou' }, 'en')).toBe('en/a/mou/');
});

it.each([
  ['nothing is selected', view],
  ['an id would be no folder', { ...view, org: 'a/b' }],
  ['a filter says more', { ...view, org: 'c2mi', sector: ['quantum'] }],
  ['a camera says more', { ...view, org: 'c2mi', map: '7/45/-73' }],
  ['other data are shown', { ...view, org: 'c2mi', data: 'https://example.org/a.json' }],
])('is none where %s', (_, shown) => {
  expect(recordPagePath(shown, 'en')).toBeNull();
});

it('leaves the camera, the theme and the view of who sends it behind, and no filter', () => {
  const mine = { ...view, lang: 'en', org: 'c2mi', map: '7/45/-73', theme: 'dark', view: 'network' } as const;
  expect(recordPageOf(mine)).toBe('en/o/c2mi/');
  expect(recordPageOf({ ...mine, sector: ['quantum'] })).toBeNull();
});
