/**
 * Where the organizations of an opened node stand: on seats around its middle, each on the free seat nearest to its
 * true point, the most connected inside where all share one point. A gathering too wide for one rosette has one for
 * each half.
 */
import { markGapPx, mostDisplacedPx } from './hierarchy.ts';
import { isPresent, type LevelPlan, rosetteReachPx } from './plan.ts';
import { hexagonalSeats, seatReach } from './seats.ts';
import { singleRadiusPx, smallestSingleRadiusPx } from './markRadius.ts';
import { numberAt, realAt, signedAt, wholeAt } from '../numbers.ts';
import { xOf, yOf } from '../pairs.ts';

export interface SeatedOrganization {
  readonly organization: number;
  readonly leaf: number;
  /** The node whose rosette it sits in. */
  readonly rosette: number;
  /** px from the true point. */
  readonly offsetX: number;
  readonly offsetY: number;
  readonly radiusPx: number;
  /** How far from the true point it may be drawn, px. */
  readonly leashPx: number;
}

/** Left for settling after rounding. */
const sparePx = 0.2;
/** Marks may be seated this far from their true point; the rest of the allowance lets them give way. */
const seatedReachPx = 23;

interface Member {
  readonly organization: number;
  readonly leaf: number;
  /** True point, px from the middle of the node. */
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly agreements: number;
}

function membersOf(plan: LevelPlan, node: number, worldPx: number, step: number): Member[] {
  const { hierarchy, shown } = plan;
  const members: Member[] = [];
  for (let leaf = wholeAt(hierarchy.firstLeaf, node); leaf < wholeAt(hierarchy.leafEnd, node); leaf++) {
    const end = wholeAt(hierarchy.leafStarts, leaf + 1);
    for (let position = wholeAt(hierarchy.leafStarts, leaf); position < end; position++) {
      const organization = wholeAt(hierarchy.organizations, position);
      if (!isPresent(shown, organization)) continue;
      const agreements = hierarchy.indexed.agreementsOf[organization]?.length ?? 0;
      members.push({
        organization,
        leaf,
        x: (realAt(plan.x, leaf) - realAt(plan.x, node)) * worldPx,
        y: (realAt(plan.y, leaf) - realAt(plan.y, node)) * worldPx,
        radiusPx: singleRadiusPx(agreements, step),
        agreements,
      });
    }
  }
  return members;
}

interface CentredSeats {
  /** [x, y] of the seats in spacings, their middle in 0, 0. */
  readonly unit: Float64Array;
  /** The farthest from there. */
  readonly reach: number;
}

function centredSeats(count: number): CentredSeats {
  const seats = hexagonalSeats().offsets.slice(0, 2 * count);
  let x = 0;
  let y = 0;
  for (let seat = 0; seat < count; seat++) {
    x += xOf(seats, seat) / count;
    y += yOf(seats, seat) / count;
  }
  let square = 0;
  for (let seat = 0; seat < count; seat++) {
    const ownX = xOf(seats, seat) - x;
    const ownY = yOf(seats, seat) - y;
    seats[2 * seat] = ownX;
    seats[2 * seat + 1] = ownY;
    square = Math.max(square, ownX * ownX + ownY * ownY);
  }
  return { unit: seats, reach: Math.sqrt(square) };
}

/** For each member its seat: pairs of the two, nearest first. With all members on one point: in their given order. */
function assignSeats(members: readonly Member[], seats: Float64Array, isOnePoint: boolean): number[] {
  if (isOnePoint) return members.map((_, index) => index);
  const pairs = members.flatMap(({ x, y }, index) =>
    members.map((_, seat) => {
      const dx = xOf(seats, seat) - x;
      const dy = yOf(seats, seat) - y;
      return { index, seat, square: dx * dx + dy * dy };
    }),
  );
  pairs.sort((a, b) => a.square - b.square || a.index - b.index || a.seat - b.seat);
  const seatOf = new Array<number>(members.length).fill(-1);
  const isTaken = new Uint8Array(members.length);
  for (const { index, seat } of pairs) {
    if (seatOf[index] !== -1 || isTaken[seat]) continue;
    seatOf[index] = seat;
    isTaken[seat] = 1;
  }
  return seatOf;
}

/** The organizations of a node that stands open at this step, seated. */
export function seatNode(plan: LevelPlan, node: number, worldPx: number, step: number): SeatedOrganization[] {
  const { hierarchy } = plan;
  const isLeaf = node < hierarchy.leafCount;
  const count = wholeAt(plan.presentCount, node);
  const extentPx = isLeaf
    ? realAt(hierarchy.places.extent, wholeAt(hierarchy.placeOfLeaf, node)) * worldPx
    : 0;
  const roomPx = isLeaf
    ? Math.max(rosetteReachPx, extentPx * 0.95)
    : seatedReachPx - realAt(plan.reach, node) * worldPx;
  const tightest = 2 * smallestSingleRadiusPx + markGapPx;
  if (!isLeaf && roomPx < seatReach(count) * tightest) {
    return [signedAt(hierarchy.left, node), signedAt(hierarchy.right, node)].flatMap((half) =>
      seatNode(plan, signedAt(plan.core, half), worldPx, step),
    );
  }

  const members = membersOf(plan, node, worldPx, step);
  if (isLeaf) {
    // The most connected sit inside.
    const rank = hierarchy.places.rank;
    members.sort(
      (a, b) => b.agreements - a.agreements || wholeAt(rank, a.organization) - wholeAt(rank, b.organization),
    );
  }
  const { unit, reach } = centredSeats(count);
  const largest = members.reduce((most, { radiusPx }) => Math.max(most, radiusPx), 0);
  const wanted = 2 * largest + markGapPx;
  const spacing = reach > 0 ? Math.min(wanted, roomPx / reach) : wanted;
  const seats = unit.map((value) => value * spacing);
  const seatOf = assignSeats(members, seats, isLeaf);
  const leashPx = Math.max(mostDisplacedPx, extentPx) - sparePx;
  return members.map(({ organization, leaf, x, y, radiusPx }, index) => {
    const seat = numberAt(seatOf, index);
    return {
      organization,
      leaf,
      rosette: node,
      offsetX: xOf(seats, seat) - x,
      offsetY: yOf(seats, seat) - y,
      radiusPx: count > 1 ? Math.min(radiusPx, (spacing - markGapPx) / 2) : radiusPx,
      leashPx,
    };
  });
}
