import { useMemo } from 'react';
import { textIn } from '../../domain/language.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage } from '../useMessages.ts';
import type { ActiveFilter } from './activeFilters.ts';
import { activeFilters } from './activeFilters.ts';

export interface NamedFilter {
  readonly filter: ActiveFilter;
  readonly name: string;
}

/** The filters in force with their names in the reader's language. */
export function useActiveFilters(): readonly NamedFilter[] {
  const language = useLanguage();
  const indexed = useCorridor(selectIndexed);
  const view = useCorridor((state) => state.view);
  return useMemo(() => {
    if (!indexed) return [];
    const { chips } = filtersMessages[language];
    const nameOf = (filter: ActiveFilter): string => {
      if (filter.type === 'query') return chips.query(filter.text);
      if (filter.type === 'term') return textIn(filter.name, language, filter.id);
      const from = filter.from === null ? null : formatPartialDate(filter.from, language);
      const to = filter.to === null ? null : formatPartialDate(filter.to, language);
      if (from !== null && to !== null) return from === to ? from : chips.period(from, to);
      return from === null ? chips.to(to ?? '') : chips.from(from);
    };
    return activeFilters(indexed, view).map((filter) => ({ filter, name: nameOf(filter) }));
  }, [indexed, view, language]);
}
