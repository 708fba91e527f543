import { defineMessages } from '../messages.ts';

export const legendMessages = defineMessages({
  en: {
    title: 'Legend',
    open: 'Show the legend',
    close: 'Hide the legend',
    sectors: 'Sectors: colour and letters',
    kinds: 'Organizations: shape',
    sizes: 'Size: number of agreements',
    marks: 'Agreements and links',
    hub: 'Agreement, joined to its parties',
    several: 'Several sectors: the main one in the middle',
    context: 'Faint: party outside the filters',
    affiliation: 'Dashed: affiliation',
    border: 'Border between countries',
    filterBy: 'Choose an entry to filter by it.',
  },
  fr: {
    title: 'Légende',
    open: 'Afficher la légende',
    close: 'Masquer la légende',
    sectors: 'Secteurs\u00a0: couleur et lettres',
    kinds: 'Organisations\u00a0: forme',
    sizes: 'Taille\u00a0: nombre d’ententes',
    marks: 'Ententes et liens',
    hub: 'Entente, reliée à ses parties',
    several: 'Plusieurs secteurs\u00a0: le principal au centre',
    context: 'Pâle\u00a0: partie hors des filtres',
    affiliation: 'Tireté\u00a0: affiliation',
    border: 'Frontière entre pays',
    filterBy: 'Choisissez un élément pour filtrer.',
  },
});
