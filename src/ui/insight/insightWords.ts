/** Names and colours that all insights use. */
import type { LocalizedText } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { regionOfRest } from '../../domain/insight/restOfRegion.ts';
import { localeOf } from '../../i18n/format.ts';
import { placeMessages } from '../../i18n/messages/place.ts';
import { useResolvedTheme } from '../../state/resolvedTheme.ts';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

type Named = ReadonlyMap<string, { readonly name: LocalizedText }>;

/** Names of terms in the reader's language; an id that no vocabulary lists stands for itself. */
export function useTermNames() {
  const language = useLanguage();
  const { rest } = useMessages(placeMessages);
  const { sectors, regions, organizationKinds } = useVocabulary();
  const nameIn = (terms: Named) => (id: string) => {
    const term = terms.get(id);
    return term ? textIn(term.name, language, id) : id;
  };
  const region = (id: string) => {
    const divided = regionOfRest(id);
    return divided === null ? nameIn(regions)(id) : rest(nameIn(regions)(divided));
  };
  return { sector: nameIn(sectors), region, kind: nameIn(organizationKinds) };
}

/** For tallies, whose empty id is of what has none. */
export function orUnknown(nameOf: (id: string) => string, unknown: string): (id: string) => string {
  return (id) => (id === '' ? unknown : nameOf(id));
}

/** Colours of sectors by id, in the theme on screen. */
export function useSectorColors(): (id: string) => string | undefined {
  const { sectors } = useVocabulary();
  const theme = useResolvedTheme();
  return (id) => {
    const sector = sectors.get(id);
    return theme === 'dark' ? sector?.colorDark : sector?.color;
  };
}

/** Shares as whole percents. */
export function usePercent(): (share: number) => string {
  const language = useLanguage();
  const format = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 0 });
  return (share) => format.format(share);
}
