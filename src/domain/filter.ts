/**
 * The filter engine. Facets are bit masks over the organizations and agreements; within a facet any value matches,
 * across facets all must (README, "Filter semantics"). Everything is one pass over the data: about 1 ms at 10,000
 * organizations and 12,000 agreements.
 */
import type { PartialDate } from './dataset.ts';
import { queryWords } from './foldText.ts';
import type { IndexedDataset } from './indexedDataset.ts';
import { overlapsRange, yearOf } from './partialDate.ts';

export interface Filters {
  readonly sector: readonly string[];
  readonly kind: readonly string[];
  readonly region: readonly string[];
  readonly agreementKind: readonly string[];
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly q: string | null;
}

export const noFilters: Filters = {
  sector: [],
  kind: [],
  region: [],
  agreementKind: [],
  from: null,
  to: null,
  q: null,
};

/** 1 where the organization or agreement with that position in the document is in the set. */
export type Mask = Uint8Array;

export interface Shown {
  readonly organizations: Mask;
  readonly agreements: Mask;
  /** Parties of shown agreements that are not shown themselves: drawn faint, named, never counted. */
  readonly context: Mask;
  readonly organizationCount: number;
  readonly agreementCount: number;
  readonly contextCount: number;
  /** Undated agreements: among the shown ones, or, with a date set, those that only their missing date hides. */
  readonly undatedCount: number;
  readonly undatedAreHidden: boolean;
}

/** How many organizations (or agreements) each option would show, given all other facets. */
export interface FacetCounts {
  readonly sector: ReadonlyMap<string, number>;
  readonly kind: ReadonlyMap<string, number>;
  readonly region: ReadonlyMap<string, number>;
  readonly agreementKind: ReadonlyMap<string, number>;
  /** Agreements by the year of signing, given all facets but the dates; oldest first, empty years left out. */
  readonly years: ReadonlyMap<number, number>;
}

/** What each facet says of each record, so that any of them can be left out when counting its own options. */
interface FacetMasks {
  readonly organizationSector: Mask;
  readonly organizationKind: Mask;
  readonly organizationRegion: Mask;
  readonly organizationQuery: Mask;
  readonly agreementSector: Mask;
  readonly agreementKind: Mask;
  readonly agreementDate: Mask;
  readonly agreementQuery: Mask;
  readonly hasQuery: boolean;
}

function maskOf<Item>(items: readonly Item[], isIn: ((item: Item, index: number) => boolean) | null): Mask {
  const mask = new Uint8Array(items.length);
  if (!isIn) return mask.fill(1);
  items.forEach((item, index) => {
    if (isIn(item, index)) mask[index] = 1;
  });
  return mask;
}

function anyOf(values: readonly string[]): ((candidates: readonly string[]) => boolean) | null {
  if (values.length === 0) return null;
  const chosen = new Set(values);
  return (candidates) => candidates.some((candidate) => chosen.has(candidate));
}

function facetMasks(indexed: IndexedDataset, filters: Filters): FacetMasks {
  const { organizations, agreements } = indexed.dataset;
  const sector = anyOf(filters.sector);
  const kind = anyOf(filters.kind);
  const region = anyOf(filters.region);
  const agreementKind = anyOf(filters.agreementKind);
  const words = filters.q === null ? [] : queryWords(filters.q);
  const hasQuery = words.length > 0;
  const hasDates = filters.from !== null || filters.to !== null;
  const found = (texts: readonly string[]) => (_: unknown, index: number) =>
    words.every((word) => (texts[index] as string).includes(word));
  return {
    organizationSector: maskOf(organizations, sector && (({ sectors }) => sector(sectors))),
    organizationKind: maskOf(organizations, kind && (({ kind: own }) => own !== undefined && kind([own]))),
    organizationRegion: maskOf(
      organizations,
      region && ((_, index) => region(indexed.regionsOf[index] ?? [])),
    ),
    organizationQuery: maskOf(organizations, hasQuery ? found(indexed.organizationText) : null),
    agreementSector: maskOf(agreements, sector && (({ sectors }) => sector(sectors))),
    agreementKind: maskOf(
      agreements,
      agreementKind && (({ kind: own }) => own !== undefined && agreementKind([own])),
    ),
    agreementDate: maskOf(
      agreements,
      hasDates
        ? ({ signed }) => signed !== undefined && overlapsRange(signed, filters.from, filters.to)
        : null,
    ),
    agreementQuery: maskOf(agreements, hasQuery ? found(indexed.agreementText) : null),
    hasQuery,
  };
}

function and(...masks: readonly Mask[]): Mask {
  const [first, ...rest] = masks;
  const result = Uint8Array.from(first as Mask);
  for (const mask of rest) {
    for (let index = 0; index < result.length; index++)
      result[index] = (result[index] as number) & (mask[index] as number);
  }
  return result;
}

function countOf(mask: Mask): number {
  let count = 0;
  for (const bit of mask) count += bit;
  return count;
}

/**
 * Agreements whose parties let them be shown: one party is shown, or (with a query) the agreement itself matches the
 * query and one party matches the organization facets.
 */
function agreementsByParties(indexed: IndexedDataset, facets: Mask, shown: Mask, masks: FacetMasks): Mask {
  return maskOf(indexed.partiesOf, (parties, agreement) => {
    const decisive = masks.hasQuery && masks.agreementQuery[agreement] ? facets : shown;
    return parties.some((party) => decisive[party] === 1);
  });
}

interface Matching {
  readonly masks: FacetMasks;
  readonly organizations: Mask;
  readonly agreementParties: Mask;
}

function match(indexed: IndexedDataset, filters: Filters): Matching {
  const masks = facetMasks(indexed, filters);
  const facets = and(masks.organizationSector, masks.organizationKind, masks.organizationRegion);
  const organizations = and(facets, masks.organizationQuery);
  return {
    masks,
    organizations,
    agreementParties: agreementsByParties(indexed, facets, organizations, masks),
  };
}

export function applyFilters(indexed: IndexedDataset, filters: Filters): Shown {
  const { masks, organizations, agreementParties } = match(indexed, filters);
  const agreementsOfAnyDate = and(masks.agreementSector, masks.agreementKind, agreementParties);
  const agreements = and(agreementsOfAnyDate, masks.agreementDate);
  const undatedAreHidden = filters.from !== null || filters.to !== null;

  const context = new Uint8Array(organizations.length);
  let undatedCount = 0;
  agreements.forEach((isShown, agreement) => {
    const record = indexed.dataset.agreements[agreement];
    if (record?.signed === undefined && agreementsOfAnyDate[agreement]) undatedCount++;
    if (!isShown) return;
    for (const party of indexed.partiesOf[agreement] ?? []) if (!organizations[party]) context[party] = 1;
  });

  return {
    organizations,
    agreements,
    context,
    organizationCount: countOf(organizations),
    agreementCount: countOf(agreements),
    contextCount: countOf(context),
    undatedCount,
    undatedAreHidden,
  };
}

function tally<Item>(
  items: readonly Item[],
  mask: Mask,
  valuesOf: (item: Item, index: number) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  items.forEach((item, index) => {
    if (!mask[index]) return;
    for (const value of new Set(valuesOf(item, index))) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return counts;
}

export function countFacets(indexed: IndexedDataset, filters: Filters): FacetCounts {
  const { organizations, agreements } = indexed.dataset;
  const { masks, agreementParties } = match(indexed, filters);
  const { organizationSector, organizationKind, organizationRegion, organizationQuery } = masks;
  const years = new Map<number, number>();
  and(masks.agreementSector, masks.agreementKind, agreementParties).forEach((isIn, index) => {
    const signed = agreements[index]?.signed;
    if (isIn && signed !== undefined) years.set(yearOf(signed), (years.get(yearOf(signed)) ?? 0) + 1);
  });
  return {
    sector: tally(
      organizations,
      and(organizationKind, organizationRegion, organizationQuery),
      ({ sectors }) => sectors,
    ),
    kind: tally(organizations, and(organizationSector, organizationRegion, organizationQuery), ({ kind }) =>
      kind === undefined ? [] : [kind],
    ),
    region: tally(
      organizations,
      and(organizationSector, organizationKind, organizationQuery),
      (_, index) => indexed.regionsOf[index] ?? [],
    ),
    agreementKind: tally(
      agreements,
      and(masks.agreementSector, masks.agreementDate, agreementParties),
      ({ kind }) => (kind === undefined ? [] : [kind]),
    ),
    years: new Map([...years].sort(([a], [b]) => a - b)),
  };
}
