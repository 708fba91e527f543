import { formatCount } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const outlineMessages = defineMessages({
  en: {
    disclosure: 'Outline of the network',
    tree: 'Organizations, their agreements and the other parties',
    help: 'Arrow keys move; right opens, left closes; Enter selects. The map follows.',
    agreements: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
    parties: (count: number) => formatCount(count, 'other party', 'other parties', 'en'),
    undated: 'undated',
    context: 'left out by the filters',
    empty: 'Nothing is shown. Remove a filter.',
  },
  fr: {
    disclosure: 'Plan du réseau',
    tree: 'Organisations, leurs ententes et les autres parties',
    help: 'Les flèches servent à se déplacer\u00a0: celle de droite ouvre, celle de gauche ferme. Entrée sélectionne. La carte suit.',
    agreements: (count) => formatCount(count, 'entente', 'ententes', 'fr'),
    parties: (count) => formatCount(count, 'autre partie', 'autres parties', 'fr'),
    undated: 'sans date',
    context: 'écartée par les filtres',
    empty: 'Rien n’est affiché. Retirez un filtre.',
  },
});
