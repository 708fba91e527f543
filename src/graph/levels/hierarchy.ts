/**
 * Which places gather with which, and at what zoom: worked out once a dataset, from all of its organizations, so that
 * a filter never changes who belongs together.
 *
 * From the deepest zoom step to the widest, at each step the nearest two groups whose discs touch become one, until
 * none do. Two groups only join if every place of theirs stays within `gatherReachPx` of their common middle, for a
 * mark may not stand far from what it stands for: discs that touch earlier wait for a wider zoom and are moved aside
 * meanwhile (`settle.ts`). Spots of regions gather among themselves only.
 *
 * About 110 ms for 3,683 places of 10,000 organizations in Node, 4 ms for 114 places of 395.
 */
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { gatheredRadiusPx } from './markRadius.ts';
import type { Places } from './places.ts';
import { lastStep, worldSizePxAtStep } from './zoomScale.ts';
import { numberAt, realAt, signedAt, wholeAt } from '../numbers.ts';

/** Distance from the true point that the design allows, px. */
export const mostDisplacedPx = 24;
/** What gathering uses of it; the rest lets marks give way to each other. */
export const gatherReachPx = 19;
/** Air between two marks. */
export const markGapPx = 1.5;

/**
 * A forest over typed arrays. Nodes 0..leafCount−1 are the places, in an order in which those of any node stand side
 * by side; then come the gatherings, children before parents.
 */
export interface Hierarchy {
  readonly indexed: IndexedDataset;
  readonly places: Places;
  readonly leafCount: number;
  readonly nodeCount: number;
  /** For each leaf, its place. */
  readonly placeOfLeaf: Uint32Array;
  /** −1 for roots. */
  readonly parent: Int32Array;
  /** The two nodes a gathering comes apart into; −1 for leaves. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The leaves of a node are `firstLeaf[node]` up to `leafEnd[node]`. */
  readonly firstLeaf: Uint32Array;
  readonly leafEnd: Uint32Array;
  /** Organizations of leaf l: `organizations[leafStarts[l]]` up to `organizations[leafStarts[l + 1]]`. */
  readonly leafStarts: Uint32Array;
  readonly organizations: Uint32Array;
  /** Middle of all organizations of a node, weighted alike, world. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Zoom step (eighths of a level) from which on a gathering is apart when everything is shown; 0 for leaves. */
  readonly splitStep: Int16Array;
  readonly roots: Uint32Array;
  /** `place:montreal-ca-qc-06`, `place:montreal-ca-qc-06.12`: the largest place and the number of places with it. */
  readonly ids: readonly string[];
}

interface Group {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly radiusPx: number;
  readonly isRegionSpot: boolean;
  readonly places: readonly number[];
  /** Position in the list of all groups ever made: places first. */
  readonly number: number;
  readonly left: number;
  readonly right: number;
  readonly step: number;
}

interface Candidate {
  readonly a: Group;
  readonly b: Group;
  readonly square: number;
}

/** Farthest place of a group from a point, squared; `Infinity` as soon as one is beyond the limit. */
function farthestSquare(group: Group, x: number, y: number, places: Places, limitSquare: number): number {
  let square = 0;
  for (const place of group.places) {
    const dx = realAt(places.x, place) - x;
    const dy = realAt(places.y, place) - y;
    const own = dx * dx + dy * dy;
    if (own > limitSquare) return Infinity;
    if (own > square) square = own;
  }
  return square;
}

/** The group of both, or `null` where a place of theirs would be too far from the middle. */
function joined(
  { a, b }: Candidate,
  places: Places,
  mostReach: number,
  step: number,
  number: number,
  total: number,
): Group | null {
  const count = a.count + b.count;
  const x = (a.x * a.count + b.x * b.count) / count;
  const y = (a.y * a.count + b.y * b.count) / count;
  const limit = mostReach * mostReach;
  const square = Math.max(farthestSquare(a, x, y, places, limit), farthestSquare(b, x, y, places, limit));
  if (square > limit) return null;
  return {
    x,
    y,
    count,
    radiusPx: gatheredRadiusPx(count, total),
    isRegionSpot: a.isRegionSpot,
    places: [...a.places, ...b.places],
    number,
    left: a.number,
    right: b.number,
    step,
  };
}

/**
 * Pairs of groups that touch, found by sweeping over groups sorted from west to east. Only those with a group of
 * number `fresh` or more: the others have been tried.
 */
function touchingPairs(sorted: readonly Group[], worldPx: number, fresh: number): Candidate[] {
  const pairs: Candidate[] = [];
  const largestPx = sorted.reduce((most, { radiusPx }) => Math.max(most, radiusPx), 0);
  const xs = Float64Array.from(sorted, ({ x }) => x);
  const ys = Float64Array.from(sorted, ({ y }) => y);
  const farthest = (2 * largestPx + markGapPx) / worldPx;
  for (let position = 0; position < sorted.length; position++) {
    const x = realAt(xs, position);
    const y = realAt(ys, position);
    for (let next = position + 1; next < sorted.length; next++) {
      const dx = realAt(xs, next) - x;
      if (dx > farthest) break;
      const dy = realAt(ys, next) - y;
      if (dy > farthest || dy < -farthest) continue;
      const a = sorted[position] as Group;
      const b = sorted[next] as Group;
      if (a.number < fresh && b.number < fresh) continue;
      const touch = (a.radiusPx + b.radiusPx + markGapPx) / worldPx;
      const square = dx * dx + dy * dy;
      if (square >= touch * touch || a.isRegionSpot !== b.isRegionSpot) continue;
      pairs.push(a.number < b.number ? { a, b, square } : { a: b, b: a, square });
    }
  }
  return pairs;
}

const fromWest = (a: Group, b: Group) => a.x - b.x || a.number - b.number;

/**
 * Joins what touches at this step, nearest first, until nothing more joins; answers the groups that are left. Groups
 * come and go sorted from west to east.
 */
function gatherAtStep(
  groups: readonly Group[],
  step: number,
  all: Group[],
  places: Places,
  total: number,
): readonly Group[] {
  const worldPx = worldSizePxAtStep(step);
  // The group is drawn up to the next step.
  const mostReach = gatherReachPx / worldSizePxAtStep(step + 1);
  let current = groups;
  let fresh = 0;
  for (;;) {
    const pairs = touchingPairs(current, worldPx, fresh);
    fresh = all.length;
    pairs.sort(
      (one, other) =>
        one.square - other.square || one.a.number - other.a.number || one.b.number - other.b.number,
    );
    const gone = new Set<number>();
    const made: Group[] = [];
    for (const pair of pairs) {
      if (gone.has(pair.a.number) || gone.has(pair.b.number)) continue;
      const group = joined(pair, places, mostReach, step + 1, all.length, total);
      if (!group) continue;
      gone.add(pair.a.number);
      gone.add(pair.b.number);
      all.push(group);
      made.push(group);
    }
    if (made.length === 0) return current;
    current = [...current.filter(({ number }) => !gone.has(number)), ...made].sort(fromWest);
  }
}

function gather(places: Places): { all: Group[]; roots: readonly Group[] } {
  const total = places.rank.length;
  const all: Group[] = Array.from({ length: places.count }, (_, place) => {
    const count = wholeAt(places.starts, place + 1) - wholeAt(places.starts, place);
    return {
      x: realAt(places.x, place),
      y: realAt(places.y, place),
      count,
      radiusPx: gatheredRadiusPx(count, total),
      isRegionSpot: places.isRegionSpot[place] === 1,
      places: [place],
      number: place,
      left: -1,
      right: -1,
      step: 0,
    };
  });
  let roots: readonly Group[] = [...all].sort(fromWest);
  for (let step = lastStep; step >= 0 && roots.length > 1; step--) {
    roots = gatherAtStep(roots, step, all, places, total);
  }
  return { all, roots };
}

function idsOf(all: readonly Group[], places: Places): string[] {
  const sizeOf = (place: number) => wholeAt(places.starts, place + 1) - wholeAt(places.starts, place);
  return all.map(({ places: members }) => {
    let anchor = numberAt(members, 0);
    for (const place of members) {
      if (sizeOf(place) > sizeOf(anchor) || (sizeOf(place) === sizeOf(anchor) && place < anchor))
        anchor = place;
    }
    const name = places.slug[anchor] as string;
    return members.length === 1 ? `place:${name}` : `place:${name}.${String(members.length)}`;
  });
}

export function buildHierarchy(indexed: IndexedDataset, places: Places): Hierarchy {
  const { all, roots } = gather(places);
  // Places are renumbered so that those of any group stand side by side.
  const placeOfLeaf = Uint32Array.from(roots.flatMap((root) => root.places));
  const leafOfPlace = new Uint32Array(places.count);
  placeOfLeaf.forEach((place, leaf) => {
    leafOfPlace[place] = leaf;
  });
  const nodeOf = (group: number) =>
    group < places.count && group >= 0 ? wholeAt(leafOfPlace, group) : group;

  const nodeCount = all.length;
  const parent = new Int32Array(nodeCount).fill(-1);
  const left = new Int32Array(nodeCount).fill(-1);
  const right = new Int32Array(nodeCount).fill(-1);
  const firstLeaf = new Uint32Array(nodeCount);
  const leafEnd = new Uint32Array(nodeCount);
  const x = new Float64Array(nodeCount);
  const y = new Float64Array(nodeCount);
  const splitStep = new Int16Array(nodeCount);
  const ids: string[] = new Array<string>(nodeCount);
  const groupIds = idsOf(all, places);
  for (const group of all) {
    const node = nodeOf(group.number);
    x[node] = group.x;
    y[node] = group.y;
    ids[node] = groupIds[group.number] as string;
    const first = wholeAt(leafOfPlace, numberAt(group.places, 0));
    firstLeaf[node] = first;
    leafEnd[node] = first + group.places.length;
    if (group.left < 0) continue;
    left[node] = nodeOf(group.left);
    right[node] = nodeOf(group.right);
    parent[left[node]] = node;
    parent[right[node]] = node;
    splitStep[node] = group.step;
  }

  const leafStarts = new Uint32Array(places.count + 1);
  const organizations = new Uint32Array(places.members.length);
  placeOfLeaf.forEach((place, leaf) => {
    const members = places.members.subarray(places.starts[place], places.starts[place + 1]);
    const start = wholeAt(leafStarts, leaf);
    organizations.set(members, start);
    leafStarts[leaf + 1] = start + members.length;
  });

  return {
    indexed,
    places,
    leafCount: places.count,
    nodeCount,
    placeOfLeaf,
    parent,
    left,
    right,
    firstLeaf,
    leafEnd,
    leafStarts,
    organizations,
    x,
    y,
    splitStep,
    roots: Uint32Array.from(roots, ({ number }) => nodeOf(number)),
    ids,
  };
}

/**
 * The node an id names. Where the data has changed since a link was made, `place:bromont-ca-qc-05.3` is the gathering
 * around Bromont whose number of places is nearest to three; −1 where there is no such place.
 */
export function nodeOfId(hierarchy: Hierarchy, id: string): number {
  const exact = hierarchy.ids.indexOf(id);
  if (exact >= 0) return exact;
  const match = /^(place:.+)\.(\d+)$/.exec(id);
  if (!match) return -1;
  const wanted = Number(match[2]);
  let best = hierarchy.ids.indexOf(match[1] as string);
  let bestMiss = Infinity;
  for (let node = best; node >= 0; node = signedAt(hierarchy.parent, node)) {
    const count = wholeAt(hierarchy.leafEnd, node) - wholeAt(hierarchy.firstLeaf, node);
    const miss = Math.abs(count - wanted);
    if (miss < bestMiss) {
      bestMiss = miss;
      best = node;
    }
  }
  return best;
}
