import { defineMessages } from '../messages.ts';

export const legendMessages = defineMessages({
  en: {
    title: 'Legend',
    open: 'Show the legend',
    close: 'Hide the legend',
    sectors: 'Sectors: colour and letters',
    kinds: 'Organizations: shape',
    marks: 'Places and links',
    letters: 'The letters say the main sector without its colour.',
    transport: 'Transport, from close by',
    filterBy: 'Choose an entry to filter by it.',
  },
  fr: {
    title: 'Légende',
    open: 'Afficher la légende',
    close: 'Masquer la légende',
    sectors: 'Secteurs\u00a0: couleur et lettres',
    kinds: 'Organisations\u00a0: forme',
    marks: 'Lieux et liens',
    letters: 'Les lettres disent le secteur principal sans la couleur.',
    transport: 'Transport, vu de près',
    filterBy: 'Choisissez un élément pour filtrer la carte.',
  },
});
