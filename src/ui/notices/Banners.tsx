import { noticesMessages } from '../../i18n/messages/notices.ts';
import { openChanges, openDialog } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';
import { Icon } from '../kit/Icon.tsx';
import { latePart } from '../kit/latePart.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import './notices.css';

/** Comes with the code that checks tables: few readers ever hand any over. */
const CheckingBanner = latePart(
  () => import('../preview/CheckingBanner.tsx'),
  () => null,
);

/** Says that tables are being checked, and, as long as it is so, that the data on screen is not the newest published one. */
export function Banners() {
  const isChecking = useCorridor((state) => state.checking !== null);
  return (
    <div className="notices-banners">
      {isChecking && <CheckingBanner />}
      <OriginBanner />
    </div>
  );
}

function OriginBanner() {
  const messages = useMessages(noticesMessages);
  const { reloadData } = useServices();
  const origin = useCorridor((state) => (state.data.status === 'ready' ? state.data.origin : null));
  const found = useCorridor((state) => state.preview);
  const language = useLanguage();
  if (origin === null || origin.type === 'shipped') return null;
  const isPreview = origin.type === 'preview';
  return (
    <div className={isPreview ? 'notices-banner notices-banner-preview' : 'notices-banner'} role="status">
      <Icon name={isPreview ? 'file' : 'info'} sizePx={18} />
      <p>{isPreview ? messages.preview(origin.name) : messages.release(origin.date)}</p>
      {isPreview && found && (
        <>
          {found.parts.map((words) => (
            <p key={words[language]} className="notices-summary">
              {words[language]}
            </p>
          ))}
          {found.summary.length > 0 && (
            <p className="notices-summary">{found.summary.map((words) => words[language]).join(', ')}</p>
          )}
          <button type="button" className="button-link" onClick={() => openDialog('preview')}>
            {messages.found(found.problems.length + found.refused.length)}
          </button>
        </>
      )}
      {!isPreview && (
        <button type="button" className="button-link" onClick={() => openChanges(origin.date, null)}>
          {messages.sinceRelease}
        </button>
      )}
      <button type="button" className="button-link" onClick={reloadData}>
        {isPreview ? messages.back : messages.newest}
      </button>
    </div>
  );
}
