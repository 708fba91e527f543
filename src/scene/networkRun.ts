/** The layout of a network that is shown: the positions that the build has shipped where they fit, else a worker's. */
import type { Shown } from '../domain/filter.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import { createLayoutClient, type LayoutClient } from '../graph/layout/run/layoutClient.ts';
import { decodeLayout } from '../graph/layout/run/shippedLayout.ts';
import type { ComposedScene } from './compose.ts';
import type { NetworkPositions } from './networkPositions.ts';
import { networkPartOf, partOfNetwork, wholeNetwork } from './networkPositions.ts';
import type { CreateNetworkScene } from './networkScene.ts';
import { createNetworkScene } from './networkScene.ts';

export interface NetworkRequest {
  readonly composed: ComposedScene;
  readonly shown: Shown;
  readonly frame: 'wide' | 'tall';
}

export interface NetworkListener {
  readonly onPositions: (positions: NetworkPositions, createNetworkScene: CreateNetworkScene) => void;
  /** Nothing more will come by itself. */
  readonly onRest: () => void;
}

export interface NetworkRun {
  /** The network with these nodes held, [x, y] px of the layout's frame; neighbours follow. */
  reheat(pins: ReadonlyMap<number, readonly [x: number, y: number]>): void;
  dispose(): void;
}

/** `shippedLayout`: the build's file as read, or anything else: a page without it only works longer. */
export function runNetwork(
  { composed, shown, frame }: NetworkRequest,
  { onPositions, onRest }: NetworkListener,
  shippedLayout: () => Promise<unknown>,
): NetworkRun {
  const { indexed, network } = composed;
  const part = networkPartOf(composed, shown, frame);
  const input = part?.input ?? layoutInputOf(indexed, network, frame);
  let client: LayoutClient | null = null;
  let isDisposed = false;
  let waitingPins: Parameters<LayoutClient['reheat']>[0] | null = null;

  const positionsOf = (points: Float32Array): NetworkPositions =>
    part
      ? partOfNetwork(wholeNetwork(composed, new Float32Array(2 * network.nodeCount).fill(NaN)), part, points)
      : wholeNetwork(composed, points);

  const work = (): LayoutClient => {
    if (client) return client;
    const started = createLayoutClient();
    client = started;
    started.onNetwork((points) => onPositions(positionsOf(points), createNetworkScene));
    started.onRest(() => {
      onRest();
      if (waitingPins) started.reheat(waitingPins);
      waitingPins = null;
    });
    started.onFault((message) => {
      console.warn(`corridor: the layout reports "${message}"`);
      onRest();
    });
    started.start(input);
    return started;
  };

  if (part) work();
  else
    void shippedLayout().then((shipped) => {
      if (isDisposed) return;
      const points = decodeLayout(shipped, input);
      if (!points) {
        work();
        return;
      }
      onPositions(positionsOf(points), createNetworkScene);
      onRest();
    });

  return {
    reheat(pins) {
      const held = new Map(
        [...pins].flatMap(([node, point]) => {
          const own = part ? part.nodes.indexOf(node) : node;
          return own < 0 ? [] : [[own, point] as const];
        }),
      );
      if (client) {
        client.reheat(held);
        return;
      }
      // Shipped positions need no worker until the reader moves one of them.
      waitingPins = held;
      work();
    },
    dispose() {
      isDisposed = true;
      client?.dispose();
    },
  };
}
