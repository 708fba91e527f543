/** What a region's page lists besides its agreements. Pure. */
import { addToList } from '../../domain/addToList.ts';
import { writeBetween } from '../../domain/betweenEnds.ts';
import type { Agreement, Organization, Region, RegionId, SectorId } from '../../domain/dataset.ts';
import { countEnds } from '../../domain/endCounts.ts';
import { countFacets } from '../../domain/facetCounts.ts';
import type { Filters } from '../../domain/filter.ts';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { compareNewestFirst } from '../../domain/partialDate.ts';
import type { RegionTie } from '../profile/organizationTies.ts';

export interface SectorGroup {
  readonly sector: SectorId | null;
  readonly organizations: readonly Organization[];
}

export interface RegionPart {
  readonly region: Region;
  readonly organizations: number;
}

/** By main sector (the first), in the order of the vocabulary; unlisted ones after it, none last. */
export function groupBySector(
  indexed: IndexedDataset,
  organizations: readonly number[],
): readonly SectorGroup[] {
  const groups = new Map<SectorId | null, Organization[]>();
  for (const number of organizations) {
    const organization = indexed.dataset.organizations[number];
    if (!organization) continue;
    addToList(groups, organization.sectors[0] ?? null, organization);
  }
  const order = new Map(indexed.dataset.sectors.map(({ id }, position) => [id, position]));
  const rankOf = (sector: SectorId | null) =>
    sector === null ? Number.MAX_SAFE_INTEGER : (order.get(sector) ?? order.size);
  return [...groups]
    .map(([sector, members]) => ({ sector, organizations: members }))
    .sort((a, b) => rankOf(a.sector) - rankOf(b.sector));
}

/** Direct parts of a region, by what filtering by each would show; the most first, those that would show none left out. */
export function partsOf(indexed: IndexedDataset, region: Region, filters: Filters): readonly RegionPart[] {
  const { region: counts } = countFacets(indexed, filters);
  return indexed.dataset.regions
    .filter(({ parent }) => parent === region.id)
    .map((part) => ({ region: part, organizations: counts.get(part.id) ?? 0 }))
    .filter(({ organizations }) => organizations > 0)
    .sort((a, b) => b.organizations - a.organizations);
}

export interface RegionFacts {
  /** Positions of the organizations that filtering by the region would show. */
  readonly organizations: readonly number[];
  /** The agreements that it would show, newest first. */
  readonly agreements: readonly Agreement[];
  /** Regions that organizations are in, outside this one, by agreements between the two; the most first. */
  readonly ties: readonly RegionTie[];
  /** Agreements that tie organizations of the region to each other. */
  readonly insideCount: number;
}

/** What the filters leave of a region; each number is what a click on it would list. */
export function regionFacts(indexed: IndexedDataset, filters: Filters, region: RegionId): RegionFacts {
  const shown = applyFilters(indexed, { ...filters, region: [region] });
  const numbersIn = (mask: Uint8Array) => [...mask.keys()].filter((number) => mask[number] === 1);
  const agreements = numbersIn(shown.agreements);
  const settled = new Set<RegionId>();
  for (const [own, ...around] of indexed.regionsOf) {
    if (own !== undefined && own !== region && !around.includes(region)) settled.add(own);
  }
  // What contains this region is tied to it by lying around it.
  const around = new Set(indexed.regionsOf.find((regions) => regions.includes(region)) ?? []);
  const counts = countEnds(indexed, filters, [region]);
  return {
    organizations: numbersIn(shown.organizations),
    agreements: agreements
      .flatMap((number) => indexed.dataset.agreements[number] ?? [])
      .sort((a, b) => compareNewestFirst(a.signed, b.signed)),
    ties: [...settled]
      .filter((id) => !around.has(id))
      .map((id) => ({ region: id, agreements: counts.get(id) ?? 0 }))
      .filter((tie) => tie.agreements > 0)
      .sort((a, b) => b.agreements - a.agreements || (a.region < b.region ? -1 : 1)),
    insideCount: applyFilters(indexed, {
      ...filters,
      region: [],
      between: writeBetween({ first: [region], second: [region] }),
    }).agreementCount,
  };
}
