import { periodOf } from '../../domain/partialDate.ts';
import { datesMessages } from '../../i18n/messages/dates.ts';
import { filterWords } from '../../i18n/messages/filterWords.ts';
import { setFilters } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';

/** What a range of signing dates and a date to look at the corridor at mean together, in one sentence. */
export function DatesInUse() {
  const messages = useMessages(datesMessages);
  const words = useMessages(filterWords);
  const from = useCorridor((state) => state.view.from);
  const to = useCorridor((state) => state.view.to);
  const asOf = useCorridor((state) => state.view.asOf);
  if (asOf === null) return null;
  const isNever = from !== null && (periodOf(from)?.start ?? '') > (periodOf(asOf)?.end ?? '');
  const range =
    from !== null && to !== null
      ? from === to
        ? words.signedIn(from)
        : words.signedBetween(from, to)
      : from !== null
        ? words.signedSince(from)
        : to !== null
          ? words.signedUntil(to)
          : null;
  return (
    <div className="filters-dates" role="status">
      <p className="filters-note">
        {isNever ? messages.never(from, asOf) : messages.together(range, words.asOf(asOf))}
      </p>
      <button type="button" className="button-link" onClick={() => setFilters({ asOf: null })}>
        {messages.anyTime}
      </button>
      {range !== null && (
        <button type="button" className="button-link" onClick={() => setFilters({ from: null, to: null })}>
          {messages.anySigning}
        </button>
      )}
    </div>
  );
}
