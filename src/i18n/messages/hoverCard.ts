import { formatCount } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const hoverCardMessages = defineMessages({
  en: {
    agreements: (count: number) => formatCount(count, 'agreement', 'agreements', 'en'),
    undated: 'Date unknown',
    others: (count: number) => formatCount(count, 'other', 'others', 'en'),
    placeUnknown: 'Place unknown',
  },
  fr: {
    agreements: (count) => formatCount(count, 'entente', 'ententes', 'fr'),
    undated: 'Date inconnue',
    others: (count) => formatCount(count, 'autre', 'autres', 'fr'),
    placeUnknown: 'Lieu inconnu',
  },
});
