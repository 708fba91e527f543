/** What a region's page lists besides its agreements. Pure. */
import type { Organization, Region, SectorId } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';

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
    const sector = organization.sectors[0] ?? null;
    groups.set(sector, [...(groups.get(sector) ?? []), organization]);
  }
  const order = new Map(indexed.dataset.sectors.map(({ id }, position) => [id, position]));
  const rankOf = (sector: SectorId | null) =>
    sector === null ? Number.MAX_SAFE_INTEGER : (order.get(sector) ?? order.size);
  return [...groups]
    .map(([sector, members]) => ({ sector, organizations: members }))
    .sort((a, b) => rankOf(a.sector) - rankOf(b.sector));
}

/** Direct parts of a region that hold an organization; the most first. */
export function partsOf(indexed: IndexedDataset, region: Region): readonly RegionPart[] {
  const counts = new Map<string, number>();
  for (const around of indexed.regionsOf) {
    for (const id of around) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return indexed.dataset.regions
    .filter(({ id, parent }) => parent === region.id && (counts.get(id) ?? 0) > 0)
    .map((part) => ({ region: part, organizations: counts.get(part.id) ?? 0 }))
    .sort((a, b) => b.organizations - a.organizations);
}
