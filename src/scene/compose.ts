/**
 * From a dataset to what is drawn of it, in one place and once a dataset: the page, exported pictures, static pages
 * and the build all begin here. Hierarchies are worked out when the map is first asked for.
 */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { markScale } from '../domain/markSize.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import { buildHierarchy, type Hierarchy } from '../graph/levels/hierarchy.ts';
import { placesOf } from '../graph/levels/places.ts';
import { buildNetwork, type Network } from '../graph/network.ts';
import { networkAdjacency } from '../graph/networkAdjacency.ts';
import { buildSceneModel, type SceneModel } from './sceneModel.ts';

export interface ComposedScene {
  readonly indexed: IndexedDataset;
  readonly network: Network;
  readonly adjacency: Adjacency;
  readonly model: SceneModel;
  /** Which places gather with which. */
  hierarchy(): Hierarchy;
}

const composed = new WeakMap<IndexedDataset, ComposedScene>();

function compose(indexed: IndexedDataset): ComposedScene {
  const network = buildNetwork(indexed);
  let hierarchy: Hierarchy | null = null;
  return {
    indexed,
    network,
    adjacency: networkAdjacency(network),
    model: buildSceneModel(indexed, network, markScale(network.organizationCount)),
    hierarchy: () => (hierarchy ??= buildHierarchy(indexed, placesOf(indexed))),
  };
}

export function composeScene(indexed: IndexedDataset): ComposedScene {
  let known = composed.get(indexed);
  if (!known) {
    known = compose(indexed);
    composed.set(indexed, known);
  }
  return known;
}
