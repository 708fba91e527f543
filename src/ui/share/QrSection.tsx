import { qrCode, qrCodeMarkup } from '../../picture/qrCode.ts';
import { shareMessages } from '../../i18n/messages/share.ts';
import { saveFile } from '../export/download.ts';
import { useMessages } from '../useMessages.ts';

/** The link for paper. */
export function QrSection({ link, title }: { readonly link: string; readonly title: string }) {
  const { qr: messages } = useMessages(shareMessages);
  const code = qrCode(link);
  const frame = String(code?.size ?? 1);
  return (
    <section className="share-qr">
      {code && (
        <svg
          className="share-qr-code"
          viewBox={`0 0 ${frame} ${frame}`}
          role="img"
          aria-label={messages.alternative}
          shapeRendering="crispEdges"
        >
          <rect className="share-qr-light" width={frame} height={frame} />
          <path className="share-qr-dark" d={code.path} />
        </svg>
      )}
      <div className="share-qr-text">
        <h3 className="share-label">{messages.title}</h3>
        <p className="share-note">{code ? messages.text : messages.tooLong}</p>
        {code && (
          <button
            type="button"
            className="button"
            onClick={() =>
              saveFile(
                new Blob([qrCodeMarkup(code, `${title} ${link}`)], { type: 'image/svg+xml' }),
                'corridor-qr.svg',
              )
            }
          >
            {messages.save}
          </button>
        )}
      </div>
    </section>
  );
}
