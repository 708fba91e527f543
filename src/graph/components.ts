/** Which nodes hang together. */
import type { Adjacency } from './adjacency.ts';
import { neighboursOf } from './adjacency.ts';
import { numberAt } from './numbers.ts';

/** Groups of connected nodes, largest first (ties: smallest node number first), each in ascending order. */
export function componentsOf(adjacency: Adjacency): number[][] {
  const nodeCount = adjacency.starts.length - 1;
  const isSeen = new Uint8Array(nodeCount);
  const components: number[][] = [];
  for (let node = 0; node < nodeCount; node++) {
    if (isSeen[node]) continue;
    isSeen[node] = 1;
    const members = [node];
    for (let position = 0; position < members.length; position++) {
      for (const neighbour of neighboursOf(adjacency, numberAt(members, position))) {
        if (isSeen[neighbour]) continue;
        isSeen[neighbour] = 1;
        members.push(neighbour);
      }
    }
    components.push(members.sort((a, b) => a - b));
  }
  return components.sort((a, b) => b.length - a.length || numberAt(a, 0) - numberAt(b, 0));
}
