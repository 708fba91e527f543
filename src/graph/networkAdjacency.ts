/** Who is party to what, over the whole network: built once for each, whoever asks. */
import { adjacencyOf, type Adjacency } from './adjacency.ts';
import type { Network } from './network.ts';

const adjacencies = new WeakMap<Network, Adjacency>();

/** Neighbours of an organization are its agreements, of an agreement its parties. */
export function networkAdjacency(network: Network): Adjacency {
  let known = adjacencies.get(network);
  if (!known) {
    known = adjacencyOf(network.nodeCount, network.spokes.source, network.spokes.target);
    adjacencies.set(network, known);
  }
  return known;
}
