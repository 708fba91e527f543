import { useState } from 'react';
import { shareMessages } from '../../i18n/messages/share.ts';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { isPublished } from '../../state/actions.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { CopyText } from '../kit/CopyText.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useServices } from '../servicesContext.ts';
import { useMessages } from '../useMessages.ts';
import { QrSection } from './QrSection.tsx';
import { Segments } from '../kit/Segments.tsx';
import type { ShareChoice } from './shareAddress.ts';
import { choiceOfView, studioQuery } from './shareAddress.ts';
import { ShareChoices, usualHeightPx } from './ShareChoices.tsx';
import { SharePreview } from './SharePreview.tsx';
import type { ShareKind } from './shareTexts.ts';
import { shareTexts } from './shareTexts.ts';
import './share.css';

const kinds = ['link', 'element', 'iframe'] as const;

/** The studio: choices on one side, the real thing on the other, and the text to take along. */
export default function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(shareMessages);
  const { productName } = useMessages(shellMessages);
  const indexed = useCorridor(selectIndexed);
  const view = useCorridor((state) => state.view);
  const isPreview = useCorridor((state) => state.data.status === 'ready' && !isPublished(state.data.origin));
  const isShipped = useCorridor(({ data }) => data.status === 'ready' && data.origin.type === 'shipped');
  const { siteAddress } = useServices();
  const [kind, setKind] = useState<ShareKind>('link');
  const [choice, setChoice] = useState<ShareChoice>(() => choiceOfView(view));
  const [heightPx, setHeightPx] = useState<number | null>(null);
  const [widthPx, setWidthPx] = useState<number | null>(null);
  if (!indexed) return null;

  const height = kind === 'element' ? heightPx : (heightPx ?? usualHeightPx);
  const texts = shareTexts(
    kind,
    view,
    choice,
    { widthPx, heightPx: height },
    siteAddress,
    usualHeightPx,
    isShipped,
  );
  const copying = { copied: messages.copied, failed: messages.copyFailed };
  return (
    <Dialog title={messages.title} onClose={onClose} size="large">
      <div className="share">
        <div className="share-settings">
          <Segments
            label={messages.kind.label}
            values={kinds}
            names={messages.kind}
            value={kind}
            onChange={setKind}
          />
          <p className="share-note">
            {kind === 'link' && texts.isRecordPage ? messages.recordPage : messages.kindHelp[kind]}
          </p>
          {isPreview && view.data === null && <p className="share-warning">{messages.unpublished}</p>}
          <CopyText
            {...copying}
            label={messages.snippet[kind]}
            text={texts.snippet}
            button={messages.copy[kind]}
            isCode={kind !== 'link'}
          />
          <ShareChoices
            kind={kind}
            choice={choice}
            onChange={(change) => setChoice({ ...choice, ...change })}
            heightPx={height}
            onHeight={setHeightPx}
            widthPx={widthPx}
            onWidth={setWidthPx}
            indexed={indexed}
            view={view}
          />
        </div>
        <div className="share-results">
          <SharePreview
            address={texts.preview}
            widthPx={kind === 'link' ? null : widthPx}
            heightPx={kind === 'link' ? usualHeightPx : (height ?? usualHeightPx)}
            languageTag={texts.languageTag}
          />
          <QrSection link={texts.link} title={productName} />
          <section className="share-studio">
            <p className="share-note">{messages.studio.text}</p>
            <CopyText
              {...copying}
              label={messages.studio.label}
              text={siteAddress(studioQuery(view, choice))}
              button={messages.copy.link}
            />
          </section>
        </div>
      </div>
    </Dialog>
  );
}
