/**
 * From a dataset to what is drawn of it, in one place and once a dataset: the page, exported pictures, static pages
 * and the build all begin here. Hierarchies are worked out when the map is first asked for.
 */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { markScale } from '../domain/markSize.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import { buildHierarchy, type Hierarchy } from '../graph/levels/hierarchy.ts';
import type { LevelBudget } from '../graph/levels/levels.ts';
import { placesOf } from '../graph/levels/places.ts';
import { planLevels, type LevelPlan } from '../graph/levels/plan.ts';
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
  /** At which zoom they come apart: one plan for the map and for the lists beside it. */
  planOf(shown: Shown, budget: LevelBudget): LevelPlan;
}

const composed = new WeakMap<IndexedDataset, ComposedScene>();

function compose(indexed: IndexedDataset): ComposedScene {
  const network = buildNetwork(indexed);
  let hierarchy: Hierarchy | null = null;
  let plans: readonly LevelPlan[] = [];
  const hierarchyOf = () => (hierarchy ??= buildHierarchy(indexed, placesOf(indexed)));
  return {
    indexed,
    network,
    adjacency: networkAdjacency(network),
    model: buildSceneModel(indexed, network, markScale(network.organizationCount)),
    hierarchy: hierarchyOf,
    planOf(shown, budget) {
      const known = plans.find((plan) => plan.shown === shown && plan.budget.homeZoom === budget.homeZoom);
      if (known) return known;
      const plan = planLevels(hierarchyOf(), shown, budget);
      // Two: a selected organization that the filters leave out is drawn, and not listed.
      plans = [plan, ...plans].slice(0, 2);
      return plan;
    },
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
