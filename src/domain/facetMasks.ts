/** What each facet says of each record, kept apart so that any of them can be left out when counting its own options. */
import { atFirst, atSecond, isFound, parseBetween } from './betweenEnds.ts';
import type { IdCodes, Lists } from './facetColumns.ts';
import { daysOf } from './facetColumns.ts';
import type { Filters } from './filter.ts';
import { queryWords } from './foldText.ts';
import type { IndexedDataset } from './indexedDataset.ts';
import { distanceKm, parseNear } from './nearCircle.ts';

/** 1 where the organization or agreement with that position in the document is in the set. */
export type Mask = Uint8Array;

export interface FacetMasks {
  readonly organizationSector: Mask;
  readonly organizationKind: Mask;
  readonly organizationRegion: Mask;
  readonly organizationNear: Mask;
  readonly organizationQuery: Mask;
  readonly agreementSector: Mask;
  readonly agreementKind: Mask;
  /** Of `from` and `to`, which undated agreements do not match. */
  readonly agreementDate: Mask;
  /** Of `asOf`, which they do. */
  readonly agreementAsOf: Mask;
  readonly agreementQuery: Mask;
  readonly hasQuery: boolean;
  /**
   * With `between`, for each organization at which ends it stands and whether the query is found in it (bits of
   * `betweenEnds.ts`); else `null`.
   */
  readonly ends: Uint8Array | null;
}

export function and(...masks: readonly Mask[]): Mask {
  const [first, ...rest] = masks;
  const result = Uint8Array.from(first ?? []);
  for (const mask of rest) {
    for (let index = 0; index < result.length; index++)
      result[index] = (result[index] ?? 0) & (mask[index] ?? 0);
  }
  return result;
}

export function countOf(mask: Mask): number {
  let count = 0;
  for (const bit of mask) count += bit;
  return count;
}

/** Calls back with every value of one record. */
export function forEachOf({ offsets, values }: Lists, record: number, see: (value: number) => void): void {
  const end = offsets[record + 1] ?? 0;
  for (let at = offsets[record] ?? 0; at < end; at++) see(values[at] ?? 0);
}

function all(length: number): Mask {
  return new Uint8Array(length).fill(1);
}

/** Records with one of the chosen ids; all where none is chosen. */
function maskOfChosen({ offsets, values }: Lists, codes: IdCodes, ids: readonly string[]): Mask {
  const length = offsets.length - 1;
  if (ids.length === 0) return all(length);
  const chosen = codes.chosen(ids);
  const mask = new Uint8Array(length);
  for (let record = 0; record < length; record++) {
    const end = offsets[record + 1] ?? 0;
    for (let at = offsets[record] ?? 0; at < end; at++) {
      if (chosen[values[at] ?? 0] === 1) {
        mask[record] = 1;
        break;
      }
    }
  }
  return mask;
}

interface FoundTexts {
  readonly query: string;
  readonly organizations: Mask;
  readonly agreements: Mask;
}

/** The newest search of each dataset: texts are the dearest facet, and every count asks for the same one. */
const newestSearch = new WeakMap<IndexedDataset, FoundTexts>();

function findTexts(indexed: IndexedDataset, words: readonly string[]): FoundTexts {
  const query = words.join(' ');
  const known = newestSearch.get(indexed);
  if (known?.query === query) return known;
  const find = (texts: readonly string[]) =>
    Uint8Array.from(texts, (text) => (words.every((word) => text.includes(word)) ? 1 : 0));
  const found = {
    query,
    organizations: find(indexed.organizationText),
    agreements: find(indexed.agreementText),
  };
  newestSearch.set(indexed, found);
  return found;
}

function maskOfNear({ columns: { lat, lng } }: IndexedDataset, near: string | null): Mask {
  const circle = near === null ? null : parseNear(near);
  if (!circle) return all(lat.length);
  return Uint8Array.from(lat, (ownLat, index) =>
    // Without a place the distance is `NaN`, which is within nothing.
    distanceKm(circle.lat, circle.lng, ownLat, lng[index] ?? Number.NaN) <= circle.km ? 1 : 0,
  );
}

function maskOfDates({ columns: { signed } }: IndexedDataset, { from, to }: Filters): Mask {
  if (from === null && to === null) return all(signed.first.length);
  const [earliest] = from === null ? [0] : daysOf(from);
  const latest = to === null ? Number.POSITIVE_INFINITY : daysOf(to)[1];
  return Uint8Array.from(signed.first, (first, index) => {
    const last = signed.last[index] ?? 0;
    return last !== 0 && last >= earliest && first <= latest ? 1 : 0;
  });
}

function maskOfDay({ columns: { signed, ends } }: IndexedDataset, { asOf }: Filters): Mask {
  if (asOf === null) return all(signed.first.length);
  const [start, end] = daysOf(asOf);
  return Uint8Array.from(signed.first, (first, index) => {
    const lastDay = ends.last[index] ?? 0;
    return first === 0 || (first <= end && (lastDay === 0 || lastDay >= start)) ? 1 : 0;
  });
}

/** Which end or ends each organization stands at. */
function endsOf(indexed: IndexedDataset, between: string | null, found: Mask): Uint8Array | null {
  const ends = between === null ? null : parseBetween(between);
  if (!ends) return null;
  const { columns, organizationIndex } = indexed;
  const result = Uint8Array.from(found, (bit) => (bit === 1 ? isFound : 0));
  for (const [ids, bit] of [
    [ends.first, atFirst],
    [ends.second, atSecond],
  ] as const) {
    maskOfChosen(columns.organizationRegions, columns.regions, ids).forEach((isIn, organization) => {
      if (isIn) result[organization] = (result[organization] ?? 0) | bit;
    });
    for (const id of ids) {
      const organization = organizationIndex.get(id);
      if (organization !== undefined) result[organization] = (result[organization] ?? 0) | bit;
    }
  }
  return result;
}

export function facetMasks(indexed: IndexedDataset, filters: Filters): FacetMasks {
  const { columns } = indexed;
  const { organizations, agreements } = indexed.dataset;
  const words = filters.q === null ? [] : queryWords(filters.q);
  const found = words.length > 0 ? findTexts(indexed, words) : null;
  const organizationQuery = found?.organizations ?? all(organizations.length);
  return {
    organizationSector: maskOfChosen(columns.organizationSectors, columns.sectors, filters.sector),
    organizationKind: maskOfChosen(columns.organizationKinds, columns.kinds, filters.kind),
    organizationRegion: maskOfChosen(columns.organizationRegions, columns.regions, filters.region),
    organizationNear: maskOfNear(indexed, filters.near),
    organizationQuery,
    agreementSector: maskOfChosen(columns.agreementSectors, columns.sectors, filters.sector),
    agreementKind: maskOfChosen(columns.agreementKindsOf, columns.agreementKinds, filters.agreementKind),
    agreementDate: maskOfDates(indexed, filters),
    agreementAsOf: maskOfDay(indexed, filters),
    agreementQuery: found?.agreements ?? all(agreements.length),
    hasQuery: found !== null,
    ends: endsOf(indexed, filters.between, organizationQuery),
  };
}
