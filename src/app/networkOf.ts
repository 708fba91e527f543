import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Network } from '../graph/network.ts';
import { composeScene } from '../scene/compose.ts';

/** The network of the dataset on screen: the one that is drawn. */
export function networkOf(indexed: IndexedDataset): Network {
  return composeScene(indexed).network;
}
