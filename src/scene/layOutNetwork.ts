/**
 * The network laid out at once, where there is no page to keep free: in the build, for static pages and previews. The
 * page has its positions from the build or from a worker (`graph/layout/run`), so it never loads this.
 */
import type { Shown } from '../domain/filter.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import type { FrameShape } from '../graph/layout/core/layoutTypes.ts';
import { networkLayout } from '../graph/layout/run/layout.ts';
import { decodeLayout } from '../graph/layout/run/shippedLayout.ts';
import type { ComposedScene } from './compose.ts';
import { networkPartOf, partOfNetwork, wholeNetwork, type NetworkPositions } from './networkPositions.ts';

/** `shipped`: the build's positions file as read, or anything else, and the positions are worked out. */
export function layOutNetwork(
  composed: ComposedScene,
  shown: Shown,
  shipped: unknown = null,
  frame: FrameShape = 'wide',
): NetworkPositions {
  const input = layoutInputOf(composed.indexed, composed.network, frame);
  const points = decodeLayout(shipped, input) ?? networkLayout(input);
  const whole = wholeNetwork(composed, points);
  const part = networkPartOf(composed, shown, frame);
  return part ? partOfNetwork(whole, part, networkLayout(part.input)) : whole;
}
