/**
 * What follows from the state, worked out when first asked for and kept until the dataset or the filters change.
 * One entry each is enough: the page has one dataset and one view.
 */
import type { BetweenEnds } from '../domain/betweenEnds.ts';
import { parseBetween } from '../domain/betweenEnds.ts';
import type { FacetCounts } from '../domain/facetCounts.ts';
import { countFacets } from '../domain/facetCounts.ts';
import type { Filters, Shown } from '../domain/filter.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { NearCircle } from '../domain/nearCircle.ts';
import { parseNear } from '../domain/nearCircle.ts';
import type { AppState } from './store.ts';

const filterKeys = Object.keys(noFilters) as (keyof Filters)[];

function filterKey(filters: Filters): string {
  return JSON.stringify(filterKeys.map((key) => filters[key]));
}

function rememberLast<Result>(compute: (indexed: IndexedDataset, filters: Filters) => Result) {
  let last: { indexed: IndexedDataset; key: string; result: Result } | null = null;
  return (indexed: IndexedDataset, filters: Filters): Result => {
    const key = filterKey(filters);
    if (last?.indexed !== indexed || last.key !== key)
      last = { indexed, key, result: compute(indexed, filters) };
    return last.result;
  };
}

const shownOf = rememberLast(applyFilters);
const facetCountsOf = rememberLast(countFacets);
const wholeCountsOf = rememberLast(countFacets);

export function selectIndexed(state: AppState): IndexedDataset | null {
  return state.data.status === 'ready' ? state.data.indexed : null;
}

export function selectShown(state: AppState): Shown | null {
  const indexed = selectIndexed(state);
  return indexed && shownOf(indexed, state.view);
}

export function selectFacetCounts(state: AppState): FacetCounts | null {
  const indexed = selectIndexed(state);
  return indexed && facetCountsOf(indexed, state.view);
}

/** How frequent each option is in all of the data, whatever the filters. */
export function selectWholeCounts(state: AppState): FacetCounts | null {
  const indexed = selectIndexed(state);
  return indexed && wholeCountsOf(indexed, noFilters);
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
