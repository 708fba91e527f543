import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../../test/helpers.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import {
  agreementsOf,
  bridgedRegions,
  coPartiesOf,
  crossesBorder,
  neighbourhoodSizes,
} from './organizationTies.ts';

const indexed = tinyIndexed();
const numberOf = (id: string) => indexed.organizationIndex.get(id) ?? -1;

describe('ties of an organization', () => {
  it('lists its agreements newest first and undated last', () => {
    expect(agreementsOf(indexed, numberOf('ny-creates')).map(({ id }) => id)).toEqual([
      'corridor-mou',
      'undated-handshake',
    ]);
  });

  it('counts common agreements, most first', () => {
    const twice = tinyIndexed({
      organizations: [organization('a'), organization('b'), organization('c')],
      agreements: [agreement('one', ['a', 'b', 'c']), agreement('two', ['c', 'a'])],
    });
    expect(coPartiesOf(twice, 0).map((party) => [party.organization.id, party.agreements])).toEqual([
      ['c', 2],
      ['b', 1],
    ]);
  });

  it('measures the neighbourhood at one and two steps, itself left out', () => {
    expect(neighbourhoodSizes(indexed, numberOf('c2mi'))).toEqual({ direct: 3, two: 5 });
    expect(neighbourhoodSizes(tinyIndexed({ agreements: [] }), 0)).toEqual({ direct: 0, two: 0 });
  });

  it('bridges to other regions, not to its own or the ones around it', () => {
    expect(bridgedRegions(indexed, numberOf('c2mi'))).toEqual([
      { region: 'US-NY', agreements: 1 },
      { region: 'US-VT', agreements: 1 },
    ]);
  });

  it('bridges nothing where its own place is not known', () => {
    expect(bridgedRegions(indexed, numberOf('sans-adresse'))).toEqual([]);
  });
});

it('knows which agreements cross the border', () => {
  expect(indexed.dataset.agreements.map((_, number) => crossesBorder(indexed, number))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it.each([noFilters, { ...noFilters, sector: ['quantum'] }, { ...noFilters, from: '2024' }])(
  'regions that an organization bridges count what the filter between the two lists: %j',
  (filters) => {
    const indexed = tinyIndexed();
    indexed.dataset.organizations.forEach(({ id }, organization) => {
      for (const { region, agreements } of bridgedRegions(indexed, organization, filters)) {
        const listed = applyFilters(indexed, { ...filters, between: `${id}..${region}` });
        expect(agreements, `${id}..${region}`).toBe(listed.agreementCount);
        expect(agreements).toBeGreaterThan(0);
      }
    });
  },
);
