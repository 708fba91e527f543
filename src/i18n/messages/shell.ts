import { defineMessages } from '../messages.ts';

export const shellMessages = defineMessages({
  en: {
    productName: 'Northeast Corridor Map',
    tagline: 'Who works with whom, from Quebec to the northeastern United States',
    skip: {
      search: 'Skip to search',
      stage: 'Skip to the map',
      table: 'Skip to the table',
      profile: 'Skip to the profile',
    },
    view: { label: 'View', map: 'Map', network: 'Network', table: 'Table' },
    language: 'Language',
    theme: { label: 'Appearance', auto: 'Automatic', light: 'Light', dark: 'Dark' },
    actions: {
      insights: 'Insights',
      share: 'Share',
      export: 'Export',
      about: 'About',
      help: 'Help',
      data: 'Open data…',
      more: 'Menu',
    },
    panel: { label: 'Search, results and filters', open: 'Show the panel', close: 'Hide the panel' },
    tabs: { label: 'Panel', results: 'Results', filters: 'Filters', network: 'Network' },
    stage: { map: 'Map', network: 'Network', table: 'Table' },
    sheet: {
      raise: 'Raise the panel',
      lower: 'Lower the panel',
    },
    embed: {
      filters: 'Search and filter',
      close: 'Close',
      openFull: 'Open the full map',
      newTab: '(new tab)',
    },
    dialog: { close: 'Close' },
    missing: {
      text: 'This part of the page could not be loaded. Check the connection, then try again; if the site has just been updated, reload the page.',
      again: 'Try again',
      reload: 'Reload the page',
    },
    hint: {
      text: 'Shapes are organizations, rings are agreements. Choose one to see who works with whom.',
      dismiss: 'Got it',
    },
  },
  fr: {
    productName: 'Carte du corridor du Nord-Est',
    tagline: 'Qui collabore avec qui, du Québec au nord-est des États-Unis',
    skip: {
      search: 'Aller à la recherche',
      stage: 'Aller à la carte',
      table: 'Aller au tableau',
      profile: 'Aller à la fiche',
    },
    view: { label: 'Vue', map: 'Carte', network: 'Réseau', table: 'Tableau' },
    language: 'Langue',
    theme: { label: 'Apparence', auto: 'Automatique', light: 'Claire', dark: 'Sombre' },
    actions: {
      insights: 'Analyses',
      share: 'Partager',
      export: 'Exporter',
      about: 'À propos',
      help: 'Aide',
      data: 'Ouvrir des données…',
      more: 'Menu',
    },
    panel: {
      label: 'Recherche, résultats et filtres',
      open: 'Afficher le panneau',
      close: 'Masquer le panneau',
    },
    tabs: { label: 'Panneau', results: 'Résultats', filters: 'Filtres', network: 'Réseau' },
    stage: { map: 'Carte', network: 'Réseau', table: 'Tableau' },
    sheet: {
      raise: 'Agrandir le panneau',
      lower: 'Réduire le panneau',
    },
    embed: {
      filters: 'Rechercher et filtrer',
      close: 'Fermer',
      openFull: 'Ouvrir la carte complète',
      newTab: '(nouvel onglet)',
    },
    dialog: { close: 'Fermer' },
    missing: {
      text: 'Cette partie de la page n’a pas pu être chargée. Vérifiez la connexion, puis réessayez; si le site vient d’être mis à jour, rechargez la page.',
      again: 'Réessayer',
      reload: 'Recharger la page',
    },
    hint: {
      text: 'Les formes représentent des organisations; les anneaux, des ententes. Choisissez un symbole pour voir qui collabore avec qui.',
      dismiss: 'Compris',
    },
  },
});
