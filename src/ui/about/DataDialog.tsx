import { useRef, useState } from 'react';
import { dataMessages } from '../../i18n/messages/data.ts';
import { useServices } from '../servicesContext.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';
import './about.css';

const accepted = '.json,.csv,.tsv,.txt,.zip,application/json,text/csv,application/zip';

/** A document begins with a brace; everything else is taken for a table. */
function pastedFile(text: string): File {
  return new File([text], text.trimStart().startsWith('{') ? 'corridor.json' : 'table.csv');
}

/** Opens a reader's own tables or `corridor.json`; dropping them works anywhere on the page (`useFileDrop`). */
export function DataDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(dataMessages);
  const { openFiles } = useServices();
  const picker = useRef<HTMLInputElement>(null);
  const folderPicker = useRef<HTMLInputElement>(null);
  const [isOpening, setIsOpening] = useState(false);
  const [pasted, setPasted] = useState('');
  const open = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setIsOpening(true);
    // Refused files are told by a notice over what was there.
    await openFiles(files);
    onClose();
  };
  const onPick = (event: { readonly target: HTMLInputElement }) => void open([...(event.target.files ?? [])]);
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
        <button
          type="button"
          className="button button-primary"
          disabled={isOpening}
          onClick={() => picker.current?.click()}
        >
          {isOpening ? messages.opening : messages.choose}
        </button>
        <button
          type="button"
          className="button"
          disabled={isOpening}
          onClick={() => folderPicker.current?.click()}
        >
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
      <button
        type="button"
        className="button"
        disabled={isOpening || pasted.trim() === ''}
        onClick={() => void open([pastedFile(pasted)])}
      >
        {messages.usePasted}
      </button>
      <p className="dialog-text about-drop-hint">{messages.download}</p>
    </Dialog>
  );
}
