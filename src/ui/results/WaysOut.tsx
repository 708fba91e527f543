import { useMemo } from 'react';
import type { Filters } from '../../domain/filter.ts';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { lateResultsMessages } from '../../i18n/messages/lateResults.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { setFilters } from '../../state/actions.ts';
import { canLetGo, keptWithin } from '../../state/ownCut.ts';
import { useFilterPhrases } from '../filters/useFilterPhrases.ts';
import { useMessages } from '../useMessages.ts';
import { MeantWay } from './MeantWay.tsx';
import { NamedWays } from './NamedWays.tsx';

interface WaysOutProps {
  readonly indexed: IndexedDataset;
  readonly of: 'organizations' | 'agreements';
  readonly filters: Filters;
  readonly ownCut: Filters;
}

/** The filters that a search's words name, and which single filter to let go of, each with what that would show. */
export default function WaysOut({ indexed, of, filters, ownCut }: WaysOutProps) {
  const { organizationCount, agreementCount } = useMessages(resultsMessages);
  const { loosen, without } = useMessages(lateResultsMessages);
  const phrases = useFilterPhrases();
  const ways = useMemo(
    () =>
      phrases
        .flatMap(({ parts }) => parts)
        .filter((part) => canLetGo(filters, ownCut, part.without))
        .map((part) => {
          const shown = applyFilters(indexed, { ...filters, ...keptWithin(ownCut, part.without) });
          return { part, organizations: shown.organizationCount, agreements: shown.agreementCount };
        })
        .filter((way) => way[of] > 0)
        .sort((a, b) => b[of] - a[of])
        .slice(0, 4),
    [phrases, indexed, filters, ownCut, of],
  );
  const sayCount = of === 'organizations' ? organizationCount : agreementCount;
  return (
    <>
      {filters.q !== null && (
        <>
          <MeantWay indexed={indexed} of={of} filters={filters} query={filters.q} sayCount={sayCount} />
          <NamedWays indexed={indexed} query={filters.q} />
        </>
      )}
      {ways.length > 0 && (
        <>
          <p>{loosen}</p>
          <ul className="results-ways">
            {ways.map(({ part, ...counts }) => (
              <li key={part.key}>
                <button type="button" className="button results-way" onClick={() => setFilters(part.without)}>
                  <span>{without(part.name)}</span>
                  <span className="results-way-count">{sayCount(counts[of])}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
