/** How much may be drawn at the home view of a stage of this size, whatever is shown and whatever covers it. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { noInsets } from '../domain/mercator.ts';
import { defaultBudget, levelZoom, type LevelBudget } from '../graph/levels/levels.ts';
import { homeMapCamera } from './frameCamera.ts';

export interface StageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export function levelBudgetOf(indexed: IndexedDataset, { widthPx, heightPx }: StageSize): LevelBudget {
  const home = homeMapCamera(indexed, () => true, { widthPx, heightPx, insets: noInsets });
  return { ...defaultBudget, homeZoom: levelZoom(Math.max(0, home.zoom)) };
}
