/** Which options of a long list are in sight. Pure. */
import { foldText } from '../../domain/foldText.ts';

/** Longer lists fold after so many. */
export const mostUnfolded = 8;

interface FoldedInput<Option> {
  /** In the order in which they stand. */
  readonly options: readonly Option[];
  /** How frequent an option is, whatever the filters: what is in sight does not change under the hand. */
  readonly weightOf: (option: Option) => number;
  /** Chosen ones stay in sight. */
  readonly isKept: (option: Option) => boolean;
}

export interface FoldedOptions<Option> {
  readonly inSight: readonly Option[];
  readonly foldedCount: number;
}

/** The most frequent and the kept ones; a list that is one longer is not worth folding. */
export function foldOptions<Option>({
  options,
  weightOf,
  isKept,
}: FoldedInput<Option>): FoldedOptions<Option> {
  if (options.length <= mostUnfolded + 1) return { inSight: options, foldedCount: 0 };
  const best = new Set([...options].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, mostUnfolded));
  const inSight = options.filter((option) => best.has(option) || isKept(option));
  return { inSight, foldedCount: options.length - inSight.length };
}

/** Every word of what is looked for is somewhere in the name. */
export function isFoundBy(query: string, name: string): boolean {
  const folded = foldText(name);
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
