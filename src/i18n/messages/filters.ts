import { formatCount } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const filtersMessages = defineMessages({
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
    facets: {
      sector: 'Sectors',
      kind: 'Kinds of organizations',
      region: 'Regions',
      agreementKind: 'Kinds of agreements',
      dates: 'Signing date',
    },
    chosen: (count: number) => formatCount(count, 'chosen', 'chosen', 'en'),
    organizationsShown: (count: number) => formatCount(count, 'organization', 'organizations', 'en'),
    agreementsShown: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
    regions: {
      expand: (name: string) => `Show the regions of ${name}`,
      collapse: (name: string) => `Hide the regions of ${name}`,
      showEmpty: (count: number) =>
        `Show ${formatCount(count, 'more region', 'more regions', 'en')} without organizations`,
      hideEmpty: 'Hide regions without organizations',
    },
    dates: {
      from: 'First year',
      to: 'Last year',
      any: (year: string) => `${year}, no limit`,
      exact: 'Exact dates',
      exactFrom: 'From',
      exactTo: 'To',
      format: 'YYYY-MM-DD',
      help: 'A year, a month (2024-04) or a day (2024-04-15), both ends included.',
      invalid: 'This is not a date. Write 2024, 2024-04 or 2024-04-15.',
      chart: (from: string, to: string) => `Agreements signed each year, ${from} to ${to}`,
      bar: (year: string, count: string) => `${year}: ${count}`,
      reset: 'All dates',
      none: 'No agreement has a known date.',
    },
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
    facets: {
      sector: 'Secteurs',
      kind: 'Types d’organisations',
      region: 'Régions',
      agreementKind: 'Types d’ententes',
      dates: 'Date de signature',
    },
    chosen: (count: number) => formatCount(count, 'choix', 'choix', 'fr'),
    organizationsShown: (count: number) => formatCount(count, 'organisation', 'organisations', 'fr'),
    agreementsShown: (count: number) => formatCount(count, 'entente', 'ententes', 'fr'),
    regions: {
      expand: (name: string) => `Afficher les régions\u00a0: ${name}`,
      collapse: (name: string) => `Masquer les régions\u00a0: ${name}`,
      showEmpty: (count: number) =>
        `Afficher aussi ${formatCount(count, 'région', 'régions', 'fr')} sans organisation`,
      hideEmpty: 'Masquer les régions sans organisation',
    },
    dates: {
      from: 'Première année',
      to: 'Dernière année',
      any: (year: string) => `${year}, sans limite`,
      exact: 'Dates exactes',
      exactFrom: 'Du',
      exactTo: 'Au',
      format: 'AAAA-MM-JJ',
      help: 'Une année, un mois (2024-04) ou un jour (2024-04-15), bornes comprises.',
      invalid: 'Ce n’est pas une date. Écrivez 2024, 2024-04 ou 2024-04-15.',
      chart: (from: string, to: string) => `Ententes signées par année, de ${from} à ${to}`,
      bar: (year: string, count: string) => `${year}\u00a0: ${count}`,
      reset: 'Toutes les dates',
      none: 'Aucune entente n’a de date connue.',
    },
  },
});
