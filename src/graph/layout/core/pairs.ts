/** Points packed as x, y, x, y … by node number: how the layout keeps and sends them. */
export type Pairs = ArrayLike<number>;

// Reading past the end gives NaN, as arithmetic on what is not there would: nothing is drawn there.
export function xOf(pairs: Pairs, node: number): number {
  return pairs[2 * node] ?? NaN;
}

export function yOf(pairs: Pairs, node: number): number {
  return pairs[2 * node + 1] ?? NaN;
}
