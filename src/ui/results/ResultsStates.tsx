import { failureMessages } from '../../i18n/messages/failures.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import type { DataState } from '../../state/store.ts';
import { useServices } from '../servicesContext.ts';
import { Icon } from '../kit/Icon.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useMessages } from '../useMessages.ts';

/** The shape of the list to come. */
export function ResultsSkeleton() {
  const messages = useMessages(resultsMessages);
  return (
    <div className="results-skeleton" aria-busy="true">
      <p className="visually-hidden">{messages.loading}</p>
      {Array.from({ length: 9 }, (_, index) => (
        <div key={index} className="results-skeleton-row" aria-hidden="true">
          <span className="results-skeleton-sign" />
          <span className="results-skeleton-text" />
        </div>
      ))}
    </div>
  );
}

export function ResultsFailure({ data }: { readonly data: Extract<DataState, { status: 'failed' }> }) {
  const messages = useMessages(resultsMessages);
  const failures = useMessages(failureMessages);
  const { reloadData } = useServices();
  return (
    <div className="results-empty" role="alert">
      <Icon name="alert" sizePx={28} />
      <p className="results-empty-title">{messages.failed.title}</p>
      <p>{failures[data.failure]}</p>
      {data.detail && (
        <p className="results-failure-detail">
          <FallbackText text={data.detail} />
        </p>
      )}
      <button type="button" className="button button-primary" onClick={reloadData}>
        {messages.failed.retry}
      </button>
    </div>
  );
}
