import { useMemo, useState } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import type { SuggestionIndex } from '../../domain/search.ts';
import { buildSuggestionIndex, suggest } from '../../domain/search.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { formatNumber } from '../../i18n/format.ts';
import { endInWords } from '../../picture/filterPhrases.ts';
import { Icon } from '../kit/Icon.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { useFinder } from './useFinder.ts';

interface EndChoice {
  readonly id: string;
  readonly name: string;
  readonly isRegion: boolean;
}

const choiceLimit = 40;
/** More than these stand in one chip: they are a place's or a band's, not chosen one by one. */
const mostChips = 6;

interface EndFieldProps {
  readonly indexed: IndexedDataset;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Agreements that each choice would leave; empty while the other end is open. */
  readonly counts: ReadonlyMap<string, number>;
}

/** One end of `between`: the regions and organizations chosen, and a field that finds more. */
export function EndField({ indexed, label, chosen, onChange, counts }: EndFieldProps) {
  const language = useLanguage();
  const messages = useMessages(filtersMessages);
  const [text, setText] = useState('');
  const { regions, organizations } = indexed.dataset;
  // Regions first: who types “Québec” most often means the region, and many organizations are called after it.
  const indexes = useMemo(
    () =>
      (['region', 'organization'] as const).map((wanted): SuggestionIndex => {
        const candidates = buildSuggestionIndex(indexed, language).candidates.filter(
          ({ suggestion: { type } }) => type === wanted,
        );
        return { candidates, language, lines: candidates.map(({ names }) => names.join(' · ')) };
      }),
    [indexed, language],
  );
  const regionNames = useMemo(() => new Map(regions.map(({ id, name }) => [id, name])), [regions]);

  const choiceOf = (id: string): EndChoice => {
    const region = regionNames.get(id);
    const organization = organizations[indexed.organizationIndex.get(id) ?? -1];
    return { id, name: textIn(region ?? organization?.name, language, id), isRegion: region !== undefined };
  };
  const chips =
    chosen.length > mostChips
      ? [{ key: 'all', name: endInWords(indexed, chosen, language), rest: [] }]
      : chosen.map((id) => ({
          key: id,
          name: choiceOf(id).name,
          rest: chosen.filter((other) => other !== id),
        }));
  const items = useMemo(() => {
    const found =
      text.trim() === ''
        ? (indexes[0]?.candidates ?? []).map(({ suggestion }) => suggestion)
        : indexes.flatMap((index) => suggest(index, text, choiceLimit)).slice(0, choiceLimit);
    const offered = found.map(({ id }) => id).filter((id) => !chosen.includes(id));
    // With the other end known, what ties nothing comes last.
    return [...offered].sort((a, b) => Math.sign(counts.get(b) ?? 0) - Math.sign(counts.get(a) ?? 0));
  }, [indexes, text, chosen, counts]);

  const combobox = useFinder<string>({
    items,
    text,
    onText: setText,
    itemToString: (id) => id ?? '',
    itemToKey: (id) => id,
    onChoose: (id) => onChange([...chosen, id]),
  });

  return (
    <div className="filters-end">
      <label {...combobox.getLabelProps()}>{label}</label>
      {chips.length > 0 && (
        <ul className="filters-end-chosen">
          {chips.map(({ key, name, rest }) => (
            <li key={key}>
              <button
                type="button"
                className="filters-chip"
                aria-label={messages.between.remove(name)}
                title={messages.between.remove(name)}
                onClick={() => onChange(rest)}
              >
                <span className="filters-chip-name">{name}</span>
                <Icon name="close" sizePx={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        type="text"
        spellCheck={false}
        maxLength={100}
        {...combobox.fieldProps({
          placeholder: messages.between.find,
          onKeyDown: (event) => {
            // With the list closed Escape is the page's.
            if (event.key === 'Escape' && combobox.isOpen) event.stopPropagation();
          },
        })}
      />
      <ul className="filters-end-menu" {...combobox.getMenuProps({ hidden: !combobox.isOpen })}>
        {combobox.isOpen &&
          items.map((id, position) => {
            const { name, isRegion } = choiceOf(id);
            const organization = isRegion
              ? undefined
              : organizations[indexed.organizationIndex.get(id) ?? -1];
            const count = counts.get(id) ?? 0;
            return (
              <li
                key={id}
                data-highlighted={combobox.highlightedIndex === position || undefined}
                {...combobox.getItemProps({ item: id, index: position })}
              >
                {organization ? (
                  <OrganizationSign organization={organization} sizePx={20} />
                ) : (
                  <Icon name="region" sizePx={18} />
                )}
                <span className="filters-option-name">{name}</span>
                {counts.size > 0 && (
                  <>
                    <span className="filters-option-count" aria-hidden="true">
                      {formatNumber(count, language)}
                    </span>
                    <span className="visually-hidden">{messages.agreementsShown(count)}</span>
                  </>
                )}
              </li>
            );
          })}
        {combobox.isOpen && items.length === 0 && (
          <li role="presentation" className="filters-end-none">
            {messages.between.none}
          </li>
        )}
      </ul>
    </div>
  );
}
