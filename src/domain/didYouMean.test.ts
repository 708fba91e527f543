import { expect, it } from 'vitest';
import { organization, tinyIndexed } from '../../test/helpers.ts';
import { didYouMean } from './didYouMean.ts';

const indexed = tinyIndexed({
  organizations: [
    organization('udes', {
      name: { en: 'University of Sherbrooke', fr: 'Université de Sherbrooke' },
    }),
    organization('entreprises', { name: { en: 'Enterprise Vermont', fr: 'Entreprise Vermont' } }),
  ],
});

it.each([
  ['sherbooke', 'Sherbrooke'],
  ['universite de sherbroke', 'Université de Sherbrooke'],
  ['vermnt', 'Vermont'],
  ['Vermotn', 'Vermont'],
])('takes “%s” for “%s”', (query, meant) => {
  expect(didYouMean(indexed, query, 'fr')).toBe(meant);
});

it('prefers the words of the reader’s language', () => {
  expect(didYouMean(indexed, 'entrprise', 'fr')).toBe('Entreprise');
  expect(didYouMean(indexed, 'entrprise', 'en')).toBe('Enterprise');
});

it.each(['Sherbrooke', 'sherb', 'vt', 'zzzzzzz', '((((', 'x'.repeat(5000), ''])(
  'has nothing to say of “%.10s”',
  (query) => {
    expect(didYouMean(indexed, query, 'en')).toBeNull();
  },
);
