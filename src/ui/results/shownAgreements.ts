import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';

/** How many of an organization's agreements the filters leave: a row counts what the map draws. */
export function shownAgreementsOf(
  { agreementsOf, organizationIndex }: IndexedDataset,
  { agreements }: Pick<Shown, 'agreements'>,
  { id }: { readonly id: string },
): number {
  const own = agreementsOf[organizationIndex.get(id) ?? -1] ?? [];
  return own.filter((agreement) => agreements[agreement] === 1).length;
}
