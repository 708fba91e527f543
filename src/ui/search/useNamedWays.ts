import { useMemo } from 'react';
import type { Filters } from '../../domain/filter.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { NamedWay } from '../../domain/namedFilters.ts';
import { waysNamedBy } from '../../domain/namedFilters.ts';
import type { Suggestion } from '../../domain/search.ts';
import { filterSentence } from '../../picture/filterPhrases.ts';
import { setChrome, setFilters } from '../../state/actions.ts';
import { keptWithin } from '../../state/ownCut.ts';
import { selectFilters } from '../../state/selectors.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage } from '../useMessages.ts';

export interface CountedWay extends NamedWay {
  readonly words: string;
  /** What choosing it would show. */
  readonly count: number;
}

/** A record or place by name, or the filters that the words name. */
export type Offer =
  Suggestion | (CountedWay & { readonly type: 'filters'; readonly id: string; readonly label: string });

/** What the words of a search name as filters, beside the other filters in force; those that show nothing are left out. */
export function useNamedWays(indexed: IndexedDataset, query: string): readonly CountedWay[] {
  const language = useLanguage();
  const filters = useCorridor(selectFilters);
  const ownCut = useCorridor((state) => state.ownCut);
  return useMemo(
    () =>
      waysNamedBy(indexed, query).flatMap((way) => {
        const shown = applyFilters(indexed, { ...filters, ...keptWithin(ownCut, way.filters) });
        const count = way.of === 'agreements' ? shown.agreementCount : shown.organizationCount;
        const named: Filters = { ...noFilters, ...way.filters };
        return count === 0 ? [] : [{ ...way, count, words: filterSentence(indexed, named, language) }];
      }),
    [indexed, query, filters, ownCut, language],
  );
}

/** Filters by what the words name, and lists what the number beside them counted. */
export function takeNamedWay({ filters, of }: NamedWay): void {
  setFilters(filters);
  setChrome({ resultsList: of, ...(store.getState().view.view === 'table' ? {} : { panelTab: 'results' }) });
}
