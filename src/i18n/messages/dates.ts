import { formatPartialDate } from '../format.ts';
import { frenchFrom } from '../frenchDate.ts';
import { defineMessages } from '../messages.ts';

/** A range of signing dates and a date to look at the corridor at, together. */
export const datesMessages = defineMessages({
  en: {
    /** `signed` and `asOf`: as the filters say them; none of the first where no range is chosen. */
    together: (signed: string | null, asOf: string) =>
      signed === null
        ? `Agreements ${asOf}; undated ones are shown as well.`
        : `Agreements ${signed}, ${asOf}; undated ones are not shown.`,
    never: (from: string, asOf: string) =>
      `No dated agreement can be shown: the signing dates begin with ${formatPartialDate(from, 'en')}, after the date shown (${formatPartialDate(asOf, 'en')}).`,
    anyTime: 'Show all dates',
    anySigning: 'Let go of the signing dates',
    timeline: 'Date by date, on the timeline',
  },
  fr: {
    together: (signed, asOf) =>
      signed === null
        ? `Ententes, ${asOf}; celles qui sont sans date sont affichées aussi.`
        : `Ententes ${signed}, ${asOf}; celles qui sont sans date ne sont pas affichées.`,
    never: (from, asOf) =>
      `Aucune entente datée ne peut être affichée\u00a0: le filtre retient les signatures à compter ${frenchFrom(formatPartialDate(from, 'fr'))}, donc après la date affichée (${formatPartialDate(asOf, 'fr')}).`,
    anyTime: 'Afficher toutes les dates',
    anySigning: 'Retirer le filtre des dates de signature',
    timeline: 'Date par date, dans la chronologie',
  },
});
