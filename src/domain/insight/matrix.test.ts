import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../test/e2e/oracle.ts';
import { agreement, organization, tinyIndexed } from '../../../test/helpers.ts';
import { writeBetween } from '../betweenEnds.ts';
import type { Filters } from '../filter.ts';
import { agreementsBetween, applyFilters, noFilters } from '../filter.ts';
import type { IndexedDataset } from '../indexedDataset.ts';
import { groupsOf, isAcrossBorder, orderByCode, regionMatrix, sectorMatrix } from './matrix.ts';

const everything = new Uint8Array(4).fill(1);
const unfiltered = { filters: noFilters, shown: everything };

describe('the matrix of regions', () => {
  const indexed = tinyIndexed();
  const matrix = regionMatrix(indexed, unfiltered, 'province');

  it('orders by total, and counts an agreement once in a cell', () => {
    expect(matrix.rows).toEqual([
      { id: 'CA-QC', agreements: [0, 1, 2] },
      { id: 'US-NY', agreements: [0, 3] },
      { id: 'US-VT', agreements: [0, 2] },
    ]);
    expect(matrix.cells.map((row) => row.map((cell) => cell.length))).toEqual([
      [1, 1, 2],
      [1, 0, 1],
      [2, 1, 0],
    ]);
  });

  it('counts only what is shown under a corridor in force', () => {
    const filters = { ...noFilters, between: 'ny-creates..vermont' };
    const { rows, covered } = regionMatrix(
      indexed,
      { filters, shown: Uint8Array.from([1, 0, 0, 0]) },
      'province',
    );
    expect(rows.map(({ agreements }) => agreements)).toEqual([[0], [0], [0]]);
    expect(covered).toBe(1);
  });

  it('sets apart what lies in a province with regions but in none of them', () => {
    const { rows } = regionMatrix(
      tinyIndexed({
        organizations: ['CA-QC', 'CA-QC-05', 'US-NY'].map((region) =>
          organization(region, { location: { region } }),
        ),
        agreements: [agreement('a', ['CA-QC', 'CA-QC-05', 'US-NY'])],
      }),
      { filters: noFilters, shown: new Uint8Array(1).fill(1) },
      'region',
    );
    expect(rows.map(({ id }) => id)).toEqual(['CA-QC-05', 'CA-QC/other', 'US-NY']);
  });

  it('sorts by code where geography is asked for', () => {
    expect(orderByCode(matrix.rows).map(({ id }) => id)).toEqual(['CA-QC', 'US-NY', 'US-VT']);
  });
});

describe('a number of the matrix', () => {
  const random = seededRandom(20260826);
  const pick = <Value>(...values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(random() * values.length)] ?? values[0];
  const codes = ['CA-QC', 'CA-QC-05', 'CA-QC-06', 'CA-ON', 'US-NY', 'US-VT', 'US', undefined] as const;
  const sectors = ['semiconductors', 'quantum', 'life-sciences'] as const;
  const kinds = ['university', 'company'] as const;
  const indexed = tinyIndexed({
    organizations: Array.from({ length: 30 }, (_, number) =>
      organization(`o${String(number)}`, {
        kind: pick(...kinds),
        sectors: [pick(...sectors)],
        name: { en: pick('Lumen', 'Puce', 'Coeur') },
        location: { region: pick(...codes), lat: pick(42.6, 44.5, 45.3, 45.5), lng: pick(-72.6, -73.6) },
      }),
    ),
    agreements: Array.from({ length: 60 }, (_, number) => {
      const signed = pick(undefined, '2012', '2019-06', '2023-04-15');
      return agreement(
        `a${String(number)}`,
        [...new Set(Array.from({ length: 2 + (number % 3) }, () => `o${String(Math.floor(random() * 30))}`))],
        {
          kind: pick('mou', 'research'),
          title: { en: pick('Lumen', 'Accord') },
          sectors: [pick(...sectors)],
          signed,
          ends: signed === undefined ? undefined : pick(undefined, undefined, '2020-11'),
        },
      );
    }),
    affiliations: [],
  });
  const someFilters = (): Filters => ({
    sector: pick([], [], [pick(...sectors)]),
    kind: pick([], [], [pick(...kinds)]),
    region: pick([], ['CA-QC-05', 'US-VT'], ['US-NY', 'US-VT'], ['CA']),
    agreementKind: pick([], [], ['mou']),
    from: pick(null, null, '2015'),
    to: pick(null, null, '2020'),
    asOf: pick(null, null, '2020'),
    q: pick(null, null, 'lumen'),
    near: pick(null, null, '45.32,-72.65,30'),
    linked: pick(false, true),
    between: pick(null, null, null, 'CA-QC..US', 'US-NY..CA-QC-05,US-VT'),
  });
  const positions = (mask: Uint8Array) =>
    Array.from(mask).flatMap((isIn, position) => (isIn ? [position] : []));
  const idsOf = ({ dataset, regionsOf }: IndexedDataset, group: string, level: 'province' | 'region') =>
    group.endsWith('/other')
      ? groupsOf(indexed, level).flatMap((own, position) =>
          own === group && regionsOf[position] ? (dataset.organizations[position]?.id ?? []) : [],
        )
      : [group];

  it('is of the agreements that the filter of its two regions shows, whatever else is filtered', () => {
    let checked = 0;
    for (let state = 0; state < 60; state++) {
      const level = pick('province', 'region');
      const filters = someFilters();
      const { rows, columns, cells } = regionMatrix(
        indexed,
        { filters, shown: applyFilters(indexed, filters).agreements },
        level,
      );
      rows.forEach((row, y) => {
        columns.forEach((column, x) => {
          const between = writeBetween({
            first: idsOf(indexed, row.id, level),
            second: idsOf(indexed, column.id, level),
          });
          const said = [filters, row.id, column.id];
          const counted = cells[y]?.[x] ?? [];
          expect([said, counted]).toEqual([said, positions(agreementsBetween(indexed, filters, between))]);
          if (filters.between === null)
            expect([said, counted]).toEqual([
              said,
              positions(applyFilters(indexed, { ...filters, between }).agreements),
            ]);
          checked += counted.length;
        });
      });
    }
    expect(checked).toBeGreaterThan(500);
  });
});

describe('the matrix of sectors by regions', () => {
  it('counts an agreement in a region once, however many of its parties stand there', () => {
    const { rows, columns, cells } = sectorMatrix(tinyIndexed(), everything, 'province');
    const cell = (sector: string, region: string) =>
      cells[rows.findIndex(({ id }) => id === sector)]?.[columns.findIndex(({ id }) => id === region)];
    expect(cell('quantum', 'CA-QC')).toEqual([1]);
    expect(cell('semiconductors', 'US-VT')).toEqual([0]);
    expect(cell('life-sciences', 'US-NY')).toEqual([]);
  });
});

it('knows the border', () => {
  expect(isAcrossBorder('CA-QC-05', 'US-VT')).toBe(true);
  expect(isAcrossBorder('US-NY', 'US-VT')).toBe(false);
});
