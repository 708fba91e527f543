/**
 * More lines than an eye can tell apart: which ties keep their own, and how the others share theirs.
 *
 * The strongest ties (agreements to a line) keep their own lines. The others are gathered into a few hubs, each with
 * one spoke to every mark that any of its agreements has a party in; so every agreement still has its lines, and no
 * line leads where it has no party. First there is one such hub; then the one with the most ties is divided between
 * west and east, or north and south, at the middle of its ties, as long as the room for lines lasts: they become
 * trunks, one for each part of the corridor that works together.
 */
import type { Ties } from './ties.ts';
import { realAt, wholeAt } from '../numbers.ts';
import { xOf, yOf } from '../pairs.ts';

export interface GatheredTies {
  /** Ascending. */
  readonly marks: readonly number[];
  /** Parties in each of the marks. */
  readonly weights: readonly number[];
  /** For each of the marks, ranks of the agreements with a party in it, ascending. */
  readonly agreementsAt: readonly Uint32Array[];
  readonly agreements: Uint32Array;
}

export interface DividedTies {
  /** Numbers of ties, ascending. */
  readonly kept: readonly number[];
  readonly gathered: readonly GatheredTies[];
}

const mostGathered = 12;
/** Part of the lines that is for dividing, where most agreements are gathered. */
const roomForTrunks = 1 / 4;

/** Lines a tie takes when it keeps its own: a band is one, a hub has a spoke to each mark. */
function linesOf({ starts }: Ties, tie: number): number {
  const marks = wholeAt(starts, tie + 1) - wholeAt(starts, tie);
  return marks === 2 ? 1 : marks;
}

function agreementsIn({ agreementStarts }: Ties, tie: number): number {
  return wholeAt(agreementStarts, tie + 1) - wholeAt(agreementStarts, tie);
}

const orderBits = 2 ** 20;
const lineBits = 2 ** 10;

/**
 * Ties from the weakest to the strongest: by agreements to a line in steps of 1/1024, more lines first among equals,
 * later ones first among those. In one number each, which sorts five times as fast as comparing.
 */
function byStrength(ties: Ties): number[] {
  const keys = new Float64Array(ties.count);
  for (let tie = 0; tie < ties.count; tie++) {
    const lines = linesOf(ties, tie);
    const strength = Math.min(8191, agreementsIn(ties, tie) / lines);
    const few = lineBits - 1 - Math.min(lineBits - 1, lines);
    keys[tie] = (Math.floor(strength * 1024) * lineBits + few) * orderBits + (ties.count - 1 - tie);
  }
  keys.sort();
  return Array.from(keys, (key) => ties.count - 1 - (key % orderBits));
}

interface Group {
  readonly ties: readonly number[];
  readonly markCount: number;
}

function countMarks(ties: Ties, members: readonly number[], isMarked: Uint8Array): number {
  isMarked.fill(0);
  let count = 0;
  for (const tie of members) {
    for (let end = wholeAt(ties.starts, tie); end < wholeAt(ties.starts, tie + 1); end++) {
      const mark = wholeAt(ties.marks, end);
      if (isMarked[mark]) continue;
      isMarked[mark] = 1;
      count++;
    }
  }
  return count;
}

/** Mean of the marks of each tie, [x, y] px. */
function middlesOf(ties: Ties, members: readonly number[], positions: Float64Array): Float64Array {
  const middles = new Float64Array(2 * ties.count);
  for (const tie of members) {
    const start = wholeAt(ties.starts, tie);
    const end = wholeAt(ties.starts, tie + 1);
    let x = 0;
    let y = 0;
    for (let position = start; position < end; position++) {
      const mark = wholeAt(ties.marks, position);
      x += xOf(positions, mark);
      y += yOf(positions, mark);
    }
    middles[2 * tie] = x / (end - start);
    middles[2 * tie + 1] = y / (end - start);
  }
  return middles;
}

/** Two halves on either side of the middle tie, along the longer side; `null` where there is nothing to divide. */
function halves(members: readonly number[], middles: Float64Array): readonly [number[], number[]] | null {
  if (members.length < 2) return null;
  const xs = Float64Array.from(members, (tie) => xOf(middles, tie)).sort();
  const ys = Float64Array.from(members, (tie) => yOf(middles, tie)).sort();
  const last = members.length - 1;
  const isWide = realAt(xs, last) - realAt(xs, 0) >= realAt(ys, last) - realAt(ys, 0);
  const median = realAt(isWide ? xs : ys, members.length >> 1);
  const axis = isWide ? 0 : 1;
  const before = members.filter((tie) => realAt(middles, 2 * tie + axis) < median);
  const after = members.filter((tie) => realAt(middles, 2 * tie + axis) >= median);
  return before.length > 0 ? [before, after] : null;
}

/** A list of ranks that come in ascending order, some more than once. */
class Ranks {
  private readonly values: Uint32Array;
  private length = 0;

  constructor(most: number) {
    this.values = new Uint32Array(most);
  }

  add(rank: number): void {
    if (this.length > 0 && this.values[this.length - 1] === rank) return;
    this.values[this.length++] = rank;
  }

  done(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}

function gatheredOf(ties: Ties, members: readonly number[], markCount: number): GatheredTies {
  const weights = new Float64Array(markCount);
  const most = new Uint32Array(markCount);
  const isMember = new Uint8Array(ties.count);
  let entries = 0;
  for (const tie of members) {
    const own = agreementsIn(ties, tie);
    isMember[tie] = 1;
    entries += own;
    for (let end = wholeAt(ties.starts, tie); end < wholeAt(ties.starts, tie + 1); end++) {
      const mark = wholeAt(ties.marks, end);
      weights[mark] = realAt(weights, mark) + wholeAt(ties.weights, end);
      most[mark] = wholeAt(most, mark) + own;
    }
  }
  const marks: number[] = [];
  const at: (Ranks | undefined)[] = [];
  most.forEach((count, mark) => {
    if (count === 0) return;
    marks.push(mark);
    at[mark] = new Ranks(count);
  });
  const agreements = new Ranks(entries);
  // In pair mode an agreement is in several ties, one after the other.
  for (let entry = 0; entry < ties.entryTie.length; entry++) {
    const tie = wholeAt(ties.entryTie, entry);
    if (!isMember[tie]) continue;
    const rank = wholeAt(ties.entryRank, entry);
    agreements.add(rank);
    for (let end = wholeAt(ties.starts, tie); end < wholeAt(ties.starts, tie + 1); end++) {
      at[wholeAt(ties.marks, end)]?.add(rank);
    }
  }
  return {
    marks,
    weights: marks.map((mark) => realAt(weights, mark)),
    agreementsAt: marks.map((mark) => at[mark]?.done() ?? new Uint32Array()),
    agreements: agreements.done(),
  };
}

/** `positions`: [x, y] px of each mark. */
export function divideTies(ties: Ties, positions: Float64Array, mostLines: number): DividedTies {
  const markCount = positions.length / 2;
  let keptLines = 0;
  for (let tie = 0; tie < ties.count; tie++) keptLines += linesOf(ties, tie);
  const all = Array.from({ length: ties.count }, (_, tie) => tie);
  if (keptLines <= mostLines) return { kept: all, gathered: [] };

  // From the weakest on, ties give up their lines for a spoke to each of their marks, until the lines suffice.
  const isGathered = new Uint8Array(ties.count);
  const isMarked = new Uint8Array(markCount);
  let spokes = 0;
  let gatheredAgreements = 0;
  for (const tie of byStrength(ties)) {
    const isMost = 2 * gatheredAgreements > ties.agreements.length;
    if (keptLines + spokes <= (isMost ? mostLines * (1 - roomForTrunks) : mostLines)) break;
    isGathered[tie] = 1;
    keptLines -= linesOf(ties, tie);
    gatheredAgreements += agreementsIn(ties, tie);
    for (let end = wholeAt(ties.starts, tie); end < wholeAt(ties.starts, tie + 1); end++) {
      const mark = wholeAt(ties.marks, end);
      if (isMarked[mark]) continue;
      isMarked[mark] = 1;
      spokes++;
    }
  }

  const others = all.filter((tie) => isGathered[tie] === 1);
  const middles = middlesOf(ties, others, positions);
  let groups: Group[] = [{ ties: others, markCount: spokes }];
  let room = mostLines - keptLines - spokes;
  const isWhole = new Set<Group>();
  while (room > 0 && groups.length < mostGathered) {
    const [group] = groups
      .filter((candidate) => !isWhole.has(candidate))
      .sort((a, b) => b.ties.length - a.ties.length);
    if (!group) break;
    const made = halves(group.ties, middles)?.map((members) => ({
      ties: members,
      markCount: countMarks(ties, members, isMarked),
    }));
    const more = (made ?? []).reduce((sum, half) => sum + half.markCount, 0) - group.markCount;
    if (!made || more > room) {
      isWhole.add(group);
      continue;
    }
    room -= more;
    groups = groups.flatMap((other) => (other === group ? made : [other]));
  }
  return {
    kept: all.filter((tie) => isGathered[tie] === 0),
    gathered: groups.map((group) => gatheredOf(ties, group.ties, markCount)),
  };
}
