/**
 * Links are quadratic curves. The control point stands off the middle of the chord by `bend` times its length, to
 * the left of source → target; WebGL (`paint/gl/links/links.vert.glsl`) and SVG use this one rule.
 */
import type { AgreementLinks } from '../graph/network.ts';
import { wholeAt } from '../graph/numbers.ts';

/** Gentle: at 0.1 the curve leaves its chord by a twentieth of its length. */
const usualBend = 0.1;

/** Bend of the spokes of a hub, by a number of its own: alternate sides, so that parallel spokes of two hubs part. */
export function spokeBend(hub: number): number {
  return hub % 2 === 0 ? usualBend : -usualBend;
}

/** Bend of a band by the x of its ends: all bow to the north, whichever end they begin at. */
export function bandBend(fromX: number, toX: number): number {
  return fromX <= toX ? usualBend : -usualBend;
}

export const affiliationBend = -0.16;

/** Bend of each hub spoke. */
export function spokeBends({ count, target }: AgreementLinks): Float32Array {
  return Float32Array.from({ length: count }, (_, link) => spokeBend(wholeAt(target, link)));
}

/** Bend of each pairwise link: several between the same two fan out, countable. */
export function pairBends({ count, source, target }: AgreementLinks): Float32Array {
  const seen = new Map<string, number>();
  return Float32Array.from({ length: count }, (_, link) => {
    const a = wholeAt(source, link);
    const b = wholeAt(target, link);
    const key = a < b ? `${String(a)}-${String(b)}` : `${String(b)}-${String(a)}`;
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    // 0.1, −0.1, 0.28, −0.28 … seen from the lower node, whichever is the source.
    const bend = usualBend + 0.18 * Math.floor(number / 2);
    return (number % 2 === 0 ? bend : -bend) * (a < b ? 1 : -1);
  });
}

/** Control point of the curve from (ax, ay) to (bx, by). */
export function controlPoint(ax: number, ay: number, bx: number, by: number, bend: number): [number, number] {
  return [(ax + bx) / 2 + (by - ay) * bend, (ay + by) / 2 - (bx - ax) * bend];
}

/** The point of the curve at `t` (0 source … 1 target). */
export function curvePoint(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  bend: number,
  t: number,
): [number, number] {
  const [cx, cy] = controlPoint(ax, ay, bx, by, bend);
  const s = 1 - t;
  return [s * s * ax + 2 * s * t * cx + t * t * bx, s * s * ay + 2 * s * t * cy + t * t * by];
}

/** For each agreement, in the order of the document, its first pairwise link; −1 for one with a single party. */
export function firstPairLinks(
  { count, agreement }: AgreementLinks,
  organizationCount: number,
  agreementCount: number,
): Int32Array {
  const first = new Int32Array(agreementCount).fill(-1);
  for (let link = count - 1; link >= 0; link--) first[wholeAt(agreement, link) - organizationCount] = link;
  return first;
}
