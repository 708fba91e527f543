/** The synthetic document as the graph's functions take it. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { emptyVocabulary } from '../../src/domain/document/parseVocabulary.ts';
import { indexDataset, type IndexedDataset } from '../../src/domain/indexedDataset.ts';
import { layoutInputOf } from '../../src/graph/layout/core/layoutInput.ts';
import type { LayoutInput } from '../../src/graph/layout/core/layoutTypes.ts';
import { buildNetwork, type Network } from '../../src/graph/network.ts';
import { syntheticDocument } from './syntheticDataset.ts';

export interface SyntheticInput {
  readonly indexed: IndexedDataset;
  readonly network: Network;
  readonly input: LayoutInput;
}

/** Ready for the layout: a dataset whose vocabularies do not matter. */
export function inputOfDataset(known: Pick<Dataset, 'organizations' | 'agreements'>): SyntheticInput {
  const indexed = indexDataset({
    version: 1,
    ...emptyVocabulary,
    affiliations: [],
    sources: [],
    ...known,
  });
  const network = buildNetwork(indexed);
  return { indexed, network, input: layoutInputOf(indexed, network) };
}

export function syntheticInput(organizationCount: number, agreementCount: number, seed = 1): SyntheticInput {
  const { organizations, agreements } = syntheticDocument(organizationCount, agreementCount, seed);
  return inputOfDataset({
    organizations: organizations.map(({ shortName, ...each }) => ({
      ...each,
      shortName: { en: shortName, fr: shortName },
    })),
    agreements: agreements.map((each) => ({ ...each, renewed: [] })),
  });
}
