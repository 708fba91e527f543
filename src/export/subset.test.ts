import { describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import type { Filters } from '../domain/filter.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import type { csvTableNames } from './csv.ts';
import { writeCsvTable } from './csv.ts';
import { shownSubset } from './subset.ts';

const indexed = tinyIndexed();
const shownWith = (filters: Partial<Filters>) => applyFilters(indexed, { ...noFilters, ...filters });

describe('shownSubset', () => {
  const cases: readonly Partial<Filters>[] = [
    {},
    { sector: ['quantum'] },
    { region: ['US'] },
    { q: 'cœur' },
    { from: '2024', to: '2024-12' },
    { kind: ['nothing'] },
  ];

  it.each(cases)('holds exactly what is shown: %j', (filters) => {
    const shown = shownWith(filters);
    const subset = shownSubset(indexed, shown);
    expect(subset.organizations).toHaveLength(shown.organizationCount);
    expect(subset.agreements).toHaveLength(shown.agreementCount);
    const rows = (table: (typeof csvTableNames)[number]) =>
      writeCsvTable(subset, table).trimEnd().split('\n').length - 1;
    expect(rows('organizations')).toBe(shown.organizationCount);
    expect(rows('agreements')).toBe(shown.agreementCount);
    expect(rows('parties')).toBe(subset.agreements.flatMap(({ parties }) => parties).length);
  });

  it('brings the sources that it cites, and no others', () => {
    const { sources } = shownSubset(indexed, shownWith({ sector: ['quantum'], kind: ['university'] }));
    expect(sources.map(({ id }) => id)).toEqual(['communique']);
  });

  it('keeps the parties of an agreement that are outside the filters, by id', () => {
    const subset = shownSubset(indexed, shownWith({ sector: ['quantum'], kind: ['university'] }));
    expect(subset.organizations.map(({ id }) => id)).toEqual(['ecole-quantique']);
    expect(subset.agreements[0]?.parties.map(({ organization }) => organization)).toEqual([
      'ecole-quantique',
      'c2mi',
    ]);
    expect(subset.affiliations).toEqual([]);
  });

  it('brings these organizations on request, after the shown ones', () => {
    const shown = shownWith({ sector: ['quantum'], kind: ['university'] });
    const subset = shownSubset(indexed, shown, { hasContext: true });
    expect(subset.organizations.map(({ id }) => id)).toEqual(['ecole-quantique', 'c2mi']);
    expect(subset.affiliations).toHaveLength(1);
  });
});
