import type { MouseEvent, ReactNode } from 'react';
import { selectAgreement, selectOrganization, setHover } from '../../state/actions.ts';
import { nameClass } from './endlessName.ts';
import { isPlainClick, useRecordAddress } from './recordAddress.ts';
import { useRowTabIndex } from './rovingRows.ts';
import './recordLink.css';

const nothing = { type: 'none' } as const;
const select = { organization: selectOrganization, agreement: selectAgreement } as const;
const parameterOf = { organization: 'org', agreement: 'agreement' } as const;

interface RecordLinkProps {
  readonly type: 'organization' | 'agreement';
  readonly id: string;
  /** What `children` say, as plain text. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Leads to a record; while it is pointed at or focused, the record is lifted on the map. */
export function RecordLink({ type, id, label, children }: RecordLinkProps) {
  const lift = () => setHover({ type, id });
  const letGo = () => setHover(nothing);
  const open = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    letGo();
    select[type](id);
  };
  return (
    <a
      className={nameClass('record-link', label)}
      href={useRecordAddress(parameterOf[type], id)}
      tabIndex={useRowTabIndex()}
      onClick={open}
      onPointerEnter={lift}
      onPointerLeave={letGo}
      onFocus={lift}
      onBlur={letGo}
    >
      {children}
    </a>
  );
}
