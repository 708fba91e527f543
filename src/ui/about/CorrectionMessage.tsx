import { useId, useState } from 'react';
import { aboutMessages } from '../../i18n/messages/about.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import './about.css';

/** A message to the operator that names the selected record by its id, to be copied into any mail program. */
export function CorrectionMessage() {
  const { correct: messages } = useMessages(aboutMessages);
  const record = useCorridor((state) => state.view.org ?? state.view.agreement);
  const [isCopied, setIsCopied] = useState(false);
  const textId = useId();
  const body = messages.body(record ?? messages.noRecord, window.location.href);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(body);
      setIsCopied(true);
    } catch {
      // Refused in some frames: the text stands selected, ready for the reader's own copy.
      document.querySelector<HTMLTextAreaElement>(`[id="${textId}"]`)?.select();
    }
  };
  return (
    <div className="about-correction">
      <label className="about-correction-label" htmlFor={textId}>
        {messages.message}
      </label>
      <textarea id={textId} className="field about-correction-text" readOnly rows={6} value={body} />
      <button type="button" className="button" onClick={() => void copy()}>
        {isCopied ? messages.copied : messages.copy}
      </button>
      <span role="status" className="visually-hidden">
        {isCopied ? messages.copied : ''}
      </span>
    </div>
  );
}
