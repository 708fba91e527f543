/**
 * The shown agreements by the marks they join: one tie for each set of marks, with all agreements that join just
 * these. Ties are what bands, hubs and pairs are made of. Over flat arrays, since 12,000 agreements are gone through
 * at every step of the zoom: 1.5 ms.
 */
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { LevelCut } from './levels.ts';
import { numberAt, signedAt, wholeAt } from '../numbers.ts';

/** The agreements in the order of their ids, with what ties ask of them; once a dataset. "Ranks" are places in it. */
export interface RankedAgreements {
  /** Position in the document, by rank. */
  readonly numbers: Uint32Array;
  /** Organizations of the agreement of rank r: `parties[partyStarts[r]]` up to `parties[partyStarts[r + 1]]`. */
  readonly partyStarts: Uint32Array;
  readonly parties: Uint32Array;
  /** Its sectors, as positions in `dataset.sectors`. */
  readonly sectorStarts: Uint32Array;
  readonly sectors: Uint16Array;
}

const ranked = new WeakMap<IndexedDataset, RankedAgreements>();

export function rankedAgreements(indexed: IndexedDataset): RankedAgreements {
  const known = ranked.get(indexed);
  if (known) return known;
  const { agreements, sectors: allSectors } = indexed.dataset;
  const idOf = (number: number) => agreements[number]?.id ?? '';
  const numbers = Uint32Array.from(
    agreements.map((_, number) => number).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
  );
  const sectorNumber = new Map(allSectors.map(({ id }, number) => [id, number]));
  const partyStarts = new Uint32Array(numbers.length + 1);
  const sectorStarts = new Uint32Array(numbers.length + 1);
  const parties: number[] = [];
  const sectors: number[] = [];
  numbers.forEach((number, rank) => {
    parties.push(...(indexed.partiesOf[number] ?? []));
    partyStarts[rank + 1] = parties.length;
    for (const id of agreements[number]?.sectors ?? []) {
      const sector = sectorNumber.get(id);
      if (sector !== undefined) sectors.push(sector);
    }
    sectorStarts[rank + 1] = sectors.length;
  });
  const made: RankedAgreements = {
    numbers,
    partyStarts,
    parties: Uint32Array.from(parties),
    sectorStarts,
    sectors: Uint16Array.from(sectors),
  };
  ranked.set(indexed, made);
  return made;
}

/** Ties are in the order of their first agreement. */
export interface Ties {
  readonly count: number;
  /** Marks of tie t: `marks[starts[t]]` up to `marks[starts[t + 1]]`, ascending, the tray not among them; two or more. */
  readonly starts: Uint32Array;
  readonly marks: Uint32Array;
  /** Beside `marks`: parties in each, all agreements of the tie together. */
  readonly weights: Uint32Array;
  /** Ranks of the agreements of tie t: `agreements[agreementStarts[t]]` up to …, ascending. */
  readonly agreementStarts: Uint32Array;
  readonly agreements: Uint32Array;
  /** The same as pairs of a rank and a tie, by rank. */
  readonly entryRank: Uint32Array;
  readonly entryTie: Uint32Array;
}

/** An agreement with a party in the tray and others on these marks. */
export interface TrayTie {
  readonly rank: number;
  readonly marks: readonly number[];
}

export interface AgreementTies {
  readonly ties: Ties;
  /** By mark: ranks of the agreements of two or more parties that lie wholly in it. */
  readonly inner: readonly (readonly number[])[];
  /** By rank. */
  readonly fromTray: readonly TrayTie[];
}

/** A growing list of numbers. */
class Numbers {
  private values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const more = new Uint32Array(2 * this.length);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length++] = value;
  }

  at(position: number): number {
    return wholeAt(this.values, position);
  }

  add(position: number, value: number): void {
    this.values[position] = wholeAt(this.values, position) + value;
  }

  done(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** Collects sets of marks and finds the ones seen before, by open addressing on a hash of the marks. */
export class TieCollector {
  private readonly starts = new Numbers();
  private readonly marks = new Numbers();
  private readonly weights = new Numbers();
  private readonly tieOfEntry = new Numbers();
  private readonly rankOfEntry = new Numbers();
  private slots = new Int32Array(4096).fill(-1);
  private readonly hashes = new Numbers();
  private count = 0;

  constructor() {
    this.starts.push(0);
  }

  /** `marks` and `weights` up to `length`, marks ascending. Ranks must come in ascending order. */
  add(marks: ArrayLike<number>, weights: ArrayLike<number>, length: number, rank: number): void {
    let hash = length;
    for (let end = 0; end < length; end++) hash = Math.imul(hash ^ (marks[end] as number), 0x9e3779b1);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const tie = this.find(hash, marks, length);
    this.tieOfEntry.push(tie);
    this.rankOfEntry.push(rank);
    const start = this.starts.at(tie);
    for (let end = 0; end < length; end++) this.weights.add(start + end, weights[end] as number);
  }

  private find(hash: number, marks: ArrayLike<number>, length: number): number {
    if (2 * this.count >= this.slots.length) this.grow();
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const tie = signedAt(this.slots, slot);
      if (tie === -1) break;
      if (this.hashes.at(tie) === hash && this.isSame(tie, marks, length)) return tie;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.count;
    this.hashes.push(hash);
    for (let end = 0; end < length; end++) {
      this.marks.push(marks[end] as number);
      this.weights.push(0);
    }
    this.starts.push(this.marks.length);
    return this.count++;
  }

  private isSame(tie: number, marks: ArrayLike<number>, length: number): boolean {
    const start = this.starts.at(tie);
    if (this.starts.at(tie + 1) - start !== length) return false;
    for (let end = 0; end < length; end++) if (this.marks.at(start + end) !== marks[end]) return false;
    return true;
  }

  private grow(): void {
    this.slots = new Int32Array(2 * this.slots.length).fill(-1);
    const mask = this.slots.length - 1;
    for (let tie = 0; tie < this.count; tie++) {
      let slot = this.hashes.at(tie) & mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask;
      this.slots[slot] = tie;
    }
  }

  done(): Ties {
    const agreementStarts = new Uint32Array(this.count + 1);
    const entryCount = this.tieOfEntry.length;
    for (let entry = 0; entry < entryCount; entry++) {
      const tie = this.tieOfEntry.at(entry);
      agreementStarts[tie + 1] = wholeAt(agreementStarts, tie + 1) + 1;
    }
    for (let tie = 0; tie < this.count; tie++) {
      agreementStarts[tie + 1] = wholeAt(agreementStarts, tie + 1) + wholeAt(agreementStarts, tie);
    }
    const next = agreementStarts.slice();
    const agreements = new Uint32Array(entryCount);
    for (let entry = 0; entry < entryCount; entry++) {
      const tie = this.tieOfEntry.at(entry);
      const position = wholeAt(next, tie);
      agreements[position] = this.rankOfEntry.at(entry);
      next[tie] = position + 1;
    }
    return {
      count: this.count,
      starts: this.starts.done(),
      marks: this.marks.done(),
      weights: this.weights.done(),
      agreementStarts,
      agreements,
      entryRank: this.rankOfEntry.done(),
      entryTie: this.tieOfEntry.done(),
    };
  }
}

export function tiesOf(indexed: IndexedDataset, shown: Shown, cut: LevelCut): AgreementTies {
  const { numbers, partyStarts, parties } = rankedAgreements(indexed);
  const { markOf, tray } = cut;
  const inner: number[][] = cut.marks.map(() => []);
  const fromTray: TrayTie[] = [];
  const collector = new TieCollector();
  const partiesIn = new Uint32Array(cut.marks.length);
  const marks: number[] = [];
  const weights: number[] = [];

  for (let rank = 0; rank < numbers.length; rank++) {
    if (!shown.agreements[wholeAt(numbers, rank)]) continue;
    const start = wholeAt(partyStarts, rank);
    const end = wholeAt(partyStarts, rank + 1);
    let length = 0;
    for (let position = start; position < end; position++) {
      const mark = signedAt(markOf, wholeAt(parties, position));
      if (mark < 0) continue;
      const before = wholeAt(partiesIn, mark);
      partiesIn[mark] = before + 1;
      if (before > 0) continue;
      // Kept ascending: there are few.
      let seat = length++;
      for (; seat > 0 && numberAt(marks, seat - 1) > mark; seat--) marks[seat] = numberAt(marks, seat - 1);
      marks[seat] = mark;
    }
    for (let position = 0; position < length; position++) {
      const mark = numberAt(marks, position);
      weights[position] = wholeAt(partiesIn, mark);
      partiesIn[mark] = 0;
    }
    if (length === 1) {
      if (end - start > 1) inner[numberAt(marks, 0)]?.push(rank);
      continue;
    }
    // The tray is the last mark.
    if (tray >= 0 && length > 0 && marks[length - 1] === tray) {
      length--;
      fromTray.push({ rank, marks: marks.slice(0, length) });
    }
    if (length > 1) collector.add(marks, weights, length, rank);
  }
  return { ties: collector.done(), inner, fromTray };
}
