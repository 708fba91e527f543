/**
 * What is shown as lists have it: by the places that stand apart at the corridor's own scale. Unlike a cut of the map
 * it knows no camera and no budget, so that a list stays as it is while the reader zooms, selects and opens.
 */
import type { Shown } from '../../domain/filter.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { LevelMarkName } from './levels.ts';
import { nameOfNode } from './markName.ts';
import { signedAt, wholeAt } from '../numbers.ts';
import { stepOfZoom } from './zoomScale.ts';

/** The home view of a common screen. */
const listedZoom = 5.5;

export interface PlaceGroup {
  /** Of the mark of these places, where the map draws it. */
  readonly id: string;
  readonly name: LevelMarkName;
  /** Shown ones, by number. */
  readonly organizations: readonly number[];
}

/** Groups with at least one shown organization, most organizations first. */
export function placeGroups(hierarchy: Hierarchy, shown: Shown): PlaceGroup[] {
  const { leafCount, nodeCount, leafStarts, organizations, left, right, firstLeaf, leafEnd, splitStep } =
    hierarchy;
  const shownIn = (node: number) =>
    Array.from(
      organizations.subarray(
        wholeAt(leafStarts, wholeAt(firstLeaf, node)),
        wholeAt(leafStarts, wholeAt(leafEnd, node)),
      ),
    ).filter((organization) => shown.organizations[organization] === 1);
  const shownCount = new Uint32Array(nodeCount);
  for (let node = 0; node < leafCount; node++) shownCount[node] = shownIn(node).length;
  // Children come before their parents.
  for (let node = leafCount; node < nodeCount; node++)
    shownCount[node] = wholeAt(shownCount, signedAt(left, node)) + wholeAt(shownCount, signedAt(right, node));

  const step = stepOfZoom(listedZoom);
  const groups: PlaceGroup[] = [];
  const waiting = [...hierarchy.roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const count = wholeAt(shownCount, node);
    if (count === 0) continue;
    const halves = node < leafCount ? [] : [signedAt(left, node), signedAt(right, node)];
    const isApart = node >= leafCount && signedAt(splitStep, node) <= step;
    // A half that holds all is the place itself: the map calls it so.
    const whole = halves.find((half) => wholeAt(shownCount, half) === count);
    if (whole !== undefined) waiting.push(whole);
    else if (isApart) waiting.push(...halves);
    else
      groups.push({
        id: hierarchy.ids[node] ?? '',
        name: nameOfNode({ hierarchy, presentCount: shownCount, shownCount }, node),
        organizations: shownIn(node),
      });
  }
  return groups.sort((a, b) => b.organizations.length - a.organizations.length || (a.id < b.id ? -1 : 1));
}
