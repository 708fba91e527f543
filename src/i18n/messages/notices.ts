import { formatCount, formatPartialDate } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const noticesMessages = defineMessages({
  en: {
    dismiss: 'Dismiss this notice',
    back: 'Back to the published data',
    unknownIds: {
      link: (ids: string, count: number) =>
        `This link names ${formatCount(count, 'entry', 'entries', 'en')} that the data no longer has (${ids}). Everything else is shown.`,
      data: (ids: string, count: number) =>
        `The data now shown does not have ${formatCount(count, 'entry', 'entries', 'en')} that the view named (${ids}). Everything else is shown.`,
      story: (ids: string, count: number) =>
        `This story names ${formatCount(count, 'entry', 'entries', 'en')} that the data no longer has (${ids}). Everything else is shown.`,
    },
    refused: (name: string, stands: string) => `“${name}” could not be shown; ${stands}`,
    stays: {
      published: 'the published data stays on the map.',
      release: (date: string) =>
        `the data as published on ${formatPartialDate(date, 'en')} stays on the map.`,
      preview: (name: string) => `the preview of “${name}” stays on the map.`,
    },
    problems: (name: string, count: number) =>
      `“${name}” is shown, but ${formatCount(count, 'problem was', 'problems were', 'en')} found:`,
    moreProblems: (count: number) => `and ${formatCount(count, 'more', 'more', 'en')}`,
    graphicsLost: 'The browser stopped the map’s graphics. Lists, filters and profiles still work.',
    restartGraphics: 'Restart the map',
    noWebgl:
      'This browser cannot draw the moving map, so a still one is shown. Lists, filters, the table and profiles all work.',
    mapMissing: 'The moving map could not be loaded, so a still one is shown. Everything else works.',
    tryAgain: 'Try again',
    baseMissing:
      'The outlines of the map have not arrived. They will appear as soon as the connection allows; everything else works.',
    networkMissing:
      'The network has not arrived. It will appear as soon as the connection allows; everything else works.',
    showTable: 'Show the table',
    offline: 'You are offline. What is already loaded keeps working.',
    newVersion: 'A new version is ready.',
    reload: 'Reload',
    preview: (name: string) => `This is a preview of unpublished data (${name}).`,
    release: (date: string) => `Data as published on ${formatPartialDate(date, 'en')}.`,
    newest: 'Show the newest data',
    sinceRelease: 'What has changed since',
    chooseFile: 'Choose a file…',
    readAll: 'Read them all',
    found: (count: number) =>
      count === 0 ? 'See what was read' : `See ${formatCount(count, 'problem', 'problems', 'en')}`,
  },
  fr: {
    dismiss: 'Fermer cet avis',
    back: 'Revenir aux données publiées',
    unknownIds: {
      link: (ids, count) =>
        `Ce lien mentionne ${formatCount(count, 'élément qui n’est', 'éléments qui ne sont', 'fr')} plus dans les données (${ids}). Tout le reste est affiché.`,
      data: (ids, count) =>
        `La vue mentionnait ${formatCount(count, 'élément qui n’est', 'éléments qui ne sont', 'fr')} pas dans les données maintenant affichées (${ids}). Tout le reste est affiché.`,
      story: (ids, count) =>
        `Ce récit mentionne ${formatCount(count, 'élément qui n’est', 'éléments qui ne sont', 'fr')} plus dans les données (${ids}). Tout le reste est affiché.`,
    },
    refused: (name, stands) => `«\u00a0${name}\u00a0» n’a pas pu être affiché; ${stands}`,
    stays: {
      published: 'les données publiées restent affichées.',
      release: (date) => `les données publiées le ${formatPartialDate(date, 'fr')} restent affichées.`,
      preview: (name) => `l’aperçu de «\u00a0${name}\u00a0» reste affiché.`,
    },
    problems: (name: string, count: number) =>
      `«\u00a0${name}\u00a0» est affiché, mais ${formatCount(count, 'problème a été relevé', 'problèmes ont été relevés', 'fr')}\u00a0:`,
    moreProblems: (count: number) => `et ${formatCount(count, 'autre', 'autres', 'fr')}`,
    graphicsLost:
      'Le navigateur a interrompu l’affichage de la carte. Les listes, les filtres et les fiches fonctionnent toujours.',
    restartGraphics: 'Relancer la carte',
    noWebgl:
      'Ce navigateur ne peut pas animer la carte; une carte fixe la remplace. Les listes, les filtres, le tableau et les fiches fonctionnent tous.',
    mapMissing:
      'La carte animée n’a pas pu être chargée; une carte fixe la remplace. Tout le reste fonctionne.',
    tryAgain: 'Réessayer',
    baseMissing:
      'Le fond de carte n’a pas encore été reçu. Il s’affichera dès que la connexion le permettra; tout le reste fonctionne.',
    networkMissing:
      'Le réseau n’a pas encore été reçu. Il s’affichera dès que la connexion le permettra; tout le reste fonctionne.',
    showTable: 'Afficher le tableau',
    offline: 'Vous êtes hors ligne. Ce qui est déjà chargé continue de fonctionner.',
    newVersion: 'Une nouvelle version est prête.',
    reload: 'Recharger',
    preview: (name: string) => `Ceci est un aperçu de données non publiées (${name}).`,
    release: (date: string) => `Données telles que publiées le ${formatPartialDate(date, 'fr')}.`,
    newest: 'Afficher les données les plus récentes',
    sinceRelease: 'Ce qui a changé depuis',
    chooseFile: 'Choisir un fichier…',
    readAll: 'Les lire tous',
    found: (count: number) =>
      count === 0 ? 'Voir ce qui a été lu' : `Voir ${formatCount(count, 'problème', 'problèmes', 'fr')}`,
  },
});
