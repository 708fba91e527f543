/**
 * Marks while they are being worked out, of places and of communities alike: how they settle, how one of them is
 * opened where it stands, and how an organization is lifted out of one.
 */
import { fanOut, type FanRoom } from './fanOut.ts';
import { markGapPx, mostDisplacedPx } from './hierarchy.ts';
import { settleMarks } from './settle.ts';
import { xOf, yOf } from '../pairs.ts';
import { realAt, wholeAt } from '../numbers.ts';

export interface Draft {
  node: number;
  /** −1 for what gathers. */
  organization: number;
  members: Uint32Array;
  x: number;
  y: number;
  offsetX: number;
  offsetY: number;
  radiusPx: number;
  /** How far from (x, y) it may be drawn, px. */
  leashPx: number;
  /** Marks of one rosette have one; they do not lie on each other from the start. */
  group: number;
  isOpen: boolean;
  /** The draft it was lifted or fanned out of. */
  from: Draft | null;
}

/** What drafts of places and of communities differ in. */
export interface DraftGround {
  /** Pixels to a unit of the coordinates. */
  readonly pxPerUnit: number;
  /** Where an organization truly is. */
  readonly pointOf: (organization: number) => readonly [x: number, y: number];
  /** Node of its own mark. */
  readonly nodeOf: (organization: number) => number;
  /** Radius of a mark that has come out of its gathering. */
  readonly radiusOf: (organization: number) => number;
  /** For order: the most connected first, by id among equals. */
  readonly degreeOf: (organization: number) => number;
  readonly rank: Uint32Array;
}

/** A mark or a rosette with the room its marks may wander in, px. */
interface GroupBox {
  west: number;
  east: number;
  north: number;
  south: number;
  isCrowded: boolean;
}

/** Most marks stand free: groups whose boxes, with room to give way, meet no other need no settling. */
function crowdedDrafts(drafts: readonly Draft[], worldPx: number, aroundPx: number): Draft[] {
  const boxes = new Map<number, GroupBox>();
  for (const { group, x, y, offsetX, offsetY, radiusPx } of drafts) {
    const reach = radiusPx + aroundPx;
    const middleX = x * worldPx + offsetX;
    const middleY = y * worldPx + offsetY;
    const box = boxes.get(group);
    if (!box) {
      boxes.set(group, {
        west: middleX - reach,
        east: middleX + reach,
        north: middleY - reach,
        south: middleY + reach,
        isCrowded: false,
      });
      continue;
    }
    box.west = Math.min(box.west, middleX - reach);
    box.east = Math.max(box.east, middleX + reach);
    box.north = Math.min(box.north, middleY - reach);
    box.south = Math.max(box.south, middleY + reach);
  }
  const sorted = [...boxes.values()].sort((a, b) => a.west - b.west);
  sorted.forEach((box, position) => {
    for (let next = position + 1; next < sorted.length; next++) {
      const other = sorted[next] as GroupBox;
      if (other.west > box.east) break;
      if (other.north > box.south || other.south < box.north) continue;
      box.isCrowded = true;
      other.isCrowded = true;
    }
  });
  return drafts.filter(({ group }) => boxes.get(group)?.isCrowded);
}

/** `aroundPx`: how far marks give way to each other. */
export function settleDrafts(all: readonly Draft[], worldPx: number, aroundPx = mostDisplacedPx): void {
  const drafts = crowdedDrafts(all, worldPx, aroundPx);
  const offsets = new Float64Array(2 * drafts.length);
  drafts.forEach(({ offsetX, offsetY }, draft) => {
    offsets[2 * draft] = offsetX;
    offsets[2 * draft + 1] = offsetY;
  });
  const radius = Float64Array.from(drafts, ({ radiusPx }) => radiusPx);
  settleMarks(
    {
      count: drafts.length,
      x: Float64Array.from(drafts, ({ x }) => x * worldPx),
      y: Float64Array.from(drafts, ({ y }) => y * worldPx),
      offsets,
      radius,
      leash: Float64Array.from(drafts, ({ leashPx }) => leashPx),
      // The walk is canonical, and so are positions in it.
      rank: Uint32Array.from(drafts, (_, draft) => draft),
    },
    markGapPx,
  );
  drafts.forEach((draft, number) => {
    draft.offsetX = xOf(offsets, number);
    draft.offsetY = yOf(offsets, number);
    draft.radiusPx = realAt(radius, number);
  });
}

/** Twelve ways out of a mark, sixty and thirty degrees apart without an angle; the first is to the upper right. */
const half = 0.5;
const high = Math.sqrt(3) / 2;
const waysOut: readonly (readonly [x: number, y: number])[] = [
  [high, -half],
  [high, half],
  [1, 0],
  [half, -high],
  [half, high],
  [-high, -half],
  [-high, half],
  [-1, 0],
  [-half, -high],
  [-half, high],
  [0, -1],
  [0, 1],
];

/** The draft of an organization that has come out of its gathering, its middle at this point, px. */
function draftOut(
  ground: DraftGround,
  from: Draft,
  organization: number,
  px: number,
  py: number,
  radiusPx: number,
): Draft {
  const [x, y] = ground.pointOf(organization);
  return {
    node: ground.nodeOf(organization),
    organization,
    members: Uint32Array.of(organization),
    x,
    y,
    offsetX: px - x * ground.pxPerUnit,
    offsetY: py - y * ground.pxPerUnit,
    radiusPx,
    leashPx: 0,
    group: -1,
    isOpen: false,
    from,
  };
}

/** Takes an organization out of its gathering and puts it beside it, on the side with the most air. */
export function liftDraft(ground: DraftGround, drafts: Draft[], organization: number): void {
  const from = drafts.find(({ organization: own, members }) => own === -1 && members.includes(organization));
  if (!from) return;
  const { pxPerUnit } = ground;
  const radiusPx = ground.radiusOf(organization);
  const distance = from.radiusPx + radiusPx + 3 * markGapPx;
  const fromX = from.x * pxPerUnit + from.offsetX;
  const fromY = from.y * pxPerUnit + from.offsetY;
  let best = waysOut[0] as readonly [number, number];
  let bestAir = -Infinity;
  for (const way of waysOut) {
    const x = fromX + way[0] * distance;
    const y = fromY + way[1] * distance;
    // Past a mark's breadth of air one side is as good as another.
    let air = mostDisplacedPx;
    for (const other of drafts) {
      if (other === from) continue;
      const dx = other.x * pxPerUnit + other.offsetX - x;
      const dy = other.y * pxPerUnit + other.offsetY - y;
      air = Math.min(air, Math.sqrt(dx * dx + dy * dy) - other.radiusPx - radiusPx);
    }
    if (air > bestAir + 1e-9) {
      bestAir = air;
      best = way;
    }
  }
  drafts.push(
    draftOut(ground, from, organization, fromX + best[0] * distance, fromY + best[1] * distance, radiusPx),
  );
  from.members = from.members.filter((member) => member !== organization);
}

/** Fans the organizations of a gathered mark out around it; those without room stay in it. */
export function fanDraft(ground: DraftGround, drafts: Draft[], from: Draft, room?: FanRoom): void {
  const order = [...from.members].sort(
    (a, b) => ground.degreeOf(b) - ground.degreeOf(a) || wholeAt(ground.rank, a) - wholeAt(ground.rank, b),
  );
  const { offsets, count, spacingPx } = fanOut(order.length, from.radiusPx, room);
  const fromX = from.x * ground.pxPerUnit + from.offsetX;
  const fromY = from.y * ground.pxPerUnit + from.offsetY;
  order.slice(0, count).forEach((organization, seat) => {
    const px = fromX + xOf(offsets, seat);
    const py = fromY + yOf(offsets, seat);
    const radiusPx = Math.min((spacingPx - markGapPx) / 2, ground.radiusOf(organization));
    drafts.push(draftOut(ground, from, organization, px, py, radiusPx));
  });
  from.members = Uint32Array.from(order.slice(count));
  from.isOpen = true;
}

/** Larger ones first, the given order among equals; what has come out of a mark lies over the others. */
export function inDrawingOrder(drafts: readonly Draft[]): Draft[] {
  // Sorting keeps the order of equals.
  const out = ({ from }: Draft) => (from ? 1 : 0);
  return [...drafts].sort((a, b) => out(a) - out(b) || b.radiusPx - a.radiusPx);
}

export function countShown(members: Uint32Array, shown: Uint8Array): number {
  let count = 0;
  for (const organization of members) count += shown[organization] as number;
  return count;
}
