import type { FacetCounts } from '../../domain/facetCounts.ts';
import { facetCountsFor, selectFilters, selectIndexed } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';

/** What each option would show; `null` without data. What is chosen answers at once, its counts a frame later. */
export function useFacetCounts(): FacetCounts | null {
  const indexed = useCorridorLater(selectIndexed);
  const filters = useCorridorLater(selectFilters);
  return indexed && facetCountsFor(indexed, filters);
}
