import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { clearFilters } from '../../state/actions.ts';
import { canClear } from '../../state/ownCut.ts';
import { selectFilters } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { latePart } from '../kit/latePart.tsx';
import { useMessages } from '../useMessages.ts';

/** Most lists are not empty, and "clear" is there at once. */
const WaysOut = latePart(() => import('./WaysOut.tsx'));

interface NothingFoundProps {
  readonly indexed: IndexedDataset;
  readonly of: 'organizations' | 'agreements';
}

/** Says that nothing is left, and what leads out. */
export function NothingFound({ indexed, of }: NothingFoundProps) {
  const { empty } = useMessages(resultsMessages);
  const filters = useCorridorLater(selectFilters);
  const ownCut = useCorridorLater((state) => state.ownCut);
  return (
    <div className="results-empty">
      <Icon name="filter" sizePx={28} />
      <p className="results-empty-title">{empty[of]}</p>
      <WaysOut indexed={indexed} of={of} filters={filters} ownCut={ownCut} />
      {canClear({ view: filters, ownCut }) && (
        <button type="button" className="button button-primary" onClick={clearFilters}>
          {empty.clear}
        </button>
      )}
    </div>
  );
}
