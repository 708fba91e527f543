import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { searchMessages } from '../../i18n/messages/search.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { latePart, MissingSilently } from '../kit/latePart.tsx';
import { useMessages } from '../useMessages.ts';
import type { Combobox } from './SearchSuggestions.tsx';
import { useQueryDraft } from './useQueryDraft.ts';
import './search.css';

const longestQuery = 200;

/** Fetched when the field is reached for. Without it the text still filters. */
export const SearchSuggestions = latePart(
  async () => ({ default: (await import('./SearchSuggestions.tsx')).SearchSuggestions }),
  MissingSilently,
);

interface SearchBoxProps {
  /** The field has the focus; pressed, it is about to be typed in. */
  readonly onFocus?: (isPressed: boolean) => void;
  readonly onType?: () => void;
}

/** Search as one types. */
export function SearchBox({ onFocus, onType }: SearchBoxProps) {
  const messages = useMessages(searchMessages);
  const indexed = useCorridor(selectIndexed);
  const draft = useQueryDraft();
  const { text, type, commit } = draft;
  const input = useRef<HTMLInputElement>(null);
  const isPressed = useRef(false);
  const [isReachedFor, setIsReachedFor] = useState(false);
  const [combobox, setCombobox] = useState<Combobox | null>(null);
  const hasText = text.trim() !== '';

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit(text);
    if (event.key === 'Escape' && hasText) {
      event.preventDefault();
      commit('');
    }
  };
  return (
    <div className="search" role="search">
      <label className="visually-hidden" id="search-label" htmlFor="search-input">
        {messages.label}
      </label>
      <div className="search-field" onPointerEnter={() => void SearchSuggestions.preload()}>
        <Icon name="search" />
        <input
          id="search-input"
          className="search-input"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={longestQuery}
          placeholder={messages.placeholder}
          role="combobox"
          aria-autocomplete="list"
          aria-controls="search-menu"
          aria-expanded={false}
          aria-labelledby="search-label"
          ref={input}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          {...combobox?.input}
          value={text}
          onInput={onType}
          onPointerDown={() => {
            isPressed.current = true;
          }}
          onFocus={() => {
            setIsReachedFor(true);
            onFocus?.(isPressed.current);
            isPressed.current = false;
          }}
        />
        {hasText && (
          <button
            type="button"
            className="search-clear"
            title={messages.clear}
            onClick={() => {
              commit('');
              combobox?.close();
              input.current?.focus();
            }}
          >
            <Icon name="close" sizePx={16} />
            <span className="visually-hidden">{messages.clear}</span>
          </button>
        )}
      </div>
      {isReachedFor && indexed && (
        <SearchSuggestions {...draft} indexed={indexed} input={input} onChange={setCombobox} />
      )}
    </div>
  );
}
