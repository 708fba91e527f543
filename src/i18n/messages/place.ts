import { formatCount, formatNumber } from '../format.ts';
import { defineMessages } from '../messages.ts';

interface Years {
  readonly first: string;
  readonly last: string;
}

export const placeMessages = defineMessages({
  en: {
    corridor: 'Corridor',
    place: 'Place',
    community: 'Community',
    /** Stands between the names at the ends. */
    between: ' ↔ ',
    organizationCount: (count: number) => formatCount(count, 'organization', 'organizations', 'en'),
    agreementCount: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
    years: ({ first, last }: Years) => (first === last ? first : `${first} to ${last}`),
    undated: (count: number) => `${formatNumber(count, 'en')} undated`,
    allUndated: 'undated',
    leftOut: (count: number) =>
      `${formatCount(count, 'agreement', 'agreements', 'en')} of this corridor left out by the filters.`,
    withOthers: (count: number) =>
      `${formatNumber(count, 'en')} of these ${count === 1 ? 'ties' : 'tie'} other places as well.`,
    addShared: (count: number) =>
      `${formatCount(count, 'more agreement', 'more agreements', 'en')} with other places as well`,
    agreementsWith: 'Agreements with…',
    /** Those of a province that are in none of its regions. */
    rest: (region: string) => `${region}, region not recorded`,
    filter: 'Filter by this corridor',
    /** Where the filter shows others, or fewer, than are listed. */
    filterShows: (count: number) =>
      `Filter by this corridor: ${formatCount(count, 'agreement', 'agreements', 'en')}`,
    filtered: 'Filtered by this corridor',
    copyLink: 'Copy link',
    linkCopied: 'Link copied',
    sectors: 'Sectors',
    noSector: 'No sector recorded.',
    sides: 'Organizations on either side',
    sidesOfMany: 'Organizations by place',
    organizations: 'Organizations',
    agreements: 'Agreements',
    corridors: 'Works with',
    openCorridor: (name: string) => `Open the corridor with ${name}`,
    noCorridors: 'No agreement shown with another place.',
    shared: (count: number) => `${formatNumber(count, 'en')} with others too`,
    inside: 'Agreements within this place',
    insideCommunity: 'Agreements within this community',
    backTo: (name: string) => `Back to ${name}`,
    context: 'Parties outside the filters',
    contextNote: 'They are party to agreements shown, but the filters leave them out: no number counts them.',
    tray: {
      eyebrow: 'Not drawn',
      map: 'Not on the map',
      network: 'Without a partner shown',
      mapNote: 'No place is recorded for these organizations. Choose one to see its links from here.',
      networkNote:
        'None of the agreements shown ties these organizations to another one; the network leaves them out.',
      empty: 'None at present: all that is shown is drawn.',
    },
  },
  fr: {
    corridor: 'Corridor',
    place: 'Lieu',
    community: 'Communauté',
    between: ' ↔ ',
    organizationCount: (count) => formatCount(count, 'organisation', 'organisations', 'fr'),
    agreementCount: (count) => formatCount(count, 'entente', 'ententes', 'fr'),
    years: ({ first, last }) => (first === last ? first : `de ${first} à ${last}`),
    undated: (count) => `${formatNumber(count, 'fr')} sans date`,
    allUndated: 'sans date',
    leftOut: (count) =>
      `Les filtres écartent ${formatCount(count, 'entente', 'ententes', 'fr')} de ce corridor.`,
    withOthers: (count) =>
      count === 1
        ? 'Une de ces ententes lie aussi d’autres lieux.'
        : `${formatNumber(count, 'fr')} de ces ententes lient aussi d’autres lieux.`,
    addShared: (count) =>
      `${formatCount(count, 'autre entente', 'autres ententes', 'fr')} entre ces lieux et d’autres`,
    agreementsWith: 'Ententes avec…',
    rest: (region) => `${region}, région non précisée`,
    filter: 'Filtrer par ce corridor',
    filterShows: (count) =>
      `Filtrer par ce corridor\u00a0: ${formatCount(count, 'entente', 'ententes', 'fr')}`,
    filtered: 'Filtre actif\u00a0: ce corridor',
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié',
    sectors: 'Secteurs',
    noSector: 'Aucun secteur répertorié.',
    sides: 'Organisations de part et d’autre',
    sidesOfMany: 'Organisations par lieu',
    organizations: 'Organisations',
    agreements: 'Ententes',
    corridors: 'Collabore avec',
    openCorridor: (name) => `Ouvrir le corridor\u00a0: ${name}`,
    noCorridors: 'Aucune entente affichée avec un autre lieu.',
    shared: (count) => `${formatNumber(count, 'fr')} aussi avec d’autres`,
    inside: 'Ententes dans ce lieu',
    insideCommunity: 'Ententes dans cette communauté',
    backTo: (name) => `Revenir\u00a0: ${name}`,
    context: 'Parties hors des filtres',
    contextNote:
      'Elles sont parties à des ententes affichées, mais les filtres les écartent\u00a0: aucun nombre ne les compte.',
    tray: {
      eyebrow: 'Non représentées',
      map: 'Hors carte',
      network: 'Sans partenaire affiché',
      mapNote:
        'Aucun lieu n’est connu pour ces organisations. Choisissez-en une pour voir ses liens à partir d’ici.',
      networkNote:
        'Aucune des ententes affichées ne lie ces organisations à une autre; le réseau ne les montre pas.',
      empty: 'Aucune pour l’instant\u00a0: tout ce qui est affiché est représenté.',
    },
  },
});
