/** Words of the static pages that the application does not have. */
import { formatCount } from '../i18n/format.ts';
import { defineMessages } from '../i18n/messages.ts';

export const pageTexts = defineMessages({
  en: {
    openOnMap: 'Open on the map',
    openMap: 'Open the interactive map',
    otherLanguage: 'Français',
    start: 'All organizations and agreements',
    organizations: 'Organizations',
    agreements: 'Agreements',
    data: 'Data',
    dataText: 'The whole data set, under Creative Commons Attribution 4.0 (CC BY 4.0):',
    between: (parties: string) => `Between ${parties}.`,
    description: (organizations: number, agreements: number) =>
      `Interactive map of ${formatCount(organizations, 'organization', 'organizations', 'en')} and ${formatCount(agreements, 'agreement', 'agreements', 'en')} that tie Quebec and the northeastern United States together in innovation.`,
    organizationAt: (kind: string, place: string) => [kind, place].filter((part) => part !== '').join(', '),
    sector: 'Sector',
    region: 'Region',
    bySector: 'By sector',
    byRegion: 'By region',
    studio: 'Put this map on your site',
    figuresTitle: 'Figures',
    figuresLink: 'The corridor in figures',
    figuresScope: 'For all the data. On the map the same figures follow the filters in use.',
    figuresOnMap: 'Open the figures on the map',
    /** What a chart's numbers count. */
    counted: {
      agreements: 'Number of agreements',
      organizations: 'Number of organizations',
      partners: 'Number of partners: organizations that it shares an agreement with.',
      parties: 'Number of parties',
    },
    notFoundTitle: 'Page not found',
    notFound:
      'There is no page at this address. It may have been mistyped, or what it showed is no longer in the data.',
    stories: 'Stories',
    story: 'Story',
    tellOnMap: 'Follow it on the map',
    stepOnMap: 'See this step on the map',
    figures: (organizations: number, agreements: number, acrossBorder: number) =>
      `${formatCount(organizations, 'organization', 'organizations', 'en')} and ${formatCount(agreements, 'agreement', 'agreements', 'en')}; ${formatCount(acrossBorder, 'agreement ties', 'agreements tie', 'en')} Canada and the United States together.`,
    sectorTitle: (name: string) =>
      `${name}: organizations and agreements of Quebec and the northeastern United States`,
    regionTitle: (name: string) =>
      `${name}: organizations and agreements of the Quebec–northeastern US corridor`,
    /** Titles of the feed's entries. */
    change: {
      added: (name: string, record: 'organization' | 'agreement') => `New ${record}: ${name}`,
      changed: (name: string) => `Changed: ${name}`,
      ended: (name: string) => `Ended: ${name}`,
      removed: (name: string) => `Removed: ${name}`,
    },
    changedFields: (fields: string) => `What differs: ${fields}.`,
    placeUnknown: 'Place not known',
    undated: 'Date not known',
    noOrganizations: 'No organization recorded here.',
    noAgreements: 'No agreement recorded here.',
    agreementsOfOthers: 'Agreements of this sector between organizations of others',
    leftOutOfMap: (agreements: number) =>
      `${formatCount(agreements, 'agreement', 'agreements', 'en')} not counted above: none of the parties is of this sector itself, so that the map cut to it leaves ${agreements === 1 ? 'it' : 'them'} out.`,
    pictureOrganization: (name: string, others: number) =>
      others === 0
        ? `Map: ${name}.`
        : `Map: ${name} and ${formatCount(others, 'organization', 'organizations', 'en')} that it works with or belongs to.`,
    pictureAgreement: (parties: string) => `Map of the parties: ${parties}.`,
    pictureCut: (name: string, figures: string) => `Map of ${name}: ${figures}`,
    pictureStep: (title: string, organizations: number, agreements: number) =>
      `Map, “${title}”: ${formatCount(organizations, 'organization', 'organizations', 'en')}, ${formatCount(agreements, 'agreement', 'agreements', 'en')}.`,
    pictureLinks: (hasAffiliations: boolean): string =>
      hasAffiliations ? 'Lines are agreements, dashed ones affiliations.' : 'Lines are agreements.',
    pictureUnplaced: (count: number) =>
      `Not on the map, their place being unknown: ${formatCount(count, 'organization', 'organizations', 'en')}.`,
    updated: 'Last update of the data:',
    embedTitle: (name: string) => `Interactive map: ${name}`,
    noScript:
      'The map stands still, as its script is missing or blocked. All of its organizations and agreements can also be read as plain pages:',
    list: 'List in English',
  },
  fr: {
    openOnMap: 'Ouvrir sur la carte',
    openMap: 'Ouvrir la carte interactive',
    otherLanguage: 'English',
    start: 'Toutes les organisations et ententes',
    organizations: 'Organisations',
    agreements: 'Ententes',
    data: 'Données',
    dataText: 'Toutes les données, sous licence Creative Commons Attribution 4.0 (CC BY 4.0)\u00a0:',
    between: (parties) => `Entre ${parties}.`,
    description: (organizations, agreements) =>
      `Carte interactive de ${formatCount(organizations, 'organisation', 'organisations', 'fr')} et de ${formatCount(agreements, 'entente', 'ententes', 'fr')} qui lient le Québec et le nord-est des États-Unis en matière d’innovation.`,
    organizationAt: (kind, place) => [kind, place].filter((part) => part !== '').join(', '),
    sector: 'Secteur',
    region: 'Région',
    bySector: 'Par secteur',
    byRegion: 'Par région',
    studio: 'Afficher cette carte dans votre site',
    figuresTitle: 'Chiffres',
    figuresLink: 'Le corridor en chiffres',
    figuresScope:
      'Pour l’ensemble des données. Sur la carte, les mêmes chiffres suivent les filtres choisis.',
    figuresOnMap: 'Ouvrir les chiffres sur la carte',
    counted: {
      agreements: 'Nombre d’ententes',
      organizations: 'Nombre d’organisations',
      partners: 'Nombre de partenaires\u00a0: organisations parties à une même entente.',
      parties: 'Nombre de parties',
    },
    notFoundTitle: 'Page introuvable',
    notFound:
      'Il n’y a pas de page à cette adresse. Elle est peut-être mal écrite, ou ce qu’elle montrait n’est plus dans les données.',
    stories: 'Récits',
    story: 'Récit',
    tellOnMap: 'Le suivre sur la carte',
    stepOnMap: 'Voir cette étape sur la carte',
    figures: (organizations, agreements, acrossBorder) =>
      `${formatCount(organizations, 'organisation', 'organisations', 'fr')} et ${formatCount(agreements, 'entente', 'ententes', 'fr')}; ${formatCount(acrossBorder, 'entente lie', 'ententes lient', 'fr')} le Canada et les États-Unis.`,
    sectorTitle: (name) => `${name}\u00a0: organisations et ententes du Québec et du nord-est des États-Unis`,
    regionTitle: (name) =>
      `${name}\u00a0: organisations et ententes du corridor Québec–nord-est des États-Unis`,
    change: {
      added: (name, record) =>
        `${record === 'organization' ? 'Nouvelle organisation' : 'Nouvelle entente'}\u00a0: ${name}`,
      changed: (name) => `Fiche modifiée\u00a0: ${name}`,
      ended: (name) => `Entente terminée\u00a0: ${name}`,
      removed: (name) => `Fiche retirée\u00a0: ${name}`,
    },
    changedFields: (fields) => `Ce qui diffère\u00a0: ${fields}.`,
    placeUnknown: 'Lieu inconnu',
    undated: 'Date inconnue',
    noOrganizations: 'Aucune organisation répertoriée ici.',
    noAgreements: 'Aucune entente répertoriée ici.',
    agreementsOfOthers: 'Ententes de ce secteur entre organisations d’autres secteurs',
    leftOutOfMap: (agreements) =>
      `${formatCount(agreements, 'entente', 'ententes', 'fr')} en sus du nombre donné plus haut\u00a0: aucune des parties n’est elle-même de ce secteur, et la carte restreinte à celui-ci ne ${agreements === 1 ? 'la' : 'les'} montre pas.`,
    pictureOrganization: (name, others) =>
      others === 0
        ? `Carte\u00a0: ${name}.`
        : `Carte\u00a0: ${name} et ${formatCount(others, 'organisation partenaire ou affiliée', 'organisations partenaires ou affiliées', 'fr')}.`,
    pictureAgreement: (parties) => `Carte des parties\u00a0: ${parties}.`,
    pictureCut: (name, figures) => `Carte «\u00a0${name}\u00a0»\u00a0: ${figures}`,
    pictureStep: (title, organizations, agreements) =>
      `Carte «\u00a0${title}\u00a0»\u00a0: ${formatCount(organizations, 'organisation', 'organisations', 'fr')}, ${formatCount(agreements, 'entente', 'ententes', 'fr')}.`,
    pictureLinks: (hasAffiliations) =>
      hasAffiliations
        ? 'Les lignes sont des ententes; les tiretés, des affiliations.'
        : 'Les lignes sont des ententes.',
    pictureUnplaced: (count) =>
      `Hors carte, faute de lieu connu\u00a0: ${formatCount(count, 'organisation', 'organisations', 'fr')}.`,
    updated: 'Dernière mise à jour des données\u00a0:',
    embedTitle: (name) => `Carte interactive\u00a0: ${name}`,
    noScript:
      'La carte reste immobile, car son script manque ou est bloqué. Toutes ses organisations et ententes se lisent aussi dans des pages simples\u00a0:',
    list: 'Liste en français',
  },
});
