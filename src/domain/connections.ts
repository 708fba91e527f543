/** What there is to say of two organizations that no chain of agreements joins. */
import type { Affiliation, Agreement, Organization } from './dataset.ts';
import type { IndexedDataset } from './indexedDataset.ts';

export type ConnectionStep =
  | { readonly type: 'agreement'; readonly agreement: Agreement; readonly organization: Organization }
  | { readonly type: 'affiliation'; readonly affiliation: Affiliation; readonly organization: Organization };

type Edge =
  | { readonly type: 'agreement'; readonly agreement: number; readonly to: number }
  | { readonly type: 'affiliation'; readonly affiliation: Affiliation; readonly to: number };

/** Agreements first, so that of two ways of one length the one with fewer affiliations is found. */
function* edgesOf(indexed: IndexedDataset, organization: number): Generator<Edge> {
  for (const agreement of indexed.agreementsOf[organization] ?? []) {
    for (const to of indexed.partiesOf[agreement] ?? [])
      if (to !== organization) yield { type: 'agreement', agreement, to };
  }
  for (const affiliation of indexed.affiliationsOf[organization] ?? []) {
    for (const end of [affiliation.from, affiliation.to]) {
      const to = indexed.organizationIndex.get(end);
      if (to !== undefined && to !== organization) yield { type: 'affiliation', affiliation, to };
    }
  }
}

/** A shortest chain through agreements and affiliations, in the order of the document; `null` without any. */
export function chainThroughAffiliations(
  indexed: IndexedDataset,
  from: number,
  to: number,
): readonly ConnectionStep[] | null {
  const cameBy = new Map<number, { readonly edge: Edge; readonly before: number }>();
  const waiting = [from];
  for (const organization of waiting) {
    if (organization === to) break;
    for (const edge of edgesOf(indexed, organization)) {
      if (edge.to === from || cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, { edge, before: organization });
      waiting.push(edge.to);
    }
  }
  const steps: ConnectionStep[] = [];
  for (let at = to; at !== from;) {
    const arrival = cameBy.get(at);
    const organization = indexed.dataset.organizations[at];
    if (!arrival || !organization) return null;
    const { edge } = arrival;
    if (edge.type === 'affiliation') steps.unshift({ ...edge, organization });
    else {
      const agreement = indexed.dataset.agreements[edge.agreement];
      if (!agreement) return null;
      steps.unshift({ type: 'agreement', agreement, organization });
    }
    at = arrival.before;
  }
  return steps;
}

export type Nearness = 'affiliation' | 'city' | 'sector';

export interface NearMiss {
  readonly organization: Organization;
  /** What it has in common with the end that cannot be reached. */
  readonly nearness: Nearness;
  /** Agreements that lead to it. */
  readonly steps: number;
}

function nearnessOf(indexed: IndexedDataset, organization: number, end: number): Nearness | null {
  const { organizations } = indexed.dataset;
  const [own, other] = [organizations[organization], organizations[end]];
  if (!own || !other) return null;
  const isTied = (indexed.affiliationsOf[end] ?? []).some(({ from, to }) => from === own.id || to === own.id);
  if (isTied) return 'affiliation';
  const [place, region] = [own.location?.place, own.location?.region];
  if (place !== undefined && place === other.location?.place && region === other.location.region)
    return 'city';
  return own.sectors.some((sector) => other.sectors.includes(sector)) ? 'sector' : null;
}

const rankOf: Readonly<Record<Nearness, number>> = { affiliation: 0, city: 1, sector: 2 };

/** Organizations that agreements lead to from one side and that are near the other, the nearest first. */
export function nearMisses(
  indexed: IndexedDataset,
  from: number,
  to: number,
  limit = 3,
): readonly NearMiss[] {
  const steps = new Map([[from, 0]]);
  const waiting = [from];
  const found: NearMiss[] = [];
  for (const organization of waiting) {
    const record = indexed.dataset.organizations[organization];
    const nearness = organization === from ? null : nearnessOf(indexed, organization, to);
    if (record && nearness)
      found.push({ organization: record, nearness, steps: steps.get(organization) ?? 0 });
    for (const edge of edgesOf(indexed, organization)) {
      if (edge.type !== 'agreement' || steps.has(edge.to)) continue;
      steps.set(edge.to, (steps.get(organization) ?? 0) + 1);
      waiting.push(edge.to);
    }
  }
  return found.sort((a, b) => rankOf[a.nearness] - rankOf[b.nearness] || a.steps - b.steps).slice(0, limit);
}
