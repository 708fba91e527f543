import { useRef, useState } from 'react';
import { dataMessages } from '../../i18n/messages/data.ts';
import { useServices } from '../servicesContext.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';
import './about.css';

/** Opens a reader's own `corridor.json`; dropping one works anywhere on the page (`useFileDrop`). */
export function DataDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(dataMessages);
  const { openFile } = useServices();
  const picker = useRef<HTMLInputElement>(null);
  const [isOpening, setIsOpening] = useState(false);
  const open = async (file: File | undefined) => {
    if (!file) return;
    setIsOpening(true);
    // A refused file is told by a notice over what was there.
    await openFile(file);
    onClose();
  };
  return (
    <Dialog title={messages.title} onClose={onClose} size="small">
      <p className="dialog-text">{messages.text}</p>
      <div className="about-drop">
        <Icon name="file" sizePx={32} />
        <input
          ref={picker}
          className="about-picker"
          type="file"
          accept=".json,application/json"
          aria-label={messages.choose}
          tabIndex={-1}
          onChange={(event) => void open(event.target.files?.[0])}
        />
        <button
          type="button"
          className="button button-primary"
          disabled={isOpening}
          onClick={() => picker.current?.click()}
        >
          {isOpening ? messages.opening : messages.choose}
        </button>
        <p className="about-drop-hint">{messages.drop}</p>
      </div>
      <p className="dialog-text about-drop-hint">{messages.download}</p>
    </Dialog>
  );
}
