/** What of the scene is lifted, forced and flagged for a state of the application. */
import type { Shown } from '../domain/filter.ts';
import { opacity, emphasisOf } from '../scene/emphasis.ts';
import type { SceneModel } from '../scene/sceneModel.ts';
import { nodeOfRecord } from '../scene/sceneModel.ts';
import type { AppState } from '../state/store.ts';
import { selectionOf } from '../state/viewState.ts';

export interface SceneEmphasis {
  readonly emphasis: Float32Array;
  readonly flags: ReadonlyMap<number, number>;
  readonly forced: ReadonlySet<number>;
  /** Named before others, where there is room. */
  readonly preferred: ReadonlySet<number>;
}

type Neighbours = (node: number, depth: 1 | 2) => ReadonlySet<number>;

export function emphasisOfState(
  model: SceneModel,
  state: AppState,
  shown: Shown,
  pathNodes: readonly number[],
  neighbours: Neighbours,
): SceneEmphasis {
  const selected = nodeOfRecord(model, selectionOf(state.view));
  const hovered = nodeOfRecord(model, state.hover);
  const flags = new Map<number, number>();
  const always = new Set(pathNodes);
  if (selected !== null) {
    always.add(selected);
    flags.set(selected, 2);
  }
  if (hovered !== null && hovered !== selected) flags.set(hovered, 1);

  let lifted: Set<number> | null = null;
  if (hovered !== null)
    lifted = new Set([...neighbours(hovered, 1), ...(selected === null ? [] : [selected])]);
  else if (pathNodes.length > 0) lifted = new Set([...pathNodes, ...(selected === null ? [] : [selected])]);
  else if (selected !== null) lifted = new Set(neighbours(selected, state.chrome.depth));

  const emphasis = emphasisOf({ network: model.network, shown, lifted, always });
  // The thing pointed at is never fainter than its own context.
  if (hovered !== null) emphasis[hovered] = Math.max(emphasis[hovered] as number, opacity.context);
  const forced = new Set([selected, hovered].filter((node) => node !== null));
  // The two ends of a path are named whatever the room; what is between, where there is room.
  for (const node of pathNodes.slice(0, 2)) forced.add(node);
  return { emphasis, flags, forced, preferred: new Set(pathNodes) };
}
