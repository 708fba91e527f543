import { useMemo } from 'react';
import { didYouMean } from '../../domain/didYouMean.ts';
import type { Filters } from '../../domain/filter.ts';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { lateResultsMessages } from '../../i18n/messages/lateResults.ts';
import { setFilters } from '../../state/actions.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { NamedWays } from './NamedWays.tsx';

interface MeantWayProps {
  readonly indexed: IndexedDataset;
  readonly of: 'organizations' | 'agreements';
  readonly filters: Filters;
  readonly query: string;
  readonly sayCount: (count: number) => string;
}

/** A search with a slip, as it may have been meant, and the filters that its words then name. */
export function MeantWay({ indexed, of, filters, query, sayCount }: MeantWayProps) {
  const language = useLanguage();
  const { meant } = useMessages(lateResultsMessages);
  const words = useMemo(() => didYouMean(indexed, query, language), [indexed, query, language]);
  const count = useMemo(() => {
    if (words === null) return 0;
    const shown = applyFilters(indexed, { ...filters, q: words });
    return of === 'organizations' ? shown.organizationCount : shown.agreementCount;
  }, [indexed, filters, of, words]);
  if (words === null) return null;
  return (
    <>
      {count > 0 && (
        <>
          <p>{meant}</p>
          <ul className="results-ways">
            <li>
              <button type="button" className="button results-way" onClick={() => setFilters({ q: words })}>
                <span>{words}</span>
                <span className="results-way-count">{sayCount(count)}</span>
              </button>
            </li>
          </ul>
        </>
      )}
      <NamedWays indexed={indexed} query={words} />
    </>
  );
}
