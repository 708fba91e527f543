/**
 * Who is missing, worked out again by somebody who has nothing but the exported tables: what `gaps.csv` says can be
 * had from `organizations.csv` and `parties.csv` alone; with filters on, from those of what is shown and those of
 * everything. Shares no code with the panel's own reckoning on purpose.
 */
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { compileDirectory } from '../data/compile/cli.ts';
import type { Filters } from '../src/domain/filter.ts';
import { applyFilters, noFilters } from '../src/domain/filter.ts';
import { indexDataset } from '../src/domain/indexedDataset.ts';
import { defaultGapRule, findGaps, type GapRule } from '../src/domain/insight/gaps.ts';
import { writeCsvTable } from '../src/export/csv.ts';
import { gapsCsv } from '../src/export/insightCsv.ts';
import { shownSubset } from '../src/export/subset.ts';

type Row = Readonly<Record<string, string>>;

function readTable(text: string): readonly Row[] {
  return Papa.parse<Row>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
}

const split = (cell: string | undefined) => (cell ?? '').split(';').filter((part) => part !== '');

interface Question {
  readonly sector: string | null;
  readonly region: string | null;
  readonly commonPartners: number;
  readonly organization: string | null;
  readonly acrossBorder: boolean;
}

/** By the law of cosines, where the panel has haversines. */
function kilometres(one: Row, other: Row): number | null {
  const [a, b, c, d] = [one['lat'], one['lng'], other['lat'], other['lng']];
  if (!a || !b || !c || !d) return null;
  const [north, east, otherNorth, otherEast] = [a, b, c, d].map((text) => (Number(text) * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  const cosine =
    Math.sin(north) * Math.sin(otherNorth) +
    Math.cos(north) * Math.cos(otherNorth) * Math.cos(east - otherEast);
  return 6371.0088 * Math.acos(Math.min(1, cosine));
}

interface Tables {
  readonly organizations: readonly Row[];
  readonly parties: readonly Row[];
}

function partiesByAgreement(parties: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const together = new Map<string, Set<string>>();
  for (const { agreement = '', organization = '' } of parties)
    together.set(agreement, (together.get(agreement) ?? new Set()).add(organization));
  return together;
}

function partnersIn(parties: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const partnersOf = new Map<string, Set<string>>();
  for (const all of partiesByAgreement(parties).values())
    for (const one of all)
      for (const other of all)
        if (one !== other) partnersOf.set(one, (partnersOf.get(one) ?? new Set()).add(other));
  return partnersOf;
}

/** Pairs as `first,second` with what the row says of them. */
function workOut({ organizations, parties }: Tables, everything: Tables, question: Question) {
  const record = new Map(organizations.map((row) => [row['id'] ?? '', row]));
  const together = partiesByAgreement(parties);
  /** Shown agreements that two have in common. */
  const ties = (one: string, other: string) =>
    [...together].filter(([, all]) => all.has(one) && all.has(other)).map(([agreement]) => agreement);
  const partnersOf = partnersIn(parties);
  const everTied = partnersIn(everything.parties);
  const lies = (row: Row) =>
    question.region === null || `${row['region'] ?? ''}-`.startsWith(`${question.region}-`);
  const country = (row: Row) => (row['region'] ?? '').slice(0, 2);

  const found = new Map<string, { sectors: string[]; partners: string[]; km: number | null }>();
  const ids = [...partnersOf.keys()].filter((id) => record.has(id)).sort();
  for (const first of ids) {
    for (const second of ids) {
      const [one, other] = [record.get(first), record.get(second)];
      if (first >= second || !one || !other || everTied.get(first)?.has(second)) continue;
      if (question.organization !== null && ![first, second].includes(question.organization)) continue;
      if (!lies(one) && !lies(other)) continue;
      const isAcross = country(one) !== '' && country(other) !== '' && country(one) !== country(other);
      if (question.acrossBorder && !isAcross) continue;
      const sectors = split(one['sectors']).filter((sector) => split(other['sectors']).includes(sector));
      if (sectors.length === 0 || (question.sector !== null && !sectors.includes(question.sector))) continue;
      const theirs = partnersOf.get(second) ?? new Set();
      const partners = [...(partnersOf.get(first) ?? [])].filter((partner) => theirs.has(partner)).sort();
      if (partners.length < question.commonPartners) continue;
      found.set(`${first},${second}`, { sectors, partners, km: kilometres(one, other) });
    }
  }
  return { found, ties };
}

const dataset = compileDirectory(join(import.meta.dirname, '..', 'data')).dataset();
const indexed = indexDataset(dataset);

function exportTables(filters: Filters): Tables {
  const exported = shownSubset(indexed, applyFilters(indexed, filters));
  const table = (name: 'organizations' | 'parties') =>
    readTable(writeCsvTable(exported, name, { byteOrderMark: true }));
  return { organizations: table('organizations'), parties: table('parties') };
}

const everything = exportTables(noFilters);

const question: Question = {
  sector: null,
  region: null,
  commonPartners: 1,
  organization: null,
  acrossBorder: false,
};

describe('gaps.csv is what the exported tables give', () => {
  it.each<[string, Partial<Question>, Partial<Filters>?]>([
    ['of what the region and the years leave', {}, { region: ['CA-QC'], from: '2019', to: '2024' }],
    ['of what a sector leaves', {}, { sector: ['quantum'] }],
    ['as of a date, with two partners', { commonPartners: 2 }, { asOf: '2021-06' }],
    ['at first', {}],
    ['of C2MI', { organization: 'c2mi' }],
    ['of Distriq', { organization: 'distriq' }],
    ['of BIOQuébec', { organization: 'bioquebec' }],
    ['in quantum, across the border', { sector: 'quantum', acrossBorder: true }],
    ['in Vermont, with two partners', { region: 'US-VT', commonPartners: 2 }],
  ])('%s', (_, asked, filters = {}) => {
    const given = { ...question, ...asked };
    const shown = applyFilters(indexed, { ...noFilters, ...filters });
    const tables = exportTables({ ...noFilters, ...filters });
    const rule: GapRule = {
      ...defaultGapRule,
      sectors: given.sector === null ? [] : [given.sector],
      regions: given.region === null ? [] : [given.region],
      commonPartners: given.commonPartners,
      acrossBorder: given.acrossBorder,
      organization:
        given.organization === null ? null : (indexed.organizationIndex.get(given.organization) ?? -1),
    };
    const rows = readTable(gapsCsv(indexed, findGaps(indexed, shown, rule)));
    const { found, ties } = workOut(tables, everything, given);
    // BIOQuébec’s partners have, with others of its sector, no agreement.
    expect(rows.length > 0).toBe(given.organization !== 'bioquebec');
    expect(rows.map(({ first, second }) => `${first ?? ''},${second ?? ''}`).sort()).toEqual(
      [...found.keys()].sort(),
    );
    let before = { partners: Infinity, km: 0 };
    for (const row of rows) {
      const { first = '', second = '' } = row;
      const pair = `${first},${second}`;
      const expected = found.get(pair);
      expect(split(row['sectors']), pair).toEqual(expected?.sectors);
      expect(Number(row['common_partners']), pair).toBe(expected?.partners.length);
      if (expected?.km === null) expect(row['distance_km'], pair).toBe('');
      else expect(Number(row['distance_km']), pair).toBeCloseTo(expected?.km ?? NaN, 0);
      const chains = split(row['introductions']).map((chain) => chain.split(' > '));
      expect(
        chains.map(([, partner]) => partner),
        pair,
      ).toEqual(expected?.partners);
      // Each chain is one that a reader can follow: the agreements tie the three as it says.
      for (const [toPartner = '', partner = '', fromPartner = ''] of chains) {
        expect(ties(first, partner), pair).toContain(toPartner);
        expect(ties(partner, second), pair).toContain(fromPartner);
      }
      // Most partners first, then the nearest; a distance that nobody knows last.
      const rank = { partners: chains.length, km: expected?.km ?? Infinity };
      expect(rank.partners, pair).toBeLessThanOrEqual(before.partners);
      if (rank.partners === before.partners) expect(rank.km, pair).toBeGreaterThanOrEqual(before.km - 0.01);
      before = rank;
    }
  });
});
