import { defineMessages } from '../messages.ts';

export const legendMessages = defineMessages({
  en: {
    title: 'Legend',
    open: 'Show the legend',
    close: 'Hide the legend',
    sectors: 'Sectors: colour and letters',
    kinds: 'Organizations: shape',
    sizes: 'Size: number of agreements',
    marks: 'Places and links',
    place: 'A place: the number of its organizations, ringed by their sectors. Choose it to open it.',
    band: 'A band: agreements between two places, wider for more. Choose it to read them.',
    hub: 'Agreement, joined to its parties',
    crossBorder: 'With a core: across the border',
    several: 'Several sectors share the mark',
    context: 'Faint: party outside the filters',
    affiliation: 'Dashed: affiliation',
    edges: 'Outline in the network: solid in Canada, broken in the United States',
    ground: 'Tint in the network: organizations that work together more than with others',
    filterBy: 'Choose an entry to filter by it.',
  },
  fr: {
    title: 'Légende',
    open: 'Afficher la légende',
    close: 'Masquer la légende',
    sectors: 'Secteurs\u00a0: couleur et lettres',
    kinds: 'Organisations\u00a0: forme',
    sizes: 'Taille\u00a0: nombre d’ententes',
    marks: 'Lieux et liens',
    place:
      'Un lieu\u00a0: le nombre de ses organisations, entouré de leurs secteurs. Choisissez-le pour l’ouvrir.',
    band: 'Une bande\u00a0: les ententes entre deux lieux, plus large s’il y en a plus. Choisissez-la pour les lire.',
    hub: 'Entente, reliée à ses parties',
    crossBorder: 'Avec un noyau\u00a0: de part et d’autre de la frontière',
    several: 'Plusieurs secteurs se partagent le symbole',
    context: 'Pâle\u00a0: partie hors des filtres',
    affiliation: 'Tireté\u00a0: affiliation',
    edges: 'Contour dans le réseau\u00a0: continu au Canada, tireté aux États-Unis',
    ground:
      'Teinte dans le réseau\u00a0: organisations qui collaborent davantage entre elles qu’avec les autres',
    filterBy: 'Choisissez un élément pour filtrer la carte.',
  },
});
