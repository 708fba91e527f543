/** How many organizations (or agreements) each option would show, given all other facets. */
import { addToList } from './addToList.ts';
import { holdsFacets, pairedClasses } from './betweenEnds.ts';
import type { IdCodes, Lists } from './facetColumns.ts';
import type { Mask } from './facetMasks.ts';
import { and, forEachOf } from './facetMasks.ts';
import type { Filters } from './filter.ts';
import type { Matching } from './filterMatching.ts';
import { isPaired, matchFilters, partiesIn } from './filterMatching.ts';
import type { IndexedDataset } from './indexedDataset.ts';

export type OptionCounts = ReadonlyMap<string, number>;

export interface FacetCounts {
  /** Organizations. */
  readonly sector: OptionCounts;
  readonly kind: OptionCounts;
  readonly region: OptionCounts;
  /** Agreements. */
  readonly agreementKind: OptionCounts;
  /** Agreements by the year of signing, given all facets but `from` and `to`; oldest first, empty years left out. */
  readonly years: ReadonlyMap<number, number>;
}

/** Counts of distinct organizations for each option, by its code. */
class OptionTally {
  private readonly counts: Int32Array;
  private readonly seen: (Mask | undefined)[] = [];

  constructor(
    private readonly codes: IdCodes,
    private readonly organizationCount: number,
  ) {
    this.counts = new Int32Array(codes.ids.length);
  }

  /** For pairs that come once only. */
  add(option: number): void {
    this.counts[option] = (this.counts[option] ?? 0) + 1;
  }

  addOnce(option: number, organization: number): void {
    const seen = (this.seen[option] ??= new Uint8Array(this.organizationCount));
    if (seen[organization] === 1) return;
    seen[organization] = 1;
    this.add(option);
  }

  result(): OptionCounts {
    return new Map(
      this.codes.ids.flatMap((id, code) => {
        const count = this.counts[code] ?? 0;
        return count === 0 ? [] : [[id, count] as const];
      }),
    );
  }
}

function tally(lists: Lists, codes: IdCodes, mask: Mask): OptionCounts {
  const counts = new OptionTally(codes, 0);
  mask.forEach((isIn, record) => {
    if (isIn) forEachOf(lists, record, (option) => counts.add(option));
  });
  return counts.result();
}

/** A sector chooses agreements too: an organization counts if an agreement of that very sector links it. */
function countLinkedBySector(indexed: IndexedDataset, organizations: Mask, agreements: Mask): OptionCounts {
  const { sectors, organizationSectors, agreementSectors, parties } = indexed.columns;
  const counts = new OptionTally(sectors, organizations.length);
  agreements.forEach((isIn, agreement) => {
    if (!isIn) return;
    const own = new Set<number>();
    forEachOf(agreementSectors, agreement, (sector) => own.add(sector));
    forEachOf(parties, agreement, (party) => {
      if (organizations[party] !== 1) return;
      forEachOf(organizationSectors, party, (sector) => {
        if (own.has(sector)) counts.addOnce(sector, party);
      });
    });
  });
  return counts.result();
}

type Pairs = NonNullable<Matching['pairs']>;

/** Between two ends a sector is the agreement's: whoever stands in one of its pairs counts for its sectors. */
function countPairedBySector(
  indexed: IndexedDataset,
  { classes, paired }: Pairs,
  agreements: Mask,
): OptionCounts {
  const { sectors, agreementSectors, parties } = indexed.columns;
  const counts = new OptionTally(sectors, classes.length);
  agreements.forEach((isIn, agreement) => {
    if (!isIn || paired[agreement] === 0) return;
    forEachOf(parties, agreement, (party) => {
      if (!isPaired(paired, agreement, classes, party)) return;
      forEachOf(agreementSectors, agreement, (sector) => counts.addOnce(sector, party));
    });
  });
  return counts.result();
}

/** Each option of `lists` in turn is the one that a party of the pair has to have, beside `others`. */
function countPairedByOption(
  indexed: IndexedDataset,
  { agreements, ends, others, found }: Readonly<Record<'agreements' | 'ends' | 'others' | 'found', Mask>>,
  lists: Lists,
  codes: IdCodes,
): OptionCounts {
  const { parties } = indexed.columns;
  const counts = new OptionTally(codes, others.length);
  const classes = Uint8Array.from(ends);
  // As if every party held every option: what makes no pair so makes none for any of them.
  const widest = ends.map((bits) => bits | holdsFacets);
  const holdersOf = new Map<number, number[]>();
  agreements.forEach((isIn, agreement) => {
    if (!isIn) return;
    const isFound = found[agreement] === 1;
    const atMost = pairedClasses(parties, agreement, widest, isFound);
    if (atMost === 0) return;
    holdersOf.clear();
    forEachOf(parties, agreement, (party) => {
      if (others[party] !== 1 || (atMost & (1 << (widest[party] ?? 0))) === 0) return;
      forEachOf(lists, party, (option) => addToList(holdersOf, option, party));
    });
    for (const [option, holders] of holdersOf) {
      for (const party of holders) classes[party] = widest[party] ?? 0;
      const paired = pairedClasses(parties, agreement, classes, isFound);
      forEachOf(parties, agreement, (party) => {
        if ((paired & (1 << (classes[party] ?? 0))) !== 0) counts.addOnce(option, party);
      });
      for (const party of holders) classes[party] = ends[party] ?? 0;
    }
  });
  return counts.result();
}

type OrganizationCounts = Pick<FacetCounts, 'sector' | 'kind' | 'region'>;

function countBetween(indexed: IndexedDataset, matching: Matching, pairs: Pairs): OrganizationCounts {
  const { columns } = indexed;
  const { masks } = matching;
  const { organizationKind, organizationRegion, organizationNear, agreementQuery: found } = masks;
  const agreements = and(matching.agreementsOfAnyDate, masks.agreementDate);
  const ends = pairs.classes.map((bits) => bits & ~holdsFacets);
  const count = (others: Mask, lists: Lists, codes: IdCodes) =>
    countPairedByOption(indexed, { agreements, ends, others, found }, lists, codes);
  return {
    sector: countPairedBySector(
      indexed,
      pairs,
      and(masks.agreementKind, masks.agreementAsOf, masks.agreementDate),
    ),
    kind: count(and(organizationRegion, organizationNear), columns.organizationKinds, columns.kinds),
    region: count(and(organizationKind, organizationNear), columns.organizationRegions, columns.regions),
  };
}

function countOrganizations(
  indexed: IndexedDataset,
  { masks, agreementsOfAnyDate }: Matching,
  linked: boolean,
): OrganizationCounts {
  const { columns } = indexed;
  const { organizationSector, organizationKind, organizationRegion } = masks;
  const always = and(masks.organizationNear, masks.organizationQuery);
  const others = linked
    ? and(always, partiesIn(indexed, and(agreementsOfAnyDate, masks.agreementDate)))
    : always;
  const ofAnySector = and(always, organizationKind, organizationRegion);
  return {
    sector: linked
      ? countLinkedBySector(
          indexed,
          ofAnySector,
          and(masks.agreementKind, masks.agreementAsOf, masks.agreementDate),
        )
      : tally(columns.organizationSectors, columns.sectors, ofAnySector),
    kind: tally(
      columns.organizationKinds,
      columns.kinds,
      and(others, organizationSector, organizationRegion),
    ),
    region: tally(
      columns.organizationRegions,
      columns.regions,
      and(others, organizationSector, organizationKind),
    ),
  };
}

export function countFacets(indexed: IndexedDataset, filters: Filters): FacetCounts {
  const { columns } = indexed;
  const matching = matchFilters(indexed, filters);
  const { masks, agreementParties, agreementsOfAnyDate, pairs } = matching;
  const years = new Map<number, number>();
  and(agreementsOfAnyDate, agreementParties).forEach((isIn, agreement) => {
    const year = Math.floor((columns.signed.first[agreement] ?? 0) / 10_000);
    if (isIn && year > 0) years.set(year, (years.get(year) ?? 0) + 1);
  });
  return {
    ...(pairs
      ? countBetween(indexed, matching, pairs)
      : countOrganizations(indexed, matching, filters.linked)),
    agreementKind: tally(
      columns.agreementKindsOf,
      columns.agreementKinds,
      and(masks.agreementSector, masks.agreementAsOf, masks.agreementDate, agreementParties),
    ),
    years: new Map([...years].sort(([a], [b]) => a - b)),
  };
}
