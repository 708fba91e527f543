import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Network } from '../graph/network.ts';
import { buildNetwork } from '../graph/network.ts';

let last: { readonly indexed: IndexedDataset; readonly network: Network } | null = null;

/** The network of the dataset on screen, built once. */
export function networkOf(indexed: IndexedDataset): Network {
  if (last?.indexed !== indexed) last = { indexed, network: buildNetwork(indexed) };
  return last.network;
}
