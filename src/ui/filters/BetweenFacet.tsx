import { useMemo } from 'react';
import { writeBetween } from '../../domain/betweenEnds.ts';
import { countEnds } from '../../domain/endCounts.ts';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { filterBetween } from '../../state/actions.ts';
import { selectBetween, selectFilters } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import { EndField } from './EndField.tsx';
import { FacetSection } from './FacetSection.tsx';
import { OptionRow } from './OptionRow.tsx';

const border = { first: ['CA'], second: ['US'] };

/** Agreements that tie two ends, whoever else is a party to them. */
export function BetweenFacet({ indexed }: { readonly indexed: IndexedDataset }) {
  const messages = useMessages(filtersMessages);
  const filters = useCorridor(selectFilters);
  const { first, second } = useCorridor(selectBetween);
  const firstCounts = useMemo(() => countEnds(indexed, filters, second), [indexed, filters, second]);
  const secondCounts = useMemo(() => countEnds(indexed, filters, first), [indexed, filters, first]);
  const acrossCount = useMemo(
    () => applyFilters(indexed, { ...filters, between: writeBetween(border) }).agreementCount,
    [indexed, filters],
  );
  const isAcross = filters.between === writeBetween(border);
  return (
    <FacetSection title={messages.between.title} chosenCount={filters.between === null ? 0 : 1}>
      <OptionRow
        isChosen={isAcross}
        onToggle={() => (isAcross ? filterBetween([], []) : filterBetween(border.first, border.second))}
        name={messages.between.acrossBorder}
        count={acrossCount}
        countText={messages.agreementsShown(acrossCount)}
      />
      <div className="filters-ends">
        <EndField
          indexed={indexed}
          label={messages.between.first}
          chosen={first}
          counts={firstCounts}
          onChange={(ids) => filterBetween(ids, second)}
        />
        <EndField
          indexed={indexed}
          label={messages.between.second}
          chosen={second}
          counts={secondCounts}
          onChange={(ids) => filterBetween(first, ids)}
        />
      </div>
      <p className="filters-note" role="status">
        {first.length > 0 !== second.length > 0 ? messages.between.wanted : messages.between.help}
      </p>
    </FacetSection>
  );
}
