/**
 * How two organizations are connected: all shortest chains through shared agreements. Breadth first over the
 * bipartite graph, then a walk back along every predecessor.
 */
import { neighboursOf, stepsFrom } from './adjacency.ts';
import type { Network } from './network.ts';
import { networkAdjacency } from './networkAdjacency.ts';
import { signedAt } from './numbers.ts';

/** Data of this kind has some hundreds between two far ends; without a bound a hostile file could have billions. */
const mostChains = 5000;

/**
 * Chains of alternating organization and hub node numbers, from `from` to `to`, in the order of node numbers; empty
 * if there is none, `[[from]]` for an organization and itself. At most `limit`.
 */
export function shortestChains(network: Network, from: number, to: number, limit = mostChains): number[][] {
  if (from === to) return [[from]];
  const adjacency = networkAdjacency(network);
  // Steps to the end: a chain may only ever step closer to it.
  const steps = stepsFrom(adjacency, [to]);
  if (signedAt(steps, from) < 0) return [];
  const chains: number[][] = [];
  const chain = [from];
  const walk = (node: number): void => {
    if (node === to) {
      chains.push([...chain]);
      return;
    }
    for (const next of [...neighboursOf(adjacency, node)].sort((a, b) => a - b)) {
      if (chains.length >= limit) return;
      if (steps[next] !== signedAt(steps, node) - 1) continue;
      chain.push(next);
      walk(next);
      chain.pop();
    }
  };
  walk(from);
  return chains;
}

/** Both ends and all that lies on the shortest chains between them, each once; nothing while an end is not known. */
export function nodesBetween(
  network: Network,
  from: number | undefined,
  to: number | undefined,
): readonly number[] {
  if (from === undefined || to === undefined) return [];
  return [...new Set([from, to, ...shortestChains(network, from, to).flat()])];
}
