import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Term } from '../../domain/dataset.ts';
import { textIn } from '../../domain/language.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { toggleFacetValue } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { FacetSection } from './FacetSection.tsx';
import { FindOption } from './FindOption.tsx';
import { FoldButton } from './FoldButton.tsx';
import { foldOptions, isFoundBy, mostUnfolded } from './foldedOptions.ts';
import { OptionRow } from './OptionRow.tsx';
import { useFacetCounts, useWholeCounts } from './useFacetCounts.ts';

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
  const wholeCounts = useWholeCounts()?.[facet];
  const language = useLanguage();
  const [isWhole, setIsWhole] = useState(false);
  const [query, setQuery] = useState('');
  const sayCount = facet === 'agreementKind' ? messages.agreementsShown : messages.organizationsShown;
  const weightOf = ({ id }: Entry) => wholeCounts?.get(id) ?? 0;
  const isLong = terms.length > mostUnfolded + 1;
  // The most frequent first, where some fold away: what unfolds comes after what was there.
  const options = isLong ? [...terms].sort((a, b) => weightOf(b) - weightOf(a)) : terms;
  const { inSight, foldedCount } = foldOptions({
    options,
    weightOf,
    isKept: ({ id }) => chosen.includes(id),
  });
  const found = options.filter((term) => isFoundBy(query, textIn(term.name, language, term.id)));
  const listed = query.trim() === '' ? (isWhole ? options : inSight) : found;
  return (
    <FacetSection title={messages.facets[facet]} chosenCount={chosen.length}>
      {isLong && <FindOption title={messages.facets[facet]} value={query} onChange={setQuery} />}
      <ul>
        {listed.map((term) => {
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
      {listed.length === 0 && <p className="filters-none">{messages.between.none}</p>}
      {foldedCount > 0 && query.trim() === '' && (
        <FoldButton isWhole={isWhole} count={foldedCount} onToggle={() => setIsWhole(!isWhole)} />
      )}
    </FacetSection>
  );
}
