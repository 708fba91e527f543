import type { MouseEvent } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import { textIn } from '../../domain/language.ts';
import { selectOrganization, setHover } from '../../state/actions.ts';
import { FallbackText } from './sign/FallbackText.tsx';
import { useLanguage } from '../useMessages.ts';
import { nameClass } from '../profile/endlessName.ts';
import { isPlainClick, useRecordAddress } from '../profile/recordAddress.ts';
import './recordLink.css';

const nothing = { type: 'none' } as const;

interface OrganizationLinkProps {
  readonly organization: Organization;
  /** The short name where there is one: for sentences and lists of many. */
  readonly isShort?: boolean;
}

/** Leads to an organization; while it is pointed at or focused, its mark is lifted on the map. */
export function OrganizationLink({ organization, isShort = false }: OrganizationLinkProps) {
  const { id, name, shortName } = organization;
  const address = useRecordAddress('org', id);
  const language = useLanguage();
  const label = isShort && shortName !== undefined ? shortName : textIn(name, language, id);
  const lift = () => setHover({ type: 'organization', id });
  const letGo = () => setHover(nothing);
  const open = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    letGo();
    selectOrganization(id);
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
      {isShort && shortName !== undefined ? (
        <bdi>{shortName}</bdi>
      ) : (
        <FallbackText text={name} missing={id} />
      )}
    </a>
  );
}
