import { memo } from 'react';
import type { Agreement } from '../../domain/dataset.ts';
import { textIn } from '../../domain/language.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { selectAgreement, setHover } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

interface AgreementRowProps {
  readonly agreement: Agreement;
  /** In a list that is one Tab stop. */
  readonly tabIndex?: 0 | -1;
}

export const AgreementRow = memo(function AgreementRow({ agreement, tabIndex }: AgreementRowProps) {
  const { id, title, signed, parties } = agreement;
  const language = useLanguage();
  const messages = useMessages(resultsMessages);
  const { agreementKinds } = useVocabulary();
  const isSelected = useCorridor((state) => state.view.agreement === id);
  const isHovered = useCorridor((state) => state.hover.type === 'agreement' && state.hover.id === id);
  const kind = agreementKinds.get(agreement.kind ?? '');
  const details = [
    signed === undefined ? messages.undated : formatPartialDate(signed, language),
    kind && textIn(kind.name, language, kind.id),
    messages.parties(parties.length),
  ].filter((detail) => detail !== undefined);
  return (
    <button
      type="button"
      className="results-row"
      tabIndex={tabIndex}
      data-agreement-id={id}
      data-hovered={isHovered || undefined}
      aria-current={isSelected || undefined}
      onClick={() => selectAgreement(id)}
      onMouseEnter={() => setHover({ type: 'agreement', id })}
      onMouseLeave={() => setHover({ type: 'none' })}
      onFocus={() => setHover({ type: 'agreement', id })}
      onBlur={() => setHover({ type: 'none' })}
    >
      <AgreementSign agreement={agreement} sizePx={28} />
      <span className="results-row-text">
        <span className="results-row-name">
          <FallbackText text={title} missing={id} />
        </span>
        <span className="results-row-details">{details.join(' · ')}</span>
      </span>
    </button>
  );
});
