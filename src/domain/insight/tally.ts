/** Records by what they are of, each with those that its number counts. Records are positions in the document. */
import { addToList } from '../addToList.ts';

export interface Tally {
  /** Empty: without. */
  readonly id: string;
  /** Of the records that it counts. */
  readonly positions: readonly number[];
}

/** Each record once under each of its ids; under the empty one where it has none. */
export function tally(
  positions: readonly number[],
  idsOf: (position: number) => readonly string[],
): readonly Tally[] {
  const groups = new Map<string, number[]>();
  for (const position of positions) {
    const ids = new Set(idsOf(position));
    for (const id of ids.size === 0 ? [''] : ids) addToList(groups, id, position);
  }
  return [...groups].map(([id, group]) => ({ id, positions: group }));
}

/** Most first, unknown last. */
export function mostFirst(tallies: readonly Tally[]): readonly Tally[] {
  return [...tallies].sort(
    (a, b) =>
      Number(a.id === '') - Number(b.id === '') ||
      b.positions.length - a.positions.length ||
      (a.id < b.id ? -1 : 1),
  );
}

/** State or province: of `CA-QC-05`, `CA-QC`, `CA` the second from the end. */
export function provinceOf(codes: readonly string[]): string {
  return codes.at(-2) ?? codes[0] ?? '';
}
