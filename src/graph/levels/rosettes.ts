/**
 * Where the organizations of an opened node stand: on seats around its middle, each on the free seat nearest to its
 * true point, the most connected inside where all share one point. A gathering too wide for one rosette has one for
 * each half.
 */
import { markGapPx, mostDisplacedPx } from './hierarchy.ts';
import { isPresent, type LevelPlan, rosetteReachPx } from './plan.ts';
import { hexagonalSeats, seatReach } from './seats.ts';
import { singleRadiusPx, smallestSingleRadiusPx } from './markRadius.ts';

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
  for (let leaf = hierarchy.firstLeaf[node] as number; leaf < (hierarchy.leafEnd[node] as number); leaf++) {
    const end = hierarchy.leafStarts[leaf + 1] as number;
    for (let position = hierarchy.leafStarts[leaf] as number; position < end; position++) {
      const organization = hierarchy.organizations[position] as number;
      if (!isPresent(shown, organization)) continue;
      const agreements = hierarchy.indexed.agreementsOf[organization]?.length ?? 0;
      members.push({
        organization,
        leaf,
        x: ((plan.x[leaf] as number) - (plan.x[node] as number)) * worldPx,
        y: ((plan.y[leaf] as number) - (plan.y[node] as number)) * worldPx,
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
    x += (seats[2 * seat] as number) / count;
    y += (seats[2 * seat + 1] as number) / count;
  }
  let square = 0;
  for (let seat = 0; seat < count; seat++) {
    const ownX = (seats[2 * seat] as number) - x;
    const ownY = (seats[2 * seat + 1] as number) - y;
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
      const dx = (seats[2 * seat] as number) - x;
      const dy = (seats[2 * seat + 1] as number) - y;
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
  const count = plan.presentCount[node] as number;
  const extentPx = isLeaf
    ? (hierarchy.places.extent[hierarchy.placeOfLeaf[node] as number] as number) * worldPx
    : 0;
  const roomPx = isLeaf
    ? Math.max(rosetteReachPx, extentPx * 0.95)
    : seatedReachPx - (plan.reach[node] as number) * worldPx;
  const tightest = 2 * smallestSingleRadiusPx + markGapPx;
  if (!isLeaf && roomPx < seatReach(count) * tightest) {
    return [hierarchy.left[node] as number, hierarchy.right[node] as number].flatMap((half) =>
      seatNode(plan, plan.core[half] as number, worldPx, step),
    );
  }

  const members = membersOf(plan, node, worldPx, step);
  if (isLeaf) {
    // The most connected sit inside.
    const rank = hierarchy.places.rank;
    members.sort(
      (a, b) =>
        b.agreements - a.agreements || (rank[a.organization] as number) - (rank[b.organization] as number),
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
    const seat = seatOf[index] as number;
    return {
      organization,
      leaf,
      rosette: node,
      offsetX: (seats[2 * seat] as number) - x,
      offsetY: (seats[2 * seat + 1] as number) - y,
      radiusPx: count > 1 ? Math.min(radiusPx, (spacing - markGapPx) / 2) : radiusPx,
      leashPx,
    };
  });
}
