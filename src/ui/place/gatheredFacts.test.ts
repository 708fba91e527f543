import { describe, expect, it } from 'vitest';
import { tinyDataset, tinyIndexed } from '../../../test/helpers.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import {
  agreementsOf,
  countSectors,
  countShared,
  organizationsOf,
  trayOf,
  yearsOf,
} from './gatheredFacts.ts';

const indexed = tinyIndexed();

describe('what a mark gathers', () => {
  it('counts each sector of each organization, the most frequent first', () => {
    const records = [
      { sectors: ['quantum', 'policy'] },
      { sectors: ['quantum', 'quantum'] },
      { sectors: [] },
    ];
    expect(countSectors(indexed, records)).toEqual([
      { sector: 'quantum', count: 2 },
      { sector: 'policy', count: 1 },
    ]);
  });

  it('passes over ids of another dataset', () => {
    expect(organizationsOf(indexed, ['gone', 'c2mi'], 'en').map(({ id }) => id)).toEqual(['c2mi']);
    expect(agreementsOf(indexed, ['gone'])).toEqual([]);
  });

  it('spans the years of what is dated', () => {
    expect(yearsOf(agreementsOf(indexed, ['corridor-mou', 'heart-exchange', 'undated-handshake']))).toEqual({
      years: { first: '2020', last: '2025' },
      undatedCount: 1,
    });
    expect(yearsOf(agreementsOf(indexed, ['undated-handshake']))).toEqual({ years: null, undatedCount: 1 });
    expect(yearsOf([])).toEqual({ years: null, undatedCount: 0 });
  });

  it('tells agreements that tie other places, too', () => {
    const [first = '', second = '', third = ''] = (
      indexed.partiesOf[indexed.agreementIndex.get('corridor-mou') ?? -1] ?? []
    ).map((party) => indexed.dataset.organizations[party]?.id ?? '');
    const end = (mark: string, organizations: string[]) => ({ mark, name: mark, organizations });
    const agreements = ['corridor-mou'];
    expect(countShared(indexed, { agreements, ends: [end('a', [first]), end('b', [second])] })).toBe(1);
    expect(countShared(indexed, { agreements, ends: [end('a', [first, third]), end('b', [second])] })).toBe(
      0,
    );
  });
});

describe('the tray', () => {
  const none = { isNetwork: false, hasAffiliations: false };
  const network = { isNetwork: true, hasAffiliations: false };

  it('holds what has no coordinates on the map, and what has no partner in the network', () => {
    const shown = applyFilters(indexed, noFilters);
    expect(trayOf(indexed, shown, none)).toEqual({
      shown: tinyDataset()
        .organizations.filter(({ location }) => location?.lng === undefined)
        .map(({ id }) => id),
      context: [],
    });
    const { shown: loners } = trayOf(indexed, shown, network);
    for (const id of loners) {
      const agreements = indexed.agreementsOf[indexed.organizationIndex.get(id) ?? -1] ?? [];
      expect(agreements.filter((agreement) => (indexed.partiesOf[agreement]?.length ?? 0) > 1)).toEqual([]);
    }
    expect(loners).not.toContain('c2mi');
  });

  it('leaves out of the network’s what a drawn affiliation ties', () => {
    const alone = tinyIndexed({ agreements: [] });
    const shown = applyFilters(alone, noFilters);
    expect(trayOf(alone, shown, network).shown).toContain('c2mi');
    expect(trayOf(alone, shown, { ...network, hasAffiliations: true }).shown).not.toContain('c2mi');
  });

  it('holds only what is shown', () => {
    const hidden = applyFilters(indexed, { ...noFilters, sector: ['nothing-has-this'] });
    expect(trayOf(indexed, hidden, none)).toEqual({ shown: [], context: [] });
  });

  it('keeps apart who is only party to what is shown', () => {
    const shown = applyFilters(indexed, { ...noFilters, region: ['US-NY'] });
    expect(trayOf(indexed, shown, none)).toEqual({ shown: [], context: ['sans-adresse'] });
    expect(trayOf(indexed, shown, network)).toEqual({ shown: [], context: [] });
  });
});
