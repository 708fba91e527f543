import type { MouseEvent } from 'react';
import type { Agreement } from '../../domain/dataset.ts';
import { textIn } from '../../domain/language.ts';
import { selectAgreement, setHover } from '../../state/actions.ts';
import { FallbackText } from './sign/FallbackText.tsx';
import { useLanguage } from '../useMessages.ts';
import { nameClass } from '../profile/endlessName.ts';
import { isPlainClick, useRecordAddress } from '../profile/recordAddress.ts';
import './recordLink.css';

const nothing = { type: 'none' } as const;

interface AgreementLinkProps {
  readonly agreement: Agreement;
}

/** Leads to an agreement; while it is pointed at or focused, its hub and parties are lifted on the map. */
export function AgreementLink({ agreement }: AgreementLinkProps) {
  const { id, title } = agreement;
  const address = useRecordAddress('agreement', id);
  const language = useLanguage();
  const label = textIn(title, language, id);
  const lift = () => setHover({ type: 'agreement', id });
  const letGo = () => setHover(nothing);
  const open = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    letGo();
    selectAgreement(id);
  };
  return (
    <a
      className={nameClass('record-link', label)}
      href={address}
      onClick={open}
      onPointerEnter={lift}
      onPointerLeave={letGo}
      onFocus={lift}
      onBlur={letGo}
    >
      <FallbackText text={title} missing={id} />
    </a>
  );
}
