/** How much may be drawn at the home view of a stage of this size, whatever is shown and whatever covers it. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { noInsets } from '../domain/mercator.ts';
import { defaultBudget, levelZoom, type LevelBudget } from '../graph/levels/levels.ts';
import { homeMapCamera } from './frameCamera.ts';

export interface StageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Of each dataset the last: it is asked for with every cut, and sizes seldom change. */
const known = new WeakMap<IndexedDataset, StageSize & { readonly budget: LevelBudget }>();

export function levelBudgetOf(indexed: IndexedDataset, { widthPx, heightPx }: StageSize): LevelBudget {
  const last = known.get(indexed);
  if (last?.widthPx === widthPx && last.heightPx === heightPx) return last.budget;
  const home = homeMapCamera(indexed, () => true, { widthPx, heightPx, insets: noInsets });
  const budget = { ...defaultBudget, homeZoom: levelZoom(Math.max(0, home.zoom)) };
  known.set(indexed, { widthPx, heightPx, budget });
  return budget;
}
