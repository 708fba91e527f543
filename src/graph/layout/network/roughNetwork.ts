/**
 * A first picture of a large network while its layout is worked out: a small map, agreements in the middle of their
 * parties. The marks glide on from there.
 */
import { wholeAt } from '../../numbers.ts';
import { setPair, xOf, yOf } from '../../pairs.ts';
import { networkFrames, type LayoutInput } from '../core/layoutTypes.ts';

/** [x, y] world of every node: organizations' places and the means of agreements' placed parties; NaN without. */
function placesOfAll({ nodeCount, organizationCount, anchors, spokeSource, spokeTarget }: LayoutInput) {
  const places = anchors.slice();
  const parties = new Uint32Array(nodeCount);
  for (let node = organizationCount; node < nodeCount; node++) setPair(places, node, 0, 0);
  spokeSource.forEach((organization, spoke) => {
    const hub = wholeAt(spokeTarget, spoke);
    const x = xOf(anchors, organization);
    if (Number.isNaN(x)) return;
    setPair(places, hub, xOf(places, hub) + x, yOf(places, hub) + yOf(anchors, organization));
    parties[hub] = wholeAt(parties, hub) + 1;
  });
  for (let hub = organizationCount; hub < nodeCount; hub++) {
    // 0 / 0 of an agreement that nothing places is NaN.
    setPair(places, hub, xOf(places, hub) / wholeAt(parties, hub), yOf(places, hub) / wholeAt(parties, hub));
  }
  return places;
}

/** [x, y] px of every node in its frame; nodes without a place stand in a line below. */
export function roughNetwork(input: LayoutInput): Float32Array {
  const { nodeCount, seed, frame } = input;
  const places = placesOfAll(input);
  const { width, height } = networkFrames[frame];
  let [count, middleX, middleY, squareX, squareY] = [0, 0, 0, 0, 0];
  for (let node = 0; node < nodeCount; node++) {
    const [x, y] = [xOf(places, node), yOf(places, node)];
    if (Number.isNaN(x)) continue;
    count++;
    middleX += x;
    middleY += y;
    squareX += x * x;
    squareY += y * y;
  }
  middleX /= Math.max(1, count);
  middleY /= Math.max(1, count);
  const spread = (square: number, middle: number) => Math.sqrt(Math.max(0, square / count - middle * middle));
  // Four standard deviations across: all but a few lie inside, and these are held at the edge.
  const along = (value: number, middle: number, deviation: number, length: number) =>
    deviation > 0 ? Math.max(-0.45, Math.min(0.45, (0.2 * (value - middle)) / deviation)) * length : 0;
  const [deviationX, deviationY] = [spread(squareX, middleX), spread(squareY, middleY)];
  const network = new Float32Array(2 * nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const x = xOf(places, node);
    if (Number.isNaN(x))
      setPair(network, node, (wholeAt(seed, node) / 4294967296 - 0.5) * 0.9 * width, 0.47 * height);
    else
      setPair(
        network,
        node,
        along(x, middleX, deviationX, width),
        along(yOf(places, node), middleY, deviationY, height),
      );
  }
  return network;
}
