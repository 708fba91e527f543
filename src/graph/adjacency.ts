/** Who a node's neighbours are, over typed arrays. */
import { numberAt, signedAt, wholeAt } from './numbers.ts';

/** Neighbours of node n are `neighbours[starts[n]]` up to `neighbours[starts[n + 1]]`, in the order of the links. */
export interface Adjacency {
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
}

export function adjacencyOf(nodeCount: number, source: Uint32Array, target: Uint32Array): Adjacency {
  const starts = new Uint32Array(nodeCount + 1);
  const count = (node: number) => {
    starts[node + 1] = wholeAt(starts, node + 1) + 1;
  };
  source.forEach(count);
  target.forEach(count);
  for (let node = 0; node < nodeCount; node++) {
    starts[node + 1] = wholeAt(starts, node + 1) + wholeAt(starts, node);
  }
  const next = starts.slice();
  const neighbours = new Uint32Array(2 * source.length);
  const add = (node: number, neighbour: number) => {
    const position = wholeAt(next, node);
    neighbours[position] = neighbour;
    next[node] = position + 1;
  };
  source.forEach((from, link) => {
    const to = wholeAt(target, link);
    add(from, to);
    add(to, from);
  });
  return { starts, neighbours };
}

export function neighboursOf({ starts, neighbours }: Adjacency, node: number): Uint32Array {
  return neighbours.subarray(starts[node], starts[node + 1]);
}

/** Steps from `from` to every node, −1 where there is no way. */
export function stepsFrom(adjacency: Adjacency, from: readonly number[]): Int32Array {
  const steps = new Int32Array(adjacency.starts.length - 1).fill(-1);
  const queue = [...from];
  for (const node of queue) steps[node] = 0;
  for (let position = 0; position < queue.length; position++) {
    const node = numberAt(queue, position);
    for (const neighbour of neighboursOf(adjacency, node)) {
      if (steps[neighbour] !== -1) continue;
      steps[neighbour] = signedAt(steps, node) + 1;
      queue.push(neighbour);
    }
  }
  return steps;
}
