import { describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../../test/helpers.ts';
import { applyFilters, noFilters } from '../filter.ts';
import { isAcrossBorder, orderByCode, regionMatrix, sectorMatrix } from './matrix.ts';

const everything = new Uint8Array(4).fill(1);

describe('the matrix of regions', () => {
  const indexed = tinyIndexed();
  const matrix = regionMatrix(indexed, everything, 'province');

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

  it.each(['province', 'region'] as const)('shows in each cell what `between` shows (%s)', (level) => {
    const { rows, columns, cells } = regionMatrix(indexed, everything, level);
    rows.forEach((row, y) => {
      columns.forEach((column, x) => {
        const { agreements } = applyFilters(indexed, { ...noFilters, between: `${row.id}..${column.id}` });
        const shown = Array.from(agreements).flatMap((isIn, position) => (isIn ? [position] : []));
        expect([row.id, column.id, cells[y]?.[x]]).toEqual([row.id, column.id, shown]);
      });
    });
  });

  it('counts only what the mask leaves', () => {
    const { rows, covered } = regionMatrix(indexed, Uint8Array.from([1, 0, 0, 0]), 'province');
    expect(rows.map(({ agreements }) => agreements)).toEqual([[0], [0], [0]]);
    expect(covered).toBe(1);
  });

  it('sorts by code where geography is asked for', () => {
    expect(orderByCode(matrix.rows).map(({ id }) => id)).toEqual(['CA-QC', 'US-NY', 'US-VT']);
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
