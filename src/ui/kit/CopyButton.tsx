import { useId, useState } from 'react';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useMessages } from '../useMessages.ts';
import type { ProfileIconName } from '../profile/ProfileIcon.tsx';
import { ProfileIcon } from '../profile/ProfileIcon.tsx';
import { useCopying } from './useCopying.ts';

interface CopyButtonProps {
  readonly label: string;
  readonly confirmation: string;
  readonly icon: ProfileIconName;
  /** Asked when pressed, so that it can hold the address of that moment. */
  readonly textToCopy: () => string;
}

/** Copies a text; where the browser does not let it (an embed without permission), shows the text to be selected. */
export function CopyButton({ label, confirmation, icon, textToCopy }: CopyButtonProps) {
  const messages = useMessages(profileMessages).actions;
  const { copying, copy } = useCopying();
  const [text, setText] = useState('');
  const fieldId = useId();

  const copyNow = () => {
    const asked = textToCopy();
    setText(asked);
    void copy(asked);
  };

  return (
    <>
      <button type="button" className="button profile-action" onClick={copyNow}>
        <ProfileIcon name={copying === 'copied' ? 'check' : icon} />
        <span>{label}</span>
      </button>
      <span role="status" className="profile-action-status">
        {copying === 'copied' && confirmation}
      </span>
      {copying === 'failed' && (
        <div className="profile-copy-field">
          <label htmlFor={fieldId}>{messages.copyFailed}</label>
          <textarea
            id={fieldId}
            readOnly
            rows={Math.min(6, text.split('\n').length)}
            value={text}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
    </>
  );
}
