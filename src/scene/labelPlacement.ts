/**
 * Names without overlap. Candidates come best first; each takes the first free side of its mark on which it stands
 * whole in the view, or is left out.
 * A name that stood somewhere keeps its side and goes ahead of newcomers of its rank, so that names do not flicker
 * while the map moves. Pure: the width of texts is asked of `measure`.
 */
import { addToList } from '../domain/addToList.ts';
import type { Language } from '../domain/language.ts';
import type { TransportKind } from '../domain/transportSigns.ts';

/** `place` and `community` name gathered marks and groups of the network; `city` to `water` are the base map's own. */
export type LabelRole =
  | 'organization'
  | 'agreement'
  | 'place'
  | 'community'
  | 'city'
  | 'region'
  | 'country'
  | 'water'
  | TransportKind;

export type Side =
  | 'right'
  | 'left'
  | 'below'
  | 'above'
  | 'above right'
  | 'above left'
  | 'below right'
  | 'below left'
  | 'high right'
  | 'high left'
  | 'low right'
  | 'low left'
  | 'above, rightwards'
  | 'above, leftwards'
  | 'below, rightwards'
  | 'below, leftwards'
  | 'centre';

export interface LabelCandidate {
  /** Stable over frames. */
  readonly key: string;
  readonly role: LabelRole;
  /** One entry a line. */
  readonly lines: readonly string[];
  /** The name where it has no room as it is. */
  readonly narrowLines?: readonly string[] | undefined;
  /** CSS px in the view. */
  readonly x: number;
  readonly y: number;
  /** Distance the text keeps from the point; 0 for names that are centred on it. */
  readonly clearancePx: number;
  readonly sizePx: number;
  readonly weight: 400 | 500 | 600 | 700;
  /** Opacity, 0..1. */
  readonly strength: number;
  /** Drawn even where it overlaps others (the selection). */
  readonly isForced?: boolean;
  readonly isItalic?: boolean;
  /** Rather over a small mark than not at all: places that hold many. */
  readonly mayCover?: boolean;
  /** Letter spacing in em, for regions and waters. */
  readonly spacing?: number;
  /** A sign stands at the point, so many px wide: it needs its own room, and stands there without its name if need be. */
  readonly signPx?: number;
  /** Of the text, where it is not the reader's. */
  readonly language?: Language | undefined;
  /** Sides to try, best first; all four of a mark unless said otherwise. */
  readonly sides?: readonly Side[];
}

/** Where a name stands beside its point. */
export interface LabelPlace {
  readonly side: Side;
  /** Top left of the text box, relative to the point. */
  readonly dx: number;
  readonly dy: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type PlacedLabel = LabelCandidate & LabelPlace;

export type MeasureText = (text: string, sizePx: number, weight: number, spacing: number) => number;

export interface Box {
  /** A small mark, which a name that `mayCover` may lie over. */
  readonly isSmall?: boolean;
  /** Opened over the map for a moment: names give way to it, the camera does not. */
  readonly isPassing?: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const lineHeight = 1.18;
/** About a line of text: where thousands of marks crowd, a cell still holds few of them (64 px took 150 times as long). */
const cellPx = 16;
/** Two names side by side read as one if less is between them. */
const nameGapPx = 6;
/** Names keep this far from the edge of the view. */
const edgePx = 3;

/** Boxes in a grid, for quick overlap tests. */
class Occupancy {
  private readonly cells = new Map<number, Box[]>();

  private visit(box: Box, use: (key: number) => boolean): boolean {
    const lastColumn = Math.floor(box.right / cellPx);
    const lastRow = Math.floor(box.bottom / cellPx);
    for (let column = Math.floor(box.left / cellPx); column <= lastColumn; column++) {
      for (let row = Math.floor(box.top / cellPx); row <= lastRow; row++) {
        if (use((row + 512) * 4096 + column + 512)) return true;
      }
    }
    return false;
  }

  isFree(box: Box): boolean {
    return !this.visit(box, (key) =>
      (this.cells.get(key) ?? []).some(
        (other) =>
          box.left < other.right &&
          box.right > other.left &&
          box.top < other.bottom &&
          box.bottom > other.top,
      ),
    );
  }

  /** How much of other boxes a box lies over, px². */
  covered(box: Box): number {
    const others = new Set<Box>();
    this.visit(box, (key) => {
      for (const other of this.cells.get(key) ?? []) others.add(other);
      return false;
    });
    let area = 0;
    for (const { left, right, top, bottom } of others) {
      const width = Math.min(box.right, right) - Math.max(box.left, left);
      const height = Math.min(box.bottom, bottom) - Math.max(box.top, top);
      if (width > 0 && height > 0) area += width * height;
    }
    return area;
  }

  add(box: Box): void {
    this.visit(box, (key) => {
      addToList(this.cells, key, box);
      return false;
    });
  }
}

const sidesOfMark: readonly Side[] = ['right', 'left', 'below', 'above'];
/** Where those are taken, for names that matter most. */
const cornersOfMark: readonly Side[] = [
  'above left',
  'below left',
  'above right',
  'below right',
  'high right',
  'low right',
  'high left',
  'low left',
  'above, rightwards',
  'above, leftwards',
  'below, rightwards',
  'below, leftwards',
];
/** Of the clearance, along each axis: the corner of a name touches the mark's edge. */
const cornerShare = 0.72;
/** Of the clearance, how far a name beside a mark is moved up or down, and how near its edge is there. */
const slideShare = 0.6;
const slidEdgeShare = 0.8;
/** Of its width, how far a name above or below a mark is moved aside. */
const slideOfWidth = 0.25;

function offsetOf(side: Side, clearance: number, width: number, height: number): [number, number] {
  switch (side) {
    case 'right':
      return [clearance + 3, -height / 2];
    case 'left':
      return [-clearance - 3 - width, -height / 2];
    case 'below':
      return [-width / 2, clearance + 1];
    case 'above':
      return [-width / 2, -clearance - 1 - height];
    case 'centre':
      return [-width / 2, -height / 2];
    case 'high right':
    case 'low right':
    case 'high left':
    case 'low left': {
      const away = clearance * slidEdgeShare + 3;
      const up = clearance * slideShare * (side.startsWith('high') ? -1 : 1);
      return [side.endsWith('right') ? away : -away - width, up - height / 2];
    }
    case 'above, rightwards':
    case 'above, leftwards':
    case 'below, rightwards':
    case 'below, leftwards': {
      const aside = width * slideOfWidth * (side.endsWith('rightwards') ? 1 : -1);
      return [aside - width / 2, side.startsWith('above') ? -clearance - 1 - height : clearance + 1];
    }
    default: {
      const away = clearance * cornerShare;
      return [
        side.endsWith('right') ? away : -away - width,
        side.startsWith('below') ? away : -away - height,
      ];
    }
  }
}

function squareAround(x: number, y: number, reachPx: number): Box {
  return { left: x - reachPx, top: y - reachPx, right: x + reachPx, bottom: y + reachPx };
}

function isInside(box: Box, visible: Box): boolean {
  return (
    box.left >= visible.left + edgePx &&
    box.right <= visible.right - edgePx &&
    box.top >= visible.top + edgePx &&
    box.bottom <= visible.bottom - edgePx
  );
}

export interface PlacementInput<Candidate extends LabelCandidate = LabelCandidate> {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Marks and panels that names keep off. */
  readonly obstacles: readonly Box[];
  /** The part of the view that nothing covers; names stand in it whole. */
  readonly visible: Box;
  readonly measure: MeasureText;
  /** Sides of the labels that stood before. */
  readonly previous: ReadonlyMap<string, Side>;
  /** Enough is enough: names beyond this are not tried. */
  readonly limit: number;
}

export function placeLabels<Candidate extends LabelCandidate>(
  input: PlacementInput<Candidate>,
): (Candidate & LabelPlace)[] {
  const { candidates, obstacles, visible, measure, previous, limit } = input;
  const occupancy = new Occupancy();
  /** Names, and what no name may lie over. */
  const firm = new Occupancy();
  for (const obstacle of obstacles) {
    occupancy.add(obstacle);
    if (!obstacle.isSmall) firm.add(obstacle);
  }
  const placed: (Candidate & LabelPlace)[] = [];

  for (const candidate of candidates) {
    if (placed.length >= limit) break;
    const { x, y, sizePx, weight, clearancePx, spacing = 0 } = candidate;
    if (x < visible.left || y < visible.top || x > visible.right || y > visible.bottom) continue;
    const sign = candidate.signPx === undefined ? null : squareAround(x, y, candidate.signPx / 2);
    if (sign && !occupancy.isFree(sign)) continue;
    const preferred = previous.get(candidate.key);
    const own = candidate.sides ?? sidesOfMark;
    const sides: readonly Side[] =
      clearancePx === 0
        ? ['centre']
        : preferred && (own.includes(preferred) || cornersOfMark.includes(preferred))
          ? [preferred, ...own.filter((side) => side !== preferred)]
          : own;
    const shapeOf = (lines: readonly string[]) => {
      const widthPx = Math.max(...lines.map((line) => measure(line, sizePx, weight, spacing)));
      const heightPx = lines.length * sizePx * lineHeight;
      const boxOf = (side: Side): Box & { readonly dx: number; readonly dy: number } => {
        const [dx, dy] = offsetOf(side, clearancePx, widthPx, heightPx);
        return {
          dx,
          dy,
          left: x + dx - 2,
          top: y + dy - 1,
          right: x + dx + widthPx + 2,
          bottom: y + dy + heightPx + 1,
        };
      };
      const inside = sides.filter((side) => isInside(boxOf(side), visible));
      const corners = candidate.mayCover
        ? cornersOfMark.filter((side) => isInside(boxOf(side), visible))
        : [];
      const free =
        inside.find((side) => occupancy.isFree(boxOf(side))) ??
        corners.find((side) => occupancy.isFree(boxOf(side)));
      return { lines, widthPx, heightPx, boxOf, inside, corners, free };
    };
    const usual = shapeOf(candidate.lines);
    const { narrowLines } = candidate;
    const narrow = usual.free === undefined && narrowLines ? shapeOf(narrowLines) : null;
    const leastCrowded = (tried: readonly Side[], { boxOf }: typeof usual) =>
      tried
        .map((side) => ({ side, area: occupancy.covered(boxOf(side)) }))
        .reduce<{ side: Side; area: number } | undefined>(
          (best, next) => (best && best.area <= next.area + 0.5 ? best : next),
          undefined,
        );
    const covering = (tried: typeof usual) =>
      candidate.mayCover
        ? leastCrowded(
            [...tried.inside, ...tried.corners].filter((side) => firm.isFree(tried.boxOf(side))),
            tried,
          )
        : undefined;
    // What must lie over a mark lies over as little as it can, as it is or narrow.
    const over = usual.free === undefined ? covering(usual) : undefined;
    const narrowOver = narrow && narrow.free === undefined ? covering(narrow) : undefined;
    const isNarrow =
      narrow !== null &&
      (narrow.free !== undefined ||
        (narrowOver !== undefined && (over === undefined || narrowOver.area < over.area)));
    const shape = isNarrow ? narrow : usual;
    const { lines, widthPx, heightPx, boxOf, inside } = shape;
    const free = shape.free ?? (isNarrow ? narrowOver : over)?.side;
    const side =
      free ??
      (candidate.isForced ? leastCrowded(inside.length > 0 ? inside : sides, shape)?.side : undefined);
    if (sign) {
      occupancy.add(sign);
      firm.add(sign);
    }
    if (side === undefined) {
      if (sign)
        placed.push({ ...candidate, lines: [], side: 'right', dx: 0, dy: 0, widthPx: 0, heightPx: 0 });
      continue;
    }
    const box = boxOf(side);
    const taken = { ...box, left: box.left - nameGapPx, right: box.right + nameGapPx };
    occupancy.add(taken);
    firm.add(taken);
    placed.push({ ...candidate, lines, side, dx: box.dx, dy: box.dy, widthPx, heightPx });
  }
  return placed;
}

/** Breaks a name into at most `mostLines` lines of about `widest` characters; what does not fit ends in an ellipsis. */
export function wrapName(name: string, widest = 22, mostLines = 2): string[] {
  if (name.length <= widest) return [name];
  const lines: string[] = [];
  let line = '';
  for (const word of name.slice(0, 400).split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= widest || line === '') {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
    if (lines.length === mostLines) break;
  }
  if (lines.length < mostLines && line !== '') {
    lines.push(line);
    line = '';
  }
  const last = lines.length - 1;
  const isCut = line !== '' || (lines[last] as string).length > widest * 1.6;
  // Between words where they end there: half a word reads like a slip.
  if (isCut) lines[last] = `${[...(lines[last] as string)].slice(0, widest).join('')}…`;
  return lines;
}
