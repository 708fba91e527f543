import { useCombobox } from 'downshift';
import { useEffect, useMemo, useRef } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Suggestion } from '../../domain/search.ts';
import { buildSuggestionIndex, suggest, suggestTowns } from '../../domain/search.ts';
import { placeAskedFor } from '../../domain/towns.ts';
import { searchMessages } from '../../i18n/messages/search.ts';
import { goNear, openRegion, selectAgreement, selectOrganization, setFilters } from '../../state/actions.ts';
import { selectIndexed, selectNearCircle } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { store } from '../../state/store.ts';
import { toggleRegion } from '../filters/regionTree.ts';
import { Icon } from '../kit/Icon.tsx';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { SuggestionRow, suggestionIds } from './SuggestionRow.tsx';
import { useQueryDraft } from './useQueryDraft.ts';
import './search.css';

const longestQuery = 200;
/** A town is gone to with what lies around it; the list offers less and more. */
const usualKm = 30;

/** Choosing a thing by name ends the search: the text stops filtering, so that its surroundings are shown too. */
function choose(suggestion: Suggestion, indexed: IndexedDataset): void {
  switch (suggestion.type) {
    case 'organization':
      setFilters({ q: null });
      selectOrganization(suggestion.id);
      return;
    case 'agreement':
      setFilters({ q: null });
      selectAgreement(suggestion.id);
      return;
    case 'place':
      setFilters({ q: suggestion.label });
      return;
    case 'town': {
      const { lat, lng } = suggestion.town;
      goNear({ lat, lng, km: selectNearCircle(store.getState())?.km ?? usualKm });
      return;
    }
    case 'region': {
      const { region } = store.getState().view;
      const next = region.includes(suggestion.id)
        ? region
        : toggleRegion(region, suggestion.id, indexed.dataset.regions);
      setFilters({ q: null, region: next });
      openRegion(suggestion.id);
    }
  }
}

interface SearchBoxProps {
  readonly onFocus?: () => void;
}

/** Search as one types, with suggestions by name (ARIA combobox with a list of options). */
export function SearchBox({ onFocus }: SearchBoxProps) {
  const language = useLanguage();
  const messages = useMessages(searchMessages);
  const indexed = useCorridor(selectIndexed);
  const draft = useQueryDraft();
  const input = useRef<HTMLInputElement>(null);
  // Not before something is typed: of thousands of names the index takes as long as a frame of the map.
  const hasText = draft.text.trim() !== '';
  const index = useMemo(
    () => (indexed && hasText ? buildSuggestionIndex(indexed, language) : null),
    [indexed, language, hasText],
  );
  const towns = useCorridor((state) => state.towns);
  const { loadTowns } = useServices();
  useEffect(() => {
    if (hasText) loadTowns();
  }, [hasText, loadTowns]);
  const items = useMemo(() => {
    if (!index || !indexed) return [];
    const near = suggestTowns(indexed, towns, draft.text, language);
    return placeAskedFor(draft.text) === null ? [...suggest(index, draft.text), ...near] : near;
  }, [index, indexed, towns, draft.text, language]);

  const combobox = useCombobox<Suggestion>({
    id: 'search',
    items: [...items],
    inputValue: draft.text,
    selectedItem: null,
    itemToString: (item) => item?.label ?? '',
    itemToKey: (item) => item && `${item.type} ${item.id}`,
    stateReducer: (state, { type, changes }) => {
      // The text belongs to the filter, not to the option chosen; leaving the field chooses nothing.
      const keepsText = type !== useCombobox.stateChangeTypes.InputChange;
      const leaves = type === useCombobox.stateChangeTypes.InputBlur;
      return {
        ...changes,
        ...(keepsText ? { inputValue: state.inputValue } : {}),
        ...(leaves ? { selectedItem: null } : {}),
      };
    },
    onStateChange: ({ type, selectedItem }) => {
      const { ItemClick, InputKeyDownEnter } = useCombobox.stateChangeTypes;
      if ((type === ItemClick || type === InputKeyDownEnter) && selectedItem && indexed) {
        // Drops what waits to be filtered by, too.
        draft.commit('');
        choose(selectedItem, indexed);
      }
    },
  });

  const isOpen = combobox.isOpen && hasText && indexed !== null;
  return (
    <div className="search" role="search">
      <label className="visually-hidden" {...combobox.getLabelProps()}>
        {messages.label}
      </label>
      <div className="search-field">
        <Icon name="search" />
        <input
          className="search-input"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoCorrect="off"
          spellCheck={false}
          maxLength={longestQuery}
          placeholder={messages.placeholder}
          {...combobox.getInputProps({
            id: 'search-input',
            ref: input,
            onFocus,
            onChange: (event) => draft.type(event.currentTarget.value),
            onKeyDown: (event) => {
              if (event.key === 'Enter' && combobox.highlightedIndex < 0) {
                draft.commit(draft.text);
                combobox.closeMenu();
              }
              if (event.key === 'Escape') {
                // One step back at a time: the list, then the text; only then does Escape mean the map.
                if (isOpen || hasText) event.preventDefault();
                if (!isOpen && hasText) draft.commit('');
                Object.assign(event.nativeEvent, { preventDownshiftDefault: !isOpen });
              }
            },
          })}
        />
        {hasText && (
          <button
            type="button"
            className="search-clear"
            title={messages.clear}
            onClick={() => {
              draft.commit('');
              combobox.closeMenu();
              input.current?.focus();
            }}
          >
            <Icon name="close" sizePx={16} />
            <span className="visually-hidden">{messages.clear}</span>
          </button>
        )}
      </div>
      <ul
        className="search-list"
        {...combobox.getMenuProps({
          'aria-label': messages.suggestions,
          hidden: !isOpen || items.length === 0,
        })}
      >
        {isOpen &&
          items.map((item, position) => (
            <li
              key={`${item.type} ${item.id}`}
              className="search-option"
              data-highlighted={combobox.highlightedIndex === position || undefined}
              {...suggestionIds(item)}
              {...combobox.getItemProps({ item, index: position })}
            >
              <SuggestionRow suggestion={item} indexed={indexed} query={draft.text} />
            </li>
          ))}
      </ul>
      {isOpen && items.length === 0 && (
        <p className="search-list search-none" role="status">
          {messages.none(draft.text.trim())} {messages.useText}
        </p>
      )}
    </div>
  );
}
