/**
 * How strongly the network's links are drawn. Thousands of them drawn like a few are a carpet in which none can be
 * followed; so, as a camera does, the more ink links put on the ground they cover, the fainter each one is. Fading by
 * filters or a selection takes ink away: what remains comes out. Zooming in thins links out, and they come out too.
 */
import { worldSizePx } from '../domain/mercator.ts';
import { rowField, valueOf, type MarkRows } from './markRows.ts';

/** Links may cover this share of their ground before they begin to fade; the published data stays below. */
const fullestCover = 0.5;
const faintest = 0.045;
/** Fainter links put no ink down. */
const weakest = 0.01;

/** Area of all links, weighted by their strength, over the ground of their ends, for a world of 1 px. */
export function inkOfLinks(rows: MarkRows, strength: Float32Array): number {
  let [area, count, sumX, sumY, squareX, squareY] = [0, 0, 0, 0, 0, 0];
  rows.links.forEach(({ widthPx, kind }, link) => {
    const from = rows.ends[2 * link] ?? -1;
    const to = rows.ends[2 * link + 1] ?? -1;
    const own = strength[link] ?? 0;
    if (kind === 'leader' || kind === 'affiliation' || from < 0 || to < 0 || own < weakest) return;
    const x = valueOf(rows, from, rowField.x);
    const y = valueOf(rows, from, rowField.y);
    area += own * widthPx * Math.hypot(valueOf(rows, to, rowField.x) - x, valueOf(rows, to, rowField.y) - y);
    count++;
    sumX += x;
    sumY += y;
    squareX += x * x;
    squareY += y * y;
  });
  if (count === 0) return 0;
  // An even rectangle of sides a and b has variances a²/12 and b²/12.
  const spread = (sum: number, square: number) => Math.sqrt(Math.max(0, square / count - (sum / count) ** 2));
  const ground = 12 * spread(sumX, squareX) * spread(sumY, squareY);
  return ground > 0 ? area / ground : 0;
}

/** What the opacity of links is multiplied by, `faintest`..1. */
export function exposureAt(ink: number, zoom: number): number {
  const cover = ink / worldSizePx(zoom);
  return Math.max(faintest, Math.min(1, fullestCover / Math.max(1e-9, cover)));
}
