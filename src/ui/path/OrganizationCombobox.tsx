import { useCombobox } from 'downshift';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useMemo, useState } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Language } from '../../domain/language.ts';
import { resolveText, textIn } from '../../domain/language.ts';
import type { SuggestionIndex } from '../../domain/search.ts';
import { buildSuggestionIndex, suggest } from '../../domain/search.ts';
import { compareTexts, localeOf } from '../../i18n/format.ts';
import { pathMessages } from '../../i18n/messages/path.ts';
import { shortNameBeside } from '../profile/organizationLabel.ts';
import { ProperName } from '../kit/sign/ProperName.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';

/** As many choices as one scrolls through; typing narrows them. */
const choiceLimit = 60;

/** Both fields of a panel, and the next panel, use the same index. */
let lastIndex: { indexed: IndexedDataset; language: Language; index: SuggestionIndex } | null = null;

function organizationIndexOf(indexed: IndexedDataset, language: Language): SuggestionIndex {
  if (lastIndex?.indexed !== indexed || lastIndex.language !== language) {
    const all = buildSuggestionIndex(indexed, language);
    const nameFor = (id: string) =>
      textIn(indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1]?.name, language, id);
    const candidates = all.candidates
      .filter(({ suggestion }) => suggestion.type === 'organization')
      .sort((a, b) => compareTexts(language)(nameFor(a.suggestion.id), nameFor(b.suggestion.id)));
    const index = { candidates, language, lines: candidates.map(({ names }) => names.join(' · ')) };
    lastIndex = { indexed, language, index };
  }
  return lastIndex.index;
}

interface OrganizationComboboxProps {
  readonly indexed: IndexedDataset;
  readonly label: string;
  /** The label as elements, where a name in it is in another language. */
  readonly labelContent?: ReactNode;
  readonly value: Organization | null;
  /** Not offered: the other end of the path. */
  readonly excluded?: string;
  /** The reader has asked for this field: it is where he goes on. */
  readonly takesFocus?: boolean;
  readonly onChange: (organization: Organization | null) => void;
}

/** A field that finds an organization by its names, accents and a mistyped letter ignored. */
export function OrganizationCombobox({
  indexed,
  label,
  labelContent = label,
  value,
  excluded,
  takesFocus = false,
  onChange,
}: OrganizationComboboxProps) {
  const messages = useMessages(pathMessages);
  const language = useLanguage();
  const nameOf = (organization: Organization | null) =>
    organization ? textIn(organization.name, language, organization.id) : '';
  const [query, setQuery] = useState<string | null>(null);
  const typed = query ?? '';
  const index = organizationIndexOf(indexed, language);
  const items = useMemo(() => {
    const found =
      typed.trim() === ''
        ? index.candidates.slice(0, choiceLimit + 1).map(({ suggestion }) => suggestion)
        : suggest(index, typed, choiceLimit + 1);
    return found
      .filter(({ id }) => id !== excluded)
      .flatMap(({ id }) => indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1] ?? []);
  }, [index, indexed, typed, excluded]);

  const inputId = useId();
  const combobox = useCombobox<Organization>({
    items,
    inputId,
    selectedItem: value,
    itemToString: nameOf,
    itemToKey: (organization) => organization?.id,
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      setQuery(null);
      onChange(selectedItem);
    },
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) setQuery(inputValue);
    },
    onIsOpenChange: ({ isOpen }) => {
      if (!isOpen) setQuery(null);
    },
  });

  // Escape closes the list. With the list closed it is the panel's, and must not empty the field.
  const keepEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (combobox.isOpen) {
      event.preventDefault();
      event.stopPropagation();
    } else Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  };

  // The name follows the reader's language.
  const { setInputValue } = combobox;
  const name = nameOf(value);
  const resolved = query === null ? resolveText(value?.name, language) : null;
  const lang = resolved?.isFallback ? localeOf[resolved.language] : undefined;
  useEffect(() => setInputValue(name), [name, setInputValue]);
  useEffect(() => {
    if (takesFocus) document.getElementById(inputId)?.focus();
  }, [takesFocus, inputId]);

  return (
    <div className="organization-combobox">
      <label {...combobox.getLabelProps()}>{labelContent}</label>
      <div className="organization-combobox-field">
        {value && <OrganizationSign organization={value} sizePx={22} />}
        <input
          type="text"
          dir="auto"
          lang={lang}
          {...combobox.getInputProps({ placeholder: messages.placeholder, onKeyDown: keepEscape })}
        />
        {value ? (
          <button
            type="button"
            className="organization-combobox-button"
            aria-label={messages.clear(label)}
            onClick={() => onChange(null)}
          >
            <Icon name="close" sizePx={16} />
          </button>
        ) : (
          <button
            type="button"
            className="organization-combobox-button"
            aria-label={messages.open}
            {...combobox.getToggleButtonProps()}
          >
            <Icon name="chevronDown" sizePx={16} />
          </button>
        )}
      </div>
      <ul className="organization-combobox-menu" {...combobox.getMenuProps()}>
        {combobox.isOpen &&
          items.map((organization, position) => (
            <li
              key={organization.id}
              className={combobox.highlightedIndex === position ? 'is-highlighted' : undefined}
              {...combobox.getItemProps({ item: organization, index: position })}
            >
              <OrganizationSign organization={organization} sizePx={20} />
              <span className="organization-combobox-name">
                <ProperName name={organization.name} missing={organization.id} />
                <small>
                  <bdi>{shortNameBeside(organization, language)}</bdi>
                </small>
              </span>
            </li>
          ))}
      </ul>
      <p role="status" className="organization-combobox-status">
        {combobox.isOpen && typed.trim() !== '' && items.length === 0 && messages.noMatch}
      </p>
    </div>
  );
}
