import { useEffect, useState } from 'react';
import { shareMessages } from '../../i18n/messages/share.ts';
import { Icon } from '../kit/Icon.tsx';
import { useServices } from '../servicesContext.ts';
import { useMessages } from '../useMessages.ts';

interface SharePreviewProps {
  readonly address: string;
  /** `null` for all the width there is. */
  readonly widthPx: number | null;
  readonly heightPx: number;
  readonly languageTag: string;
}

/** A row of choices is made quickly; the page is loaded once it stands still. */
const settleMs = 500;

/** The real thing: this very site, as readers will get it. */
export function SharePreview({ address, widthPx, heightPx, languageTag }: SharePreviewProps) {
  const messages = useMessages(shareMessages);
  const { mayFrameSite } = useServices();
  const [mayFrame, setMayFrame] = useState<boolean | null>(null);
  const [shown, setShown] = useState(address);

  useEffect(() => {
    let isCurrent = true;
    void mayFrameSite().then((answer) => {
      if (isCurrent) setMayFrame(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [mayFrameSite]);

  useEffect(() => {
    if (shown === address) return;
    const timer = window.setTimeout(() => setShown(address), settleMs);
    return () => window.clearTimeout(timer);
  }, [shown, address]);

  return (
    <section className="share-preview" aria-label={messages.preview}>
      <div className="share-preview-head">
        <h3 className="share-label">{messages.preview}</h3>
        <a href={address} target="_blank" rel="noopener noreferrer">
          {messages.openPreview}
          <Icon name="external" sizePx={14} />
        </a>
      </div>
      <div className="share-preview-frame">
        {mayFrame === false && <p className="share-note">{messages.noPreview}</p>}
        {mayFrame === true && (
          // A new frame for each address: changing `src` would add to the history of this page.
          <iframe
            key={shown}
            src={shown}
            title={messages.previewTitle}
            lang={languageTag}
            width={widthPx ?? '100%'}
            height={heightPx}
            referrerPolicy="no-referrer"
          />
        )}
      </div>
    </section>
  );
}
