/**
 * The network laid out at once, where there is no page to keep free: in the build, for static pages and previews. The
 * page has its positions from the build or from a worker (`graph/layout/run`), so it never loads this.
 */
import type { Dataset } from '../domain/dataset.ts';
import type { Shown } from '../domain/filter.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import type { FrameShape } from '../graph/layout/core/layoutTypes.ts';
import { networkLayout } from '../graph/layout/run/layout.ts';
import type { ShippedLayout } from '../graph/layout/run/shippedLayout.ts';
import { decodeLayout, encodeLayout, layoutKey } from '../graph/layout/run/shippedLayout.ts';
import { buildNetwork } from '../graph/network.ts';
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

/** Positions worked out at build time: the page of the published data computes none. */
export function shippedLayoutOf(dataset: Dataset): ShippedLayout {
  const indexed = indexDataset(dataset);
  const input = layoutInputOf(indexed, buildNetwork(indexed));
  const networks = { wide: networkLayout(input), tall: networkLayout({ ...input, frame: 'tall' }) };
  return encodeLayout(networks, layoutKey(input));
}
