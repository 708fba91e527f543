/** Where among many marks a name covers the fewest of them: near the middle of its group rather than far from it. */
import type { Box } from './labelPlacement.ts';

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Has a name of its own, which a name over it would push away. */
  readonly isNamed: boolean;
}

interface SpotInput {
  readonly middle: { readonly x: number; readonly y: number };
  /** How far from the middle the name may stand, px. */
  readonly reachPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly discs: readonly Disc[];
  /** Names that stand already. */
  readonly taken: readonly Box[];
}

const ringPx = 12;
const spokes = 16;
/** A name of its own counts as so many px of radius; so does each px away from the middle. */
const namedPx = 60;
const perPx = 0.1;

export function boxAround(x: number, y: number, widthPx: number, heightPx: number): Box {
  return { left: x - widthPx / 2, top: y - heightPx / 2, right: x + widthPx / 2, bottom: y + heightPx / 2 };
}

/** The same marks give the same spot; of equal ones the nearest to the middle. */
export function freestSpot(input: SpotInput): { readonly x: number; readonly y: number } {
  const { middle, reachPx, widthPx, heightPx, discs, taken } = input;
  const costAt = (x: number, y: number): number => {
    const { left, top, right, bottom } = boxAround(x, y, widthPx, heightPx);
    if (taken.some((box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top))
      return Infinity;
    return discs.reduce((sum, { x: discX, y: discY, radius, isNamed }) => {
      const isUnder =
        discX + radius > left && discX - radius < right && discY + radius > top && discY - radius < bottom;
      return isUnder ? sum + radius + (isNamed ? namedPx : 0) : sum;
    }, 0);
  };
  let best = middle;
  let least = costAt(middle.x, middle.y);
  for (let distance = ringPx; distance <= reachPx; distance += ringPx) {
    for (let spoke = 0; spoke < spokes && least > distance * perPx; spoke++) {
      const angle = (2 * Math.PI * spoke) / spokes;
      const spot = { x: middle.x + distance * Math.cos(angle), y: middle.y + distance * Math.sin(angle) };
      const cost = costAt(spot.x, spot.y) + distance * perPx;
      if (cost >= least) continue;
      best = spot;
      least = cost;
    }
  }
  return best;
}
