/** A chain of ids, alternating organizations and agreements, as records. Pure. */
import type { Agreement, Organization, SourceId } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';

interface PathStep {
  readonly agreement: Agreement;
  /** The party that the step leads to. */
  readonly organization: Organization;
}

export interface PathChain {
  readonly start: Organization;
  /** At least one. */
  readonly steps: readonly PathStep[];
}

/** `null` where an id is not in the data or the chain has no step. */
export function resolveChain(indexed: IndexedDataset, ids: readonly string[]): PathChain | null {
  const { organizations, agreements } = indexed.dataset;
  const start = organizations[indexed.organizationIndex.get(ids[0] ?? '') ?? -1];
  const steps: PathStep[] = [];
  for (let position = 1; position + 1 < ids.length; position += 2) {
    const agreement = agreements[indexed.agreementIndex.get(ids[position] ?? '') ?? -1];
    const organization = organizations[indexed.organizationIndex.get(ids[position + 1] ?? '') ?? -1];
    if (!agreement || !organization) return null;
    steps.push({ agreement, organization });
  }
  return start && steps.length > 0 ? { start, steps } : null;
}

/** Sources of the agreements of all chains, each once, in the order of reading. */
export function sourcesOfChains(chains: readonly PathChain[]): readonly SourceId[] {
  return [...new Set(chains.flatMap(({ steps }) => steps.flatMap(({ agreement }) => agreement.sources)))];
}
