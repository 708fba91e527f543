/** What the stage is given (`stage/stageServices.ts`). What only a network needs comes with it (`networkParts.ts`). */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { NetworkListener, NetworkRequest, NetworkRun } from '../scene/networkRun.ts';
import type { StageServices } from '../stage/stageServices.ts';
import { addNotice, dismissNotices } from '../state/actions.ts';
import { emitError } from '../state/events.ts';
import { store } from '../state/store.ts';
import { chainsOfPath } from './chains.ts';
import { obstacles } from '../ui/shell/obstacles.ts';
import { askUntilThere } from '../loading/fetchUntilThere.ts';

const loadNetworkParts = () => import('./networkParts.ts');

function arrangeNetwork(request: NetworkRequest, listener: NetworkListener): NetworkRun {
  let run: NetworkRun | null = null;
  let isDisposed = false;
  let hasFailed = false;
  let waitingPins: Parameters<NetworkRun['reheat']>[0] | null = null;
  async function begin(): Promise<boolean> {
    try {
      const parts = await loadNetworkParts();
      if (isDisposed) return true;
      dismissNotices('network-missing');
      run = parts.arrangeNetwork(request, listener);
      if (waitingPins) run.reheat(waitingPins);
      return true;
    } catch (error) {
      if (isDisposed) return true;
      // It may be prepared for later: then there is nothing that a reader misses yet.
      if (store.getState().view.view === 'network') addNotice({ type: 'network-missing' });
      if (!hasFailed) {
        hasFailed = true;
        emitError('part-failed', error instanceof Error ? error.message : String(error));
        listener.onRest();
      }
      return false;
    }
  }
  const stopAsking = askUntilThere(begin);
  return {
    reheat(pins) {
      if (run) run.reheat(pins);
      else waitingPins = pins;
    },
    dispose() {
      isDisposed = true;
      stopAsking();
      run?.dispose();
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
  try {
    return await (await loadNetworkParts()).workOutCommunities(indexed);
  } catch (error) {
    console.warn('corridor: the communities of the network cannot be worked out', error);
    return null;
  }
}

export const stageServices: StageServices = {
  arrangeNetwork,
  findCommunities,
  chainsOf: chainsOfPath,
  obstacles,
};
