import { defineMessages } from '../messages.ts';

export const legendMessages = defineMessages({
  en: {
    title: 'Legend',
    open: 'Show the legend',
    close: 'Hide the legend',
    sectors: 'Sectors: colour and letters',
    kinds: 'Organizations: shape',
    marks: 'More signs',
    place: 'Place: number of organizations, ringed by their sectors. Choose it to open it.',
    region: 'Government of a state or province',
    band: 'Band: agreements between two places, wider for more',
    hub: 'Agreement, joined to its parties',
    hubOfPlaces: 'Agreement of several places; ×3 where there are three',
    rings:
      'An agreement of more than 40 parties is drawn as a ring: each party is joined to the next, not to every other.',
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
    marks: 'Autres symboles',
    place: 'Lieu\u00a0: nombre d’organisations, entouré de leurs secteurs. Choisissez-le pour l’ouvrir.',
    region: 'Gouvernement d’un État ou d’une province',
    band: 'Bande\u00a0: ententes entre deux lieux; sa largeur croît avec leur nombre',
    hub: 'Entente, reliée à ses parties',
    hubOfPlaces: 'Entente de plusieurs lieux; ×3 s’il y en a trois',
    rings:
      'Une entente de plus de 40\u00a0parties est dessinée en anneau\u00a0: chaque partie est reliée à la suivante, et non à toutes les autres.',
    letters: 'Les lettres indiquent le secteur principal sans recourir à la couleur.',
    transport: 'Transports, vus de près',
    filterBy: 'Choisissez un élément pour filtrer la carte.',
  },
});
