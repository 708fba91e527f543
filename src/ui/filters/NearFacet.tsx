import { useMemo, useState } from 'react';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import type { Town } from '../../domain/towns.ts';
import { townsOfData } from '../../domain/towns.ts';
import { findTowns } from '../../domain/findTowns.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { nameOfPoint } from '../../picture/filterPhrases.ts';
import { filterLinked, filterNear, goNear } from '../../state/actions.ts';
import { selectFilters, selectNearCircle } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { FacetSection } from './FacetSection.tsx';
import { NearRadius } from './NearRadius.tsx';
import { OptionRow } from './OptionRow.tsx';
import { useFinder } from './useFinder.ts';

const usualKm = 30;
const choiceLimit = 8;

/** Organizations around a town, and those that an agreement ties to another. */
export function NearFacet({ indexed }: { readonly indexed: IndexedDataset }) {
  const language = useLanguage();
  const messages = useMessages(filtersMessages);
  const { loadTowns } = useServices();
  const circle = useCorridor(selectNearCircle);
  const towns = useCorridor((state) => state.towns);
  const filters = useCorridor(selectFilters);
  const [text, setText] = useState('');
  const known = useMemo(() => (towns.length > 0 ? towns : townsOfData(indexed)), [towns, indexed]);
  const items = useMemo(() => findTowns(known, text, choiceLimit), [known, text]);
  const linkedCount = useMemo(
    () => applyFilters(indexed, { ...filters, linked: true }).organizationCount,
    [indexed, filters],
  );
  const nameOf = (town: Town | null) => textIn(town?.name, language);
  const regionName = (town: Town) =>
    textIn(indexed.dataset.regions.find(({ id }) => id === town.region)?.name, language, town.region);

  const combobox = useFinder<Town>({
    items,
    text,
    onText: setText,
    itemToString: nameOf,
    onChoose: ({ lat, lng }) => goNear({ lat, lng, km: circle?.km ?? usualKm }),
  });
  const isOpen = combobox.isOpen && text.trim() !== '';

  return (
    <FacetSection title={messages.near.title} chosenCount={circle ? 1 : 0}>
      <div className="filters-ends">
        <div className="filters-end">
          <label {...combobox.getLabelProps()}>
            {circle ? nameOfPoint(indexed, towns, circle, language) : messages.near.find}
          </label>
          <input
            type="text"
            spellCheck={false}
            maxLength={100}
            {...combobox.fieldProps({
              placeholder: messages.near.find,
              onFocus: loadTowns,
              onKeyDown: (event) => {
                if (event.key === 'Escape' && isOpen) event.stopPropagation();
              },
            })}
          />
          <ul className="filters-end-menu" {...combobox.getMenuProps({ hidden: !isOpen })}>
            {isOpen &&
              items.map((town, position) => (
                <li
                  key={`${String(town.lat)} ${String(town.lng)}`}
                  data-highlighted={combobox.highlightedIndex === position || undefined}
                  {...combobox.getItemProps({ item: town, index: position })}
                >
                  <Icon name="place" sizePx={18} />
                  <span className="filters-option-name">{nameOf(town)}</span>
                  <span className="filters-option-count">{regionName(town)}</span>
                </li>
              ))}
            {isOpen && items.length === 0 && (
              <li role="presentation" className="filters-end-none">
                {messages.near.none}
              </li>
            )}
          </ul>
        </div>
        {circle && (
          <>
            <NearRadius indexed={indexed} circle={circle} />
            <button type="button" className="button-link" onClick={() => filterNear(null)}>
              {messages.near.clear}
            </button>
          </>
        )}
      </div>
      <p className="filters-note">{messages.near.help}</p>
      <OptionRow
        isChosen={filters.linked}
        onToggle={() => filterLinked(!filters.linked)}
        name={messages.linked}
        count={linkedCount}
        countText={messages.organizationsShown(linkedCount)}
      />
    </FacetSection>
  );
}
