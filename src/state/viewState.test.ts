import { expect, it } from 'vitest';
import { selectionOf } from './viewState.ts';

it.each([
  [null, null, { type: 'none' }],
  ['c2mi', null, { type: 'organization', id: 'c2mi' }],
  [null, 'mou', { type: 'agreement', id: 'mou' }],
  ['c2mi', 'mou', { type: 'organization', id: 'c2mi' }],
])('with the organization %s and the agreement %s, %j is selected', (org, agreement, selection) => {
  expect(selectionOf({ org, agreement })).toEqual(selection);
});
