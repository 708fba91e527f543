import { countChanges, type ReleaseStep } from '../../domain/insight/releaseHistory.ts';
import { changesMessages } from '../../i18n/messages/changes.ts';
import { openChanges } from '../../state/actions.ts';
import { useReleaseSteps } from '../kit/useReleaseSteps.ts';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import './about.css';

/** What each release has brought; leads to what it is in full. Nothing where there are no releases. */
export function ReleaseList() {
  const messages = useMessages(changesMessages);
  const language = useLanguage();
  const { siteAddress } = useServices();
  const { value: steps } = useReleaseSteps();
  if (steps === null || steps.length === 0) return null;
  const newest = steps.find(({ date }) => date !== null)?.date;
  const summaryOf = ({ before, changes }: ReleaseStep) => {
    if (before !== null) return messages.counts(countChanges(changes));
    const organizations = changes.filter(({ record }) => record === 'organization').length;
    return messages.first(organizations, changes.length - organizations);
  };
  return (
    <section className="dialog-section">
      <h3>{messages.title}</h3>
      <p className="dialog-text">{messages.intro}</p>
      <ul className="dialog-links">
        {steps.map((step) => (
          <li key={step.date ?? ''}>
            <button
              type="button"
              className="button-link"
              // The newest release is what is published now, unless more has come since.
              onClick={() =>
                openChanges(step.before, step.date === newest && steps[0] === step ? null : step.date)
              }
            >
              {step.date === null ? messages.unreleased : messages.on(step.date)}
            </button>
            <span className="dialog-link-note">{summaryOf(step)}</span>
          </li>
        ))}
      </ul>
      <p className="dialog-text">
        <a className="button-link about-feed" href={siteAddress(`${language}/feed.xml`)}>
          {messages.feed}
        </a>
      </p>
    </section>
  );
}
