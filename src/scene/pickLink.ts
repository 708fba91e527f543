/** Finds the link under a point: the agreement whose curve passes within `reachPx`, nearest first. */
import type { AgreementLinks } from '../graph/network.ts';
import { curvePoint } from './linkCurve.ts';
import type { Projection } from './nodePositions.ts';

const pieces = 8;
/** With more links than this nobody can mean a single one, and looking for it would cost frames. */
const mostLinks = 20_000;

export interface LinkPickInput {
  readonly links: AgreementLinks;
  readonly bends: Float32Array;
  readonly relative: Float32Array;
  readonly emphasis: Float32Array;
  readonly projection: Projection;
  readonly reachPx: number;
}

function distanceToSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** The node number of the agreement, or `null`. */
export function pickLink(input: LinkPickInput, x: number, y: number): number | null {
  const { links, bends, relative, emphasis, projection, reachPx } = input;
  if (links.count > mostLinks) return null;
  const { worldSize, shiftX, shiftY } = projection;
  let best: number | null = null;
  let bestDistance = reachPx;
  for (let link = 0; link < links.count; link++) {
    const source = links.source[link] as number;
    const target = links.target[link] as number;
    const agreement = links.agreement[link] as number;
    const strength = Math.min(
      emphasis[source] as number,
      emphasis[target] as number,
      emphasis[agreement] as number,
    );
    if (strength < 0.3) continue;
    const ax = (relative[2 * source] as number) * worldSize + shiftX;
    const ay = (relative[2 * source + 1] as number) * worldSize + shiftY;
    const bx = (relative[2 * target] as number) * worldSize + shiftX;
    const by = (relative[2 * target + 1] as number) * worldSize + shiftY;
    // A curve stays within a third of its length of its ends' box.
    const slack = reachPx + Math.abs(bends[link] as number) * (Math.abs(bx - ax) + Math.abs(by - ay));
    if (x < Math.min(ax, bx) - slack || x > Math.max(ax, bx) + slack) continue;
    if (y < Math.min(ay, by) - slack || y > Math.max(ay, by) + slack) continue;
    let [lastX, lastY] = [ax, ay];
    for (let piece = 1; piece <= pieces; piece++) {
      const [nextX, nextY] = curvePoint(ax, ay, bx, by, bends[link] as number, piece / pieces);
      const distance = distanceToSegment(x, y, lastX, lastY, nextX, nextY);
      if (distance < bestDistance) {
        best = agreement;
        bestDistance = distance;
      }
      [lastX, lastY] = [nextX, nextY];
    }
  }
  return best;
}
