import type { Agreement } from '../../domain/dataset.ts';
import { textIn } from '../../domain/language.ts';
import { useLanguage } from '../useMessages.ts';
import { RecordLink } from './RecordLink.tsx';
import { FallbackText } from './sign/FallbackText.tsx';

interface AgreementLinkProps {
  readonly agreement: Agreement;
}

/** Leads to an agreement; its hub and parties are lifted on the map. */
export function AgreementLink({ agreement: { id, title } }: AgreementLinkProps) {
  const language = useLanguage();
  return (
    <RecordLink type="agreement" id={id} label={textIn(title, language, id)}>
      <FallbackText text={title} missing={id} />
    </RecordLink>
  );
}
