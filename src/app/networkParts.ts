/**
 * What a network takes: what draws it, layouts and communities from workers and from the build. Fetched when a network
 * is wanted, or when the page has come to rest.
 */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { LayoutInput } from '../graph/layout/core/layoutTypes.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import { createLayoutClient, type LayoutClient } from '../graph/layout/run/layoutClient.ts';
import { decodeLayout } from '../graph/layout/run/shippedLayout.ts';
import { createMeasuresClient } from '../graph/measures/measuresClient.ts';
import { measuresInputOf } from '../graph/measures/measuresInput.ts';
import type { NetworkPositions } from '../scene/networkPositions.ts';
import { networkPartOf, partOfNetwork, wholeNetwork } from '../scene/networkPositions.ts';
import { createNetworkScene } from '../scene/networkScene.ts';
import type { NetworkListener, NetworkRequest, NetworkRun } from '../stage/stageServices.ts';
import { fetchJson } from '../loading/fetchJson.ts';
import { networkOf } from './networkOf.ts';
import { siteUrl } from '../loading/siteRoot.ts';

/** Fetched when the network is first looked at; a page without it only works longer. */
let shipped: ReturnType<typeof fetchJson> | null = null;

async function shippedNetwork(input: LayoutInput): Promise<Float32Array | null> {
  shipped ??= fetchJson(siteUrl('data/layout.json'));
  const fetched = await shipped;
  return fetched.ok ? decodeLayout(fetched.json, input) : null;
}

export function arrangeNetwork(
  { composed, shown, frame }: NetworkRequest,
  { onPositions, onRest }: NetworkListener,
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
    void shippedNetwork(input).then((points) => {
      if (isDisposed) return;
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

export async function workOutCommunities(
  indexed: IndexedDataset,
): Promise<readonly (readonly number[])[] | null> {
  const client = createMeasuresClient();
  const network = networkOf(indexed);
  try {
    // Of all data, whatever the filters: ground that moved with every filter would be no ground.
    const measures = await client.measure(
      measuresInputOf(indexed, network, {
        organizations: new Uint8Array(network.organizationCount).fill(1),
        agreements: new Uint8Array(network.agreementCount).fill(1),
      }),
    );
    return measures?.communities ?? null;
  } finally {
    client.dispose();
  }
}
