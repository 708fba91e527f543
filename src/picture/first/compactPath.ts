/**
 * The base map of the first picture: paths in fractions of a px of one camera, written relative, and only as far as the
 * drawing reaches. A tenth of the bytes of the living drawing's paths, and not to be told from them at that camera.
 */
export interface PathFrame {
  /** From the path's own units to path units. */
  readonly scale: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** What lies outside is moved to this edge, path units. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

const numbers = /-?\d+(?:\.\d+)?/g;
/** A point this near to the line of its neighbours is left out, path units. */
const flatness = 1.2;

function pointsOf(subpath: string, { scale, shiftX, shiftY, left, top, right, bottom }: PathFrame): Point[] {
  const coordinates = subpath.match(numbers) ?? [];
  const points: Point[] = [];
  for (let at = 0; at + 1 < coordinates.length; at += 2) {
    const x = Math.round(Math.max(left, Math.min(right, Number(coordinates[at]) * scale + shiftX)));
    const y = Math.round(Math.max(top, Math.min(bottom, Number(coordinates[at + 1]) * scale + shiftY)));
    const last = points.at(-1);
    if (last?.[0] !== x || last[1] !== y) points.push([x, y]);
  }
  return points;
}

function isFlat([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean {
  const length = Math.hypot(cx - ax, cy - ay);
  if (length === 0) return false;
  const along = (bx - ax) * (cx - ax) + (by - ay) * (cy - ay);
  const isBetween = along >= 0 && along <= length * length;
  return isBetween && Math.abs((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / length < flatness;
}

function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  points.forEach((point, number) => {
    const before = kept.at(-1);
    const next = points[number + 1];
    if (!before || !next || !isFlat(before, point, next)) kept.push(point);
  });
  return kept;
}

/** Numbers as short as path data allows: a minus sign separates as well as a space. */
function written(values: readonly number[]): string {
  return values.map((value, number) => (number === 0 || value < 0 ? '' : ' ') + String(value)).join('');
}

/** Closed shapes smaller than this are specks, path units. */
const speck = 4;

function isSpeck(points: readonly Point[]): boolean {
  const spread = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return spread(0) < speck && spread(1) < speck;
}

function isOutside(points: readonly Point[], { left, top, right, bottom }: PathFrame): boolean {
  return (
    points.every(([x]) => x <= left) ||
    points.every(([x]) => x >= right) ||
    points.every(([, y]) => y <= top) ||
    points.every(([, y]) => y >= bottom)
  );
}

/** `path`: subpaths of `M x y L x y … Z`, as `paint/svg/drawBase.ts` writes them. Empty where nothing is in reach. */
export function compactPath(path: string, frame: PathFrame): string {
  return path
    .split('M')
    .flatMap((subpath) => {
      if (subpath === '') return [];
      const isClosed = subpath.endsWith('Z');
      const points = thinned(pointsOf(subpath, frame));
      const [start] = points;
      if (!start || points.length < (isClosed ? 3 : 2) || isOutside(points, frame)) return [];
      if (isClosed && isSpeck(points)) return [];
      const steps = points.slice(1).flatMap(([x, y], number) => {
        const [fromX, fromY] = points[number] ?? start;
        return [x - fromX, y - fromY];
      });
      return [`M${written(start)}l${written(steps)}${isClosed ? 'z' : ''}`];
    })
    .join('');
}
