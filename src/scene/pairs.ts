/** Flat arrays of [x, y], one pair a node: what positions travel in. */
export type Pairs = Float32Array | Float64Array;

/** NaN beyond the end. */
export function xOf(pairs: Pairs, node: number): number {
  return pairs[2 * node] ?? NaN;
}

export function yOf(pairs: Pairs, node: number): number {
  return pairs[2 * node + 1] ?? NaN;
}

export function setPair(pairs: Pairs, node: number, x: number, y: number): void {
  pairs[2 * node] = x;
  pairs[2 * node + 1] = y;
}
