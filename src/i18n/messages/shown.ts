import { formatCount } from '../format.ts';
import { defineMessages } from '../messages.ts';

/** What is shown and by which filters, in the panel's head: there from the start, unlike `filters.ts`. */
export const shownMessages = defineMessages({
  en: {
    shown: {
      organizations: (count: number) => formatCount(count, 'organization', 'organizations', 'en'),
      agreements: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
      undated: (count: number) => formatCount(count, 'of them undated', 'of them undated', 'en'),
      undatedHidden: (count: number) => formatCount(count, 'undated one hidden', 'undated ones hidden', 'en'),
      undatedExplained: 'Agreements whose signing date is not known. A date filter hides them.',
      announced: (line: string, filters: string) =>
        filters === '' ? `Shown: ${line}` : `Shown: ${line}. ${filters}`,
    },
    clearAll: 'Clear all',
    active: 'Active filters',
    remove: (words: string) => `${words}: remove this filter`,
  },
  fr: {
    shown: {
      organizations: (count: number) => formatCount(count, 'organisation', 'organisations', 'fr'),
      agreements: (count: number) => formatCount(count, 'entente', 'ententes', 'fr'),
      undated: (count: number) => `dont ${formatCount(count, 'sans date', 'sans date', 'fr')}`,
      undatedHidden: (count: number) =>
        formatCount(count, 'sans date est masquée', 'sans date sont masquées', 'fr'),
      undatedExplained: 'Ententes dont la date de signature n’est pas connue. Un filtre de dates les masque.',
      announced: (line: string, filters: string) =>
        filters === '' ? `Affichées\u00a0: ${line}` : `Affichées\u00a0: ${line}. ${filters}`,
    },
    clearAll: 'Tout effacer',
    active: 'Filtres actifs',
    remove: (words: string) => `${words}\u00a0: retirer ce filtre`,
  },
});
