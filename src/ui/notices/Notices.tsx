import { noticesMessages } from '../../i18n/messages/notices.ts';
import { dismissNotice } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';
import { Icon } from '../kit/Icon.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { noticeContent } from './noticeContent.ts';
import './notices.css';

/** What the reader must be told, over the stage, until dismissed. */
export function Notices() {
  const language = useLanguage();
  const messages = useMessages(noticesMessages);
  const services = useServices();
  const notices = useCorridor((state) => state.notices);
  const data = useCorridor((state) => state.data);
  return notices.map(({ key, notice }) => {
    const { level, text, details, action } = noticeContent(notice, language, services, data);
    return (
      <div key={key} className={`notices-item notices-${level}`} role={level}>
        <Icon name={level === 'alert' ? 'alert' : 'info'} />
        <div className="notices-text">
          <p>
            <FallbackText text={text} />
          </p>
          {details.length > 0 && (
            <ul className="notices-details">
              {details.map((detail, index) => (
                <li key={index}>
                  <FallbackText text={detail} />
                </li>
              ))}
            </ul>
          )}
          {action && (
            <button
              type="button"
              className="button-link"
              onClick={() => {
                dismissNotice(key);
                action.run();
              }}
            >
              {action.name}
            </button>
          )}
        </div>
        <button
          type="button"
          className="notices-dismiss"
          title={messages.dismiss}
          aria-label={messages.dismiss}
          onClick={() => dismissNotice(key)}
        >
          <Icon name="close" sizePx={16} />
        </button>
      </div>
    );
  });
}
