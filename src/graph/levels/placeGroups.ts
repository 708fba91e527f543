/**
 * What is shown as lists have it: by the places that stand apart on the map at a zoom. The same walk down the same plan
 * as the map's cut, so that a list says of a place what its mark says; a place that has opened into the marks of its
 * organizations is still one place to a list.
 */
import { signedAt, wholeAt } from '../numbers.ts';
import type { LevelMarkName } from './levels.ts';
import { nameOfNode } from './markName.ts';
import type { LevelPlan } from './plan.ts';
import { stepOfZoom } from './zoomScale.ts';

export interface PlaceGroup {
  /** Of the mark of these places, where the map draws it. */
  readonly id: string;
  readonly name: LevelMarkName;
  /** Shown ones, by number. */
  readonly organizations: readonly number[];
}

/** Groups with at least one shown organization, most organizations first. */
export function placeGroups(plan: LevelPlan, zoom: number): PlaceGroup[] {
  const { hierarchy, shown, shownCount, core, splitStep, openStep } = plan;
  const { leafCount, leafStarts, organizations, left, right, firstLeaf, leafEnd } = hierarchy;
  const shownIn = (node: number) =>
    Array.from(
      organizations.subarray(
        wholeAt(leafStarts, wholeAt(firstLeaf, node)),
        wholeAt(leafStarts, wholeAt(leafEnd, node)),
      ),
    ).filter((organization) => shown.organizations[organization] === 1);

  const step = stepOfZoom(zoom);
  const groups: PlaceGroup[] = [];
  const waiting = [...hierarchy.roots];
  for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
    const node = signedAt(core, root);
    if (node === -1 || wholeAt(shownCount, node) === 0) continue;
    const isOpen = signedAt(openStep, node) <= step;
    if (!isOpen && node >= leafCount && signedAt(splitStep, node) <= step)
      waiting.push(signedAt(left, node), signedAt(right, node));
    else
      groups.push({
        id: hierarchy.ids[node] ?? '',
        name: nameOfNode(plan, node),
        organizations: shownIn(node),
      });
  }
  return groups.sort((a, b) => b.organizations.length - a.organizations.length || (a.id < b.id ? -1 : 1));
}
