import { shellMessages } from '../../i18n/messages/shell.ts';
import { shownMessages } from '../../i18n/messages/shown.ts';
import { clearFilters, setChrome } from '../../state/actions.ts';
import { useFilterSentence } from '../filters/useFilterPhrases.ts';
import { useMessages } from '../useMessages.ts';

/** On a phone the chips are in the sheet; with it let down the map still says what it is cut to, in one line. */
export function FilterLine() {
  const { filterLine } = useMessages(shellMessages);
  const { clearAll } = useMessages(shownMessages);
  const sentence = useFilterSentence();
  return (
    <div className="shell-filter-line">
      {sentence !== '' && (
        <button
          type="button"
          className="shell-filter-line-words"
          title={sentence}
          onClick={() => setChrome({ sheet: 'half' })}
        >
          <span className="visually-hidden">{filterLine}</span>
          {sentence}
        </button>
      )}
      <button type="button" className="button-link shell-filter-line-clear" onClick={clearFilters}>
        {clearAll}
      </button>
    </div>
  );
}
