/** The regions as a tree, and what choosing one of them means for those it contains. */
import type { Region } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';

export interface RegionNode {
  readonly region: Region;
  readonly children: readonly RegionNode[];
  /** Its provinces or states beside the corridor: part of it like the others, listed after them under a heading. */
  readonly elsewhere: readonly RegionNode[];
}

export function buildRegionTree(indexed: IndexedDataset): readonly RegionNode[] {
  const { regions } = indexed.dataset;
  const known = new Set(regions.map(({ id }) => id));
  const childrenOf = (parent: string | null, seen: readonly string[]): RegionNode[] =>
    regions
      .filter(
        (region) => (region.parent !== null && known.has(region.parent) ? region.parent : null) === parent,
      )
      .filter(({ id }) => !seen.includes(id))
      .map((region) => {
        const parts = childrenOf(region.id, [...seen, region.id]);
        return {
          region,
          children: parts.filter((part) => part.region.isOutside !== true),
          elsewhere: parts.filter((part) => part.region.isOutside === true),
        };
      });
  return childrenOf(null, []);
}

function isInside(region: string, container: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  let current = parents.get(region) ?? null;
  while (current !== null && !seen.has(current)) {
    if (current === container) return true;
    seen.add(current);
    current = parents.get(current) ?? null;
  }
  return false;
}

/**
 * A region contains its parts, so choosing one beside what contains it would change nothing: the newly chosen one
 * takes the place of those that contain it and of those that it contains.
 */
export function toggleRegion(
  chosen: readonly string[],
  id: string,
  regions: readonly Region[],
): readonly string[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  const parents = new Map(regions.map((region) => [region.id, region.parent]));
  return [...chosen.filter((other) => !isInside(other, id, parents) && !isInside(id, other, parents)), id];
}

/** Whether a part of the node is chosen, at any depth. */
export function hasChosenPart(node: RegionNode, chosen: readonly string[]): boolean {
  return [...node.children, ...node.elsewhere].some(
    (part) => chosen.includes(part.region.id) || hasChosenPart(part, chosen),
  );
}
