import { formatCount, formatPartialDate } from '../format.ts';
import { frenchArticle, frenchWordsBefore } from '../frenchArticle.ts';
import { frenchFrom } from '../frenchDate.ts';
import { defineMessages } from '../messages.ts';

/** What is written in pictures and prints. */
export const pictureMessages = defineMessages({
  en: {
    title: 'Northeast Corridor Map',
    network: 'Northeast Corridor: who works with whom',
    organizations: (count: number) => formatCount(count, 'organization', 'organizations', 'en'),
    agreements: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
    context: (count: number) => `${formatCount(count, 'party', 'parties', 'en')} outside the filters`,
    noFilter: 'Everything is shown: no filter is set.',
    filters: (list: string) => `Filters: ${list}`,
    selected: (name: string) => `Highlighted: ${name}`,
    path: (from: string, to: string) => `Highlighted: how ${from} and ${to} are connected`,
    compared: (first: string, second: string) => `${first} and ${second}, side by side`,
    legend: {
      sectors: 'Sectors',
      kinds: 'Organizations',
      links: 'Agreements',
      hub: 'Agreement, joined to its parties',
      crossBorder: 'Agreement across the border',
      pair: 'Two parties of one agreement',
      rings: 'More than 40 parties: a ring, each joined to the next only',
      affiliation: 'Affiliation',
      context: 'Party outside the filters',
      canada: 'In Canada',
      unitedStates: 'In the United States',
      ground: 'Work together more than with others',
      place: 'Organizations of one place, by sector',
      wholeRegion: 'Organizations of a whole region',
      community: 'Organizations that work together, by sector',
      band: 'Agreements between two marks: the wider, the more',
      near: 'Search around a place',
      gatheredSize: 'The number says how many organizations; the ring, in which sectors',
      size: 'The larger a single mark, the more agreements',
      noSector: 'Sector unknown',
    },
    date: (data: string | null, today: string) =>
      data === null
        ? `Picture made on ${formatPartialDate(today, 'en')}`
        : `Data as of ${formatPartialDate(data, 'en')}, picture made on ${formatPartialDate(today, 'en')}`,
    printed: (data: string | null, today: string) =>
      data === null
        ? `Printed on ${formatPartialDate(today, 'en')}`
        : `Data as of ${formatPartialDate(data, 'en')}, printed on ${formatPartialDate(today, 'en')}`,
    source: 'Source: Northeast Corridor Map, data under CC BY 4.0; each record names its public sources.',
    preview: 'Preview of unpublished data',
    base: (attribution: string) => `Map: ${attribution}`,
    link: 'This view:',
    alternative: (title: string, shown: string) => `${title}: ${shown}`,
    list: {
      organizations: 'Organizations',
      agreements: 'Agreements',
      name: 'Name',
      kind: 'Kind',
      place: 'Place',
      sectors: 'Sectors',
      title: 'Title',
      date: 'Signed',
      parties: 'Parties',
      none: 'None',
    },
  },
  fr: {
    title: 'Carte du corridor du Nord-Est',
    network: 'Corridor du Nord-Est\u00a0: qui collabore avec qui',
    organizations: (count: number) => formatCount(count, 'organisation', 'organisations', 'fr'),
    agreements: (count: number) => formatCount(count, 'entente', 'ententes', 'fr'),
    context: (count: number) => `${formatCount(count, 'partie', 'parties', 'fr')} hors des filtres`,
    noFilter: 'Tout est affiché\u00a0: aucun filtre.',
    filters: (list: string) => `Filtres\u00a0: ${list}`,
    selected: (name: string) => `En évidence\u00a0: ${name}`,
    path: (from: string, to: string) =>
      `En évidence\u00a0: ce qui relie ${frenchArticle(from)}${from} ${frenchWordsBefore('à', to)}${to}`,
    compared: (first: string, second: string) => `${first} et ${second} côte à côte`,
    legend: {
      sectors: 'Secteurs',
      kinds: 'Organisations',
      links: 'Ententes',
      hub: 'Entente, reliée à ses parties',
      crossBorder: 'Entente transfrontalière',
      pair: 'Deux parties d’une même entente',
      rings: 'Plus de 40\u00a0parties\u00a0: un anneau, chacune reliée à la suivante',
      affiliation: 'Affiliation',
      context: 'Partie hors des filtres',
      canada: 'Au Canada',
      unitedStates: 'Aux États-Unis',
      ground: 'Collaborent surtout entre elles',
      place: 'Organisations d’un même lieu, par secteur',
      wholeRegion: 'Organisations de toute une région',
      community: 'Organisations qui collaborent, par secteur',
      band: 'Ententes entre deux symboles; plus large s’il y en a plus',
      near: 'Recherche autour d’un lieu',
      gatheredSize: 'Le nombre est celui des organisations; l’anneau, leurs secteurs',
      size: 'Plus un symbole simple est grand, plus il y a d’ententes',
      noSector: 'Secteur inconnu',
    },
    date: (data: string | null, today: string) =>
      data === null
        ? `Image produite le ${formatPartialDate(today, 'fr')}`
        : `Données ${frenchFrom(formatPartialDate(data, 'fr'))}, image produite le ${formatPartialDate(today, 'fr')}`,
    printed: (data: string | null, today: string) =>
      data === null
        ? `Imprimé le ${formatPartialDate(today, 'fr')}`
        : `Données ${frenchFrom(formatPartialDate(data, 'fr'))}, imprimé le ${formatPartialDate(today, 'fr')}`,
    source:
      'Source\u00a0: Carte du corridor du Nord-Est, données sous licence CC BY 4.0; chaque fiche cite ses sources publiques.',
    preview: 'Aperçu de données non publiées',
    base: (attribution: string) => `Fond de carte\u00a0: ${attribution}`,
    link: 'Cette vue\u00a0:',
    alternative: (title: string, shown: string) => `${title}\u00a0: ${shown}`,
    list: {
      organizations: 'Organisations',
      agreements: 'Ententes',
      name: 'Nom',
      kind: 'Type',
      place: 'Lieu',
      sectors: 'Secteurs',
      title: 'Titre',
      date: 'Signature',
      parties: 'Parties',
      none: 'Aucune',
    },
  },
});
