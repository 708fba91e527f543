import { useEffect, useRef, useState } from 'react';
import { formatNumber, localeOf } from '../../i18n/format.ts';
import { shareMessages } from '../../i18n/messages/share.ts';
import { Icon } from '../kit/Icon.tsx';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

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
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const [roomPx, setRoomPx] = useState(0);

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

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoomPx(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // Narrower than what is previewed, as on a phone: the whole of it, smaller.
  const isScaled = widthPx !== null && roomPx > 0 && roomPx < widthPx;
  const scale = isScaled ? roomPx / widthPx : 1;

  return (
    <section className="share-preview" aria-label={messages.preview}>
      <div className="share-preview-head">
        <h3 className="share-label">{messages.preview}</h3>
        <a href={address} target="_blank" rel="noopener noreferrer">
          {messages.openPreview}
          <Icon name="external" sizePx={14} />
        </a>
      </div>
      <div className="share-preview-frame" ref={frame}>
        {mayFrame === false && <p className="share-note">{messages.noPreview}</p>}
        {mayFrame === true && (
          // A new frame for each address: changing `src` would add to the history of this page.
          <div style={isScaled ? { width: roomPx, height: Math.ceil(heightPx * scale) } : undefined}>
            <iframe
              key={shown}
              src={shown}
              title={messages.previewTitle}
              lang={languageTag}
              width={widthPx ?? '100%'}
              height={heightPx}
              referrerPolicy="no-referrer"
              style={isScaled ? { transform: `scale(${String(scale)})` } : undefined}
            />
          </div>
        )}
      </div>
      {isScaled && (
        <p className="share-note">
          {messages.previewScale(
            new Intl.NumberFormat(localeOf[language], { style: 'percent' }).format(scale),
            formatNumber(widthPx ?? 0, language),
          )}
        </p>
      )}
    </section>
  );
}
