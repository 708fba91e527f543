import { useMemo } from 'react';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { clearFilters, setFilters } from '../../state/actions.ts';
import { canClear, canLetGo, keptWithin } from '../../state/ownCut.ts';
import { selectFilters } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useFilterPhrases } from '../filters/useFilterPhrases.ts';
import { latePart } from '../kit/latePart.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';

/** Most empty lists are not a search's. */
const NamedWays = latePart(() => import('./NamedWays.tsx'));

interface NothingFoundProps {
  readonly indexed: IndexedDataset;
  readonly of: 'organizations' | 'agreements';
}

/** Says which single filter to let go of, and what that would show. */
export function NothingFound({ indexed, of }: NothingFoundProps) {
  const { empty, ...messages } = useMessages(resultsMessages);
  const filters = useCorridorLater(selectFilters);
  const phrases = useFilterPhrases();
  const ownCut = useCorridorLater((state) => state.ownCut);
  const active = useMemo(
    () => phrases.flatMap(({ parts }) => parts).filter(({ without }) => canLetGo(filters, ownCut, without)),
    [phrases, filters, ownCut],
  );
  const ways = useMemo(
    () =>
      active
        .map((part) => {
          const shown = applyFilters(indexed, { ...filters, ...keptWithin(ownCut, part.without) });
          return { part, organizations: shown.organizationCount, agreements: shown.agreementCount };
        })
        .filter((way) => way[of] > 0)
        .sort((a, b) => b[of] - a[of])
        .slice(0, 4),
    [active, indexed, filters, ownCut, of],
  );
  const sayCount = of === 'organizations' ? messages.organizationCount : messages.agreementCount;
  return (
    <div className="results-empty">
      <Icon name="filter" sizePx={28} />
      <p className="results-empty-title">{empty[of]}</p>
      {filters.q !== null && <NamedWays indexed={indexed} query={filters.q} />}
      {ways.length > 0 && (
        <>
          <p>{empty.loosen}</p>
          <ul className="results-ways">
            {ways.map(({ part, ...counts }) => (
              <li key={part.key}>
                <button type="button" className="button results-way" onClick={() => setFilters(part.without)}>
                  <span>{empty.without(part.name)}</span>
                  <span className="results-way-count">{sayCount(counts[of])}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {canClear({ view: filters, ownCut }) && (
        <button type="button" className="button button-primary" onClick={clearFilters}>
          {empty.clear}
        </button>
      )}
    </div>
  );
}
