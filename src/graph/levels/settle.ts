/**
 * Marks that would lie on each other give way: each moves as little as it must, none farther from its point than its
 * own leash; what is still too near then shrinks. The same marks in any order settle alike: they are worked on from
 * west to east, by id where two stand on one spot.
 */
import { numberAt, realAt } from '../numbers.ts';
import { xOf, yOf } from '../pairs.ts';

export interface Settling {
  readonly count: number;
  /** Points the marks belong to, px. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** px from there; changed in place. */
  readonly offsets: Float64Array;
  /** Changed in place where nothing else helps. */
  readonly radius: Float64Array;
  /** How far from its point each may be drawn. */
  readonly leash: Float64Array;
  /** Settles ties; all different. */
  readonly rank: ArrayLike<number>;
}

const rounds = 40;
/** Pairs are looked up again after so many rounds: by then a mark has moved at most about this far. */
const roundsPerLookUp = 8;
const lookAroundPx = 10;
const smallestRadiusPx = 3;

function pairsWithin({ count, x, y, offsets, radius, rank }: Settling, aroundPx: number): readonly number[] {
  const order = Array.from({ length: count }, (_, mark) => mark);
  const xs = Float64Array.from(order, (mark) => realAt(x, mark) + xOf(offsets, mark));
  const ys = Float64Array.from(order, (mark) => realAt(y, mark) + yOf(offsets, mark));
  order.sort((a, b) => realAt(xs, a) - realAt(xs, b) || (rank[a] as number) - (rank[b] as number));
  let largest = 0;
  for (let mark = 0; mark < count; mark++) largest = Math.max(largest, realAt(radius, mark));
  const pairs: number[] = [];
  for (let position = 0; position < count; position++) {
    const a = numberAt(order, position);
    const reach = realAt(radius, a) + aroundPx;
    for (let next = position + 1; next < count; next++) {
      const b = numberAt(order, next);
      const dx = realAt(xs, b) - realAt(xs, a);
      if (dx > reach + largest) break;
      const near = reach + realAt(radius, b);
      const dy = realAt(ys, b) - realAt(ys, a);
      if (dx * dx + dy * dy < near * near) pairs.push(a, b);
    }
  }
  return pairs;
}

/** Draws an offset back within the mark's leash. */
function hold({ offsets, leash }: Settling, mark: number): void {
  const dx = xOf(offsets, mark);
  const dy = yOf(offsets, mark);
  const most = realAt(leash, mark);
  const square = dx * dx + dy * dy;
  if (square <= most * most) return;
  const share = most / Math.sqrt(square);
  offsets[2 * mark] = dx * share;
  offsets[2 * mark + 1] = dy * share;
}

/** Pushes one pair apart; answers whether it was too near. */
function part(settling: Settling, a: number, b: number, gapPx: number): boolean {
  const { x, y, offsets, radius, leash, rank } = settling;
  let dx = realAt(x, b) + xOf(offsets, b) - realAt(x, a) - xOf(offsets, a);
  let dy = realAt(y, b) + yOf(offsets, b) - realAt(y, a) - yOf(offsets, a);
  const wanted = realAt(radius, a) + realAt(radius, b) + gapPx;
  const square = dx * dx + dy * dy;
  if (square >= wanted * wanted) return false;
  let distance = Math.sqrt(square);
  const lack = wanted - distance;
  if (distance < 1e-6) {
    // On one spot: the one of lower rank goes west.
    dx = (rank[a] as number) < (rank[b] as number) ? 1 : -1;
    dy = 0.25 * dx;
    distance = Math.sqrt(dx * dx + dy * dy);
  }
  // Whoever has the longer leash and the smaller disc gives way more.
  const easeA = (realAt(leash, a) + 0.1) / realAt(radius, a);
  const easeB = (realAt(leash, b) + 0.1) / realAt(radius, b);
  const push = (lack + 0.01) / distance;
  const shareA = easeA / (easeA + easeB);
  offsets[2 * a] = xOf(offsets, a) - dx * push * shareA;
  offsets[2 * a + 1] = yOf(offsets, a) - dy * push * shareA;
  offsets[2 * b] = xOf(offsets, b) + dx * push * (1 - shareA);
  offsets[2 * b + 1] = yOf(offsets, b) + dy * push * (1 - shareA);
  hold(settling, a);
  hold(settling, b);
  return true;
}

/** Where moving does not help, both of a pair shrink in proportion until they only touch. */
function shrink({ x, y, offsets, radius }: Settling, pairs: readonly number[]): void {
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const a = numberAt(pairs, pair);
    const b = numberAt(pairs, pair + 1);
    const dx = realAt(x, b) + xOf(offsets, b) - realAt(x, a) - xOf(offsets, a);
    const dy = realAt(y, b) + yOf(offsets, b) - realAt(y, a) - yOf(offsets, a);
    const distance = Math.sqrt(dx * dx + dy * dy);
    const sum = realAt(radius, a) + realAt(radius, b);
    if (distance >= sum) continue;
    const share = distance / sum;
    radius[a] = Math.max(smallestRadiusPx, realAt(radius, a) * share);
    radius[b] = Math.max(smallestRadiusPx, realAt(radius, b) * share);
  }
}

export function settleMarks(settling: Settling, gapPx: number): void {
  let pairs: readonly number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % roundsPerLookUp === 0) pairs = pairsWithin(settling, gapPx + lookAroundPx);
    let isSettled = true;
    for (let pair = 0; pair < pairs.length; pair += 2) {
      if (part(settling, numberAt(pairs, pair), numberAt(pairs, pair + 1), gapPx)) isSettled = false;
    }
    if (isSettled && (round % roundsPerLookUp === 0 || pairs.length === 0)) return;
    if (isSettled) {
      // Others may have come near meanwhile: looked up once more, then done.
      pairs = pairsWithin(settling, gapPx);
      if (pairs.length === 0) return;
    }
  }
  shrink(settling, pairsWithin(settling, 0));
}
