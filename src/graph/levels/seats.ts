/** Seats around a point, six around one, twelve around six: the densest way for marks of one size. */

/** sin 60°. */
const rowHeight = Math.sqrt(3) / 2;

export interface Seats {
  /** [x, y] of each seat, neighbours 1 apart, nearest to the middle first. */
  readonly offsets: Float64Array;
  /** Distance of each seat from the middle, ascending. */
  readonly distance: Float64Array;
}

/** Twenty rings: a place of more organizations than that does not open by zooming, it fans out. */
const seatCount = 1261;

function makeSeats(): Seats {
  const seats: { x: number; y: number; square: number; turn: number }[] = [];
  const reach = 21;
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      // In whole numbers, so that seats of one ring are exactly as far.
      const square = column * column + column * row + row * row;
      if (square > reach * reach) continue;
      const x = column + row / 2;
      const y = row * rowHeight;
      // Falls from the right over the bottom, as an angle would rise, without one.
      const share = x / (Math.abs(x) + Math.abs(y) || 1);
      seats.push({ x, y, square, turn: y >= 0 ? 1 - share : 3 + share });
    }
  }
  seats.sort((a, b) => a.square - b.square || a.turn - b.turn);
  seats.length = Math.min(seats.length, seatCount);
  const offsets = new Float64Array(2 * seats.length);
  seats.forEach(({ x, y }, seat) => {
    offsets[2 * seat] = x;
    offsets[2 * seat + 1] = y;
  });
  return { offsets, distance: Float64Array.from(seats, ({ square }) => Math.sqrt(square)) };
}

let known: Seats | null = null;

/**
 * Seats in the order of a spiral: by distance, then clockwise from the right in each ring of equal distance. Made when
 * first asked for (1 ms).
 */
export function hexagonalSeats(): Seats {
  known ??= makeSeats();
  return known;
}

/** Distance of the farthest of so many seats from the middle, in spacings; no end where there are not so many. */
export function seatReach(count: number): number {
  return hexagonalSeats().distance[Math.max(0, count - 1)] ?? Infinity;
}
