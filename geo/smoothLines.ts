/**
 * Curves where the sources have corners. Along the St. Lawrence around Montréal, and for the lakes and rivers beside
 * it, nothing finer than 1:10,000,000 could be had openly: a vertex every one to three kilometres, which looks cut with
 * scissors from zoom 8 on. A centripetal Catmull–Rom curve goes through every vertex of the source and never loops
 * between two of them (Yuksel, Schaefer and Keyser, “On the parameterization of Catmull–Rom curves”, 2009,
 * https://doi.org/10.1145/1629255.1629262); where curves would cross, the source's straight lines stay.
 */
import { addToList } from '../src/domain/addToList.ts';
import { crossingSegments } from './crossings.ts';
import { type Box, isInBox, kmPerDegree, type Point, type Ring } from './polygon.ts';

/** From Cornwall and Lake Champlain to Québec and the Chaudière. */
export const smoothBox: Box = [-75, 43.5, -70.2, 47.4];

/** A vertex for each stretch this long: at zoom 11 about six pixels. */
const stretchKm = 0.3;

/** Width over height of a square of degrees at the middle of the box. */
const shrink = Math.cos(((smoothBox[1] + smoothBox[3]) * Math.PI) / 360);
const degreesBetween = (a: Point, b: Point) => Math.hypot((a[0] - b[0]) * shrink, a[1] - b[1]);

/** The points between b and c of the curve through a, b, c and d (Barry and Goldman's pyramid of knots). */
function curveBetween(a: Point, b: Point, c: Point, d: Point): Point[] {
  const count = Math.floor((degreesBetween(b, c) * kmPerDegree) / stretchKm);
  const knotA = 0;
  const knotB = knotA + Math.sqrt(degreesBetween(a, b));
  const knotC = knotB + Math.sqrt(degreesBetween(b, c));
  const knotD = knotC + Math.sqrt(degreesBetween(c, d));
  const between = (from: Point, to: Point, start: number, end: number, at: number): Point => {
    const share = end === start ? 0 : (at - start) / (end - start);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  };
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    const at = knotB + ((knotC - knotB) * (index + 1)) / count;
    const ab = between(a, b, knotA, knotB, at);
    const bc = between(b, c, knotB, knotC, at);
    const cd = between(c, d, knotC, knotD, at);
    return between(between(ab, bc, knotA, knotC, at), between(bc, cd, knotB, knotD, at), knotB, knotC, at);
  });
}

const keyOf = (point: readonly number[]) => point.join();
const pointOf = ([lng = NaN, lat = NaN]: readonly number[]): Point => [lng, lat];

/** The points that lines ending at the same point come from: `[2]` of a ring `0 1 2 0` goes on with 1. */
function neighboursAtEnds(lines: readonly Ring[]): ReadonlyMap<string, readonly Point[]> {
  const neighbours = new Map<string, Point[]>();
  for (const line of lines) {
    const ends = [
      [line[0], line[1]],
      [line.at(-1), line.at(-2)],
    ];
    for (const [end, next] of ends) {
      if (end && next) addToList(neighbours, keyOf(end), pointOf(next));
    }
  }
  return neighbours;
}

/** For each vertex of the line, itself and the points of the curve up to the next. */
function smoothStretches(
  line: Ring,
  straight: ReadonlySet<string>,
  ends: ReadonlyMap<string, readonly Point[]>,
) {
  const points = line.map(pointOf);
  /** Beyond an end, where exactly one other line goes on from it; else the curve ends without a bend. */
  const beyond = (end: Point, next: Point): Point => {
    const others = (ends.get(keyOf(end)) ?? []).filter((other) => keyOf(other) !== keyOf(next));
    return others.length === 1 && others[0] ? others[0] : end;
  };
  return points.map((b, index): Point[] => {
    const c = points[index + 1];
    if (!c || !isInBox(smoothBox, b) || !isInBox(smoothBox, c) || straight.has(keyOf([...b, ...c])))
      return [b];
    const a = points[index - 1] ?? beyond(b, c);
    return [b, ...curveBetween(a, b, c, points[index + 2] ?? beyond(c, b))];
  });
}

/** The lines with curves for corners in the box, except where a curve would cross another line or one of `others`. */
export function smoothLines(lines: readonly Ring[], others: readonly Ring[] = []): Point[][] {
  const ends = neighboursAtEnds(lines);
  const isNear = (line: Ring) => line.some((point) => isInBox(smoothBox, pointOf(point)));
  const othersNear = others.filter(isNear);
  const known = new Set(
    crossingSegments([...lines.filter(isNear), ...othersNear]).map((pair) => pair.join()),
  );
  const straight = new Set<string>();
  for (;;) {
    const smooth = lines.map((line) => smoothStretches(line, straight, ends));
    const flat = smooth.map((stretches) => stretches.flat());
    const crossed = new Set(
      crossingSegments([...flat.filter(isNear), ...othersNear])
        .filter((pair) => !known.has(pair.join()))
        .flatMap((pair) => pair.map(([start]) => keyOf(start))),
    );
    const before = straight.size;
    for (const stretches of smooth) {
      stretches.forEach((stretch, index) => {
        const [from, to] = [stretch[0], stretches[index + 1]?.[0]];
        if (from && to && stretch.some((point) => crossed.has(keyOf(point))))
          straight.add(keyOf([...from, ...to]));
      });
    }
    if (straight.size === before) return flat;
  }
}
