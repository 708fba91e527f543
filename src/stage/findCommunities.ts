/** The communities of a whole dataset, for the ground under them. Loaded when the network is first looked at. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { createMeasuresClient } from '../graph/measures/measuresClient.ts';
import { measuresInputOf } from '../graph/measures/measuresInput.ts';
import type { CommunityGround } from '../scene/communityGround.ts';
import { communityGround } from '../scene/communityGround.ts';
import type { SceneModel } from '../scene/sceneModel.ts';

/** `null` where they cannot be found: the network then goes without. */
export async function findCommunities(
  indexed: IndexedDataset,
  model: SceneModel,
): Promise<CommunityGround | null> {
  const client = createMeasuresClient();
  const { network } = model;
  try {
    // Of all data, whatever the filters: ground that moved with every filter would be no ground.
    const measures = await client.measure(
      measuresInputOf(indexed, network, {
        organizations: new Uint8Array(network.organizationCount).fill(1),
        agreements: new Uint8Array(network.agreementCount).fill(1),
      }),
    );
    return measures && communityGround(model, measures.communities);
  } catch (error) {
    console.warn('corridor: the communities of the network cannot be worked out', error);
    return null;
  } finally {
    client.dispose();
  }
}
