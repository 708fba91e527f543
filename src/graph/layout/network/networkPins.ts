/**
 * Dragging a node in the network view: the node stays where the reader put it, its neighbourhood follows like a net
 * of springs, and everything farther off stands still. Springs rest at the lengths they had in `start`, so a node
 * put back where it was brings everything back.
 */
import {
  forceCollide,
  forceLink,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { adjacencyOf, neighboursOf, stepsFrom } from '../../adjacency.ts';
import { roundPosition, type LayoutInput } from '../core/layoutTypes.ts';
import { networkMarkScale } from './networkFit.ts';
import { seededRandom } from '../core/seeds.ts';
import { xOf, yOf } from '../../pairs.ts';
import { numberAt, realAt, signedAt } from '../../numbers.ts';

/** Node number → [x, y] px in the frame of the network view. */
export type Pins = ReadonlyMap<number, readonly [x: number, y: number]>;

/** How far a drag is felt, in steps along spokes (2 = the other parties of one's agreements). */
const farthestStep = 3;
/** How strongly a node is held to where it was, by its steps from the nearest pin; pins themselves do not move. */
const holdByStep = [0, 0.04, 0.12, 0.3];
/** A low alpha: enough for neighbours to follow, too little to rearrange anything. */
const alpha = 0.4;
const ticks = 50;

interface HeldNode extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly node: number;
  readonly homeX: number;
  readonly homeY: number;
  readonly hold: number;
  readonly radiusPx: number;
}

/** [x, y] of every node with the pins in place; nodes more than three steps from every pin are exactly as in `start`. */
export function networkWithPins(input: LayoutInput, start: Float32Array, pins: Pins): Float32Array {
  const result = start.slice();
  const adjacency = adjacencyOf(input.nodeCount, input.spokeSource, input.spokeTarget);
  const pinned = [...pins.keys()].filter((node) => node < input.nodeCount).sort((a, b) => a - b);
  const steps = stepsFrom(adjacency, pinned);
  const markScale = networkMarkScale(input.radiusPx);

  const nodes: HeldNode[] = [];
  const heldOf = new Map<number, HeldNode>();
  const add = (node: number, hold: number | null) => {
    const pin = pins.get(node);
    const [homeX, homeY] = [xOf(start, node), yOf(start, node)];
    const [x, y] = pin ?? [homeX, homeY];
    const held: HeldNode = {
      node,
      x,
      y,
      homeX,
      homeY,
      hold: hold ?? 0,
      radiusPx: realAt(input.radiusPx, node) * markScale,
    };
    if (hold === null || pin) Object.assign(held, { fx: x, fy: y });
    nodes.push(held);
    heldOf.set(node, held);
  };
  const isNear = (node: number) => signedAt(steps, node) >= 0 && signedAt(steps, node) <= farthestStep;
  for (let node = 0; node < input.nodeCount; node++) {
    if (isNear(node)) add(node, numberAt(holdByStep, signedAt(steps, node)));
  }
  const links: (SimulationLinkDatum<HeldNode> & { restPx: number })[] = [];
  for (const source of [...nodes]) {
    for (const neighbour of neighboursOf(adjacency, source.node)) {
      // The fixed rim that the outermost springs hang on.
      if (!heldOf.has(neighbour)) add(neighbour, null);
      const target = heldOf.get(neighbour) as HeldNode;
      if (isNear(neighbour) && neighbour < source.node) continue;
      const [dx, dy] = [target.homeX - source.homeX, target.homeY - source.homeY];
      links.push({ source, target, restPx: Math.sqrt(dx * dx + dy * dy) });
    }
  }

  forceSimulation<HeldNode, SimulationLinkDatum<HeldNode>>(nodes)
    .stop()
    .randomSource(seededRandom(4))
    .alpha(alpha)
    .alphaMin(0)
    .alphaTarget(0)
    .alphaDecay(0.05)
    .velocityDecay(0.4)
    .force(
      'springs',
      forceLink<HeldNode, (typeof links)[number]>(links)
        .distance(({ restPx }) => restPx)
        .strength(0.25)
        .iterations(1),
    )
    .force(
      'x',
      forceX<HeldNode>(({ homeX }) => homeX).strength(({ hold }) => hold),
    )
    .force(
      'y',
      forceY<HeldNode>(({ homeY }) => homeY).strength(({ hold }) => hold),
    )
    .force(
      'part',
      forceCollide<HeldNode>(({ radiusPx }) => radiusPx + 1.5 * markScale)
        .strength(0.7)
        .iterations(1),
    )
    .tick(ticks);

  for (const { node, x, y } of nodes) {
    result[2 * node] = roundPosition(x);
    result[2 * node + 1] = roundPosition(y);
  }
  return result;
}
