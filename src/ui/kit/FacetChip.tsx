import type { ReactNode } from 'react';
import type { LocalizedText } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { toggleFacetValue } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { FallbackText } from './sign/FallbackText.tsx';
import { SectorSign } from './sign/SectorSign.tsx';
import { useVocabulary } from './sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import './recordLink.css';

interface FacetChipProps {
  readonly facet: 'sector' | 'kind' | 'region' | 'agreementKind';
  readonly id: string;
  readonly name: LocalizedText;
  readonly children?: ReactNode;
}

/** A term of a vocabulary that is also a filter: pressed while the view is filtered by it. */
export function FacetChip({ facet, id, name, children }: FacetChipProps) {
  const messages = useMessages(profileMessages);
  const language = useLanguage();
  const isPressed = useCorridor((state) => state.view[facet].includes(id));
  return (
    <button
      type="button"
      className="facet-chip"
      aria-pressed={isPressed}
      title={messages.filterBy(textIn(name, language, id))}
      onClick={() => toggleFacetValue(facet, id)}
    >
      {children}
      <FallbackText text={name} missing={id} />
    </button>
  );
}

/** Sectors of a record as chips; `missing` where it has none. Sectors that no vocabulary lists are only named. */
export function SectorChips({
  sectors,
  missing,
}: {
  readonly sectors: readonly string[];
  readonly missing: string;
}) {
  const vocabulary = useVocabulary();
  if (sectors.length === 0) return <span className="record-unknown">{missing}</span>;
  return (
    <ul className="facet-chips">
      {sectors.map((id) => {
        const sector = vocabulary.sectors.get(id);
        return (
          <li key={id}>
            {sector ? (
              <FacetChip facet="sector" id={id} name={sector.name}>
                <SectorSign sector={sector} sizePx={20} />
              </FacetChip>
            ) : (
              <bdi>{id}</bdi>
            )}
          </li>
        );
      })}
    </ul>
  );
}
