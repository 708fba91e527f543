/** What the stage is given by whoever puts the page together: it fetches nothing and runs no worker itself. */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { ComposedScene } from '../scene/compose.ts';
import type { Box } from '../scene/labelPlacement.ts';
import type { NetworkPositions } from '../scene/networkPositions.ts';
import type { CreateNetworkScene } from '../scene/networkScene.ts';

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
