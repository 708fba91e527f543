/** The positions that the golden file holds: every engine of the layout over one small, seeded network. */
import { networkLayout } from '../../src/graph/layout/run/layout.ts';
import { layoutVersion } from '../../src/graph/layout/run/shippedLayout.ts';
import { syntheticInput } from '../bench/syntheticInput.ts';

/** Pairs [x, y] px by node number, as text: a difference then shows which node has moved, and whereto. */
type Positions = readonly string[];

export interface GoldenLayout {
  readonly layoutVersion: number;
  /** Networks by shape of the frame, and with two nodes dragged. */
  readonly positions: Readonly<Record<string, Positions>>;
}

function byNode(pairs: ArrayLike<number>): Positions {
  return Array.from(
    { length: pairs.length / 2 },
    (_, node) => `${String(node)}: ${String(pairs[2 * node])} ${String(pairs[2 * node + 1])}`,
  );
}

export function goldenLayout(): GoldenLayout {
  const { input } = syntheticInput(48, 32, 11);
  const network = networkLayout(input);
  const pinned = new Map([
    [0, [150, -90] as const],
    [7, [-220, 40] as const],
  ]);
  return {
    layoutVersion,
    positions: {
      'network, wide': byNode(network),
      'network, tall': byNode(networkLayout({ ...input, frame: 'tall' })),
      'network, dragged': byNode(networkLayout(input, { pinned, start: network })),
      // Over 1,000 organizations other engines work: rough places first, communities apart. Every fortieth node.
      ...largePositions(),
    },
  };
}

function largePositions(): Record<string, Positions> {
  const { input } = syntheticInput(1200, 400, 11);
  const some = byNode(networkLayout(input)).filter((_, node) => node % 40 === 0);
  return { 'large network': some };
}
