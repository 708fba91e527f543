import { useMemo } from 'react';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { clearFilters, setFilters } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useActiveFilters } from '../filters/useActiveFilters.ts';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';

interface NothingFoundProps {
  readonly indexed: IndexedDataset;
  readonly of: 'organizations' | 'agreements';
}

/** Says which single filter to let go of, and what that would show. */
export function NothingFound({ indexed, of }: NothingFoundProps) {
  const { empty, ...messages } = useMessages(resultsMessages);
  const view = useCorridor((state) => state.view);
  const active = useActiveFilters();
  const ways = useMemo(
    () =>
      active
        .map(({ filter, name }) => {
          const shown = applyFilters(indexed, { ...view, ...filter.without });
          return { filter, name, organizations: shown.organizationCount, agreements: shown.agreementCount };
        })
        .filter((way) => way[of] > 0)
        .sort((a, b) => b[of] - a[of])
        .slice(0, 4),
    [active, indexed, view, of],
  );
  const sayCount = of === 'organizations' ? messages.organizationCount : messages.agreementCount;
  return (
    <div className="results-empty">
      <Icon name="filter" sizePx={28} />
      <p className="results-empty-title">{empty[of]}</p>
      {ways.length > 0 && (
        <>
          <p>{empty.loosen}</p>
          <ul className="results-ways">
            {ways.map(({ filter, name, ...counts }) => (
              <li key={filter.key}>
                <button
                  type="button"
                  className="button results-way"
                  onClick={() => setFilters(filter.without)}
                >
                  <span>{empty.without(name)}</span>
                  <span className="results-way-count">{sayCount(counts[of])}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {active.length > 0 && (
        <button type="button" className="button button-primary" onClick={clearFilters}>
          {empty.clear}
        </button>
      )}
    </div>
  );
}
