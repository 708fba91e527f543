/**
 * Marks that share a place open into a rosette: concentric rings, the most connected in the middle, each mark on the
 * side of its ring that its partners lie on, so that spokes leave outwards instead of crossing the city.
 * Its seats do not depend on the zoom (large data only draws it smaller, see `mapMarkScale.ts`); that is why zooming
 * never reshuffles one.
 */
import { diamondAngle, directionOf } from '../core/angles.ts';
import { numberAt } from '../../numbers.ts';

export interface RosetteMark {
  /** Half of the distance this mark keeps to one of its own size, px. */
  readonly spacePx: number;
  /** [x, y] towards the mark's partners; any length, 0,0 if it has none. */
  readonly towards: readonly [x: number, y: number];
  readonly seed: number;
}

export interface Rosette {
  /** [x, y] px from the middle, for each mark in the order given. */
  readonly offsetsPx: Float64Array;
  /** All marks with their space lie within this distance from the middle. */
  readonly radiusPx: number;
}

interface Ring {
  readonly first: number;
  readonly count: number;
  readonly radiusPx: number;
}

/** Sine of half a slot: two marks of space s sit side by side on a ring of `count` slots when radius · sine ≥ s. */
function halfSlotSine(count: number): number {
  return directionOf(1 / (2 * count))[1];
}

/** Rings over marks sorted largest first, when the innermost ring takes `innermost` of them. */
function ringsOf(spaces: readonly number[], innermost: number): { rings: Ring[]; radiusPx: number } {
  const rings: Ring[] = [];
  let radiusPx = 0;
  for (let first = 0; first < spaces.length;) {
    const space = numberAt(spaces, first);
    const left = spaces.length - first;
    let count = Math.min(left, innermost);
    let ringRadius = count === 1 ? 0 : space / halfSlotSine(count);
    if (first > 0) {
      ringRadius = radiusPx + space;
      const sine = space / ringRadius;
      // The largest number of slots whose half-slot sine still is `sine`: π/asin(sine), found by counting up.
      count = 2;
      while (count < left && halfSlotSine(count + 1) >= sine - 1e-9) count++;
    }
    rings.push({ first, count, radiusPx: ringRadius });
    radiusPx = ringRadius + space;
    first += count;
  }
  return { rings, radiusPx };
}

/** Best of the five ways to begin (1 to 5 marks inside): the smallest disc, and the fullest outer ring among equals. */
function bestRings(spaces: readonly number[]): { rings: Ring[]; radiusPx: number } {
  let best = ringsOf(spaces, 1);
  for (let innermost = 2; innermost <= Math.min(5, spaces.length); innermost++) {
    const other = ringsOf(spaces, innermost);
    const isSmaller = other.radiusPx < best.radiusPx - 1e-6;
    const isFuller =
      other.radiusPx < best.radiusPx + 1e-6 &&
      (other.rings.at(-1)?.count ?? 0) > (best.rings.at(-1)?.count ?? 0);
    if (isSmaller || isFuller) best = other;
  }
  return best;
}

export function packRosette(marks: readonly RosetteMark[]): Rosette {
  const offsetsPx = new Float64Array(2 * marks.length);
  const order = marks.map((_, index) => index);
  const markAt = (index: number) => marks[index] as RosetteMark;
  order.sort((a, b) => markAt(b).spacePx - markAt(a).spacePx || markAt(a).seed - markAt(b).seed);
  const { rings, radiusPx } = bestRings(order.map((index) => markAt(index).spacePx));

  rings.forEach(({ first, count, radiusPx: ringRadius }, ring) => {
    const members = order.slice(first, first + count).map((index) => {
      const { towards, seed } = markAt(index);
      const length = Math.sqrt(towards[0] * towards[0] + towards[1] * towards[1]);
      // A mark without partners takes whatever side its seed says and has no say in how the ring is turned.
      const side = length > 0 ? towards : directionOf(seed / 4294967296);
      const share = length > 0 ? 1 / length : 0;
      return { index, angle: diamondAngle(side[0], side[1]), x: towards[0] * share, y: towards[1] * share };
    });
    members.sort((a, b) => a.angle - b.angle || a.index - b.index);
    // Every second ring is turned by half a slot, which keeps marks of neighbouring rings from lining up.
    const slots = members.map((_, slot) => directionOf((slot + (ring % 2) / 2) / count));
    let bestShift = 0;
    let bestFit = -Infinity;
    for (let shift = 0; shift < count; shift++) {
      let fit = 0;
      members.forEach(({ x, y }, position) => {
        const [slotX, slotY] = slots[(position + shift) % count] as [number, number];
        fit += x * slotX + y * slotY;
      });
      if (fit > bestFit + 1e-9) {
        bestFit = fit;
        bestShift = shift;
      }
    }
    members.forEach(({ index }, position) => {
      const [x, y] = slots[(position + bestShift) % count] as [number, number];
      offsetsPx[2 * index] = ringRadius * x;
      offsetsPx[2 * index + 1] = ringRadius * y;
    });
  });
  return { offsetsPx, radiusPx };
}
