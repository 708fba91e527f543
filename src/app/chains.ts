/** Shortest chains between two organizations of the dataset on screen, by id. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { shortestChains } from '../graph/paths.ts';
import { selectIndexed } from '../state/selectors.ts';
import { store } from '../state/store.ts';
import { networkOf } from './networkOf.ts';

let lastChains: {
  readonly key: string;
  readonly indexed: IndexedDataset;
  readonly chains: readonly (readonly string[])[];
} | null = null;

export function chainsOfPath(from: string, to: string): readonly (readonly string[])[] {
  const indexed = selectIndexed(store.getState());
  if (!indexed) return [];
  const key = `${from},${to}`;
  if (lastChains?.key === key && lastChains.indexed === indexed) return lastChains.chains;
  const start = indexed.organizationIndex.get(from);
  const end = indexed.organizationIndex.get(to);
  if (start === undefined || end === undefined) return [];
  const { organizations, agreements } = indexed.dataset;
  const idOf = (node: number) =>
    (node < organizations.length ? organizations[node] : agreements[node - organizations.length])?.id ?? '';
  const chains = shortestChains(networkOf(indexed), start, end).map((chain) => chain.map(idOf));
  lastChains = { key, indexed, chains };
  return chains;
}
