import type { Shown } from './filter.ts';
import type { IndexedDataset } from './indexedDataset.ts';

export interface SplitOrganizations {
  /** Ids of those that match the filters: these are counted. */
  readonly shown: readonly string[];
  /** Ids of those that are only party to what is shown: named, never counted. */
  readonly context: readonly string[];
}

/** What a mark holds, apart by what counts. */
export function splitShown(
  { organizationIndex }: IndexedDataset,
  shown: Pick<Shown, 'organizations'>,
  ids: readonly string[],
): SplitOrganizations {
  const isShown = (id: string) => shown.organizations[organizationIndex.get(id) ?? -1] === 1;
  return { shown: ids.filter(isShown), context: ids.filter((id) => !isShown(id)) };
}
