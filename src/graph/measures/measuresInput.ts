import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { MeasuresInput } from './measuresTypes.ts';
import type { Network } from '../network.ts';

const countryCodes: Readonly<Record<string, number>> = { CA: 1, US: 2 };

/** Masks as in the filter engine's `Shown`: 1 where the organization or agreement is shown. */
export function measuresInputOf(
  indexed: IndexedDataset,
  network: Network,
  shown: { readonly organizations: Uint8Array; readonly agreements: Uint8Array },
): MeasuresInput {
  return {
    organizationCount: network.organizationCount,
    nodeCount: network.nodeCount,
    spokeSource: network.spokes.source,
    spokeTarget: network.spokes.target,
    shownOrganizations: shown.organizations,
    shownAgreements: shown.agreements,
    // The country is the last of a region's ancestors, or the region itself.
    country: Uint8Array.from(
      indexed.regionsOf,
      (regions) => countryCodes[regions.at(-1)?.slice(0, 2) ?? ''] ?? 0,
    ),
  };
}
