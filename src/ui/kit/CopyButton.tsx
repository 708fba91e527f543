import { useEffect, useId, useState } from 'react';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useMessages } from '../useMessages.ts';
import type { ProfileIconName } from '../profile/ProfileIcon.tsx';
import { ProfileIcon } from '../profile/ProfileIcon.tsx';

const confirmationMs = 4000;

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
  const [state, setState] = useState<'idle' | 'copied' | { readonly text: string }>('idle');
  const fieldId = useId();

  useEffect(() => {
    if (state !== 'copied') return;
    const timer = window.setTimeout(() => setState('idle'), confirmationMs);
    return () => window.clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const text = textToCopy();
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState({ text });
    }
  };

  return (
    <>
      <button type="button" className="button profile-action" onClick={() => void copy()}>
        <ProfileIcon name={state === 'copied' ? 'check' : icon} />
        <span>{label}</span>
      </button>
      <span role="status" className="profile-action-status">
        {state === 'copied' && confirmation}
      </span>
      {typeof state === 'object' && (
        <div className="profile-copy-field">
          <label htmlFor={fieldId}>{messages.copyFailed}</label>
          <textarea
            id={fieldId}
            readOnly
            rows={Math.min(6, state.text.split('\n').length)}
            value={state.text}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
    </>
  );
}
