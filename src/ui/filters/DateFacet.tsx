import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { datesMessages } from '../../i18n/messages/dates.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { openInsight, setFilters } from '../../state/actions.ts';
import { canLetGo } from '../../state/ownCut.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import { DateField } from './DateField.tsx';
import { DateHistogram } from './DateHistogram.tsx';
import { FacetSection } from './FacetSection.tsx';
import { DatesInUse } from './DatesInUse.tsx';
import { useTimeline } from './useTimeline.ts';

const noDates = { from: null, to: null };

export function DateFacet({ indexed }: { readonly indexed: IndexedDataset }) {
  const messages = useMessages(filtersMessages);
  const timelineName = useMessages(datesMessages).timeline;
  const from = useCorridor((state) => state.view.from);
  const to = useCorridor((state) => state.view.to);
  const asOf = useCorridor((state) => state.view.asOf);
  const isRemovable = useCorridor(({ view, ownCut }) => canLetGo(view, ownCut, noDates));
  const dates = useTimeline(indexed);
  return (
    <FacetSection
      title={messages.facets.dates}
      chosenCount={(from !== null || to !== null ? 1 : 0) + (asOf === null ? 0 : 1)}
    >
      {dates === null ? (
        <p className="filters-note">{messages.dates.none}</p>
      ) : (
        <DateHistogram indexed={indexed} dates={dates} />
      )}
      <DatesInUse />
      {asOf === null && isRemovable && (
        <button type="button" className="button-link" onClick={() => setFilters(noDates)}>
          {messages.dates.reset}
        </button>
      )}
      {dates !== null && (
        <button
          type="button"
          className="button-link filters-timeline"
          onClick={() => openInsight('timeline')}
        >
          {timelineName}
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
