/**
 * The organizations of a place that no zoom can open, fanned out where it stands: seats around the place's own mark,
 * nearest first, as wide apart as the room allows and never nearer than a finger needs.
 */
import { hexagonalSeats } from './seats.ts';
import { realAt } from '../numbers.ts';
import { xOf, yOf } from '../pairs.ts';

interface FanBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room for the fan, px from the place's point; y down. */
export interface FanRoom extends FanBox {
  /** What stands in it already: seats keep off. */
  readonly taken?: readonly FanBox[];
}

export interface Fan {
  /** [x, y] px from the place's point, for the members in the order given; as many as there is room for. */
  readonly offsets: Float64Array;
  readonly count: number;
  readonly spacingPx: number;
}

/** Room where nothing is known of the view: fits a phone held upright. */
export const defaultFanRoom: FanRoom = { left: -170, top: -220, right: 170, bottom: 220 };

/** Distances of two seats that are tried, px. The last is a target of 24 px and a little air. */
const spacings = [64, 56, 48, 42, 36, 32, 28, 25.5];

/** Air between the place's own mark and the first seats. */
const innerGapPx = 4;
const smallestTargetPx = 24;
/** From the middle of a seat to what stands in the room. */
const besidePx = 15;

const isBeside = (x: number, y: number, { left, top, right, bottom }: FanBox): boolean =>
  x > left - besidePx && x < right + besidePx && y > top - besidePx && y < bottom + besidePx;

/** Seats at this spacing that lie in the room and clear of the middle, nearest first, up to as many as wanted. */
function seatsAt(spacing: number, room: FanRoom, clearPx: number, wanted: number): number[] {
  const { offsets, distance } = hexagonalSeats();
  const inset = smallestTargetPx / 2;
  const seats: number[] = [];
  for (let seat = 0; seat < distance.length && seats.length < wanted; seat++) {
    if (realAt(distance, seat) * spacing < clearPx) continue;
    const x = xOf(offsets, seat) * spacing;
    const y = yOf(offsets, seat) * spacing;
    const isInside =
      x >= room.left + inset && x <= room.right - inset && y >= room.top + inset && y <= room.bottom - inset;
    if (isInside && !room.taken?.some((box) => isBeside(x, y, box))) seats.push(seat);
  }
  return seats;
}

export function fanOut(memberCount: number, placeRadiusPx: number, room: FanRoom = defaultFanRoom): Fan {
  let spacingPx = 0;
  let seats: number[] = [];
  for (spacingPx of spacings) {
    seats = seatsAt(spacingPx, room, placeRadiusPx + innerGapPx + smallestTargetPx / 2, memberCount);
    if (seats.length === memberCount) break;
  }
  const all = hexagonalSeats().offsets;
  const offsets = new Float64Array(2 * seats.length);
  seats.forEach((seat, member) => {
    offsets[2 * member] = xOf(all, seat) * spacingPx;
    offsets[2 * member + 1] = yOf(all, seat) * spacingPx;
  });
  return { offsets, count: seats.length, spacingPx };
}
