/**
 * Agreements between regions, as a table. An agreement counts once in the cell of two groups when different parties of
 * it stand in the two; on the diagonal when two different parties stand in the same. So a cell is what the filter
 * `between` of its two groups shows.
 */
import { addToList } from '../addToList.ts';
import type { Mask } from '../facetMasks.ts';
import type { IndexedDataset } from '../indexedDataset.ts';

export interface MatrixGroup {
  /** Region code or sector id. */
  readonly id: string;
  /** Positions of the agreements with at least one party in it (regions) or of this sector (sectors), ascending. */
  readonly agreements: readonly number[];
}

export interface Matrix {
  readonly rows: readonly MatrixGroup[];
  readonly columns: readonly MatrixGroup[];
  /** By row, then column: positions of agreements, ascending. */
  readonly cells: readonly (readonly (readonly number[])[])[];
  /** Of all counted agreements those that are in at least one cell. */
  readonly covered: number;
}

/**
 * The smallest listed region of the level asked for: `province` is a state or province (`US-VT`, `CA-QC`), `region`
 * an administrative region where there is one (`CA-QC-05`), else the state.
 */
export type MatrixLevel = 'province' | 'region';

function groupOfRegion(codes: readonly string[], level: MatrixLevel): string | null {
  // Smallest first: of `CA-QC-05`, `CA-QC`, `CA` the second from the end is the province.
  if (codes.length < 2) return null;
  return (level === 'region' ? codes[0] : codes[codes.length - 2]) ?? null;
}

/** By number of agreements, most first; equal ones by code. */
function byTotal(groups: ReadonlyMap<string, readonly number[]>): MatrixGroup[] {
  return [...groups]
    .map(([id, agreements]) => ({ id, agreements }))
    .sort((a, b) => b.agreements.length - a.agreements.length || (a.id < b.id ? -1 : 1));
}

const cellKey = (row: string, column: string) => `${row}\n${column}`;

function fill(
  rows: readonly MatrixGroup[],
  columns: readonly MatrixGroup[],
  cells: ReadonlyMap<string, readonly number[]>,
): Matrix {
  const covered = new Set<number>();
  for (const agreements of cells.values()) for (const agreement of agreements) covered.add(agreement);
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => cells.get(cellKey(row.id, column.id)) ?? [])),
    covered: covered.size,
  };
}

export function regionMatrix(indexed: IndexedDataset, agreements: Mask, level: MatrixLevel): Matrix {
  const groups = indexed.regionsOf.map((codes) => groupOfRegion(codes, level));
  const totals = new Map<string, number[]>();
  const cells = new Map<string, number[]>();
  indexed.partiesOf.forEach((parties, agreement) => {
    if (!agreements[agreement]) return;
    const counts = new Map<string, number>();
    for (const party of parties) {
      const group = groups[party] ?? null;
      if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    const present = [...counts.keys()];
    for (const row of present) {
      addToList(totals, row, agreement);
      for (const column of present) {
        if (row !== column || (counts.get(row) ?? 0) > 1) addToList(cells, cellKey(row, column), agreement);
      }
    }
  });
  const ordered = byTotal(totals);
  return fill(ordered, ordered, cells);
}

/** Sectors down, regions across: agreements of the sector with a party in the region. */
export function sectorMatrix(indexed: IndexedDataset, agreements: Mask, level: MatrixLevel): Matrix {
  const groups = indexed.regionsOf.map((codes) => groupOfRegion(codes, level));
  const rowTotals = new Map<string, number[]>();
  const columnTotals = new Map<string, number[]>();
  const cells = new Map<string, number[]>();
  indexed.dataset.agreements.forEach(({ sectors }, agreement) => {
    if (!agreements[agreement]) return;
    const regions = new Set((indexed.partiesOf[agreement] ?? []).flatMap((party) => groups[party] ?? []));
    for (const region of regions) addToList(columnTotals, region, agreement);
    for (const sector of new Set(sectors)) {
      addToList(rowTotals, sector, agreement);
      for (const region of regions) addToList(cells, cellKey(sector, region), agreement);
    }
  });
  return fill(byTotal(rowTotals), byTotal(columnTotals), cells);
}

/** Geography instead of totals: countries together, then by code. */
export function orderByCode(groups: readonly MatrixGroup[]): MatrixGroup[] {
  return [...groups].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Whether the two regions lie in different countries. */
export function isAcrossBorder(row: string, column: string): boolean {
  return row.slice(0, 2) !== column.slice(0, 2);
}
