import { useId, useRef } from 'react';
import { useCopying } from './useCopying.ts';
import './copyText.css';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  readonly copied: string;
  readonly failed: string;
  readonly isCode?: boolean;
}

/** A text to take along: shown whole, copied by its button, or selected for the keyboard where copying is blocked. */
export function CopyText({ label, text, button, copied, failed, isCode = false }: CopyTextProps) {
  const { copying, copy } = useCopying();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  const copyOrSelect = async () => {
    if (await copy(text)) return;
    field.current?.focus();
    field.current?.select();
  };

  return (
    <div className="copy-text">
      <div className="copy-text-head">
        <label htmlFor={id}>{label}</label>
        <span role="status" className="copy-text-status">
          {copying === 'copied' ? copied : copying === 'failed' ? failed : ''}
        </span>
        <button type="button" className="button" onClick={() => void copyOrSelect()}>
          {button}
        </button>
      </div>
      <textarea
        ref={field}
        id={id}
        className={isCode ? 'field copy-text-field copy-text-code' : 'field copy-text-field'}
        readOnly
        // Room for most texts; longer ones scroll.
        rows={Math.min(
          9,
          text.split('\n').reduce((lines, line) => lines + Math.ceil((line.length + 1) / 48), 0),
        )}
        value={text}
        onFocus={(event) => event.target.select()}
        spellCheck={false}
      />
    </div>
  );
}
