import { useEffect, useState } from 'react';
import type { Shown } from '../../domain/filter.ts';
import type { Language } from '../../domain/language.ts';
import { shownMessages } from '../../i18n/messages/shown.ts';
import { clearFilters, listShown } from '../../state/actions.ts';
import { canClear } from '../../state/ownCut.ts';
import { selectShown } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { useFilterSentence } from './useFilterPhrases.ts';
import './filters.css';

/** `41 organizations · 12 agreements, 3 of them undated`: the undated ones are among the agreements, or hidden. */
export function shownText(shown: Shown, language: Language): string {
  const { shown: texts } = shownMessages[language];
  const undated = shown.undatedAreHidden ? texts.undatedHidden : texts.undated;
  const agreements = [
    texts.agreements(shown.agreementCount),
    ...(shown.undatedCount > 0 ? [undated(shown.undatedCount)] : []),
  ].join(', ');
  return `${texts.organizations(shown.organizationCount)} · ${agreements}`;
}

/** They are the end of the list. */
function listUndated(): void {
  listShown('agreements');
  window.requestAnimationFrame(() => {
    const heading = document.getElementById('results-undated');
    const scroller = heading?.closest('.results-scroller');
    if (!heading || !scroller) return;
    scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 12;
  });
}

/** Longer than a pause in typing, so that one change is announced once. */
const announcementDelayMs = 700;

/** What is shown, in one line, and the button that clears all filters. */
export function ShownLine() {
  const language = useLanguage();
  const messages = useMessages(shownMessages);
  const shown = useCorridorLater(selectShown);
  const isFiltered = useCorridorLater(canClear);
  const sentence = useFilterSentence();
  const text = shown ? shownText(shown, language) : '';
  return (
    <div className="filters-shown">
      {shown && (
        <p
          className="filters-shown-text"
          title={shown.undatedCount > 0 ? messages.shown.undatedExplained : undefined}
        >
          <button type="button" className="filters-shown-count" onClick={() => listShown('organizations')}>
            {messages.shown.organizations(shown.organizationCount)}
          </button>{' '}
          ·{' '}
          <button type="button" className="filters-shown-count" onClick={() => listShown('agreements')}>
            {messages.shown.agreements(shown.agreementCount)}
          </button>
          {shown.undatedCount > 0 && ', '}
          {shown.undatedCount > 0 &&
            (shown.undatedAreHidden ? (
              messages.shown.undatedHidden(shown.undatedCount)
            ) : (
              <button type="button" className="filters-shown-count" onClick={listUndated}>
                {messages.shown.undated(shown.undatedCount)}
              </button>
            ))}
        </p>
      )}
      {isFiltered && (
        <button type="button" className="button-link filters-clear" onClick={clearFilters}>
          {messages.clearAll}
        </button>
      )}
      <Announcement text={text === '' ? '' : messages.shown.announced(text, sentence)} />
    </div>
  );
}

/**
 * Says the latest text once it has stood still, and nothing of the state before meanwhile; the first one is what the
 * reader has just loaded, and is not said.
 */
function Announcement({ text }: { readonly text: string }) {
  const [first, setFirst] = useState(text);
  const [said, setSaid] = useState('');
  if (first === '' && text !== '') setFirst(text);
  useEffect(() => {
    if (text === '' || (said === '' && text === first)) return;
    const timer = window.setTimeout(() => setSaid(text), announcementDelayMs);
    return () => window.clearTimeout(timer);
  }, [text, said, first]);
  return (
    <p role="status" className="visually-hidden">
      {said === text && said}
    </p>
  );
}
