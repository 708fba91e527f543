/**
 * A start for the force layout that already shows the large shape: pivot MDS (Brandes and Pich, "Eigensolver Methods
 * for Progressive Multidimensional Scaling of Large Data", 2007), with the map as a tie-breaker. A good start is worth
 * most of the ticks (60 instead of 120 at 1,000 nodes for the same stress, measured), and one that leans on the map
 * stays put when data is added. Costs O(pivots · links): 0.25 s at 19,000 nodes.
 */
import type { Points } from '../core/points.ts';
import { stepsFrom, type Adjacency } from '../../adjacency.ts';
import { numberAt, realAt, signedAt, wholeAt } from '../../numbers.ts';

/** Up to this many nodes every node is a pivot, which is classical scaling: no choice of pivots that could change. */
const fewNodes = 250;
const mostPivots = 40;
/** Chosen by trial with `homeShare`: over 40 added organizations, 2 and 1.2 moved the others least, and the published data's links cross least. */
const axisRounds = 2;
/** How much homes count beside steps. */
const homeShare = 1.2;

/**
 * Squared distances of all to a pivot: steps through the network, and a share of the way between their homes as a
 * third dimension. Without it the two main axes of a network may be any two of several equal ones, and one new
 * organization could swap them; with it, ties between axes go to the one that looks like the map.
 */
function withHomes(steps: Float64Array, { x, y }: Points, pivot: number): Float64Array {
  const mean = steps.reduce((sum, step) => sum + step * step, 0) / steps.length;
  const away = x.map((value, index) => {
    const [dx, dy] = [value - realAt(x, pivot), realAt(y, index) - realAt(y, pivot)];
    return dx * dx + dy * dy;
  });
  const awayMean = away.reduce((sum, value) => sum + value, 0) / away.length;
  const scale = awayMean > 0 ? (homeShare * mean) / awayMean : 0;
  return steps.map((step, index) => step * step + realAt(away, index) * scale);
}

/** Pivots as far from each other as can be: the first is the node with most neighbours. Squared distance from each to `members`. */
function pivotDistances(adjacency: Adjacency, members: readonly number[], homes: Points): Float64Array[] {
  const degreeOf = (node: number) => wholeAt(adjacency.starts, node + 1) - wholeAt(adjacency.starts, node);
  const nearest = new Float64Array(members.length).fill(Infinity);
  const distances: Float64Array[] = [];
  let pivot = 0;
  members.forEach((node, index) => {
    if (degreeOf(node) > degreeOf(numberAt(members, pivot))) pivot = index;
  });
  while (distances.length < (members.length <= fewNodes ? members.length : mostPivots)) {
    const steps = stepsFrom(adjacency, [numberAt(members, pivot)]);
    const own = Float64Array.from(members, (node) => signedAt(steps, node));
    distances.push(withHomes(own, homes, pivot));
    pivot = 0;
    own.forEach((distance, index) => {
      nearest[index] = Math.min(realAt(nearest, index), distance);
      if (nearest[index] > realAt(nearest, pivot)) pivot = index;
    });
  }
  return distances;
}

/** The distances centred by row and column: the columns of the matrix whose axes the picture uses. */
function centre(squared: readonly Float64Array[]): Float64Array[] {
  const count = squared[0]?.length ?? 0;
  const rowMeans = new Float64Array(count);
  for (const column of squared) {
    column.forEach((value, row) => {
      rowMeans[row] = realAt(rowMeans, row) + value / squared.length;
    });
  }
  const mean = rowMeans.reduce((sum, value) => sum + value, 0) / count;
  return squared.map((column) => {
    const columnMean = column.reduce((sum, value) => sum + value, 0) / count;
    return column.map((value, row) => -0.5 * (value - realAt(rowMeans, row) - columnMean + mean));
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += realAt(a, index) * realAt(b, index);
  return sum;
}

/**
 * Two long axes of the columns, found by a few rounds of subspace iteration that begins with the homes. All the way
 * to convergence it would find the two longest axes and lose which end of each is which; a few rounds get nearly
 * there, never mirror or turn the picture, and blend axes of about the same length instead of choosing one.
 */
function twoAxes(columns: readonly Float64Array[], homes: Points): [Float64Array, Float64Array] {
  const matrix = columns.map((a) => Float64Array.from(columns, (b) => dot(a, b)));
  const normalize = (vector: Float64Array) => {
    const length = Math.sqrt(dot(vector, vector));
    return length > 0 ? vector.map((value) => value / length) : vector;
  };
  let first = normalize(Float64Array.from(columns, (column) => dot(column, homes.x)));
  let second = normalize(Float64Array.from(columns, (column) => dot(column, homes.y)));
  for (let round = 0; round < axisRounds; round++) {
    const [lastFirst, lastSecond] = [first, second];
    first = normalize(Float64Array.from(matrix, (row) => dot(row, lastFirst)));
    second = Float64Array.from(matrix, (row) => dot(row, lastSecond));
    const share = dot(first, second);
    second = normalize(second.map((value, index) => value - share * realAt(first, index)));
  }
  return [first, second];
}

/**
 * [x, y] for each of `members` (one component), with neighbours about `spacingPx` apart. Nodes that look the same
 * from everywhere get the same spot but for a small seeded step.
 */
export function pivotStart(
  adjacency: Adjacency,
  members: readonly number[],
  homes: Points,
  seed: Uint32Array,
  spacingPx: number,
): Points {
  const columns = centre(pivotDistances(adjacency, members, homes));
  const [first, second] = twoAxes(columns, homes);
  const x = new Float64Array(members.length);
  const y = new Float64Array(members.length);
  columns.forEach((column, pivot) => {
    column.forEach((value, row) => {
      x[row] = realAt(x, row) + value * realAt(first, pivot);
      y[row] = realAt(y, row) + value * realAt(second, pivot);
    });
  });

  // Scale: the longest step between neighbours of a component grows with the square root of its size in the plane.
  const spread = Math.sqrt((dot(x, x) + dot(y, y)) / members.length);
  const scale = spread > 0 ? (spacingPx * Math.sqrt(members.length)) / (2 * spread) : 0;
  members.forEach((node, index) => {
    const chance = wholeAt(seed, node);
    x[index] = realAt(x, index) * scale + ((chance & 0xffff) / 65535 - 0.5) * spacingPx;
    y[index] = realAt(y, index) * scale + ((chance >>> 16) / 65535 - 0.5) * spacingPx;
  });
  return { x, y };
}
