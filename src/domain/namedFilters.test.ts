import { describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { waysNamedBy } from './namedFilters.ts';

const indexed = tinyIndexed();
const filtersOf = (query: string) => waysNamedBy(indexed, query).map(({ filters }) => filters);

describe('words of a search', () => {
  it.each([
    'quantum Quebec New York',
    'quantique québec new york',
    'Quantum agreements between Quebec and New York',
    'ententes quantiques entre le Québec et New York',
  ])('that name a sector and two regions mean the sector, and what ties the two: %s', (query) => {
    expect(waysNamedBy(indexed, query)).toEqual([
      { filters: { sector: ['quantum'], between: 'CA-QC..US-NY', q: null }, of: 'agreements' },
      { filters: { sector: ['quantum'], q: null }, of: 'organizations' },
      { filters: { between: 'CA-QC..US-NY', q: null }, of: 'agreements' },
    ]);
  });

  it('name the longest name there is, in one or several words, singular or plural', () => {
    expect(filtersOf('research centres')).toEqual([{ kind: ['research-centre'], q: null }]);
    expect(filtersOf('semi conducteur')).toEqual([{ sector: ['semiconductors'], q: null }]);
    expect(filtersOf('sciences de la vie')).toEqual([{ sector: ['life-sciences'], q: null }]);
    expect(filtersOf('protocoles d’entente')).toEqual([{ agreementKind: ['mou'], q: null }]);
  });

  it('that name nothing stay the text to look for', () => {
    expect(filtersOf('semiconductors in Bromont')).toEqual([{ sector: ['semiconductors'], q: 'bromont' }]);
    expect(filtersOf('bromont')).toEqual([]);
    expect(filtersOf('')).toEqual([]);
  });

  it('name one region as a place to be in, a third as one more at the other end', () => {
    expect(filtersOf('Vermont')).toEqual([{ region: ['US-VT'], q: null }]);
    expect(filtersOf('Quebec, Vermont, New York, Vermont')).toEqual([
      { between: 'CA-QC..US-VT,US-NY', q: null },
    ]);
  });
});
