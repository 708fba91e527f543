import { previewMessages } from '../../i18n/messages/preview.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';
import './preview.css';

/** Tables that are being checked: how far, and the way to call it off. */
export default function CheckingBanner() {
  const messages = useMessages(previewMessages);
  const { cancelCheck } = useServices();
  const checking = useCorridor((state) => state.checking);
  if (!checking) return null;
  return (
    <div className="notices-banner notices-banner-preview">
      <Icon name="file" sizePx={18} />
      <p role="status">{messages.checking(checking.name)}</p>
      <progress className="preview-progress" value={checking.share} aria-label={messages.progress} />
      <span className="preview-share">{messages.share(checking.share)}</span>
      <button type="button" className="button-link" onClick={cancelCheck}>
        {messages.cancel}
      </button>
    </div>
  );
}
