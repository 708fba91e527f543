import { formatCount } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const outlineMessages = defineMessages({
  en: {
    disclosure: 'Outline',
    tree: 'Places, their organizations and agreements',
    help: 'Arrow keys move; right opens, left closes; Enter opens a place on the map or selects. The map follows.',
    tie: (name: string) => `with ${name}`,
    agreements: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
    parties: (count: number) => formatCount(count, 'other party', 'other parties', 'en'),
    undated: 'undated',
    context: 'left out by the filters',
    empty: 'Nothing is shown. Remove a filter.',
  },
  fr: {
    disclosure: 'Plan',
    tree: 'Lieux, leurs organisations et leurs ententes',
    help: 'Les flèches servent à se déplacer\u00a0: celle de droite ouvre, celle de gauche ferme. Entrée ouvre un lieu sur la carte ou sélectionne. La carte suit.',
    tie: (name) => `avec ${name}`,
    agreements: (count) => formatCount(count, 'entente', 'ententes', 'fr'),
    parties: (count) => formatCount(count, 'autre partie', 'autres parties', 'fr'),
    undated: 'sans date',
    context: 'écartée par les filtres',
    empty: 'Rien n’est affiché. Retirez un filtre.',
  },
});
