import { useRef, useState } from 'react';
import { pastedFile } from './pastedFile.ts';
import { dataMessages } from '../../i18n/messages/data.ts';
import { useServices } from '../servicesContext.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';
import './about.css';

const accepted = '.json,.csv,.tsv,.txt,.zip,application/json,text/csv,application/zip';

/** Vocabularies change too seldom to be pasted. */
const pasteable = ['organizations', 'agreements', 'parties', 'affiliations', 'sources'] as const;

/** Opens a reader's own tables or `corridor.json`; dropping them works anywhere on the page (`useFileDrop`). */
export function DataDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(dataMessages);
  const { openFiles } = useServices();
  const picker = useRef<HTMLInputElement>(null);
  const folderPicker = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [table, setTable] = useState('');
  const open = (files: readonly File[]) => {
    if (files.length === 0) return;
    // How far the check is, and what it refuses, is told over what was there.
    onClose();
    void openFiles(files);
  };
  const onPick = (event: { readonly target: HTMLInputElement }) => open([...(event.target.files ?? [])]);
  return (
    <Dialog title={messages.title} onClose={onClose} size="small">
      <p className="dialog-text">{messages.text}</p>
      <div className="about-drop">
        <Icon name="file" sizePx={32} />
        <input
          ref={picker}
          className="about-picker"
          type="file"
          multiple
          accept={accepted}
          aria-label={messages.choose}
          tabIndex={-1}
          onChange={onPick}
        />
        <input
          ref={(element) => {
            folderPicker.current = element;
            element?.setAttribute('webkitdirectory', '');
          }}
          className="about-picker"
          type="file"
          aria-label={messages.chooseFolder}
          tabIndex={-1}
          onChange={onPick}
        />
        <button type="button" className="button button-primary" onClick={() => picker.current?.click()}>
          {messages.choose}
        </button>
        <button type="button" className="button" onClick={() => folderPicker.current?.click()}>
          {messages.chooseFolder}
        </button>
        <p className="about-drop-hint">{messages.drop}</p>
      </div>
      <label className="about-paste">
        <span className="about-correction-label">{messages.paste}</span>
        <textarea
          className="about-correction-text"
          rows={3}
          value={pasted}
          spellCheck={false}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <div className="about-paste-row">
        <label>
          <span className="about-correction-label">{messages.pastedTable}</span>
          <select value={table} onChange={(event) => setTable(event.target.value)}>
            <option value="">{messages.byHeader}</option>
            {pasteable.map((name) => (
              <option key={name} value={name}>
                {messages.tables[name]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          disabled={pasted.trim() === ''}
          onClick={() => open([pastedFile(pasted, table)])}
        >
          {messages.usePasted}
        </button>
      </div>
      <p className="dialog-text about-drop-hint">{messages.download}</p>
    </Dialog>
  );
}
