import { useCombobox } from 'downshift';
import type { ComponentProps, RefObject } from 'react';
import { memo, useEffect, useLayoutEffect, useMemo } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { buildSuggestionIndex, suggest, suggestTowns } from '../../domain/search.ts';
import { placeAskedFor } from '../../domain/findTowns.ts';
import { searchMessages } from '../../i18n/messages/search.ts';
import { goNear, openRegion, selectAgreement, selectOrganization, setFilters } from '../../state/actions.ts';
import { selectNearCircle } from '../../state/selectors.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { toggleRegion } from '../filters/regionTree.ts';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { Offer } from './useNamedWays.ts';
import { takeNamedWay, useNamedWays } from './useNamedWays.ts';
import { SuggestionRow, suggestionIds } from './SuggestionRow.tsx';
import type { QueryDraft } from './useQueryDraft.ts';

/** A town is gone to with what lies around it; the list offers less and more. */
const usualKm = 30;

/** Choosing a thing by name ends the search: the text stops filtering, so that its surroundings are shown too. */
function choose(suggestion: Offer, indexed: IndexedDataset): void {
  switch (suggestion.type) {
    case 'filters':
      takeNamedWay(suggestion);
      return;
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

/** What makes the search's field a field with suggestions. */
export interface Combobox {
  readonly input: ComponentProps<'input'>;
  readonly close: () => void;
}

interface SearchSuggestionsProps extends QueryDraft {
  readonly indexed: IndexedDataset;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Gives the field what it needs, whenever that changes: the field was there before. Takes it back at the end. */
  readonly onChange: (combobox: Combobox | null) => void;
}

/** Suggestions by name under the search's field (ARIA combobox with a list of options). */
function Suggestions({ indexed, text, type, commit, input, onChange }: SearchSuggestionsProps) {
  const language = useLanguage();
  const messages = useMessages(searchMessages);
  // Not before something is typed: of thousands of names the index takes as long as a frame of the map.
  const hasText = text.trim() !== '';
  const index = useMemo(
    () => (hasText ? buildSuggestionIndex(indexed, language) : null),
    [indexed, language, hasText],
  );
  const towns = useCorridor((state) => state.towns);
  const { loadTowns } = useServices();
  useEffect(() => {
    if (hasText) loadTowns();
  }, [hasText, loadTowns]);
  const ways = useNamedWays(indexed, text);
  const items = useMemo((): Offer[] => {
    if (!index) return [];
    const near = suggestTowns(indexed, towns, text, language);
    if (placeAskedFor(text) !== null) return near;
    // A region alone is offered by its name.
    const named = ways
      .filter(({ filters: { region, q } }) => ways.length > 1 || !region || q !== null)
      .map((way): Offer => ({ ...way, type: 'filters', id: way.words, label: way.words }));
    const found = suggest(index, text);
    // Several names are not one record's: what they mean together comes first.
    return ways.length > 1 ? [...named, ...found, ...near] : [...found, ...named, ...near];
  }, [index, indexed, towns, text, language, ways]);

  const take = (suggestion: Offer) => {
    // Drops what waits to be filtered by, too.
    commit('');
    choose(suggestion, indexed);
  };

  const combobox = useCombobox<Offer>({
    id: 'search',
    items: [...items],
    inputValue: text,
    selectedItem: null,
    // What was typed while this was on its way.
    initialIsOpen: hasText && document.activeElement === input.current,
    itemToString: (item) => item?.label ?? '',
    itemToKey: (item) => item && `${item.type} ${item.id}`,
    stateReducer: (state, { type: change, changes }) => {
      // The text belongs to the filter, not to the option chosen; leaving the field chooses nothing.
      const keepsText = change !== useCombobox.stateChangeTypes.InputChange;
      const leaves = change === useCombobox.stateChangeTypes.InputBlur;
      return {
        ...changes,
        ...(keepsText ? { inputValue: state.inputValue } : {}),
        ...(leaves ? { selectedItem: null } : {}),
      };
    },
    onStateChange: ({ type: change, selectedItem }) => {
      const { ItemClick, InputKeyDownEnter } = useCombobox.stateChangeTypes;
      if ((change === ItemClick || change === InputKeyDownEnter) && selectedItem) {
        take(selectedItem);
      }
    },
  });

  const isOpen = combobox.isOpen && hasText;
  const inputProps: ComponentProps<'input'> = combobox.getInputProps(
    {
      id: 'search-input',
      ref: input,
      onChange: (event) => type(event.currentTarget.value),
      onKeyDown: (event) => {
        if (event.key === 'Enter' && combobox.highlightedIndex < 0) {
          // "near Bromont" asks for a place: as words it is in no record, or in the wrong one.
          const [place] = placeAskedFor(text) === null ? [] : items;
          if (place) take(place);
          else commit(text);
          combobox.closeMenu();
        }
        if (event.key === 'Escape') {
          // One step back at a time: the list, then the text; only then does Escape mean the map.
          if (isOpen || hasText) event.preventDefault();
          if (!isOpen && hasText) commit('');
          Object.assign(event.nativeEvent, { preventDownshiftDefault: !isOpen });
        }
      },
    },
    { suppressRefError: true },
  );
  useLayoutEffect(() => onChange({ input: inputProps, close: combobox.closeMenu }));
  useLayoutEffect(() => () => onChange(null), [onChange]);
  return (
    <>
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
              <SuggestionRow suggestion={item} indexed={indexed} query={text} />
            </li>
          ))}
      </ul>
      {isOpen && items.length === 0 && (
        <p className="search-list search-none" role="status">
          {messages.none(text.trim())} {messages.useText}
        </p>
      )}
    </>
  );
}

/** Drawn anew by what it shows, not by what it gives to the field. */
export const SearchSuggestions = memo(Suggestions);
