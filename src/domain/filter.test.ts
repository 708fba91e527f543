import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../test/helpers.ts';
import type { Agreement, Dataset, Organization } from './dataset.ts';
import type { Filters, Mask } from './filter.ts';
import { applyFilters, countFacets, noFilters } from './filter.ts';
import type { IndexedDataset } from './indexedDataset.ts';

const indexed = tinyIndexed();

function idsIn(items: readonly { readonly id: string }[], mask: Mask): string[] {
  return items.filter((_, index) => mask[index] === 1).map(({ id }) => id);
}

function shown(data: IndexedDataset, filters: Partial<Filters>) {
  const result = applyFilters(data, { ...noFilters, ...filters });
  return {
    organizations: idsIn(data.dataset.organizations, result.organizations),
    agreements: idsIn(data.dataset.agreements, result.agreements),
    context: idsIn(data.dataset.organizations, result.context),
  };
}

describe('what is shown', () => {
  const cases: readonly [
    name: string,
    filters: Partial<Filters>,
    organizations: string[],
    agreements: string[],
    context: string[],
  ][] = [
    [
      'everything without filters',
      {},
      ['c2mi', 'ecole-quantique', 'oeuvre-du-coeur', 'ny-creates', 'vermont', 'sans-adresse'],
      ['corridor-mou', 'quantum-accord', 'heart-exchange', 'undated-handshake'],
      [],
    ],
    // `sector` chooses organizations and agreements: the corridor memorandum is not about the quantum.
    [
      'one sector',
      { sector: ['quantum'] },
      ['ecole-quantique', 'oeuvre-du-coeur'],
      ['quantum-accord'],
      ['c2mi'],
    ],
    [
      'either of two sectors',
      { sector: ['quantum', 'policy'] },
      ['ecole-quantique', 'oeuvre-du-coeur', 'vermont'],
      ['quantum-accord'],
      ['c2mi'],
    ],
    [
      'sector and region together',
      { sector: ['quantum'], region: ['CA-QC-05'] },
      ['ecole-quantique'],
      ['quantum-accord'],
      ['c2mi'],
    ],
    [
      'kind of organization',
      { kind: ['government'] },
      ['vermont'],
      ['corridor-mou', 'heart-exchange'],
      ['c2mi', 'oeuvre-du-coeur', 'ny-creates'],
    ],
    [
      'a region with its parts',
      { region: ['CA'] },
      ['c2mi', 'ecole-quantique', 'oeuvre-du-coeur'],
      ['corridor-mou', 'quantum-accord', 'heart-exchange'],
      ['ny-creates', 'vermont'],
    ],
    [
      'a region does not contain its neighbour',
      { region: ['CA-QC-06'] },
      ['oeuvre-du-coeur'],
      ['heart-exchange'],
      ['vermont'],
    ],
    [
      'kind of agreement leaves all organizations',
      { agreementKind: ['research'] },
      ['c2mi', 'ecole-quantique', 'oeuvre-du-coeur', 'ny-creates', 'vermont', 'sans-adresse'],
      ['quantum-accord'],
      [],
    ],
    [
      'dates hide undated agreements',
      { from: '2000' },
      ['c2mi', 'ecole-quantique', 'oeuvre-du-coeur', 'ny-creates', 'vermont', 'sans-adresse'],
      ['corridor-mou', 'quantum-accord', 'heart-exchange'],
      [],
    ],
    ['nothing matches', { sector: ['policy'], region: ['CA'] }, [], [], []],
    ['query over an organization', { q: 'école' }, ['ecole-quantique'], ['quantum-accord'], ['c2mi']],
    [
      'query by place',
      { q: 'bromont' },
      ['c2mi'],
      ['corridor-mou', 'quantum-accord'],
      ['ecole-quantique', 'ny-creates', 'vermont'],
    ],
    [
      'query in the other language',
      { q: 'micro-systemes' },
      ['c2mi'],
      ['corridor-mou', 'quantum-accord'],
      ['ecole-quantique', 'ny-creates', 'vermont'],
    ],
    // No organization is called a handshake: its parties are there only to be named.
    [
      'query that only an agreement matches',
      { q: 'handshake' },
      [],
      ['undated-handshake'],
      ['ny-creates', 'sans-adresse'],
    ],
    [
      'query over objectives',
      { q: 'main-d oeuvre' },
      [],
      ['corridor-mou'],
      ['c2mi', 'ny-creates', 'vermont'],
    ],
    [
      'an agreement that matches the query still needs a party that matches the organization facets',
      { q: 'handshake', region: ['CA'] },
      [],
      [],
      [],
    ],
    ['every word of a query must be found', { q: 'quantum bromont' }, [], [], []],
    [
      'a query of nothing but signs filters nothing',
      { q: ' - ' },
      ['c2mi', 'ecole-quantique', 'oeuvre-du-coeur', 'ny-creates', 'vermont', 'sans-adresse'],
      ['corridor-mou', 'quantum-accord', 'heart-exchange', 'undated-handshake'],
      [],
    ],
    ['an id that does not exist shows nothing', { kind: ['nothing'] }, [], [], []],
    ['an id of Object is no id', { sector: ['constructor'] }, [], [], []],
  ];

  it.each(cases)('%s', (_, filters, organizations, agreements, context) => {
    expect(shown(indexed, filters)).toEqual({ organizations, agreements, context });
  });

  it('keeps a vague date in every range that its period touches', () => {
    const inRange = (from: string | null, to: string | null) => shown(indexed, { from, to }).agreements;
    expect(inRange('2024-04-15', null)).toContain('quantum-accord');
    expect(inRange('2024-05-01', null)).not.toContain('quantum-accord');
    expect(inRange(null, '2024-04-01')).toContain('quantum-accord');
    expect(inRange('2025-01-28', '2025-01-28')).toEqual(['corridor-mou']);
    // The signing date counts, not the renewal of 2023.
    expect(inRange('2023', '2023')).toEqual([]);
  });

  it('counts what it shows', () => {
    const result = applyFilters(indexed, { ...noFilters, kind: ['government'] });
    expect(result).toMatchObject({ organizationCount: 1, agreementCount: 2, contextCount: 3 });
  });

  it('counts undated agreements, shown ones or those that a date hides', () => {
    expect(applyFilters(indexed, noFilters)).toMatchObject({ undatedCount: 1, undatedAreHidden: false });
    expect(applyFilters(indexed, { ...noFilters, from: '2024' })).toMatchObject({
      undatedCount: 1,
      undatedAreHidden: true,
    });
    expect(applyFilters(indexed, { ...noFilters, region: ['CA'] })).toMatchObject({ undatedCount: 0 });
  });

  it('shows nothing of empty data', () => {
    const empty = tinyIndexed({ organizations: [], agreements: [], affiliations: [] });
    expect(shown(empty, { q: 'x', sector: ['quantum'] })).toEqual({
      organizations: [],
      agreements: [],
      context: [],
    });
  });
});

describe('counts beside options', () => {
  it('predict what each option would show', () => {
    const counts = countFacets(indexed, noFilters);
    expect(counts.sector.get('quantum')).toBe(2);
    expect(counts.region.get('CA')).toBe(3);
    expect(counts.region.get('CA-QC-05')).toBe(2);
    expect(counts.kind.get('research-centre')).toBe(2);
    expect(counts.agreementKind.get('mou')).toBe(2);
    expect([...counts.years]).toEqual([
      [2020, 1],
      [2024, 1],
      [2025, 1],
    ]);
  });

  it("do not depend on their own facet's choice", () => {
    const counts = countFacets(indexed, { ...noFilters, sector: ['quantum'], region: ['CA-QC-05'] });
    expect(counts.sector.get('semiconductors')).toBe(1);
    expect(counts.region.get('CA-QC-06')).toBe(1);
    expect(counts.kind.get('government')).toBeUndefined();
  });
});

/**
 * The contract once more, as plainly as it can be written, one record at a time: what the bit masks must agree with.
 * Texts are lower-case words here; folding has its own tests.
 */
function showNaively({ organizations, agreements }: Dataset, filters: Filters) {
  const among = (chosen: readonly string[], own: readonly (string | undefined)[]) =>
    chosen.length === 0 || chosen.some((value) => own.includes(value));
  const words = (filters.q ?? '').split(' ').filter((word) => word !== '');
  const hasQuery = words.length > 0;
  const holdsQuery = (texts: readonly (string | undefined)[]) =>
    words.every((word) => texts.some((text) => text?.includes(word)));
  const isInRegion = (region: string | undefined) =>
    filters.region.length === 0 ||
    filters.region.some((chosen) => region === chosen || region?.startsWith(`${chosen}-`) === true);

  const matchesFacets = ({ sectors, kind, location }: Organization) =>
    among(filters.sector, sectors) && among(filters.kind, [kind]) && isInRegion(location?.region);
  const isShown = (record: Organization) =>
    matchesFacets(record) &&
    (!hasQuery ||
      holdsQuery([
        record.name.en,
        record.name.fr,
        record.shortName,
        record.location?.place,
        record.summary?.en,
        record.summary?.fr,
      ]));

  const isInTime = (signed: string | undefined) => {
    if (filters.from === null && filters.to === null) return true;
    if (signed === undefined) return false;
    // Compared at the precision of the vaguer of the two.
    const order = (a: string, b: string) => {
      const length = Math.min(a.length, b.length);
      return a.slice(0, length).localeCompare(b.slice(0, length));
    };
    return (
      (filters.from === null || order(signed, filters.from) >= 0) &&
      (filters.to === null || order(signed, filters.to) <= 0)
    );
  };
  const partiesOf = (record: Agreement) =>
    organizations.filter(({ id }) => record.parties.some((party) => party.organization === id));
  const isAgreementShown = (record: Agreement) => {
    if (
      !among(filters.sector, record.sectors) ||
      !among(filters.agreementKind, [record.kind]) ||
      !isInTime(record.signed)
    )
      return false;
    const parties = partiesOf(record);
    if (parties.some(isShown)) return true;
    const texts = [record.title, ...record.objectives].flatMap(({ en, fr }) => [en, fr]);
    return hasQuery && holdsQuery(texts) && parties.some(matchesFacets);
  };

  const shownAgreements = agreements.filter(isAgreementShown);
  return {
    organizations: organizations.filter(isShown).map(({ id }) => id),
    agreements: shownAgreements.map(({ id }) => id),
    context: organizations
      .filter(
        (record) => !isShown(record) && shownAgreements.some((other) => partiesOf(other).includes(record)),
      )
      .map(({ id }) => id),
  };
}

const few = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const maybe = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const sectors = ['quantum', 'policy', 'life'];
const kinds = ['company', 'university', 'government'];
const regions = ['CA', 'CA-QC', 'CA-QC-05', 'CA-QC-06', 'US', 'US-VT'];
const dates = ['2019', '2020', '2020-02', '2020-02-29', '2020-03-01', '2021-12', '2022'];
const words = ['lumen', 'puce', 'coeur', 'men'];

const datasets: fc.Arbitrary<Dataset> = fc
  .record({
    organizations: fc.array(
      fc.record({
        sectors: few(sectors),
        kind: maybe(kinds),
        region: maybe(regions),
        place: maybe(words),
        name: fc.record({ en: fc.constantFrom(...words), fr: fc.constantFrom(...words) }),
      }),
      { maxLength: 8 },
    ),
    agreements: fc.array(
      fc.record({
        sectors: few(sectors),
        kind: maybe(['mou', 'research']),
        signed: maybe(dates),
        parties: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 }),
        title: fc.record({ en: fc.constantFrom(...words), fr: maybe(words) }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(
    (drawn) =>
      tinyIndexed({
        organizations: drawn.organizations.map(({ region, place, ...known }, index) =>
          organization(`o${String(index)}`, { ...known, location: { region, place } }),
        ),
        agreements: drawn.agreements.map(({ parties, ...known }, index) =>
          agreement(
            `a${String(index)}`,
            parties.map((party) => `o${String(party)}`),
            known,
          ),
        ),
        affiliations: [],
      }).dataset,
  );

const someFilters: fc.Arbitrary<Filters> = fc.record({
  sector: few(sectors),
  kind: few(kinds),
  region: few(regions),
  agreementKind: few(['mou', 'research']),
  from: fc.option(fc.constantFrom(...dates.slice(0, 4))),
  to: fc.option(fc.constantFrom(...dates.slice(3))),
  q: fc.option(fc.array(fc.constantFrom(...words, 'um'), { maxLength: 2 }).map((parts) => parts.join(' '))),
});

const runs = { seed: 20250128, numRuns: 1000 };

describe('against the naive reading of the contract', () => {
  it('shows the same organizations, agreements and context', () => {
    fc.assert(
      fc.property(datasets, someFilters, (dataset, filters) => {
        expect(shown(tinyIndexed(dataset), filters)).toEqual(showNaively(dataset, filters));
      }),
      runs,
    );
  });

  it('predicts with every count what choosing that option alone would show', () => {
    fc.assert(
      fc.property(datasets, someFilters, (dataset, filters) => {
        const counts = countFacets(tinyIndexed(dataset), filters);
        const count = (choice: Partial<Filters>) => showNaively(dataset, { ...filters, ...choice });
        for (const id of sectors) {
          expect(counts.sector.get(id) ?? 0).toBe(count({ sector: [id] }).organizations.length);
        }
        for (const id of kinds)
          expect(counts.kind.get(id) ?? 0).toBe(count({ kind: [id] }).organizations.length);
        for (const id of regions) {
          expect(counts.region.get(id) ?? 0).toBe(count({ region: [id] }).organizations.length);
        }
        for (const id of ['mou', 'research']) {
          expect(counts.agreementKind.get(id) ?? 0).toBe(count({ agreementKind: [id] }).agreements.length);
        }
      }),
      { ...runs, numRuns: 300 },
    );
  });
});
