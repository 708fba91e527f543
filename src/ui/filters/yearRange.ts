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

/** From the first to the last year in which the other filters leave an agreement; the whole range without any. */
export function shownRangeOf(years: ReadonlyMap<number, number> | undefined, range: YearRange): YearRange {
  const shown = [...(years ?? [])].flatMap(([year, count]) => (count > 0 ? [year] : []));
  return shown.length === 0
    ? range
    : { first: Math.max(range.first, Math.min(...shown)), last: Math.min(range.last, Math.max(...shown)) };
}

/** Where the two handles stand for the dates in force: without one, where what is shown begins and ends. */
export function handlesOf(
  from: string | null,
  to: string | null,
  range: YearRange,
  shown: YearRange,
): YearRange {
  const clamp = (year: number) => Math.min(range.last, Math.max(range.first, year));
  const first = from === null ? shown.first : clamp(yearOf(from));
  const last = to === null ? shown.last : clamp(yearOf(to));
  // A date beyond all that is shown takes the other, unset handle along.
  return {
    first: from === null ? Math.min(first, last) : first,
    last: to === null ? Math.max(first, last) : last,
  };
}

/** The dates that two handles mean: none where nothing is shown beyond. They may touch but not pass each other. */
export function datesOf(handles: YearRange, shown: YearRange): { from: string | null; to: string | null } {
  return {
    from: handles.first <= shown.first ? null : String(handles.first),
    to: handles.last >= shown.last ? null : String(handles.last),
  };
}
