/** Points packed as x, y, x, y … by node number: how positions are kept and sent. */
export type Pairs = Float32Array | Float64Array;

// Reading past the end gives NaN, as arithmetic on what is not there would: nothing is drawn there.
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
