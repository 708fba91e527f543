/** Agreements of very many parties, with `links=pair`. */
import type { Shown } from './filter.ts';
import type { IndexedDataset } from './indexedDataset.ts';

/** An agreement of more parties than this is drawn as a ring of them in pair mode: a clique would be a blot. */
export const mostPairedParties = 40;

/** How many of the shown agreements are drawn so. */
export function countPairRings(
  { partiesOf }: IndexedDataset,
  { agreements }: Pick<Shown, 'agreements'>,
): number {
  return partiesOf.filter(
    (parties, agreement) => agreements[agreement] === 1 && parties.length > mostPairedParties,
  ).length;
}
