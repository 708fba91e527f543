/** Agreements by year for the filters in use, dates apart: what both the range of signing dates and the timeline draw. */
import { useMemo } from 'react';
import type { Filters } from '../../domain/filter.ts';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Timeline } from '../../domain/insight/timeline.ts';
import { timelineOf } from '../../domain/insight/timeline.ts';
import { periodOf, yearOf } from '../../domain/partialDate.ts';
import { selectFilters } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import type { YearRange } from './yearRange.ts';
import { handlesOf, shownRangeOf, yearRangeOf } from './yearRange.ts';

export interface DatesOfView {
  readonly timeline: Timeline;
  /** All years of the data: the axis stays where it is, whatever is filtered. */
  readonly range: YearRange;
  /** From the first to the last year in which the other filters leave an agreement. */
  readonly shown: YearRange;
  /** The years of signing that are asked for. */
  readonly handles: YearRange;
  /** Whether agreements signed in that year can be shown at the dates in use. */
  isIn(year: number): boolean;
}

/** `null` where no agreement of the data has a date. */
export function useTimeline(indexed: IndexedDataset): DatesOfView | null {
  const filters = useCorridor(selectFilters);
  const { from, to, asOf } = filters;
  // As text: the same while the dates alone change.
  const key = JSON.stringify({ ...filters, from: null, to: null, asOf: null });
  const range = useMemo(() => yearRangeOf(indexed.dataset.agreements), [indexed]);
  const timeline = useMemo(() => {
    const { agreements } = applyFilters(indexed, JSON.parse(key) as Filters);
    return timelineOf(indexed, agreements, range);
  }, [indexed, key, range]);
  if (range === null) return null;
  const counts = new Map(timeline.years.map(({ year, signed }) => [year, signed.length]));
  const shown = shownRangeOf(counts, range);
  const handles = handlesOf(from, to, range, shown);
  const end = asOf === null ? undefined : periodOf(asOf)?.end;
  const lastYear = end === undefined ? Infinity : yearOf(end);
  return {
    timeline,
    range,
    shown,
    handles,
    isIn: (year) => year >= handles.first && year <= handles.last && year <= lastYear,
  };
}
