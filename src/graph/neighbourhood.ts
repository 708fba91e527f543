/** What a node is tied to, itself included. */
import { neighboursOf } from './adjacency.ts';
import type { Network } from './network.ts';
import { networkAdjacency } from './networkAdjacency.ts';

/**
 * Of an organization, depth 1 is its agreements and their parties, depth 2 the same of each of these. Of an
 * agreement, depth 1 is its parties, depth 2 also what these have signed.
 */
export function neighbourhood(network: Network, node: number, depth: 1 | 2): ReadonlySet<number> {
  return around(network, [node], node < network.organizationCount ? 2 * depth : depth);
}

/**
 * What any of the organizations is tied to, themselves included. Each node is passed once: those of one place share
 * most of their agreements.
 */
export function neighbourhoodOfAll(network: Network, organizations: Iterable<number>): Set<number> {
  return around(network, organizations, 2);
}

function around(network: Network, nodes: Iterable<number>, steps: number): Set<number> {
  const adjacency = networkAdjacency(network);
  const found = new Set(nodes);
  let edge = [...found];
  for (let step = 0; step < steps; step++) {
    const next: number[] = [];
    for (const from of edge) {
      for (const to of neighboursOf(adjacency, from)) {
        if (found.has(to)) continue;
        found.add(to);
        next.push(to);
      }
    }
    edge = next;
  }
  return found;
}
