/** What lies under a point, of the batches of a frame. A look-up goes over all rows: numbers only, nothing is made. */
import { smallestTargetPx } from '../domain/markSize.ts';
import { linkField, linkForm, linkStride, markField, markForm, markStride, type Batch } from './frame.ts';
import { controlPoint } from './linkCurve.ts';
import type { Projection } from './projection.ts';

/** Fainter ones are not there. */
const faintestMark = 0.05;
const faintestLink = 0.06;
/** A mark's own edge counts a little beyond what is painted. */
const aroundPx = 2;
const linkReachPx = 6;
const pieces = 8;
/** With more links than this nobody can mean a single one. */
const mostLinks = 20_000;

/**
 * Row of the mark: the topmost whose disc holds the point, else the one whose edge is nearest, if its target of 24 px
 * reaches so far; −1 without.
 */
export function pickMarkRow(
  { data, count }: Batch,
  { worldSize, shiftX, shiftY }: Projection,
  x: number,
  y: number,
  isMeant: (row: number) => boolean,
): number {
  let best = -1;
  let bestToEdge = Infinity;
  for (let row = count - 1; row >= 0; row--) {
    const at = row * markStride;
    const radius = data[at + markField.radiusPx] ?? 0;
    const dx = (data[at + markField.x] ?? NaN) * worldSize + shiftX + (data[at + markField.offsetX] ?? 0) - x;
    const dy = (data[at + markField.y] ?? NaN) * worldSize + shiftY + (data[at + markField.offsetY] ?? 0) - y;
    const reach = Math.max(smallestTargetPx / 2, radius + aroundPx);
    const square = dx * dx + dy * dy;
    if (!(square <= reach * reach) || (data[at + markField.opacity] ?? 0) < faintestMark) continue;
    if (data[at + markField.form] === markForm.circle || !isMeant(row)) continue;
    const toEdge = Math.sqrt(square) - radius;
    // Rows are looked at from the top: the first that holds the point is the one seen there.
    if (toEdge <= 0) return row;
    if (toEdge < bestToEdge) {
      best = row;
      bestToEdge = toEdge;
    }
  }
  return best;
}

function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Row of the link whose curve passes nearest, within reach; −1 without. */
export function pickLinkRow(
  { data, count }: Batch,
  { worldSize, shiftX, shiftY }: Projection,
  x: number,
  y: number,
): number {
  if (count > mostLinks) return -1;
  let best = -1;
  let bestDistance = Infinity;
  for (let row = count - 1; row >= 0; row--) {
    const at = row * linkStride;
    if (data[at + linkField.form] === linkForm.leader || (data[at + linkField.opacity] ?? 0) < faintestLink)
      continue;
    const ax =
      (data[at + linkField.fromX] ?? NaN) * worldSize + shiftX + (data[at + linkField.fromOffsetX] ?? 0);
    const ay =
      (data[at + linkField.fromY] ?? NaN) * worldSize + shiftY + (data[at + linkField.fromOffsetY] ?? 0);
    const bx = (data[at + linkField.toX] ?? NaN) * worldSize + shiftX + (data[at + linkField.toOffsetX] ?? 0);
    const by = (data[at + linkField.toY] ?? NaN) * worldSize + shiftY + (data[at + linkField.toOffsetY] ?? 0);
    const half = (data[at + linkField.widthPx] ?? 0) / 2;
    const bend = data[at + linkField.bend] ?? 0;
    const reach = linkReachPx + half;
    // A curve stays within half its bend of its ends' box.
    const slack = reach + Math.abs(bend) * (Math.abs(bx - ax) + Math.abs(by - ay));
    if (!(x >= Math.min(ax, bx) - slack && x <= Math.max(ax, bx) + slack)) continue;
    if (!(y >= Math.min(ay, by) - slack && y <= Math.max(ay, by) + slack)) continue;
    const distance = distanceToCurve(x, y, ax, ay, bx, by, bend) - half;
    if (distance <= linkReachPx && distance < bestDistance) {
      best = row;
      bestDistance = distance;
    }
  }
  return best;
}

function distanceToCurve(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  bend: number,
): number {
  const [cx, cy] = controlPoint(ax, ay, bx, by, bend);
  let least = Infinity;
  let lastX = ax;
  let lastY = ay;
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    const s = 1 - t;
    const nextX = s * s * ax + 2 * s * t * cx + t * t * bx;
    const nextY = s * s * ay + 2 * s * t * cy + t * t * by;
    least = Math.min(least, distanceToSegment(x, y, lastX, lastY, nextX, nextY));
    lastX = nextX;
    lastY = nextY;
  }
  return least;
}
