import { formatCount } from '../format.ts';
import { frenchOfTown } from '../frenchArticle.ts';
import { defineMessages } from '../messages.ts';

/** Of what stands over some lists only, and comes with it. */
export const lateResultsMessages = defineMessages({
  en: {
    byDistance: (place: string) => `By distance from ${place}`,
    beyondCircle: 'At the other end, farther away',
    ties: (count: number, first: string, second: string) =>
      count === 0
        ? `No agreement ties ${first} and ${second}.`
        : `Only the ${formatCount(count, 'agreement that ties', 'agreements that tie', 'en')} ${first} and ${second}`,
    /** `regions`: “in Quebec or New York”. */
    askedOfRegions: (regions: string) => `These are the organizations ${regions}.`,
    meant: 'Did you mean:',
    named: 'These words name filters:',
    loosen: 'Remove a filter:',
    without: (filter: string) => `Without “${filter.replace(/^“|”$/g, '')}”`,
  },
  fr: {
    byDistance: (place: string) => `Par distance ${frenchOfTown(place)}`,
    beyondCircle: 'De l’autre côté, plus loin',
    ties: (count: number, first: string, second: string) => {
      if (count === 0) return `Aucune entente ne lie ${first} et ${second}.`;
      return count === 1
        ? `Seulement l’entente qui lie ${first} et ${second}`
        : `Seulement les ${formatCount(count, 'entente', 'ententes', 'fr')} qui lient ${first} et ${second}`;
    },
    askedOfRegions: (regions: string) => `Ce sont les organisations situées ${regions}.`,
    meant: 'Vouliez-vous dire\u00a0:',
    named: 'Ces mots désignent des filtres\u00a0:',
    loosen: 'Retirez un filtre\u00a0:',
    without: (filter: string) => `Sans «\u00a0${filter.replace(/^«\u00a0|\u00a0»$/g, '')}\u00a0»`,
  },
});
