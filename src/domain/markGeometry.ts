/**
 * The outlines of marks in a unit frame: origin in the middle, x to the right, y down, a circle of radius 1 as the
 * measure. Corners lie further out than 1, so that a triangle does not look smaller than a circle of its size.
 */
import type { MarkShape } from './dataset.ts';

export type Point = readonly [x: number, y: number];

export interface MarkPolygon {
  readonly corners: number;
  /** Distance of the corners from the middle. */
  readonly reach: number;
  /** Direction of the first corner, in turns clockwise from the top. */
  readonly turn: number;
  /** Distance of the corners between, for a star. */
  readonly dent?: number;
}

export const markPolygons: Readonly<Record<Exclude<MarkShape, 'circle'>, MarkPolygon>> = {
  triangle: { corners: 3, reach: 1.34, turn: 0 },
  square: { corners: 4, reach: 1.25, turn: 1 / 8 },
  diamond: { corners: 4, reach: 1.27, turn: 0 },
  pentagon: { corners: 5, reach: 1.16, turn: 0 },
  hexagon: { corners: 6, reach: 1.12, turn: 0 },
  octagon: { corners: 8, reach: 1.07, turn: 1 / 16 },
  star: { corners: 5, reach: 1.4, turn: 0, dent: 0.74 },
};

/** Room that every outline fits in: half the side of the frame, with a margin for its border. */
export const markReach = 1.5;

/** Corners in drawing order, or `null` for the circle. */
export function markCorners(shape: MarkShape): readonly Point[] | null {
  if (shape === 'circle') return null;
  const { corners, reach, turn, dent } = markPolygons[shape];
  const steps = dent === undefined ? corners : corners * 2;
  return Array.from({ length: steps }, (_, step) => {
    const angle = 2 * Math.PI * (turn + step / steps);
    const distance = dent !== undefined && step % 2 === 1 ? dent : reach;
    return [distance * Math.sin(angle), -distance * Math.cos(angle)];
  });
}

/** The half edge from a corner to where the outline turns back, in its own frame: corner on the x axis. */
function halfEdge({ corners, reach, dent }: MarkPolygon) {
  const half = Math.PI / corners;
  const inner = dent ?? reach * Math.cos(half);
  const [x, y] = [inner * Math.cos(half) - reach, inner * Math.sin(half)];
  const length = Math.hypot(x, y);
  // Outward normal of the edge, and the edge's distance from the middle along it.
  const normal: Point = [y / length, -x / length];
  return { half, normal, distance: normal[0] * reach };
}

/** Distance of a shape's edges from its middle, seen at right angles: 1 for the circle. */
export function edgeDistance(shape: MarkShape): number {
  return shape === 'circle' ? 1 : halfEdge(markPolygons[shape]).distance;
}

/** The radius at which every edge lies `outset` further out than at `radius`: rings and halos are evenly wide. */
export function outsetRadius(shape: MarkShape, radius: number, outset: number): number {
  return radius + outset / edgeDistance(shape);
}

/** Distance of the outline from the middle in a direction, in turns clockwise from the top. */
export function outlineDistance(shape: MarkShape, turn: number): number {
  if (shape === 'circle') return 1;
  const polygon = markPolygons[shape];
  const { half, normal, distance } = halfEdge(polygon);
  const angle = 2 * Math.PI * (turn - polygon.turn);
  const folded = Math.abs(angle - 2 * half * Math.round(angle / (2 * half)));
  return distance / (normal[0] * Math.cos(folded) + normal[1] * Math.sin(folded));
}

const round = (value: number) => String(Number(value.toFixed(3)));

/** An SVG path of the outline, scaled. */
export function markPath(shape: MarkShape, scale = 1): string {
  const corners = markCorners(shape);
  if (!corners) {
    const r = round(scale);
    return `M0-${r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0-${r}Z`;
  }
  return `M${corners.map(([x, y]) => `${round(x * scale)} ${round(y * scale)}`).join('L')}Z`;
}

/** An SVG path of slice `index` of `count` of a pie that covers the whole frame, clockwise from the top. */
export function slicePath(index: number, count: number): string {
  const steps = 12;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (2 * Math.PI * (index + step / steps)) / count;
    return `${round(2 * Math.sin(angle))} ${round(-2 * Math.cos(angle))}`;
  });
  return `M0 0L${points.join('L')}Z`;
}
