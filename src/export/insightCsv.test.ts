/** Row 7 of the hostile inputs, for what the insights save; ids of foreign documents may be anything. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../test/helpers.ts';
import { withoutFormulaGuard } from '../domain/formulaGuard.ts';
import type { Comparison, ComparisonSide } from '../domain/insight/comparison.ts';
import { comparisonCsv, gapsCsv, matrixCsv, timelineCsv } from './insightCsv.ts';

const indexed = tinyIndexed({
  organizations: [organization('=a'), organization('@b'), organization('+1')],
  agreements: [agreement('-m', ['=a', '+1']), agreement('＝n', ['@b', '+1'])],
  sectors: [{ id: '=s\n+1', name: {}, color: '#000000', colorDark: '#ffffff', sign: 'S' }],
});
const year = {
  year: 2020,
  signed: [0],
  ended: [],
  bySector: { signed: [1, 0], cumulative: [1, 0], inForce: [1, 0] },
  cumulative: 1,
  inForce: 1,
};
const side = (id: string, ...organizations: number[]): ComparisonSide => ({
  id,
  organizations,
  agreements: [0],
  byOther: [{ id: '=s\n+1', positions: organizations }],
  byKind: [{ id: '', positions: organizations }],
  byYear: [{ id: '2020', positions: [0] }],
  undated: [],
  partners: [2],
});
const comparison: Comparison = {
  kind: 'region',
  sides: [side('-r', 0, 1), side('@c')],
  sharedAgreements: [0],
  sharedPartners: [2],
  sharedOrganizations: [],
};
const group = (id: string, ...agreements: number[]) => ({ id, agreements });
const files = {
  matrix: (separator: ',' | ';') =>
    matrixCsv(
      {
        rows: [group('-r', 0, 1)],
        columns: [group('@c', 0, 1), group('＋d')],
        cells: [[[0, 1], []]],
        covered: 2,
      },
      separator,
    ),
  gaps: (separator: ',' | ';') =>
    gapsCsv(
      indexed,
      [
        {
          organizations: [0, 1],
          sectors: ['=s\n+1', 'x'],
          introductions: [{ partner: 2, agreements: [0, 1] }],
          distanceKm: 71.25,
        },
      ],
      separator,
    ),
  comparison: (separator: ',' | ';') => comparisonCsv(indexed, comparison, separator),
  timeline: (separator: ',' | ';') => timelineCsv(indexed, { years: [year], undated: [1] }, separator),
};

const read = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, skipEmptyLines: true }).data;

describe.each(Object.entries(files))('the %s table', (_name, write) => {
  it.each([',', ';'] as const)('with “%s” has no cell that a spreadsheet would run', (separator) => {
    const rows = read(write(separator), separator);
    expect(rows.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([]);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it('gives back the same ids with either separator', () => {
    const ids = (separator: ',' | ';') =>
      read(write(separator), separator)
        .flat()
        .filter((cell) => !/^[\d.,]+$/.test(cell))
        .map(withoutFormulaGuard);
    expect(ids(';')).toEqual(ids(','));
  });
});

it('distances have the decimal sign that goes with the separator', () => {
  expect(read(files.gaps(','), ',')[1]?.[4]).toBe('71.3');
  expect(read(files.gaps(';'), ';')[1]?.[4]).toBe('71,3');
  expect(read(files.gaps(';'), ';')[1]?.slice(0, 3)).toEqual(["'=a", "'@b", "'=s\n+1;x"]);
});

it('two sides are two columns: totals, counts by term, and each record with the sides that have it', () => {
  expect(read(files.comparison(','), ',').slice(0, 10)).toEqual([
    ['counts', 'id', "'-r", "'@c"],
    ['organizations', '', '2', '0'],
    ['agreements', '', '1', '1'],
    ['partners', '', '1', '1'],
    ['organizations_by_sector', "'=s\n+1", '2', '0'],
    ['organizations_by_kind', '', '2', '0'],
    ['agreements_by_year', '2020', '1', '1'],
    ['agreements_undated', '', '0', '0'],
    ['organization', "'=a", '1', '0'],
    ['organization', "'@b", '1', '0'],
  ]);
});
