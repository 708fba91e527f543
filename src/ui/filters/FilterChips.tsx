import type { PhrasePart } from '../../picture/filterPhrases.ts';
import { filterWords } from '../../i18n/messages/filterWords.ts';
import { shownMessages } from '../../i18n/messages/shown.ts';
import { setFilters } from '../../state/actions.ts';
import { canLetGo } from '../../state/ownCut.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useMessages } from '../useMessages.ts';
import { useFilterPhrases, useTownsOfCircle } from './useFilterPhrases.ts';
import './filters.css';

/** The filters in force as a sentence; each of its parts is a button that takes it away. */
export function FilterChips() {
  const messages = useMessages(shownMessages);
  const { or } = useMessages(filterWords);
  const phrases = useFilterPhrases();
  useTownsOfCircle();
  if (phrases.length === 0) return null;
  return (
    <ul className="filters-chips" aria-label={messages.active}>
      {phrases.flatMap(({ parts }, phrase) =>
        parts.map((part, position) => (
          <li key={part.key} className="filters-chip-item">
            {position > 0 && <span className="filters-chip-joint">{or}</span>}
            {position === 0 && phrase > 0 && <span className="filters-chip-dot" aria-hidden="true" />}
            <Chip part={part} />
          </li>
        )),
      )}
    </ul>
  );
}

function Chip({ part }: { readonly part: PhrasePart }) {
  const messages = useMessages(shownMessages);
  const { sectors } = useVocabulary();
  const sector = sectors.get(part.sector ?? '');
  const isRemovable = useCorridor(({ view, ownCut }) => canLetGo(view, ownCut, part.without));
  const sign = sector && <SectorSign sector={sector} sizePx={20} />;
  const name = <span className="filters-chip-name">{part.words}</span>;
  // The cut of the page that embeds this one.
  if (!isRemovable)
    return (
      <span className="filters-chip is-fixed">
        {sign}
        {name}
      </span>
    );
  return (
    // The sign lies over the button, not in it: its letter is read on the screen and would begin the button's name.
    <span className="filters-chip-signed">
      {sign}
      <button
        type="button"
        className="filters-chip"
        onClick={() => setFilters(part.without)}
        aria-label={messages.remove(part.words)}
        title={messages.remove(part.words)}
      >
        {name}
        <Icon name="close" sizePx={14} />
      </button>
    </span>
  );
}
