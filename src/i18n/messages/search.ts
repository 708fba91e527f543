import { defineMessages } from '../messages.ts';

export const searchMessages = defineMessages({
  en: {
    label: 'Search organizations, agreements, places and regions',
    placeholder: 'Name, city or subject',
    clear: 'Clear the search',
    suggestions: 'Suggestions',
    types: {
      organization: 'Organization',
      agreement: 'Agreement',
      place: 'Place',
      town: 'What is near',
      region: 'Region',
      filters: 'Filter',
    },
    none: (text: string) => `No result for “${text}”. Try fewer letters, or look in the filters.`,
    useText: 'Enter filters by this text.',
  },
  fr: {
    label: 'Rechercher une organisation, une entente, un lieu ou une région',
    placeholder: 'Nom, ville ou sujet',
    clear: 'Effacer la recherche',
    suggestions: 'Suggestions',
    types: {
      organization: 'Organisation',
      agreement: 'Entente',
      place: 'Lieu',
      town: 'À proximité',
      region: 'Région',
      filters: 'Filtre',
    },
    none: (text: string) =>
      `Aucun résultat pour «\u00a0${text}\u00a0». Essayez avec moins de lettres ou parcourez les filtres.`,
    useText: 'La touche Entrée filtre selon ce texte.',
  },
});
