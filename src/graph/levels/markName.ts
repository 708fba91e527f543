/** What a mark of several places is called: its largest place or two, and how many more there are. */
import type { LevelMarkName } from './levels.ts';
import type { LevelPlan } from './plan.ts';
import { wholeAt } from '../numbers.ts';

/** A place with so much of all speaks for the mark alone; so do two together. */
const speaksForAll = 3 / 4;
/** The second is named if it is at least this part of the first. */
const worthNaming = 1 / 3;

interface Town {
  readonly town: number;
  readonly place: number;
  count: number;
}

/** What names go by: how many organizations are where. */
type CountedPlaces = Pick<LevelPlan, 'hierarchy' | 'presentCount' | 'shownCount'>;

/** Towns with present organizations under a node, most shown ones first. */
function townsOf({ hierarchy, presentCount, shownCount }: CountedPlaces, node: number): Town[] {
  const { places, placeOfLeaf, firstLeaf, leafEnd } = hierarchy;
  const counts = wholeAt(shownCount, node) > 0 ? shownCount : presentCount;
  const towns = new Map<number, Town>();
  for (let leaf = wholeAt(firstLeaf, node); leaf < wholeAt(leafEnd, node); leaf++) {
    const count = wholeAt(counts, leaf);
    if (count === 0) continue;
    const place = wholeAt(placeOfLeaf, leaf);
    const town = wholeAt(places.town, place);
    const known = towns.get(town);
    if (known) known.count += count;
    else towns.set(town, { town, place, count });
  }
  return [...towns.values()].sort((a, b) => b.count - a.count || a.town - b.town);
}

export function nameOfNode(plan: CountedPlaces, node: number): LevelMarkName {
  const towns = townsOf(plan, node);
  const [first, second] = towns;
  if (!first) return { parts: [], others: 0 };
  const nameOf = ({ place }: Town) => plan.hierarchy.places.name[place] ?? {};
  const all = towns.reduce((sum, { count }) => sum + count, 0);
  if (!second || first.count >= speaksForAll * all) return { parts: [nameOf(first)], others: 0 };
  const both = first.count + second.count;
  const isPair = second.count >= worthNaming * first.count && both >= speaksForAll * all;
  if (towns.length === 2 || isPair) return { parts: [nameOf(first), nameOf(second)], others: 0 };
  return { parts: [nameOf(first)], others: towns.length - 1 };
}
