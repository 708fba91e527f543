/** The sectors of what a mark holds, for its donut and its words. */
import type { Mask } from '../../domain/facetMasks.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { SectorShare } from './levels.ts';
import { realAt, wholeAt } from '../numbers.ts';

export interface SectorTable {
  /** Sectors of organization o, as positions in `dataset.sectors`: `numbers[starts[o]]` up to `numbers[starts[o + 1]]`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint16Array;
  /** By sector, its place in the order of ids: settles ties without regard to rows. */
  readonly rank: Uint16Array;
  /** Shares of single organizations, worked out when first asked for. */
  readonly ofOrganization: Map<number, readonly SectorShare[]>;
}

/** Sectors that no table lists have no colour and are left out. */
function sectorTable({ dataset }: IndexedDataset): SectorTable {
  const numberOf = new Map(dataset.sectors.map(({ id }, number) => [id, number]));
  const starts = new Uint32Array(dataset.organizations.length + 1);
  const numbers: number[] = [];
  dataset.organizations.forEach(({ sectors }, organization) => {
    for (const sector of new Set(sectors)) {
      const number = numberOf.get(sector);
      if (number !== undefined) numbers.push(number);
    }
    starts[organization + 1] = numbers.length;
  });
  const order = dataset.sectors.map((_, number) => number);
  const idOf = (number: number) => dataset.sectors[number]?.id ?? '';
  order.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const rank = new Uint16Array(order.length);
  order.forEach((number, position) => {
    rank[number] = position;
  });
  return { starts, numbers: Uint16Array.from(numbers), rank, ofOrganization: new Map() };
}

const tables = new WeakMap<IndexedDataset, SectorTable>();

/** Made once a dataset, whoever asks. */
export function sectorTableOf(indexed: IndexedDataset): SectorTable {
  const known = tables.get(indexed);
  if (known) return known;
  const table = sectorTable(indexed);
  tables.set(indexed, table);
  return table;
}

/** Of the shown ones among the members; of all of them where none is shown. */
export function sharesOf(table: SectorTable, members: Uint32Array, shown: Mask): readonly SectorShare[] {
  const [first] = members;
  if (first === undefined) return [];
  if (members.length > 1) return tally(table, members, shown);
  const known = table.ofOrganization.get(first) ?? tally(table, members, shown);
  table.ofOrganization.set(first, known);
  return known;
}

function tally(
  { starts, numbers, rank }: SectorTable,
  members: Uint32Array,
  shown: Mask,
): readonly SectorShare[] {
  const hasShown = members.some((organization) => shown[organization] === 1);
  const weights = new Float64Array(rank.length);
  const counts = new Uint32Array(rank.length);
  let whole = 0;
  for (const organization of members) {
    if (hasShown && !shown[organization]) continue;
    const start = wholeAt(starts, organization);
    const end = wholeAt(starts, organization + 1);
    if (start === end) continue;
    whole++;
    for (let position = start; position < end; position++) {
      const sector = wholeAt(numbers, position);
      weights[sector] = realAt(weights, sector) + 1 / (end - start);
      counts[sector] = wholeAt(counts, sector) + 1;
    }
  }
  const shares: SectorShare[] = [];
  counts.forEach((organizations, sector) => {
    if (organizations > 0) {
      shares.push({ sector, share: realAt(weights, sector) / whole, organizations });
    }
  });
  return shares.sort((a, b) => b.share - a.share || wholeAt(rank, a.sector) - wholeAt(rank, b.sector));
}
