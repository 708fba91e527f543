import type { ReactNode } from 'react';
import type { LocalizedText } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { toggleFacetValue } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { FallbackText } from './sign/FallbackText.tsx';
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
