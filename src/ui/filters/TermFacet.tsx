import type { ReactNode } from 'react';
import type { Term } from '../../domain/dataset.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { toggleFacetValue } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useMessages } from '../useMessages.ts';
import { FacetSection } from './FacetSection.tsx';
import { OptionRow } from './OptionRow.tsx';
import { useFacetCounts } from './useFacetCounts.ts';

interface TermFacetProps<Entry extends Term> {
  readonly facet: 'sector' | 'kind' | 'agreementKind';
  readonly terms: readonly Entry[];
  readonly signOf?: (term: Entry) => ReactNode;
}

/** A facet whose options are a plain list of terms. */
export function TermFacet<Entry extends Term>({ facet, terms, signOf }: TermFacetProps<Entry>) {
  const messages = useMessages(filtersMessages);
  const chosen = useCorridor((state) => state.view[facet]);
  const counts = useFacetCounts()?.[facet];
  const sayCount = facet === 'agreementKind' ? messages.agreementsShown : messages.organizationsShown;
  return (
    <FacetSection title={messages.facets[facet]} chosenCount={chosen.length}>
      <ul>
        {terms.map((term) => {
          const count = counts?.get(term.id) ?? 0;
          return (
            <li key={term.id}>
              <OptionRow
                isChosen={chosen.includes(term.id)}
                onToggle={() => toggleFacetValue(facet, term.id)}
                sign={signOf?.(term)}
                name={<FallbackText text={term.name} missing={term.id} />}
                count={count}
                countText={sayCount(count)}
              />
            </li>
          );
        })}
      </ul>
    </FacetSection>
  );
}
