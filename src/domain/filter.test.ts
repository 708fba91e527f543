import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../test/helpers.ts';
import type { Agreement, Dataset, Organization } from './dataset.ts';
import { countEnds } from './endCounts.ts';
import { countFacets } from './facetCounts.ts';
import type { Mask } from './facetMasks.ts';
import type { Filters } from './filter.ts';
import { applyFilters, noFilters } from './filter.ts';
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
    [
      'between two ends, each the first of the other party',
      { between: 'CA-QC..US-VT' },
      ['c2mi', 'oeuvre-du-coeur', 'vermont'],
      ['corridor-mou', 'heart-exchange'],
      ['ny-creates'],
    ],
    [
      'between an organization and a country',
      { between: 'c2mi..US' },
      ['c2mi', 'ny-creates', 'vermont'],
      ['corridor-mou'],
      [],
    ],
    [
      'between two organizations and one region, in either order',
      { between: 'US-NY..c2mi,ecole-quantique' },
      ['c2mi', 'ny-creates'],
      ['corridor-mou'],
      ['vermont'],
    ],
    // The sector is the agreement's: neither Vermont nor C2MI is in the life sciences.
    [
      "between, by the agreement's sector",
      { between: 'CA..US', sector: ['life-sciences'] },
      ['oeuvre-du-coeur', 'vermont'],
      ['heart-exchange'],
      [],
    ],
    [
      'between, one of the two in the region',
      { between: 'CA..US', region: ['US-NY'] },
      ['c2mi', 'ny-creates'],
      ['corridor-mou'],
      ['vermont'],
    ],
    [
      'between, kind and region have to hold for the same of the two',
      { between: 'CA..US', region: ['US-VT'], kind: ['research-centre'] },
      [],
      [],
      [],
    ],
    [
      'between, one of the two found',
      { between: 'CA..US', q: 'coeur saint-lambert' },
      ['oeuvre-du-coeur', 'vermont'],
      ['heart-exchange'],
      [],
    ],
    [
      'between, the agreement found',
      { between: 'CA..US', q: 'main-d oeuvre' },
      ['c2mi', 'ny-creates', 'vermont'],
      ['corridor-mou'],
      [],
    ],
    // Estrie is at both ends, but C2MI makes no pair with itself.
    [
      'between a region and itself takes two parties',
      { between: 'CA-QC-05..CA-QC-05' },
      ['c2mi', 'ecole-quantique'],
      ['quantum-accord'],
      [],
    ],
    [
      'near a point',
      { near: '45.4,-72.3,50' },
      ['c2mi', 'ecole-quantique'],
      ['corridor-mou', 'quantum-accord'],
      ['ny-creates', 'vermont'],
    ],
    // Bromont to Sherbrooke is 60 km; an organization without a place is near nothing.
    [
      'near, to the kilometre',
      { near: '45.32,-72.65,59' },
      ['c2mi'],
      ['corridor-mou', 'quantum-accord'],
      ['ecole-quantique', 'ny-creates', 'vermont'],
    ],
    [
      'near, all around the globe',
      { near: '0,0,20000', region: ['US'] },
      ['ny-creates', 'vermont'],
      ['corridor-mou', 'heart-exchange', 'undated-handshake'],
      ['c2mi', 'oeuvre-du-coeur', 'sans-adresse'],
    ],
    [
      'linked by an agreement that matches',
      { linked: true, agreementKind: ['mou'], from: '2020' },
      ['c2mi', 'ny-creates', 'vermont'],
      ['corridor-mou'],
      [],
    ],
    [
      'as of a year',
      { asOf: '2024' },
      ['c2mi', 'ecole-quantique', 'oeuvre-du-coeur', 'ny-creates', 'vermont', 'sans-adresse'],
      ['quantum-accord', 'heart-exchange', 'undated-handshake'],
      [],
    ],
    [
      'as of a year, linked',
      { asOf: '2020', linked: true },
      ['oeuvre-du-coeur', 'ny-creates', 'vermont', 'sans-adresse'],
      ['heart-exchange', 'undated-handshake'],
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

  it.each([
    ['2023-12', true],
    ['2024-06', true],
    ['2024-07', false],
    ['2024', true],
    ['2025', false],
    ['2019', false],
  ])('as of %s an agreement signed in March 2020 that ends in June 2024 is shown: %s', (asOf, isShown) => {
    const data = tinyIndexed({
      organizations: [organization('a')],
      agreements: [agreement('x', ['a'], { signed: '2020-03', ends: '2024-06' })],
    });
    expect(shown(data, { asOf }).agreements).toEqual(isShown ? ['x'] : []);
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
    expect(applyFilters(indexed, { ...noFilters, to: '2024' })).toMatchObject({
      undatedCount: 1,
      undatedAreHidden: true,
    });
    expect(applyFilters(indexed, { ...noFilters, region: ['CA'] })).toMatchObject({ undatedCount: 0 });
    expect(applyFilters(indexed, { ...noFilters, asOf: '2020' })).toMatchObject({
      undatedCount: 1,
      undatedAreHidden: false,
    });
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

/** Two partial dates, compared at the precision of the vaguer of the two. */
function order(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Along the great circle, by the angle between two directions from the centre of the earth. */
function arcKm(lat: number, lng: number, otherLat: number, otherLng: number): number {
  const direction = (latitude: number, longitude: number) => {
    const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  };
  const other = direction(otherLat, otherLng);
  const cosine = direction(lat, lng).reduce((sum, part, axis) => sum + part * (other[axis] ?? 0), 0);
  return 6371 * Math.acos(Math.min(1, Math.max(-1, cosine)));
}

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

  const isNear = (location: Organization['location']) => {
    if (filters.near === null) return true;
    const { lat, lng } = location ?? {};
    if (lat === undefined || lng === undefined) return false;
    const [centreLat = 0, centreLng = 0, km = 0] = filters.near.split(',').map(Number);
    return arcKm(lat, lng, centreLat, centreLng) <= km;
  };
  const matchesPlaceAndKind = ({ kind, location }: Organization) =>
    among(filters.kind, [kind]) && isInRegion(location?.region) && isNear(location);
  const isFound = (record: Organization) =>
    holdsQuery([
      record.name.en,
      record.name.fr,
      record.shortName?.en,
      record.shortName?.fr,
      record.location?.place,
      record.summary?.en,
      record.summary?.fr,
    ]);

  const isInTime = (signed: string | undefined) => {
    if (filters.from === null && filters.to === null) return true;
    if (signed === undefined) return false;
    return (
      (filters.from === null || order(signed, filters.from) >= 0) &&
      (filters.to === null || order(signed, filters.to) <= 0)
    );
  };
  const stands = ({ signed, ends }: Agreement) =>
    filters.asOf === null ||
    signed === undefined ||
    (order(signed, filters.asOf) <= 0 && (ends === undefined || order(ends, filters.asOf) >= 0));
  const matchesAgreementFacets = (record: Agreement) =>
    among(filters.sector, record.sectors) &&
    among(filters.agreementKind, [record.kind]) &&
    isInTime(record.signed) &&
    stands(record);
  const partiesOf = (record: Agreement) =>
    organizations.filter(({ id }) => record.parties.some((party) => party.organization === id));
  const isAgreementFound = (record: Agreement) =>
    holdsQuery([record.title, ...record.objectives].flatMap(({ en, fr }) => [en, fr]));

  const withContext = (
    shownOrganizations: readonly Organization[],
    shownAgreements: readonly Agreement[],
  ) => ({
    organizations: organizations.filter((record) => shownOrganizations.includes(record)).map(({ id }) => id),
    agreements: shownAgreements.map(({ id }) => id),
    context: organizations
      .filter(
        (record) =>
          !shownOrganizations.includes(record) &&
          shownAgreements.some((other) => partiesOf(other).includes(record)),
      )
      .map(({ id }) => id),
  });

  if (filters.between !== null) {
    const [first = [], second = []] = filters.between.split('..').map((end) => end.split(','));
    const isAt = (end: readonly string[], { id, location }: Organization) =>
      end.some(
        (own) => own === id || location?.region === own || location?.region?.startsWith(`${own}-`) === true,
      );
    const pairs = agreements.filter(matchesAgreementFacets).flatMap((record) =>
      partiesOf(record).flatMap((p) =>
        partiesOf(record)
          .filter(
            (q) =>
              p !== q &&
              isAt(first, p) &&
              isAt(second, q) &&
              (matchesPlaceAndKind(p) || matchesPlaceAndKind(q)) &&
              (!hasQuery || isAgreementFound(record) || isFound(p) || isFound(q)),
          )
          .map((q) => ({ record, p, q })),
      ),
    );
    return withContext(
      pairs.flatMap(({ p, q }) => [p, q]),
      agreements.filter((record) => pairs.some((pair) => pair.record === record)),
    );
  }

  const matchesFacets = (record: Organization) =>
    among(filters.sector, record.sectors) &&
    matchesPlaceAndKind(record) &&
    (!filters.linked ||
      agreements.some((other) => matchesAgreementFacets(other) && partiesOf(other).includes(record)));
  const isShown = (record: Organization) => matchesFacets(record) && (!hasQuery || isFound(record));
  return withContext(
    organizations.filter(isShown),
    agreements.filter(
      (record) =>
        matchesAgreementFacets(record) &&
        (partiesOf(record).some(isShown) ||
          (hasQuery && isAgreementFound(record) && partiesOf(record).some(matchesFacets))),
    ),
  );
}

const few = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const sectors = ['quantum', 'policy', 'life'];
const kinds = ['company', 'university', 'government'];
const regions = ['CA', 'CA-QC', 'CA-QC-05', 'CA-QC-06', 'US', 'US-VT'];
const dates = ['2019', '2020', '2020-02', '2020-02-29', '2020-03-01', '2021-12', '2022'];
const words = ['lumen', 'puce', 'coeur', 'men'];
const points = [
  { lat: 45.32, lng: -72.65 },
  { lat: 45.4, lng: -71.89 },
  { lat: 44.48, lng: -73.21 },
  { lat: 42.65, lng: -73.76 },
];

const datasets: fc.Arbitrary<Dataset> = fc
  .record({
    organizations: fc.array(
      fc.record({
        sectors: few(sectors),
        kind: maybe(kinds),
        region: maybe(regions),
        place: maybe(words),
        point: maybe(points),
        name: fc.record({ en: fc.constantFrom(...words), fr: fc.constantFrom(...words) }),
      }),
      { maxLength: 8 },
    ),
    agreements: fc.array(
      fc.record({
        sectors: few(sectors),
        kind: maybe(['mou', 'research']),
        signed: maybe(dates),
        ends: maybe(dates.slice(3)),
        parties: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 }),
        title: fc.record({ en: fc.constantFrom(...words), fr: maybe(words) }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(
    (drawn) =>
      tinyIndexed({
        organizations: drawn.organizations.map(({ region, place, point, ...known }, index) =>
          organization(`o${String(index)}`, { ...known, location: { region, place, ...point } }),
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

const ends = fc.uniqueArray(fc.constantFrom('o0', 'o1', 'o4', ...regions), { minLength: 1, maxLength: 3 });

const someFilters: fc.Arbitrary<Filters> = fc.record({
  sector: few(sectors),
  kind: few(kinds),
  region: few(regions),
  agreementKind: few(['mou', 'research']),
  from: fc.option(fc.constantFrom(...dates.slice(0, 4))),
  to: fc.option(fc.constantFrom(...dates.slice(3))),
  asOf: fc.option(fc.constantFrom(...dates)),
  between: fc.option(
    fc.tuple(ends, ends).map(([first, second]) => `${first.join(',')}..${second.join(',')}`),
  ),
  near: fc.option(
    fc
      .tuple(fc.constantFrom(...points), fc.constantFrom(10, 65, 100, 400))
      .map(([{ lat, lng }, km]) => [lat, lng, km].join(',')),
  ),
  linked: fc.boolean(),
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
        for (const year of [2019, 2020, 2021, 2022]) {
          const ofYear = count({ from: String(year), to: String(year) }).agreements;
          expect(counts.years.get(year) ?? 0).toBe(ofYear.length);
        }
      }),
      runs,
    );
  });

  it('predicts how many agreements each end would leave, given the other', () => {
    fc.assert(
      fc.property(datasets, someFilters, ends, (dataset, filters, otherEnd) => {
        const counts = countEnds(tinyIndexed(dataset), filters, otherEnd);
        for (const id of [...regions, ...dataset.organizations.map((record) => record.id)]) {
          const between = `${id}..${otherEnd.join(',')}`;
          expect(counts.get(id) ?? 0).toBe(showNaively(dataset, { ...filters, between }).agreements.length);
        }
      }),
      { ...runs, numRuns: 300 },
    );
  });
});
