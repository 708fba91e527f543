/**
 * What a network takes: what draws it, layouts and communities from workers and from the build. Fetched when a network
 * is wanted, or when the page has come to rest.
 */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { createMeasuresClient } from '../graph/measures/measuresClient.ts';
import { measuresInputOf } from '../graph/measures/measuresInput.ts';
import { fetchJson } from '../loading/fetchJson.ts';
import { siteUrl } from '../loading/siteRoot.ts';
import type { NetworkListener, NetworkRequest, NetworkRun } from '../scene/networkRun.ts';
import { runNetwork } from '../scene/networkRun.ts';
import { networkOf } from './networkOf.ts';

/** Fetched when the network is first looked at. */
let shipped: ReturnType<typeof fetchJson> | null = null;

async function shippedLayout(): Promise<unknown> {
  shipped ??= fetchJson(siteUrl('data/layout.json'));
  const fetched = await shipped;
  return fetched.ok ? fetched.json : null;
}

export const arrangeNetwork = (request: NetworkRequest, listener: NetworkListener): NetworkRun =>
  runNetwork(request, listener, shippedLayout);

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
