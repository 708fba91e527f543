/**
 * Where marks are drawn in the network view, px in one of `networkFrames` centred on 0,0: places let go, ties decide.
 *
 * The largest component fills the frame; smaller ones stand in rows below it, largest first; organizations without
 * any agreement fill rows below the frame, by region. Nothing drifts off, and a reader sees at once what is not connected.
 */
import { componentsOf } from '../../components.ts';
import { adjacencyOf, type Adjacency } from '../../adjacency.ts';
import type { Points } from '../core/points.ts';
import { componentForces, spacingPx } from './componentForces.ts';
import { directionOf } from '../core/angles.ts';
import { gapPx, marginPx, networkMarkScale } from './networkFit.ts';
import { networkFrames, roundPosition, type LayoutInput } from '../core/layoutTypes.ts';
import { partDiscs, partDiscsFor } from '../core/partDiscs.ts';
import { numberAt, realAt, wholeAt } from '../../numbers.ts';

/** Between the edges of two marks: what rounding may take of it, px. */
const roundingGapPx = 0.36;

interface Box {
  readonly members: readonly number[];
  readonly points: Points;
  readonly width: number;
  readonly height: number;
}

/** Moves points so that the box around their marks begins at 0,0. */
function boxed(members: readonly number[], points: Points, radiusPx: Float32Array, paddingPx: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  members.forEach((node, index) => {
    const reach = realAt(radiusPx, node) + paddingPx;
    left = Math.min(left, realAt(points.x, index) - reach);
    right = Math.max(right, realAt(points.x, index) + reach);
    top = Math.min(top, realAt(points.y, index) - reach);
    bottom = Math.max(bottom, realAt(points.y, index) + reach);
  });
  const x = points.x.map((value) => value - left);
  const y = points.y.map((value) => value - top);
  return { members, points: { x, y }, width: right - left, height: bottom - top };
}

/** One agreement and its parties: a line of two, else a star with the hub in the middle, the first party on top. */
function starPoints(members: readonly number[], organizationCount: number, armPx: number): Points {
  const parties = members.filter((node) => node < organizationCount).length;
  const reach = Math.max(armPx, (armPx * 0.9) / (2 * directionOf(1 / (2 * Math.max(2, parties)))[1]));
  const x = new Float64Array(members.length);
  const y = new Float64Array(members.length);
  members.forEach((node, index) => {
    if (node >= organizationCount) return;
    const [across, down] = directionOf(index / parties - (parties === 2 ? 0.5 : 0.25));
    x[index] = reach * across;
    y[index] = reach * down;
  });
  return { x, y };
}

/** Rows of boxes no wider than `width`; returns the [x, y] of each box's corner and the height of all. */
function rowsOf(
  boxes: readonly Box[],
  width: number,
  gap: number,
): { corners: [number, number][]; height: number } {
  const corners: [number, number][] = [];
  let top = 0;
  for (let first = 0; first < boxes.length;) {
    let count = 0;
    let used = 0;
    let tallest = 0;
    for (; first + count < boxes.length; count++) {
      const box = boxes[first + count] as Box;
      if (count > 0 && used + gap + box.width > width) break;
      used += (count > 0 ? gap : 0) + box.width;
      tallest = Math.max(tallest, box.height);
    }
    let left = (width - used) / 2;
    for (const box of boxes.slice(first, first + count)) {
      corners.push([left, top + (tallest - box.height) / 2]);
      left += box.width + gap;
    }
    top += tallest + gap;
    first += count;
  }
  return { corners, height: Math.max(0, top - gap) };
}

/** Lone organizations in even rows, by region. Cells are wide enough for a short label while there are few. */
function loneCells(
  count: number,
  width: number,
  scale: number,
  mostHeight: number,
): { columns: number; cellX: number; cellY: number } {
  if (count === 0) return { columns: 1, cellX: 0, cellY: 0 };
  let cellX = 74 * scale;
  let cellY = 34 * scale;
  let columns = Math.max(1, Math.floor(width / cellX));
  if (Math.ceil(count / columns) * cellY > mostHeight) {
    // Too many for labels: square cells that fill the strip.
    cellX = cellY = Math.min(26 * scale, Math.sqrt((width * mostHeight) / count));
    columns = Math.max(1, Math.floor(width / cellX));
  }
  // Full rows: as many columns as make the last row nearly as long as the others.
  const rows = Math.ceil(count / columns);
  columns = Math.ceil(count / rows);
  return { columns, cellX, cellY };
}

/**
 * Evens out the crowd: force layouts of thousands are dense in the middle and send a few chains far out, so that a
 * fit to the frame would leave all the rest in a dot. Distances from the middle are moved towards those of an even
 * disc (by rank), the more the larger the component; directions stay.
 */
function evenOut({ x, y }: Points): void {
  const count = x.length;
  const share = Math.min(0.85, Math.max(0, (count - 500) / 4000));
  if (share === 0) return;
  const middleX = x.reduce((sum, value) => sum + value, 0) / count;
  const middleY = y.reduce((sum, value) => sum + value, 0) / count;
  const away = x.map((value, index) => {
    const [dx, dy] = [value - middleX, realAt(y, index) - middleY];
    return Math.sqrt(dx * dx + dy * dy);
  });
  const order = Array.from(away, (_, index) => index).sort((a, b) => realAt(away, a) - realAt(away, b));
  const reach = 2 * realAt(away, numberAt(order, count >> 1));
  order.forEach((index, rank) => {
    const even = reach * Math.sqrt((rank + 0.5) / count);
    const own = Math.max(1e-9, realAt(away, index));
    const stretch = (share * even + (1 - share) * Math.min(own, 1.5 * reach)) / own;
    x[index] = middleX + (realAt(x, index) - middleX) * stretch;
    y[index] = middleY + (realAt(y, index) - middleY) * stretch;
  });
}

function fitted(box: Box, width: number, height: number): Points {
  // Both axes may be stretched a little differently to use the frame: it has no scale to distort.
  const scaleX = width / box.width;
  const scaleY = height / box.height;
  const least = Math.min(scaleX, scaleY);
  const limit = Math.min(1.5, least * 1.35);
  const [x, y] = [Math.min(scaleX, limit), Math.min(scaleY, limit)];
  return {
    x: box.points.x.map((value) => (value - box.width / 2) * x),
    y: box.points.y.map((value) => (value - box.height / 2) * y),
  };
}

/** Parts a component's marks inside a frame around 0,0: parting may push out of it, so it alternates with shrinking. */
function* partInside(
  points: Points,
  space: Float64Array,
  width: number,
  height: number,
): Generator<undefined, void> {
  const reachOver = (values: Float64Array, half: number) =>
    values.reduce((most, value, index) => Math.max(most, Math.abs(value) / (half - realAt(space, index))), 1);
  const shrinkInside = () => {
    const overX = reachOver(points.x, width / 2);
    const overY = reachOver(points.y, height / 2);
    points.x.forEach((value, index) => (points.x[index] = value / overX));
    points.y.forEach((value, index) => (points.y[index] = value / overY));
    return overX > 1 || overY > 1;
  };
  const discs = { ...points, radius: space };
  // A few rounds at a time, so that a page without a worker stays responsive; 300 are more than it takes to come
  // to rest wherever there is room (measured: 60 at 22,000 nodes).
  for (let turn = 0; turn < 100; turn++) {
    const isParted = partDiscsFor(discs, 3);
    const wasOutside = shrinkInside();
    if (isParted && !wasOutside) break;
    yield undefined;
  }
  // Parting rounds the picture off; what room it left at the edges is taken again, which only widens distances.
  const grow = (values: Float64Array, half: number) => {
    let [low, high] = [Infinity, -Infinity];
    values.forEach((value, index) => {
      low = Math.min(low, value - realAt(space, index));
      high = Math.max(high, value + realAt(space, index));
    });
    const stretch = Math.max(1, Math.min(1.3, (2 * half) / (high - low)));
    const middle = (low + high) / 2;
    values.forEach((value, index) => (values[index] = (value - middle) * stretch));
  };
  grow(points.x, width / 2);
  grow(points.y, height / 2);
}

/**
 * Half of the distance that marks of a component keep beyond their radii. Room that is left goes between the marks,
 * for labels: up to 20 px around each, as long as that covers no more than a third of the frame.
 */
function halfGapPx(
  members: readonly number[],
  radiusPx: Float32Array,
  areaPx: number,
  markScale: number,
): number {
  const least = (gapPx * markScale + roundingGapPx) / 2;
  for (let gap = 20; gap > least; gap -= 0.5) {
    const cover = members.reduce(
      (sum, node) => sum + Math.PI * (realAt(radiusPx, node) + gap) * (realAt(radiusPx, node) + gap),
      0,
    );
    if (cover <= 0.36 * areaPx) return gap;
  }
  return least;
}

/** Yields after every tick; returns [x, y] of every node. */
export function* networkLayoutSteps(input: LayoutInput): Generator<undefined, Float32Array> {
  const { organizationCount, nodeCount, radiusPx: radii } = input;
  const result = new Float32Array(2 * nodeCount);
  const markScale = networkMarkScale(radii);
  const scale = input.scale * markScale;
  const radiusPx = radii.map((radius) => radius * markScale);
  const adjacency: Adjacency = adjacencyOf(nodeCount, input.spokeSource, input.spokeTarget);
  const components = componentsOf(adjacency);
  const joined = components.filter((members) => members.length > 1);
  const lone = components
    .filter((members) => members.length === 1)
    .map(([node]) => node as number)
    .sort(
      (a, b) =>
        wholeAt(input.regionRank, a) - wholeAt(input.regionRank, b) ||
        wholeAt(input.seed, a) - wholeAt(input.seed, b),
    );

  const boxes: Box[] = [];
  for (const members of joined) {
    const hubs = members.filter((node) => node >= organizationCount).length;
    const isStar = hubs === 1 && members.length < 40;
    const isMain = boxes.length === 0;
    const points: Points = isStar
      ? starPoints(members, organizationCount, spacingPx * 0.85 * scale)
      : yield* componentForces(input, adjacency, members);
    if (!isStar && !isMain) {
      const space = Float64Array.from(members, (node) => realAt(radiusPx, node) + 6 * scale);
      points.x.forEach((value, index) => (points.x[index] = value * scale));
      points.y.forEach((value, index) => (points.y[index] = value * scale));
      partDiscs({ ...points, radius: space });
    }
    if (isMain) evenOut(points);
    boxes.push(boxed(members, points, radiusPx, isMain ? 0 : 8 * scale));
  }

  const frame = networkFrames[input.frame];
  const width = frame.width - 2 * marginPx;
  const height = frame.height - 2 * marginPx;
  const [main, ...others] = boxes;
  const gap = 18 * scale;
  const mostStrip = main ? 0.22 * height : height;
  const cells = loneCells(lone.length, width, scale, mostStrip);
  const loneHeight = Math.ceil(lone.length / cells.columns) * cells.cellY;
  let rows = rowsOf(others, width, gap);
  let shrink = 1;
  // Many small components: their rows are made wider than the frame and shrunk into it.
  while (rows.height * shrink > 0.3 * height) {
    shrink *= 0.9;
    rows = rowsOf(others, width / shrink, gap);
  }
  const rowsHeight = rows.height * shrink;
  const between = (strip: number) => (strip > 0 ? gap + 10 * scale : 0);
  // The lone are drawn only where something else ties them, and stand below the frame: they take no room of the others'.
  const mainHeight = height - rowsHeight - between(rowsHeight);

  const put = (node: number, x: number, y: number) => {
    result[2 * node] = roundPosition(x);
    result[2 * node + 1] = roundPosition(y);
  };
  const top = -height / 2;
  if (main) {
    const points = fitted(main, width, mainHeight);
    const halfGap = halfGapPx(main.members, radiusPx, width * mainHeight, markScale);
    const space = Float64Array.from(main.members, (node) => realAt(radiusPx, node) + halfGap);
    yield* partInside(points, space, width, mainHeight);
    main.members.forEach((node, index) =>
      put(node, realAt(points.x, index), top + mainHeight / 2 + realAt(points.y, index)),
    );
  }
  others.forEach(({ members, points }, box) => {
    const [left, down] = rows.corners[box] as [number, number];
    members.forEach((node, index) =>
      put(
        node,
        -width / 2 + (left + realAt(points.x, index)) * shrink,
        top + mainHeight + between(rowsHeight) + (down + realAt(points.y, index)) * shrink,
      ),
    );
  });
  const loneTop = main ? -top + between(loneHeight) : -top - loneHeight;
  lone.forEach((node, index) => {
    const row = Math.floor(index / cells.columns);
    const column = index % cells.columns;
    put(node, (column - (cells.columns - 1) / 2) * cells.cellX, loneTop + (row + 0.5) * cells.cellY);
  });
  return result;
}
