/** What most of a group have in common. */
import type { SceneModel } from './sceneModel.ts';
import { sectorsPerMark } from './sceneModel.ts';

/** The value that is met most often, the smallest of several. */
export function mostCommon(values: Iterable<number>): { readonly value: number; readonly count: number } {
  const counts = new Map<number, number>();
  let best = { value: 0, count: 0 };
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > best.count || (count === best.count && value < best.value)) best = { value, count };
  }
  return best;
}

/** 1 + index into the palette of the sector that most of the members have, 0 without any. */
export function commonSector({ sectors }: SceneModel, members: readonly number[]): number {
  return mostCommon(
    members.flatMap((node) =>
      Array.from(sectors.subarray(node * sectorsPerMark, (node + 1) * sectorsPerMark)).filter(
        (sector) => sector > 0,
      ),
    ),
  ).value;
}
