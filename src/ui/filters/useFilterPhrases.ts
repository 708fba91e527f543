import { useEffect, useMemo } from 'react';
import type { FilterPhrase } from '../../picture/filterPhrases.ts';
import { filterPhrases, filterSentence } from '../../picture/filterPhrases.ts';
import { selectFilters, selectIndexed } from '../../state/selectors.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';
import { useLanguage } from '../useMessages.ts';

/** The filters in force in the reader's language. */
export function useFilterPhrases(): readonly FilterPhrase[] {
  const language = useLanguage();
  const indexed = useCorridorLater(selectIndexed);
  const filters = useCorridorLater(selectFilters);
  const towns = useCorridor((state) => state.towns);
  return useMemo(
    () => (indexed ? filterPhrases(indexed, filters, language, towns) : []),
    [indexed, filters, language, towns],
  );
}

/** Of what time the view is: `signed since 2021 · as of June 2022`; empty without dates. */
export function useDatesInWords(): string {
  return useFilterPhrases()
    .filter(({ key }) => key === 'dates' || key === 'asOf')
    .flatMap(({ parts }) => parts.map(({ words }) => words))
    .join(' · ');
}

/** All filters as one sentence; empty without a filter. */
export function useFilterSentence(): string {
  const language = useLanguage();
  const indexed = useCorridorLater(selectIndexed);
  const filters = useCorridorLater(selectFilters);
  const towns = useCorridor((state) => state.towns);
  return useMemo(
    () => (indexed ? filterSentence(indexed, filters, language, towns) : ''),
    [indexed, filters, language, towns],
  );
}

/** A circle that a link brings is named by a town, too. */
export function useTownsOfCircle(): void {
  const { loadTowns } = useServices();
  const hasCircle = useCorridor((state) => state.view.near !== null);
  useEffect(() => {
    if (hasCircle) loadTowns();
  }, [hasCircle, loadTowns]);
}
