/**
 * What follows from the state, worked out when first asked for and kept until the dataset or the filters change.
 * One entry each is enough: the page has one dataset and one view.
 */
import type { BetweenEnds } from '../domain/betweenEnds.ts';
import { parseBetween } from '../domain/betweenEnds.ts';
import type { Filters, Shown } from '../domain/filter.ts';
import { applyFilters } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { NearCircle } from '../domain/nearCircle.ts';
import { parseNear } from '../domain/nearCircle.ts';
import type { AppState } from './store.ts';
import { filtersOf } from './viewState.ts';

/** Every subscriber asks after every change, most of which are none of the filters. */
const keys = new WeakMap<Filters, string>();

function keyOf(filters: Filters): string {
  let key = keys.get(filters);
  if (key === undefined) {
    key = JSON.stringify(filtersOf(filters));
    keys.set(filters, key);
  }
  return key;
}

export function rememberLast<Result>(compute: (indexed: IndexedDataset, filters: Filters) => Result) {
  let last: { indexed: IndexedDataset; key: string; result: Result } | null = null;
  return (indexed: IndexedDataset, filters: Filters): Result => {
    const key = keyOf(filters);
    if (last?.indexed !== indexed || last.key !== key)
      last = { indexed, key, result: compute(indexed, filters) };
    return last.result;
  };
}

const shownOf = rememberLast(applyFilters);

export function selectIndexed(state: AppState): IndexedDataset | null {
  return state.data.status === 'ready' ? state.data.indexed : null;
}

export function selectShown(state: AppState): Shown | null {
  const indexed = selectIndexed(state);
  return indexed && shownOf(indexed, state.view);
}

let lastFilters: { key: string; filters: Filters } | null = null;

/** The same object until a filter changes: the view changes with every move of the camera. */
export function selectFilters({ view }: AppState): Filters {
  const key = keyOf(view);
  if (lastFilters?.key !== key) lastFilters = { key, filters: filtersOf(view) };
  return lastFilters.filters;
}

let lastBetween: { text: string; ends: BetweenEnds | null } | null = null;

/** The two ends of `between` as chosen so far. */
export function selectBetween({ view, chrome }: AppState): BetweenEnds {
  if (view.between === null) return chrome.betweenDraft;
  if (lastBetween?.text !== view.between)
    lastBetween = { text: view.between, ends: parseBetween(view.between) };
  return lastBetween.ends ?? chrome.betweenDraft;
}

let lastNear: { text: string; circle: NearCircle | null } | null = null;

/** The circle of `near`, for whoever draws it. */
export function selectNearCircle({ view }: AppState): NearCircle | null {
  if (view.near === null) return null;
  if (lastNear?.text !== view.near) lastNear = { text: view.near, circle: parseNear(view.near) };
  return lastNear.circle;
}
