/**
 * How strongly links are drawn. Thousands of them drawn like a few are a carpet in which none can be followed; so, as
 * a camera does, the more ink links put on the ground they cover, the fainter each one is. Fading by filters or a
 * selection takes ink away: what remains comes out. Zooming in thins links out, and they come out too.
 */
import type { Links } from '../graph/network.ts';
import { worldSizePx } from '../domain/mercator.ts';
import type { NodePositions } from './nodePositions.ts';

/** Links may cover this share of their ground before they begin to fade; the published data stays below. */
const fullestCover = 0.5;
/** Width of a link, px. */
const linkWidthPx = 1.7;
const faintest = 0.045;

export interface LinkExposure {
  /** What the opacity of links is multiplied by, `faintest`..1. */
  at(
    links: Links,
    positions: NodePositions,
    emphasis: Float32Array,
    emphasisVersion: number,
    zoom: number,
  ): number;
}

/** Length of all links, weighted by their strength, over the ground of their ends: 1 / world width. */
function inkOf(links: Links, { relative }: NodePositions, emphasis: Float32Array): number {
  let [length, count, sumX, sumY, squareX, squareY] = [0, 0, 0, 0, 0, 0];
  for (let link = 0; link < links.count; link++) {
    const source = links.source[link] as number;
    const target = links.target[link] as number;
    const strength = Math.min(emphasis[source] as number, emphasis[target] as number);
    const x = relative[2 * source] as number;
    const y = relative[2 * source + 1] as number;
    const span = Math.hypot((relative[2 * target] as number) - x, (relative[2 * target + 1] as number) - y);
    if (strength < 0.01 || Number.isNaN(span)) continue;
    length += strength * span;
    count++;
    sumX += x;
    sumY += y;
    squareX += x * x;
    squareY += y * y;
  }
  if (count === 0) return 0;
  // An even rectangle of sides a and b has variances a²/12 and b²/12.
  const spread = (sum: number, square: number) => Math.sqrt(Math.max(0, square / count - (sum / count) ** 2));
  const ground = 12 * spread(sumX, squareX) * spread(sumY, squareY);
  return ground > 0 ? length / ground : 0;
}

/** Keeps the ink until positions or emphasis change: panning costs nothing. */
export function createLinkExposure(): LinkExposure {
  let key = '';
  let kept: Links | null = null;
  let ink = 0;
  return {
    at(links, positions, emphasis, emphasisVersion, zoom) {
      const next = `${String(positions.version)}/${String(emphasisVersion)}`;
      if (next !== key || links !== kept) {
        key = next;
        kept = links;
        ink = inkOf(links, positions, emphasis);
      }
      const cover = (ink * linkWidthPx) / worldSizePx(zoom);
      return Math.max(faintest, Math.min(1, fullestCover / Math.max(1e-9, cover)));
    },
  };
}
