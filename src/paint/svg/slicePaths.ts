/**
 * Slices of a mark as paths of their own, without clipping: an outline that can be seen from its middle is cut along
 * two rays, each moved inwards by half of the gap, so that the paper between two slices is a strip and not a wedge.
 */
import type { MarkShape } from '../../domain/dataset.ts';
import type { Point } from '../../domain/markGeometry.ts';
import { markCorners, outlineDistance, outsetRadius } from '../../domain/markGeometry.ts';
import { halfGapPxOf, slicedPxOf } from '../../scene/markStyle.ts';
import { px } from './svg.ts';

interface Arc {
  readonly shape: MarkShape;
  readonly radiusPx: number;
  /** Turns clockwise from the top. */
  readonly from: number;
  readonly to: number;
  readonly halfGapPx: number;
}

function pointAt(turn: number, distance: number): Point {
  const angle = 2 * Math.PI * turn;
  return [distance * Math.sin(angle), -distance * Math.cos(angle)];
}

const write = ([x, y]: Point) => `${px(x)} ${px(y)}`;

/** Where the piece of outline begins and ends once its gaps are taken off: [from, to] in turns. */
function trimmed({ shape, radiusPx, from, to, halfGapPx }: Arc): [number, number] {
  const trim = (turn: number) =>
    Math.asin(Math.min(1, halfGapPx / Math.max(halfGapPx, radiusPx * outlineDistance(shape, turn), 1e-6))) /
    (2 * Math.PI);
  const [first, last] = [from + trim(from), to - trim(to)];
  return first <= last ? [first, last] : [(from + to) / 2, (from + to) / 2];
}

/** The piece of outline between two rays as path commands after the first point, and both end points. */
function outlinePiece(arc: Arc, isBackwards: boolean): { start: Point; commands: string } {
  const { shape, radiusPx } = arc;
  const [first, last] = trimmed(arc);
  const at = (turn: number) => pointAt(turn, radiusPx * outlineDistance(shape, turn));
  const [begin, end] = isBackwards ? [last, first] : [first, last];
  const corners = markCorners(shape);
  if (!corners) {
    const isLarge = last - first > 0.5 ? 1 : 0;
    const sweep = isBackwards ? 0 : 1;
    return {
      start: at(begin),
      commands: `A${px(radiusPx)} ${px(radiusPx)} 0 ${String(isLarge)} ${String(sweep)} ${write(at(end))}`,
    };
  }
  const turned = corners
    .map(([x, y]) => ({ x, y, turn: Math.atan2(x, -y) / (2 * Math.PI) }))
    .map(({ x, y, turn }) => ({ x, y, turn: turn + Math.ceil(first - turn) }))
    .filter(({ turn }) => turn > first && turn < last)
    .sort((a, b) => (isBackwards ? b.turn - a.turn : a.turn - b.turn));
  const points = [...turned.map(({ x, y }): Point => [x * radiusPx, y * radiusPx]), at(end)];
  return { start: at(begin), commands: points.map((point) => `L${write(point)}`).join('') };
}

export interface SlicedMark {
  readonly shape: MarkShape;
  readonly radiusPx: number;
  /** A ring with room for a number, not a whole disc. */
  readonly isGathered: boolean;
}

/** The slice from one share of the turn to another, clockwise from the top. Not for a slice that is the whole. */
export function slicePath({ shape, radiusPx, isGathered }: SlicedMark, from: number, to: number): string {
  const halfGapPx = halfGapPxOf(radiusPx, to - from, isGathered);
  const outer = outlinePiece({ shape, radiusPx, from, to, halfGapPx }, false);
  const innerPx = outsetRadius(shape, radiusPx, -slicedPxOf(radiusPx, isGathered));
  if (isGathered && innerPx > 0) {
    const inner = outlinePiece({ shape, radiusPx: innerPx, from, to, halfGapPx }, true);
    return `M${write(outer.start)}${outer.commands}L${write(inner.start)}${inner.commands}Z`;
  }
  // The moved rays meet on the bisector.
  const apexPx = halfGapPx / Math.max(0.05, Math.sin(Math.PI * (to - from)));
  return `M${write(pointAt((from + to) / 2, apexPx))}L${write(outer.start)}${outer.commands}Z`;
}

/** Pieces of an outline, `count` around it, each `share` of its part of the turn long; one stands astride of the top. */
export function brokenOutline(shape: MarkShape, radiusPx: number, count: number, share: number): string {
  return Array.from({ length: count }, (_, number) => {
    const middle = number / count;
    const half = share / count / 2;
    const arc = { shape, radiusPx, from: middle - half, to: middle + half, halfGapPx: 0 };
    const { start, commands } = outlinePiece(arc, false);
    return `M${write(start)}${commands}`;
  }).join('');
}
