/**
 * Which ids name a mark that `place` can hold open. The levels know (`graph/levels`), which this room does not import:
 * the application hands them over when it starts. Until then every id may be one.
 */
import type { IndexedDataset } from '../domain/indexedDataset.ts';

type IsPlaceId = (id: string, indexed: IndexedDataset) => boolean;

let known: IsPlaceId = () => true;

export function knowPlaceIds(isKnown: IsPlaceId): void {
  known = isKnown;
}

export function isPlaceId(id: string, indexed: IndexedDataset): boolean {
  return known(id, indexed);
}
