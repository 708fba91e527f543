import { describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../../test/helpers.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { regionFacts } from './regionFacts.ts';

const indexed = tinyIndexed();

describe('a region', () => {
  it('holds the organizations of its parts', () => {
    expect(regionFacts(indexed, noFilters, 'CA-QC').organizations).toEqual([0, 1, 2]);
    expect(regionFacts(indexed, noFilters, 'US-ME')).toEqual({
      organizations: [],
      agreements: [],
      ties: [],
      insideCount: 0,
    });
  });

  it('tells agreements with other regions from those inside', () => {
    const { agreements, ties, insideCount } = regionFacts(indexed, noFilters, 'CA-QC-05');
    expect(agreements.map(({ id }) => id)).toEqual(['corridor-mou', 'quantum-accord']);
    expect(ties).toEqual([
      { region: 'US-NY', agreements: 1 },
      { region: 'US-VT', agreements: 1 },
    ]);
    expect(insideCount).toBe(1);
  });

  it('obeys the filters in force, and each number is what it opens', () => {
    const filters = { ...noFilters, sector: ['life-sciences'], from: '2019' };
    const { organizations, agreements, ties } = regionFacts(indexed, filters, 'CA-QC');
    expect(organizations).toEqual([2]);
    expect(agreements.map(({ id }) => id)).toEqual(['heart-exchange']);
    for (const { region, agreements: count } of ties) {
      expect(applyFilters(indexed, { ...filters, between: `CA-QC..${region}` }).agreementCount).toBe(count);
    }
    expect(ties.map(({ region }) => region)).toEqual(['US-VT']);
  });

  it.each(['CA-QC', 'CA-QC-05', 'CA', 'US'])('%s counts inside what the filter lists', (region) => {
    const listed = applyFilters(indexed, { ...noFilters, between: `${region}..${region}` });
    expect(regionFacts(indexed, noFilters, region).insideCount).toBe(listed.agreementCount);
  });
});
