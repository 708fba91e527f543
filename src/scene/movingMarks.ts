/**
 * The marks and links of one view on their way from one arrangement to the next. What has the same key glides; what
 * comes out of a mark parts from its centre; what is gathered goes into the centre of what gathers it; the rest comes
 * and goes where it stands. A new arrangement on the way begins from what is drawn, so nothing ever jumps.
 */
import type { ArrangedMark, Arrangement } from './arrangement.ts';
import { rowField, rowStride, type MarkRows } from './markRows.ts';
import { numberAt, realAt, signedAt } from '../graph/numbers.ts';

export const partMs = 250;
/** A mark on its way out of, or into, another has this share of its size there. */
const smallShare = 0.5;
const appearShare = 0.7;

export interface MovingMarks {
  arrangement(): Arrangement;
  /** `isCut`: without a way there. */
  arrange(next: Arrangement, isCut: boolean): void;
  /** Moves on; `true` while not all has arrived. */
  advance(nowMs: number): boolean;
  /** As they stand now: the arrangement's marks in its order, then what is leaving. */
  rows(): MarkRows;
  /** Changes whenever any of this does. */
  version(): number;
}

/** Fast at first: on the way through several zoom steps each new one is nearly there when the next begins. */
function easeOut(t: number): number {
  const rest = 1 - t;
  return 1 - rest * rest * rest;
}

interface Rows extends MarkRows {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly linkFrom: Float32Array;
  readonly linkTo: Float32Array;
}

function writeTarget(values: Float64Array, row: number, mark: ArrangedMark): void {
  const at = row * rowStride;
  values[at + rowField.x] = mark.x;
  values[at + rowField.y] = mark.y;
  values[at + rowField.offsetX] = mark.offsetX;
  values[at + rowField.offsetY] = mark.offsetY;
  values[at + rowField.radius] = mark.radiusPx;
  values[at + rowField.presence] = 1;
  values[at + rowField.openness] = mark.isOpen ? 1 : 0;
}

function settledRows({ marks, links }: Arrangement): Rows {
  const to = new Float64Array(marks.length * rowStride);
  marks.forEach((mark, row) => {
    writeTarget(to, row, mark);
  });
  const linkTo = new Float32Array(links.length).fill(1);
  const ends = new Int32Array(2 * links.length);
  links.forEach(({ from, to: end }, link) => {
    ends[2 * link] = from;
    ends[2 * link + 1] = end;
  });
  return {
    marks,
    standingCount: marks.length,
    from: to,
    to,
    values: to.slice(),
    links,
    standingLinkCount: links.length,
    ends,
    linkFrom: linkTo,
    linkTo,
    linkPresence: linkTo.slice(),
  };
}

/** The mark in which most can be found again of what a mark holds: that of its first organization. */
function holderOf({ organizations, agreements }: ArrangedMark, { markOf, hubOf }: Arrangement): number {
  if (agreements.length > 0) return hubOf[numberAt(agreements, 0)] ?? -1;
  return organizations.length > 0 ? (markOf[organizations[0] as number] ?? -1) : -1;
}

const sizeOf = ({ organizations, agreements }: ArrangedMark) => organizations.length + agreements.length;

/** Copies the place of a row, not its size and presence. */
function copyPlace(from: Float64Array, fromRow: number, to: Float64Array, toRow: number): void {
  for (let part = rowField.x; part <= rowField.offsetY; part++) {
    to[toRow * rowStride + part] = realAt(from, fromRow * rowStride + part);
  }
}

function setSize(values: Float64Array, row: number, radius: number, presence: number): void {
  values[row * rowStride + rowField.radius] = radius;
  values[row * rowStride + rowField.presence] = presence;
}

/** From what is drawn (`rows`, arranged as `before`) to `next`. */
function rowsTowards(rows: Rows, before: Arrangement, next: Arrangement): Rows {
  const rowOfKey = new Map<number, number>();
  rows.marks.forEach(({ key }, row) => {
    rowOfKey.set(key, row);
  });
  const isKept = new Uint8Array(rows.marks.length);
  next.marks.forEach(({ key }) => {
    const row = rowOfKey.get(key);
    if (row !== undefined) isKept[row] = 1;
  });
  const leaving: number[] = [];
  rows.marks.forEach((_, row) => {
    if (!isKept[row] && realAt(rows.values, row * rowStride + rowField.presence) > 0.02) leaving.push(row);
  });

  const marks = [...next.marks, ...leaving.map((row) => rows.marks[row] as ArrangedMark)];
  const from = new Float64Array(marks.length * rowStride);
  const to = new Float64Array(marks.length * rowStride);
  next.marks.forEach((mark, row) => {
    writeTarget(to, row, mark);
    const known = rowOfKey.get(mark.key);
    if (known !== undefined) {
      from.set(rows.values.subarray(known * rowStride, (known + 1) * rowStride), row * rowStride);
      return;
    }
    writeTarget(from, row, mark);
    from[row * rowStride + rowField.openness] = 0;
    const holder = holderOf(mark, before);
    const source = holder < 0 ? undefined : before.marks[holder];
    if (source && sizeOf(source) > sizeOf(mark)) {
      copyPlace(rows.values, holder, from, row);
      setSize(from, row, mark.radiusPx * smallShare, 0);
    } else setSize(from, row, mark.radiusPx * appearShare, 0);
  });
  leaving.forEach((known, position) => {
    const row = next.marks.length + position;
    const mark = rows.marks[known] as ArrangedMark;
    from.set(rows.values.subarray(known * rowStride, (known + 1) * rowStride), row * rowStride);
    to.set(from.subarray(row * rowStride, (row + 1) * rowStride), row * rowStride);
    const holder = holderOf(mark, next);
    const goal = holder < 0 ? undefined : next.marks[holder];
    const isGathered = goal !== undefined && sizeOf(goal) > sizeOf(mark);
    if (isGathered) copyPlace(to, holder, to, row);
    const radius = realAt(from, row * rowStride + rowField.radius);
    setSize(to, row, radius * (isGathered ? smallShare : 1), 0);
  });

  const nextRowOfKey = new Map<number, number>();
  marks.forEach(({ key }, row) => {
    nextRowOfKey.set(key, row);
  });
  return {
    marks,
    standingCount: next.marks.length,
    from,
    to,
    values: from.slice(),
    ...linksTowards(rows, next, nextRowOfKey),
  };
}

type LinkRows = Pick<Rows, 'links' | 'standingLinkCount' | 'ends' | 'linkFrom' | 'linkTo' | 'linkPresence'>;

function linksTowards(rows: Rows, next: Arrangement, rowOfKey: ReadonlyMap<number, number>): LinkRows {
  const presenceOf = new Map<number, number>();
  rows.links.forEach(({ key }, link) => {
    presenceOf.set(key, realAt(rows.linkPresence, link));
  });
  const nextKeys = new Set(next.links.map(({ key }) => key));
  /** Row of an end of a link of the old rows; `null` where its mark has gone. */
  const endNow = (row: number): number | null =>
    row < 0 ? row : (rowOfKey.get(rows.marks[row]?.key ?? -1) ?? null);
  const leaving = rows.links.flatMap((link, row) => {
    const presence = realAt(rows.linkPresence, row);
    const from = endNow(signedAt(rows.ends, 2 * row));
    const to = endNow(signedAt(rows.ends, 2 * row + 1));
    if (nextKeys.has(link.key) || presence < 0.02 || from === null || to === null) return [];
    return [{ link, from, to, presence }];
  });
  const links = [...next.links, ...leaving.map(({ link }) => link)];
  const ends = new Int32Array(2 * links.length);
  const linkFrom = new Float32Array(links.length);
  const linkTo = new Float32Array(links.length);
  next.links.forEach(({ key, from, to }, link) => {
    ends[2 * link] = from;
    ends[2 * link + 1] = to;
    linkFrom[link] = presenceOf.get(key) ?? 0;
    linkTo[link] = 1;
  });
  leaving.forEach(({ from, to, presence }, position) => {
    const link = next.links.length + position;
    ends[2 * link] = from;
    ends[2 * link + 1] = to;
    linkFrom[link] = presence;
  });
  return {
    links,
    standingLinkCount: next.links.length,
    ends,
    linkFrom,
    linkTo,
    linkPresence: linkFrom.slice(),
  };
}

export function createMovingMarks(first: Arrangement): MovingMarks {
  let arrangement = first;
  let rows = settledRows(first);
  let startMs: number | null = null;
  let isMoving = false;
  let version = 0;

  return {
    arrangement: () => arrangement,
    arrange(next, isCut) {
      const isFirst = arrangement.marks.length === 0;
      rows = isCut || isFirst ? settledRows(next) : rowsTowards(rows, arrangement, next);
      isMoving = !isCut && !isFirst;
      startMs = null;
      arrangement = next;
      version++;
    },
    advance(nowMs) {
      if (!isMoving) return false;
      // As if it had begun one frame ago, so that the first frame already shows it.
      startMs ??= nowMs - 16;
      const t = Math.max(0, Math.min(1, (nowMs - startMs) / partMs));
      const share = easeOut(t);
      const { from, to, values, linkFrom, linkTo, linkPresence } = rows;
      for (let at = 0; at < values.length; at++) {
        const start = realAt(from, at);
        values[at] = start + (realAt(to, at) - start) * share;
      }
      for (let link = 0; link < linkPresence.length; link++) {
        const start = realAt(linkFrom, link);
        linkPresence[link] = start + (realAt(linkTo, link) - start) * share;
      }
      version++;
      if (t < 1) return true;
      rows = settledRows(arrangement);
      isMoving = false;
      return false;
    },
    rows: () => rows,
    version: () => version,
  };
}
