/**
 * Where lines cross, themselves or each other. Segments are put in the cells of a grid they touch, so that only near
 * pairs are compared: about linear for maps instead of quadratic. Touching is no crossing.
 */
import { boxOf, type Point, type Ring, unionBox } from './polygon.ts';

export type Segment = readonly [a: Point, b: Point];

/** Twice the signed area of the triangle: positive when c lies left of a→b. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Below this (square degrees) a turn is rounding: the end of one segment lies on the other. */
const noise = 1e-12;

function isCrossing([a, b]: Segment, [c, d]: Segment): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (Math.min(Math.abs(abc), Math.abs(abd), Math.abs(cda), Math.abs(cdb)) < noise) return false;
  return abc > 0 !== abd > 0 && cda > 0 !== cdb > 0;
}

function segmentsOf(line: Ring): Segment[] {
  const points = line.map(([x = NaN, y = NaN]): Point => [x, y]);
  return points.slice(1).map((point, index) => [points[index] as Point, point]);
}

/** The start [longitude, latitude] of one segment of each crossing. */
export function crossingsAmong(lines: readonly Ring[]): Point[] {
  return crossingSegments(lines).map(([segment]) => segment[0]);
}

/** The two segments of each crossing. */
export function crossingSegments(lines: readonly Ring[]): (readonly [Segment, Segment])[] {
  const segments = lines.flatMap(segmentsOf);
  if (segments.length === 0) return [];
  const [west, south, east, north] = lines.map(boxOf).reduce(unionBox);
  const columns = Math.ceil(Math.sqrt(segments.length));
  const cellX = (east - west) / columns || 1;
  const cellY = (north - south) / columns || 1;
  const cells = new Map<number, Segment[]>();
  const found = new Map<string, readonly [Segment, Segment]>();
  for (const segment of segments) {
    const [[ax, ay], [bx, by]] = segment;
    const column = (x: number) => Math.floor((x - west) / cellX);
    const row = (y: number) => Math.floor((y - south) / cellY);
    for (let x = column(Math.min(ax, bx)); x <= column(Math.max(ax, bx)); x++) {
      for (let y = row(Math.min(ay, by)); y <= row(Math.max(ay, by)); y++) {
        const key = x * (columns + 2) + y;
        const cell = cells.get(key) ?? [];
        for (const other of cell) {
          // Two segments may meet in several cells; the key keeps the crossing once.
          if (isCrossing(segment, other)) found.set([segment, other].flat(2).join(), [segment, other]);
        }
        cell.push(segment);
        cells.set(key, cell);
      }
    }
  }
  return [...found.values()];
}
