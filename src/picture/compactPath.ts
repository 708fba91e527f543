/**
 * The base map of pictures in pages: paths in fractions of a px of one camera, written relative, and only as far as the
 * drawing reaches. A tenth of the bytes of the living drawing's paths, and not to be told from them at that camera.
 */
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';

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
  /** Path units: a point this near to the line of its neighbours is left out. */
  readonly flatness: number;
  /** Path units: closed shapes smaller than this are specks. */
  readonly speck: number;
}

type Point = readonly [x: number, y: number];

/** A subpath as read once for many pictures, in the path's own units. */
interface Subpath {
  /** x, y of each point. */
  readonly coordinates: Float64Array;
  readonly isClosed: boolean;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

const numbers = /-?\d+(?:\.\d+)?/g;

/** `path`: subpaths of `M x y L x y … Z`, as `paint/svg/drawBase.ts` writes them. */
function readSubpaths(path: string): Subpath[] {
  return path.split('M').flatMap((written) => {
    const coordinates = Float64Array.from(written.match(numbers) ?? [], Number);
    if (coordinates.length < 2) return [];
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (let at = 0; at + 1 < coordinates.length; at += 2) {
      const [x = NaN, y = NaN] = coordinates.subarray(at, at + 2);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return [{ coordinates, isClosed: written.endsWith('Z'), box }];
  });
}

function isInReach(
  { box }: Subpath,
  { scale, shiftX, shiftY, left, top, right, bottom }: PathFrame,
): boolean {
  return (
    box.right * scale + shiftX > left &&
    box.left * scale + shiftX < right &&
    box.bottom * scale + shiftY > top &&
    box.top * scale + shiftY < bottom
  );
}

function pointsOf(
  { coordinates }: Subpath,
  { scale, shiftX, shiftY, left, top, right, bottom }: PathFrame,
): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < coordinates.length; at += 2) {
    const x = Math.round(Math.max(left, Math.min(right, (coordinates[at] ?? 0) * scale + shiftX)));
    const y = Math.round(Math.max(top, Math.min(bottom, (coordinates[at + 1] ?? 0) * scale + shiftY)));
    const last = points.at(-1);
    if (last?.[0] !== x || last[1] !== y) points.push([x, y]);
  }
  return points;
}

function isFlat([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, flatness: number): boolean {
  const length = Math.hypot(cx - ax, cy - ay);
  if (length === 0) return false;
  const along = (bx - ax) * (cx - ax) + (by - ay) * (cy - ay);
  const isBetween = along >= 0 && along <= length * length;
  return isBetween && Math.abs((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / length < flatness;
}

function thinned(points: readonly Point[], flatness: number): Point[] {
  const kept: Point[] = [];
  points.forEach((point, number) => {
    const before = kept.at(-1);
    const next = points[number + 1];
    if (!before || !next || !isFlat(before, point, next, flatness)) kept.push(point);
  });
  return kept;
}

/** Numbers as short as path data allows: a minus sign separates as well as a space. */
function written(values: readonly number[]): string {
  return values.map((value, number) => (number === 0 || value < 0 ? '' : ' ') + String(value)).join('');
}

function isSpeck(points: readonly Point[], speck: number): boolean {
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

/** A subpath as it is drawn in a frame, path units. */
interface DrawnSubpath {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

function drawnIn(subpaths: readonly Subpath[], frame: PathFrame): DrawnSubpath[] {
  return subpaths.flatMap((subpath) => {
    if (!isInReach(subpath, frame)) return [];
    const { isClosed } = subpath;
    const points = thinned(pointsOf(subpath, frame), frame.flatness);
    if (points.length < (isClosed ? 3 : 2) || isOutside(points, frame)) return [];
    return isClosed && isSpeck(points, frame.speck) ? [] : [{ points, isClosed }];
  });
}

function writeSubpaths(subpaths: readonly DrawnSubpath[]): string {
  return subpaths
    .map(({ points, isClosed }) => {
      const [start = [0, 0]] = points;
      const steps = points.slice(1).flatMap(([x, y], number) => {
        const [fromX, fromY] = points[number] ?? start;
        return [x - fromX, y - fromY];
      });
      return `M${written(start)}l${written(steps)}${isClosed ? 'z' : ''}`;
    })
    .join('');
}

/** Empty where nothing is in reach. */
export function compactPath(path: string, frame: PathFrame): string {
  return writeSubpaths(drawnIn(readSubpaths(path), frame));
}

/** Whether a closed shape goes around the whole frame, in whatever sense. */
function fillsFrame({ points }: DrawnSubpath, { left, top, right, bottom }: PathFrame): boolean {
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => pointKey([x, y])));
  const reached = new Set(points.map(pointKey));
  return reached.size === corners.length && corners.every((corner) => reached.has(corner));
}

function pointKey([x, y]: Point): string {
  return `${String(Math.round(x))} ${String(Math.round(y))}`;
}

/** A ring of which both edges lie around the whole frame is the frame twice: nothing. */
function cancelsOut(subpaths: readonly DrawnSubpath[], frame: PathFrame): boolean {
  return subpaths.length === 2 && subpaths.every((subpath) => fillsFrame(subpath, frame));
}

/** Lines that are drawn alike are one path. */
function mergedLines(nodes: readonly SvgNode[]): SvgNode[] {
  const byStyle = new Map<string, SvgNode>();
  nodes.forEach((node, number) => {
    const { d, ...style } = node.attributes;
    const key = style['fill'] === 'none' ? JSON.stringify(style) : String(number);
    const before = byStyle.get(key)?.attributes['d'] ?? '';
    byStyle.set(key, svg(node.tag, { ...style, d: `${String(before)}${String(d)}` }));
  });
  return [...byStyle.values()];
}

/** A shape that is filled by one node and edged by the next is one path. */
function joined(nodes: readonly SvgNode[]): SvgNode[] {
  const result: SvgNode[] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    const isSame = before?.attributes['d'] === node.attributes['d'];
    if (before && isSame && before.attributes['stroke'] === undefined) {
      const { fill } = before.attributes;
      result[result.length - 1] = svg('path', { ...node.attributes, fill });
    } else result.push(node);
  }
  return result;
}

/** `nodes`: the base map's paths, read once; then drawn for as many frames as there are pictures. */
export function createCompactBase(nodes: readonly SvgNode[]): (frame: PathFrame) => SvgNode[] {
  const read = mergedLines(joined(nodes)).map(({ attributes }) => ({
    attributes,
    subpaths: readSubpaths(String(attributes['d'])),
  }));
  return (frame) =>
    read.flatMap(({ attributes, subpaths }) => {
      const drawn = drawnIn(subpaths, frame);
      const isNothing =
        drawn.length === 0 || (attributes['fill-rule'] === 'evenodd' && cancelsOut(drawn, frame));
      return isNothing ? [] : [svg('path', { ...attributes, d: writeSubpaths(drawn) })];
    });
}
