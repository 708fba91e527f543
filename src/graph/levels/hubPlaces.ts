/** Where hubs stand: between their marks, nearer to where more of them are, off every mark and off each other. */
import type { LevelMark } from './levels.ts';
import { numberAt } from '../numbers.ts';

export interface HubSpot {
  /** In the marks' own units. */
  readonly x: number;
  readonly y: number;
  /** px from there. */
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface HubEnds {
  readonly marks: readonly number[];
  /** Parties (or agreements) in each of them. */
  readonly weights: readonly number[];
  readonly radiusPx: number;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

/** Marks closer than this to the middle do not pull harder for being closer still. */
const nearPx = 30;
const hubGapPx = 3;
const nudges = 16;

/**
 * Between the mean and the geometric median, by two steps of Weiszfeld's iteration: all the way to the median, a hub
 * would sit on the mark that has half of its parties. https://en.wikipedia.org/wiki/Geometric_median
 */
function middleOf({ marks, weights }: HubEnds, discs: readonly Disc[]): [x: number, y: number] {
  let pulls = weights.map((weight) => Math.sqrt(weight));
  let x = 0;
  let y = 0;
  for (let step = 0; step < 3; step++) {
    const sum = pulls.reduce((total, pull) => total + pull, 0);
    x = 0;
    y = 0;
    marks.forEach((mark, end) => {
      const disc = discs[mark] as Disc;
      const share = numberAt(pulls, end) / sum;
      x += disc.x * share;
      y += disc.y * share;
    });
    pulls = marks.map((mark, end) => {
      const disc = discs[mark] as Disc;
      const dx = disc.x - x;
      const dy = disc.y - y;
      return Math.sqrt(numberAt(weights, end)) / (nearPx + Math.sqrt(dx * dx + dy * dy));
    });
  }
  return [x, y];
}

/** Out of the disc it lies deepest in, again and again, until it is free or the tries are up. */
function nudge(
  x: number,
  y: number,
  radiusPx: number,
  near: readonly Disc[],
  turn: number,
): [number, number] {
  let ownX = x;
  let ownY = y;
  for (let round = 0; round < nudges; round++) {
    let deepest = 0;
    let from: Disc | null = null;
    for (const disc of near) {
      const dx = ownX - disc.x;
      const dy = ownY - disc.y;
      const wanted = disc.radiusPx + radiusPx + hubGapPx;
      const square = dx * dx + dy * dy;
      if (square >= wanted * wanted) continue;
      const depth = wanted - Math.sqrt(square);
      if (depth > deepest) {
        deepest = depth;
        from = disc;
      }
    }
    if (!from) break;
    let dx = ownX - from.x;
    let dy = ownY - from.y;
    let length = Math.sqrt(dx * dx + dy * dy);
    if (length < 1) {
      dx = turn % 2 === 0 ? 0.6 : -0.6;
      dy = turn % 4 < 2 ? -0.8 : 0.8;
      length = 1;
    }
    // Sideways a little, or a hub caught between two marks would go to and fro.
    const push = (deepest + 0.1) / length;
    ownX += dx * push - dy * push * 0.25;
    ownY += dy * push + dx * push * 0.25;
  }
  return [ownX, ownY];
}

/** A hub so large gathers several: lifted out of hiding it would lie over the mark that it stands on. */
const largeHubPx = 6;

/** Small hubs that will be hidden (`isHidden`) take their middle as it is. */
export function placeHubs(
  hubs: readonly HubEnds[],
  marks: readonly LevelMark[],
  pxPerUnit: number,
  isHidden: boolean,
): HubSpot[] {
  const discs: Disc[] = marks.map(({ x, y, offsetX, offsetY, radiusPx }) => ({
    x: x * pxPerUnit + offsetX,
    y: y * pxPerUnit + offsetY,
    radiusPx,
  }));
  const placed: Disc[] = [];
  return hubs.map((hub, number) => {
    const [x, y] = middleOf(hub, discs);
    let offsetX = 0;
    let offsetY = 0;
    if (!isHidden || hub.radiusPx >= largeHubPx) {
      const around = 80 + hub.radiusPx;
      const near = [...discs, ...placed].filter(
        (disc) =>
          disc.radiusPx > 0 &&
          disc.x > x - around &&
          disc.x < x + around &&
          disc.y > y - around &&
          disc.y < y + around,
      );
      const [freeX, freeY] = nudge(x, y, hub.radiusPx, near, number);
      offsetX = freeX - x;
      offsetY = freeY - y;
      placed.push({ x: freeX, y: freeY, radiusPx: hub.radiusPx });
    }
    return { x: x / pxPerUnit, y: y / pxPerUnit, offsetX, offsetY };
  });
}
