/** What the stage is given (`stage/stageServices.ts`): layouts and communities, from workers and from the build. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { LayoutInput } from '../graph/layout/core/layoutTypes.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import { createLayoutClient, type LayoutClient } from '../graph/layout/run/layoutClient.ts';
import { decodeLayout } from '../graph/layout/run/shippedLayout.ts';
import { createMeasuresClient } from '../graph/measures/measuresClient.ts';
import { measuresInputOf } from '../graph/measures/measuresInput.ts';
import type { Box } from '../scene/labelPlacement.ts';
import type { NetworkPositions } from '../scene/networkPositions.ts';
import { networkPartOf, partOfNetwork, wholeNetwork } from '../scene/networkPositions.ts';
import type { NetworkListener, NetworkRequest, NetworkRun, StageServices } from '../stage/stageServices.ts';
import { chainsOfPath } from './chains.ts';
import { fetchJson } from './fetchJson.ts';
import { networkOf } from './networkOf.ts';
import { siteUrl } from './siteRoot.ts';

/** Fetched when the network is first looked at; a page without it only works longer. */
let shipped: ReturnType<typeof fetchJson> | null = null;

async function shippedNetwork(input: LayoutInput): Promise<Float32Array | null> {
  shipped ??= fetchJson(siteUrl('data/layout.json'));
  const fetched = await shipped;
  return fetched.ok ? decodeLayout(fetched.json, input) : null;
}

function arrangeNetwork(
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
    started.onNetwork((points) => onPositions(positionsOf(points)));
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
      onPositions(positionsOf(points));
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

type Communities = readonly (readonly number[])[] | null;
const communities = new WeakMap<IndexedDataset, Promise<Communities>>();

/** Asked for by the stage and by lists: worked out once a dataset. What failed is tried again. */
export function findCommunities(indexed: IndexedDataset): Promise<Communities> {
  const known = communities.get(indexed);
  if (known) return known;
  const asked = workOutCommunities(indexed).then((groups) => {
    if (!groups) communities.delete(indexed);
    return groups;
  });
  communities.set(indexed, asked);
  return asked;
}

async function workOutCommunities(indexed: IndexedDataset): Promise<Communities> {
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
  } catch (error) {
    console.warn('corridor: the communities of the network cannot be worked out', error);
    return null;
  } finally {
    client.dispose();
  }
}

/** Buttons, the folded legend and the chip; what opens over the map for a moment is no reason to move it. */
const controls =
  '.legend-head, .legend[data-standing] .legend-body, .controls-strip, .stage-tray, .shell-panel-toggle, .stage-scale, .stage-attribution';
const passing = '.legend:not([data-standing]) .legend-body';

function obstacles(): Box[] {
  const boxes = (selector: string, isPassing: boolean) =>
    Array.from(document.querySelectorAll(selector), (element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom, isPassing }));
  return [...boxes(controls, false), ...boxes(passing, true)];
}

export const stageServices: StageServices = {
  arrangeNetwork,
  findCommunities,
  chainsOf: chainsOfPath,
  obstacles,
};
