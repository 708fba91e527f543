import type { RefObject } from 'react';
import { useId, useState } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { pathMessages } from '../../i18n/messages/path.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { CopyLinkButton } from '../profile/RecordActions.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';
import { organizationOf, PathFields } from './PathFields.tsx';
import { PathResult } from './PathResult.tsx';
import '../profile/profile.css';
import './path.css';

interface PathPanelProps {
  readonly indexed: IndexedDataset;
  readonly headingId?: string;
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  /** With it the panel has a close button: it stands where profiles stand. */
  readonly onClose?: () => void;
}

/** How are we connected? Two organizations, and the shortest chains of agreements between them. */
export function PathPanel({ indexed, headingId, headingRef, onClose }: PathPanelProps) {
  const messages = useMessages(pathMessages);
  const { close } = useMessages(profileMessages);
  const path = useCorridor((state) => state.view.path);
  // While an end is being chosen anew, the chains of the old ends would be about something else.
  const [isEditing, setIsEditing] = useState(false);
  const ownId = useId();
  const from = organizationOf(indexed, path[0]);
  const to = organizationOf(indexed, path[1]);
  return (
    <article className="profile path-panel">
      <header className="profile-header">
        <div className="profile-header-top">
          <h2 id={headingId ?? ownId} ref={headingRef} tabIndex={-1} className="profile-title">
            {messages.heading}
          </h2>
          {onClose && (
            <button
              type="button"
              className="button button-quiet button-icon profile-close"
              onClick={onClose}
              title={close}
            >
              <Icon name="close" />
              <span className="visually-hidden">{close}</span>
            </button>
          )}
        </div>
      </header>
      {!(from && to) && <p className="profile-summary">{messages.introduction}</p>}
      <PathFields indexed={indexed} keepsPath onEditing={setIsEditing} />
      {from && to && !isEditing && (
        <>
          <div className="profile-actions">
            <CopyLinkButton />
          </div>
          <PathResult key={`${from.id} ${to.id}`} indexed={indexed} from={from} to={to} />
        </>
      )}
    </article>
  );
}
