/**
 * A first picture of large data while its layout is worked out: every city as the rosette it will be, at its true
 * place and not yet parted from its neighbours; the network as a small map. The marks glide on from there.
 */
import type { GeographicPlan } from './geographicPlan.ts';
import { networkFrames, roundPosition, type LayoutInput } from '../core/layoutTypes.ts';
import { xOf, yOf } from '../../pairs.ts';
import { wholeAt } from '../../numbers.ts';

/** [dx, dy] px of every node close up; agreements stand in the middle of their parties. */
export function roughOffsets({ nodeCount }: LayoutInput, { places }: GeographicPlan): Float32Array {
  const offsets = new Float32Array(2 * nodeCount);
  for (const { members, offsetsPx } of places) {
    members.forEach((node, seat) => {
      offsets[2 * node] = roundPosition(xOf(offsetsPx, seat));
      offsets[2 * node + 1] = roundPosition(yOf(offsetsPx, seat));
    });
  }
  return offsets;
}

/** [x, y] px of every node in its frame; nodes without a place stand in a line below. */
export function roughNetwork(
  { nodeCount, seed, frame }: LayoutInput,
  { anchors }: GeographicPlan,
): Float32Array {
  const { width, height } = networkFrames[frame];
  let [count, middleX, middleY, squareX, squareY] = [0, 0, 0, 0, 0];
  for (let node = 0; node < nodeCount; node++) {
    const [x, y] = [xOf(anchors, node), yOf(anchors, node)];
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
    const x = xOf(anchors, node);
    const isPlaced = !Number.isNaN(x);
    network[2 * node] = isPlaced
      ? along(x, middleX, deviationX, width)
      : (wholeAt(seed, node) / 4294967296 - 0.5) * 0.9 * width;
    network[2 * node + 1] = isPlaced ? along(yOf(anchors, node), middleY, deviationY, height) : 0.47 * height;
  }
  return network;
}
