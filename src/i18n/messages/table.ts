import { formatCount } from '../format.ts';
import { defineMessages } from '../messages.ts';

const organizations = {
  en: (count: number) => formatCount(count, 'organization', 'organizations', 'en'),
  fr: (count: number) => formatCount(count, 'organisation', 'organisations', 'fr'),
};
const agreements = {
  en: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
  fr: (count: number) => formatCount(count, 'entente', 'ententes', 'fr'),
};

export const tableMessages = defineMessages({
  en: {
    label: 'Table of what is shown',
    tabs: { label: 'Choose a table', organizations: 'Organizations', agreements: 'Agreements' },
    shown: { organizations: organizations.en, agreements: agreements.en },
    undated: (count: number) => formatCount(count, 'undated', 'undated', 'en'),
    sortedBy: 'Sort by',
    sortAscending: 'Ascending order',
    sortDescending: 'Descending order',
    none: 'Nothing matches these filters.',
    clearFilters: 'Clear the filters',
    unknown: 'Unknown',
    unknownSectors: 'Unknown',
    undatedCell: 'Unknown',
    columns: {
      name: 'Organization',
      kind: 'Kind',
      sectors: 'Sectors',
      place: 'Place',
      agreements: 'Agreements',
      founded: 'Founded',
      website: 'Website',
      date: 'Date',
      title: 'Agreement',
      parties: 'Parties',
      status: 'Status',
    },
    agreementsWith: {
      count: agreements.en,
      with: ', with ',
      none: 'None',
    },
    others: (count: number) => formatCount(count, 'other', 'others', 'en'),
    offMap: 'Not on the map',
  },
  fr: {
    label: 'Tableau de ce qui est affiché',
    tabs: { label: 'Choisir un tableau', organizations: 'Organisations', agreements: 'Ententes' },
    shown: { organizations: organizations.fr, agreements: agreements.fr },
    undated: (count) => `dont ${formatCount(count, 'sans date', 'sans date', 'fr')}`,
    sortedBy: 'Trier par',
    sortAscending: 'Ordre croissant',
    sortDescending: 'Ordre décroissant',
    none: 'Rien ne correspond à ces filtres.',
    clearFilters: 'Effacer les filtres',
    unknown: 'Inconnu',
    unknownSectors: 'Inconnus',
    undatedCell: 'Inconnue',
    columns: {
      name: 'Organisation',
      kind: 'Type',
      sectors: 'Secteurs',
      place: 'Lieu',
      agreements: 'Ententes',
      founded: 'Fondation',
      website: 'Site Web',
      date: 'Date',
      title: 'Entente',
      parties: 'Parties',
      status: 'État',
    },
    agreementsWith: {
      count: agreements.fr,
      with: ', avec ',
      none: 'Aucune',
    },
    others: (count) => formatCount(count, 'autre', 'autres', 'fr'),
    offMap: 'Hors carte',
  },
});
