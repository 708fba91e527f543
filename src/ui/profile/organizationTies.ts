/** Who an organization is tied to, and how its agreements tie regions together. Pure; counts agreements, not lines. */
import type { Agreement, Organization, RegionId } from '../../domain/dataset.ts';
import { countEnds } from '../../domain/endCounts.ts';
import type { Filters } from '../../domain/filter.ts';
import { noFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { compareNewestFirst } from '../../domain/partialDate.ts';

export interface CoParty {
  readonly organization: Organization;
  /** Agreements that both are parties to. */
  readonly agreements: number;
}

export interface RegionTie {
  readonly region: RegionId;
  /** Agreements with at least one party there. */
  readonly agreements: number;
}

/** Newest first; undated last, in the order of the document. `agreements` are those that count (1), all if not given. */
export function agreementsOf(
  indexed: IndexedDataset,
  organization: number,
  agreements?: Uint8Array,
): readonly Agreement[] {
  const numbers = indexed.agreementsOf[organization] ?? [];
  return numbers
    .filter((number) => !agreements || agreements[number] === 1)
    .flatMap((number) => indexed.dataset.agreements[number] ?? [])
    .sort((a, b) => compareNewestFirst(a.signed, b.signed));
}

/**
 * Those with most common agreements first, then in the order of the agreements. `agreements` are those that count (1),
 * all if not given.
 */
export function coPartiesOf(
  indexed: IndexedDataset,
  organization: number,
  agreements?: Uint8Array,
): readonly CoParty[] {
  const counts = new Map<number, number>();
  for (const agreement of indexed.agreementsOf[organization] ?? []) {
    if (agreements && agreements[agreement] !== 1) continue;
    for (const party of indexed.partiesOf[agreement] ?? []) {
      if (party !== organization) counts.set(party, (counts.get(party) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([number, agreements]) => {
      const record = indexed.dataset.organizations[number];
      return record ? [{ organization: record, agreements }] : [];
    });
}

/** How many organizations are one agreement away, and how many one or two. */
export function neighbourhoodSizes(
  indexed: IndexedDataset,
  organization: number,
): { direct: number; two: number } {
  const partners = (of: number) =>
    (indexed.agreementsOf[of] ?? []).flatMap((agreement) => indexed.partiesOf[agreement] ?? []);
  const direct = new Set(partners(organization));
  direct.delete(organization);
  const two = new Set(direct);
  for (const partner of direct) for (const next of partners(partner)) two.add(next);
  two.delete(organization);
  return { direct: direct.size, two: two.size };
}

function tiesOf(
  indexed: IndexedDataset,
  agreements: readonly number[],
  isCounted: (region: RegionId, regionsAround: readonly RegionId[]) => boolean,
): readonly RegionTie[] {
  const counts = new Map<RegionId, number>();
  for (const agreement of agreements) {
    const regions = new Set<RegionId>();
    for (const party of indexed.partiesOf[agreement] ?? []) {
      const around = indexed.regionsOf[party] ?? [];
      const [region] = around;
      if (region !== undefined && isCounted(region, around)) regions.add(region);
    }
    for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts]
    .map(([region, count]) => ({ region, agreements: count }))
    .sort((a, b) => b.agreements - a.agreements || (a.region < b.region ? -1 : 1));
}

/**
 * Regions of the co-parties other than the organization's own and those that contain it: a tie between Estrie and
 * Québec as a whole bridges nothing.
 */
export function bridgedRegions(
  indexed: IndexedDataset,
  organization: number,
  filters: Filters = noFilters,
): readonly RegionTie[] {
  const own = indexed.regionsOf[organization] ?? [];
  if (own.length === 0) return [];
  const id = indexed.dataset.organizations[organization]?.id ?? '';
  // Each number is what a click on it lists.
  const counts = countEnds(indexed, filters, [id]);
  return tiesOf(
    indexed,
    indexed.agreementsOf[organization] ?? [],
    (region, around) => !own.includes(region) && !around.includes(own[0] as RegionId),
  ).flatMap(({ region }) => {
    const agreements = counts.get(region) ?? 0;
    return agreements > 0 ? [{ region, agreements }] : [];
  });
}

/** Whether the parties of an agreement are on both sides of the border. */
export function crossesBorder(indexed: IndexedDataset, agreement: number): boolean {
  const parties = indexed.partiesOf[agreement] ?? [];
  const isIn = (country: RegionId) => parties.some((party) => indexed.regionsOf[party]?.includes(country));
  return isIn('CA') && isIn('US');
}
