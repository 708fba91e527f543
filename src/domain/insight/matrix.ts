/**
 * Agreements between regions, as a table. A cell is an option of the filter `between`: it counts what its two groups
 * would show, given all other filters. So an agreement counts once in the cell of two groups when different parties of
 * it stand in the two (on the diagonal, when two of them stand in the same) and the other filters hold for one of the
 * pair: two that only come along in an agreement of others tie nothing here. With a `between` in force, of what it shows.
 */
import { addToList } from '../addToList.ts';
import { atFirst, atSecond, holdsFacets, isFound, pairsUp } from '../betweenEnds.ts';
import type { Mask } from '../facetMasks.ts';
import { and, facetMasks } from '../facetMasks.ts';
import type { Filters } from '../filter.ts';
import { facetsOfPairs } from '../filterMatching.ts';
import type { IndexedDataset } from '../indexedDataset.ts';
import { restOfRegion } from './restOfRegion.ts';

export interface MatrixGroup {
  /** Region code, the rest of one (`restOfRegion.ts`), or sector id. */
  readonly id: string;
  /** Positions of the shown agreements with at least one party in it (regions) or of this sector (sectors), ascending. */
  readonly agreements: readonly number[];
}

export interface Matrix {
  readonly rows: readonly MatrixGroup[];
  readonly columns: readonly MatrixGroup[];
  /** By row, then column: positions of agreements, ascending. */
  readonly cells: readonly (readonly (readonly number[])[])[];
  /** How many agreements are in at least one cell. */
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

/** Of each organization its group: of those in a province with regions, but in none of them, the rest of it. */
export function groupsOf({ regionsOf }: IndexedDataset, level: MatrixLevel): readonly (string | null)[] {
  const groups = regionsOf.map((codes) => groupOfRegion(codes, level));
  // A province of which some group is a part.
  const divided = new Set(
    regionsOf.flatMap((codes, position) => codes.slice(1).filter((code) => code !== groups[position])),
  );
  return groups.map((group) => (group !== null && divided.has(group) ? restOfRegion(group) : group));
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
  const table = rows.map((row) => columns.map((column) => cells.get(cellKey(row.id, column.id)) ?? []));
  return { rows, columns, cells: table, covered: new Set(table.flat(2)).size };
}

/** The classes (`betweenEnds.ts`) of an agreement's parties in one group, bit by bit. */
interface PartiesOfGroup {
  present: number;
  /** Those of two parties or more. */
  twice: number;
}

/** Whether a party of the one and another party of the other make a pair that qualifies. */
function areTied(row: PartiesOfGroup, column: PartiesOfGroup, isAgreementFound: boolean): boolean {
  for (let own = 0; row.present >> own !== 0; own++) {
    if (((row.present >> own) & 1) === 0) continue;
    // A party is no partner of itself.
    const others = row === column ? column.present & (~(1 << own) | column.twice) : column.present;
    for (let other = 0; others >> other !== 0; other++) {
      if (((others >> other) & 1) === 1 && pairsUp(own | atFirst, other | atSecond, isAgreementFound))
        return true;
    }
  }
  return false;
}

/** `shown`: 1 for each agreement that the filters show. */
export function regionMatrix(
  indexed: IndexedDataset,
  { filters, shown }: { readonly filters: Filters; readonly shown: Mask },
  level: MatrixLevel,
): Matrix {
  const masks = facetMasks(indexed, { ...filters, between: null });
  const facets = facetsOfPairs(masks);
  const classes = masks.organizationQuery.map(
    (found, party) => (found === 1 ? isFound : 0) | (facets[party] === 1 ? holdsFacets : 0),
  );
  const ofAnyParties = and(
    masks.agreementSector,
    masks.agreementKind,
    masks.agreementDate,
    masks.agreementAsOf,
  );
  const counted = filters.between === null ? ofAnyParties : and(ofAnyParties, shown);
  const groups = groupsOf(indexed, level);
  const totals = new Map<string, number[]>();
  const cells = new Map<string, number[]>();
  indexed.partiesOf.forEach((parties, agreement) => {
    if (shown[agreement] !== 1 && counted[agreement] !== 1) return;
    const present = new Map<string, PartiesOfGroup>();
    for (const party of parties) {
      const group = groups[party] ?? null;
      if (group === null) continue;
      const own = present.get(group) ?? { present: 0, twice: 0 };
      const bit = 1 << (classes[party] ?? 0);
      present.set(group, { present: own.present | bit, twice: own.twice | (own.present & bit) });
    }
    const isAgreementFound = masks.agreementQuery[agreement] === 1;
    for (const [row, own] of present) {
      if (shown[agreement] === 1) addToList(totals, row, agreement);
      if (counted[agreement] !== 1) continue;
      for (const [column, other] of present) {
        if (areTied(own, other, isAgreementFound)) addToList(cells, cellKey(row, column), agreement);
      }
    }
  });
  const ordered = byTotal(totals);
  return fill(ordered, ordered, cells);
}

/** Sectors down, regions across: agreements of the sector with a party in the region. */
export function sectorMatrix(indexed: IndexedDataset, agreements: Mask, level: MatrixLevel): Matrix {
  const groups = groupsOf(indexed, level);
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
