/** Signing dates as years on a slider: its ends mean "no limit", so that undated agreements stay shown. */
import type { Agreement } from '../../domain/dataset.ts';
import { yearOf } from '../../domain/partialDate.ts';

export interface YearRange {
  readonly first: number;
  readonly last: number;
}

/** From the earliest to the latest year of the dataset; `null` without dates. */
export function yearRangeOf(agreements: readonly Pick<Agreement, 'signed'>[]): YearRange | null {
  const years = agreements.flatMap(({ signed }) => (signed === undefined ? [] : [yearOf(signed)]));
  if (years.length === 0) return null;
  return {
    first: years.reduce((a, b) => Math.min(a, b)),
    last: years.reduce((a, b) => Math.max(a, b)),
  };
}

/** Where the two handles stand for the dates in force. */
export function handlesOf(from: string | null, to: string | null, { first, last }: YearRange): YearRange {
  const clamp = (year: number) => Math.min(last, Math.max(first, year));
  return { first: from === null ? first : clamp(yearOf(from)), last: to === null ? last : clamp(yearOf(to)) };
}

/** The dates that two handles mean. They may touch but not pass each other. */
export function datesOf(
  handles: YearRange,
  { first, last }: YearRange,
): { from: string | null; to: string | null } {
  return {
    from: handles.first <= first ? null : String(handles.first),
    to: handles.last >= last ? null : String(handles.last),
  };
}
