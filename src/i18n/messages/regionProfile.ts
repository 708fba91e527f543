import { formatCount } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const regionProfileMessages = defineMessages({
  en: {
    eyebrow: 'Region',
    partOf: 'Part of ',
    filter: 'Filter by this region',
    filtered: 'Filtered by this region',
    organizationCount: (count: number) => formatCount(count, 'organization', 'organizations', 'en'),
    agreementCount: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
    agreementsWith: 'Agreements with…',
    showAll: 'Without the filters',
    filteredBy: 'The numbers here obey the filters in force.',
    allShown: 'The numbers here are of everything recorded.',
    ties: 'Agreements with other regions',
    tiesNote: 'An agreement with parties in several regions counts in each.',
    inside: (count: number) =>
      count === 1
        ? '1\u00a0agreement ties organizations of the region to each other.'
        : `${formatCount(count, 'agreement', 'agreements', 'en')} tie organizations of the region to each other.`,
    noTies: 'No agreement recorded with another region.',
    parts: 'Parts of this region',
    organizations: 'Organizations by sector',
    organizationsNote: 'An organization in several sectors is listed under its main one.',
    noOrganizations: 'No organization recorded here.',
    noSector: 'Sector unknown',
    agreements: 'Agreements',
    noAgreements: 'No agreement recorded.',
  },
  fr: {
    eyebrow: 'Région',
    partOf: 'Fait partie de\u00a0: ',
    filter: 'Filtrer par cette région',
    filtered: 'Filtre actif\u00a0: cette région',
    organizationCount: (count) => formatCount(count, 'organisation', 'organisations', 'fr'),
    agreementCount: (count) => formatCount(count, 'entente', 'ententes', 'fr'),
    agreementsWith: 'Ententes avec…',
    showAll: 'Sans les filtres',
    filteredBy: 'Les nombres ci-dessous tiennent compte des filtres actifs.',
    allShown: 'Les nombres ci-dessous portent sur tout ce qui est répertorié.',
    ties: 'Ententes avec d’autres régions',
    tiesNote: 'Une entente dont les parties se trouvent dans plusieurs régions compte pour chacune.',
    inside: (count) =>
      count === 1
        ? '1\u00a0entente lie entre elles des organisations de la région.'
        : `${formatCount(count, 'entente', 'ententes', 'fr')} lient entre elles des organisations de la région.`,
    noTies: 'Aucune entente répertoriée avec une autre région.',
    parts: 'Territoires de cette région',
    organizations: 'Organisations par secteur',
    organizationsNote: 'Une organisation active dans plusieurs secteurs figure sous son secteur principal.',
    noOrganizations: 'Aucune organisation répertoriée ici.',
    noSector: 'Secteur inconnu',
    agreements: 'Ententes',
    noAgreements: 'Aucune entente répertoriée.',
  },
});
