/** What the stage is given by whoever puts the page together: it fetches nothing and runs no worker itself. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { NetworkListener, NetworkRequest, NetworkRun } from '../scene/networkRun.ts';
import type { Box } from '../scene/labelPlacement.ts';

export interface StageServices {
  /** What stands on the stage: boxes in its whole px. */
  readonly obstacles: (stage: Element) => readonly Box[];
  /** The network of what is shown: the shipped positions where they fit, else worked out. */
  readonly arrangeNetwork: (request: NetworkRequest, listener: NetworkListener) => NetworkRun;
  /** All shortest chains between two organizations, each alternating organization and agreement ids. */
  readonly chainsOf: (from: string, to: string) => readonly (readonly string[])[];
  /** Groups of organizations by number, largest first; `null` where they cannot be found. */
  readonly findCommunities: (indexed: IndexedDataset) => Promise<readonly (readonly number[])[] | null>;
}
