import { filtersMessages } from '../../i18n/messages/filters.ts';
import { setFilters } from '../../state/actions.ts';
import { Icon } from '../kit/Icon.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useMessages } from '../useMessages.ts';
import { useActiveFilters } from './useActiveFilters.ts';
import './filters.css';

/** Each filter in force as a button that takes it away. */
export function FilterChips() {
  const messages = useMessages(filtersMessages);
  const { sectors } = useVocabulary();
  const active = useActiveFilters();
  if (active.length === 0) return null;
  return (
    <ul className="filters-chips" aria-label={messages.active}>
      {active.map(({ filter, name }) => {
        const sector =
          filter.type === 'term' && filter.facet === 'sector' ? sectors.get(filter.id) : undefined;
        return (
          <li key={filter.key} className="filters-chip-item">
            <button
              type="button"
              className="filters-chip"
              onClick={() => setFilters(filter.without)}
              aria-label={messages.remove(name)}
              title={messages.remove(name)}
            >
              {sector && <SectorSign sector={sector} sizePx={20} />}
              <span className="filters-chip-name">{name}</span>
              <Icon name="close" sizePx={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
