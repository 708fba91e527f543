import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';

/** How many of an organization's agreements the filters leave: a row counts what the map draws. */
export function shownAgreementsOf(
  { agreementsOf }: IndexedDataset,
  { agreements }: Pick<Shown, 'agreements'>,
  organization: number,
): number {
  return (agreementsOf[organization] ?? []).filter((agreement) => agreements[agreement] === 1).length;
}
