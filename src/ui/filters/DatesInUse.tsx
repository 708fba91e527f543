import { periodOf } from '../../domain/partialDate.ts';
import { datesMessages } from '../../i18n/messages/dates.ts';
import { filterWords } from '../../i18n/messages/filterWords.ts';
import { datesInWords } from '../../picture/filterPhrases.ts';
import { setFilters } from '../../state/actions.ts';
import { canLetGo } from '../../state/ownCut.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

const noAsOf = { asOf: null };
const noRange = { from: null, to: null };

/** What a range of signing dates and a date to look at the corridor at mean together, in one sentence. */
export function DatesInUse() {
  const messages = useMessages(datesMessages);
  const words = useMessages(filterWords);
  const language = useLanguage();
  const from = useCorridor((state) => state.view.from);
  const to = useCorridor((state) => state.view.to);
  const asOf = useCorridor((state) => state.view.asOf);
  const canShowAll = useCorridor(({ view, ownCut }) => canLetGo(view, ownCut, noAsOf));
  const canSignAny = useCorridor(({ view, ownCut }) => canLetGo(view, ownCut, noRange));
  if (asOf === null) return null;
  const isNever = from !== null && (periodOf(from)?.start ?? '') > (periodOf(asOf)?.end ?? '');
  const range = from === null && to === null ? null : datesInWords(from, to, language);
  return (
    <div className="filters-dates" role="status">
      <p className="filters-note">
        {isNever ? messages.never(from, asOf) : messages.together(range, words.asOf(asOf))}
      </p>
      {canShowAll && (
        <button type="button" className="button-link" onClick={() => setFilters(noAsOf)}>
          {messages.anyTime}
        </button>
      )}
      {range !== null && canSignAny && (
        <button type="button" className="button-link" onClick={() => setFilters(noRange)}>
          {messages.anySigning}
        </button>
      )}
    </div>
  );
}
