import { useMemo } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { setFilters } from '../../state/actions.ts';
import { canLetGo } from '../../state/ownCut.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import { DateField } from './DateField.tsx';
import { DateHistogram } from './DateHistogram.tsx';
import { FacetSection } from './FacetSection.tsx';
import { yearRangeOf } from './yearRange.ts';

const noDates = { from: null, to: null };

export function DateFacet({ indexed }: { readonly indexed: IndexedDataset }) {
  const messages = useMessages(filtersMessages);
  const from = useCorridor((state) => state.view.from);
  const to = useCorridor((state) => state.view.to);
  const isRemovable = useCorridor(({ view, ownCut }) => canLetGo(view, ownCut, noDates));
  const range = useMemo(() => yearRangeOf(indexed.dataset.agreements), [indexed]);
  return (
    <FacetSection title={messages.facets.dates} chosenCount={from !== null || to !== null ? 1 : 0}>
      {range === null ? (
        <p className="filters-note">{messages.dates.none}</p>
      ) : (
        <DateHistogram range={range} />
      )}
      {isRemovable && (
        <button type="button" className="button-link" onClick={() => setFilters(noDates)}>
          {messages.dates.reset}
        </button>
      )}
      <details className="filters-exact">
        <summary>{messages.dates.exact}</summary>
        <div className="filters-exact-fields">
          <DateField
            label={messages.dates.exactFrom}
            value={from}
            onChange={(value) => setFilters({ from: value })}
          />
          <DateField
            label={messages.dates.exactTo}
            value={to}
            onChange={(value) => setFilters({ to: value })}
          />
        </div>
        <p className="filters-note">{messages.dates.help}</p>
      </details>
    </FacetSection>
  );
}
