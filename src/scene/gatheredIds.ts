/** Ids of gathered marks: `place:…` of the map's hierarchy and `community:…` of a large network. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { communityPrefix, otherCommunitiesId } from '../graph/levels/levels.ts';
import { nodeOfId } from '../graph/levels/hierarchy.ts';
import { composeScene } from './compose.ts';

/** Whether the data has such a mark at some zoom, drawn now or not: a link may be older than the view. */
export function isGatheredId(id: string, indexed: IndexedDataset): boolean {
  if (id === otherCommunitiesId) return true;
  if (id.startsWith(communityPrefix)) return indexed.organizationIndex.has(id.slice(communityPrefix.length));
  return nodeOfId(composeScene(indexed).hierarchy(), id) >= 0;
}
