import { useEffect, useMemo } from 'react';
import type { FilterPhrase } from '../../picture/filterPhrases.ts';
import { filterPhrases, filterSentence } from '../../picture/filterPhrases.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';
import { useLanguage } from '../useMessages.ts';

/** The filters in force in the reader's language. */
export function useFilterPhrases(): readonly FilterPhrase[] {
  const language = useLanguage();
  const indexed = useCorridor(selectIndexed);
  const view = useCorridor((state) => state.view);
  const towns = useCorridor((state) => state.towns);
  return useMemo(
    () => (indexed ? filterPhrases(indexed, view, language, towns) : []),
    [indexed, view, language, towns],
  );
}

/** The same as one sentence; empty without a filter. */
export function useFilterSentence(): string {
  const language = useLanguage();
  const indexed = useCorridor(selectIndexed);
  const view = useCorridor((state) => state.view);
  const towns = useCorridor((state) => state.towns);
  return useMemo(
    () => (indexed ? filterSentence(indexed, view, language, towns) : ''),
    [indexed, view, language, towns],
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
