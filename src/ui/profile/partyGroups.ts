/** Parties of an agreement as they are read: by role, then by region. Pure. */
import { addToList } from '../../domain/addToList.ts';
import type { Agreement, Organization, RegionId } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';

interface PartyRegion {
  /** `null` where the place of the organization is not known. */
  readonly region: RegionId | null;
  readonly organizations: readonly Organization[];
}

export interface PartyRole {
  readonly role: string | null;
  readonly count: number;
  readonly regions: readonly PartyRegion[];
}

/** Roles in the order of the vocabulary, parties without one last; regions in the order of the parties. */
export function groupParties(indexed: IndexedDataset, agreement: Agreement): readonly PartyRole[] {
  const roles = new Map<string | null, Map<RegionId | null, Organization[]>>();
  for (const { organization: id, role = null } of agreement.parties) {
    const number = indexed.organizationIndex.get(id);
    const organization = number === undefined ? undefined : indexed.dataset.organizations[number];
    if (number === undefined || !organization) continue;
    const region = indexed.regionsOf[number]?.[0] ?? null;
    const regions = roles.get(role) ?? new Map<RegionId | null, Organization[]>();
    addToList(regions, region, organization);
    roles.set(role, regions);
  }
  const order = indexed.dataset.roles.map(({ id }) => id);
  const rankOf = (role: string | null) => {
    if (role === null) return order.length + 1;
    const position = order.indexOf(role);
    return position < 0 ? order.length : position;
  };
  return [...roles]
    .sort(([a], [b]) => rankOf(a) - rankOf(b))
    .map(([role, regions]) => {
      const groups = [...regions]
        .map(([region, organizations]) => ({ region, organizations }))
        .sort((a, b) => Number(a.region === null) - Number(b.region === null));
      return {
        role,
        regions: groups,
        count: groups.reduce((sum, group) => sum + group.organizations.length, 0),
      };
    });
}
