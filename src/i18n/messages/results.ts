import { formatCount, formatNumber } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const resultsMessages = defineMessages({
  en: {
    lists: 'Lists',
    organizations: 'Organizations',
    agreements: 'Agreements',
    distance: (km: number) =>
      km < 1 ? 'less than 1\u00a0km' : `${formatNumber(Math.round(km), 'en')}\u00a0km`,
    groupBy: 'Group by',
    groups: { places: 'place', communities: 'community', region: 'region', kind: 'kind', sector: 'sector' },
    notOnMap: 'Not on the map',
    elsewhere: 'Elsewhere',
    otherPlaces: (region: string) => `${region}: other places`,
    noCommunity: 'In no community',
    unknownKind: 'Kind unknown',
    otherSector: 'Other',
    undated: 'Undated',
    parties: (count: number) => formatCount(count, 'party', 'parties', 'en'),
    agreementCount: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
    organizationCount: (count: number) => formatCount(count, 'organization', 'organizations', 'en'),
    loading: 'Loading the data…',
    empty: {
      organizations: 'No organization matches all of these filters.',
      agreements: 'No agreement matches all of these filters.',
      loosen: 'Remove one of them:',
      without: (filter: string) => `Without “${filter.replace(/^“|”$/g, '')}”`,
      clear: 'Clear all filters',
    },
    failed: {
      title: 'The data could not be shown',
      retry: 'Try again',
    },
  },
  fr: {
    lists: 'Listes',
    organizations: 'Organisations',
    agreements: 'Ententes',
    distance: (km: number) =>
      km < 1 ? 'moins de 1\u00a0km' : `${formatNumber(Math.round(km), 'fr')}\u00a0km`,
    groupBy: 'Regrouper par',
    groups: {
      places: 'lieu',
      communities: 'communauté',
      region: 'région',
      kind: 'type',
      sector: 'secteur',
    },
    notOnMap: 'Hors carte',
    elsewhere: 'Ailleurs',
    otherPlaces: (region: string) => `${region}\u00a0: autres lieux`,
    noCommunity: 'Hors des communautés',
    unknownKind: 'Type inconnu',
    otherSector: 'Autre',
    undated: 'Sans date',
    parties: (count: number) => formatCount(count, 'partie', 'parties', 'fr'),
    agreementCount: (count: number) => formatCount(count, 'entente', 'ententes', 'fr'),
    organizationCount: (count: number) => formatCount(count, 'organisation', 'organisations', 'fr'),
    loading: 'Chargement des données…',
    empty: {
      organizations: 'Aucune organisation ne répond à tous ces filtres.',
      agreements: 'Aucune entente ne répond à tous ces filtres.',
      loosen: 'Retirez l’un d’eux\u00a0:',
      without: (filter: string) => `Sans «\u00a0${filter.replace(/^«\u00a0|\u00a0»$/g, '')}\u00a0»`,
      clear: 'Effacer tous les filtres',
    },
    failed: {
      title: 'Les données n’ont pas pu être affichées',
      retry: 'Réessayer',
    },
  },
});
