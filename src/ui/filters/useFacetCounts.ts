import type { FacetCounts } from '../../domain/facetCounts.ts';
import { countFacets } from '../../domain/facetCounts.ts';
import { noFilters } from '../../domain/filter.ts';
import { rememberLast, selectFilters, selectIndexed } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';

/** Every option of every facet asks. Here and not beside the other selectors: only an open filter panel counts. */
const countsOf = rememberLast(countFacets);
const wholeCountsOf = rememberLast(countFacets);

/** What each option would show; `null` without data. What is chosen answers at once, its counts a frame later. */
export function useFacetCounts(): FacetCounts | null {
  const indexed = useCorridorLater(selectIndexed);
  const filters = useCorridorLater(selectFilters);
  return indexed && countsOf(indexed, filters);
}

/** How frequent each option is in all of the data, whatever the filters. */
export function useWholeCounts(): FacetCounts | null {
  const indexed = useCorridorLater(selectIndexed);
  return indexed && wholeCountsOf(indexed, noFilters);
}
