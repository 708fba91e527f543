/** Agreements by year for the filters in use: what both the range of signing dates and the timeline draw. */
import { useMemo } from 'react';
import type { Filters } from '../../domain/filter.ts';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Timeline, TimelineYear } from '../../domain/insight/timeline.ts';
import { timelineOf } from '../../domain/insight/timeline.ts';
import { periodOf, yearOf } from '../../domain/partialDate.ts';
import { selectFilters } from '../../state/selectors.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import type { YearRange } from './yearRange.ts';
import { handlesOf, shownRangeOf, yearRangeOf } from './yearRange.ts';

export interface DatesOfView {
  /** Of what the signing dates asked for leave, at any date. */
  readonly timeline: Timeline;
  /** Of any signing date: what stands outside the range is the ground that the handles move on. */
  readonly ground: Timeline;
  /** All years of the data: the axis stays where it is, whatever is filtered. */
  readonly range: YearRange;
  /** From the first to the last year in which the other filters leave an agreement. */
  readonly shown: YearRange;
  /** The years of signing that are asked for. */
  readonly handles: YearRange;
  /** Whether agreements signed in that year can be shown at the dates in use. */
  isIn(year: number): boolean;
  /** Whether some of it lies in the signing dates asked for. */
  isInRange(year: number): boolean;
  /** The years of signing dates asked for, with what they count. */
  readonly yearsInRange: readonly TimelineYear[];
}

function timelineFor(indexed: IndexedDataset, filters: string, range: YearRange | null): Timeline {
  return timelineOf(indexed, applyFilters(indexed, JSON.parse(filters) as Filters).agreements, range);
}

/** `null` where no agreement of the data has a date. */
export function useTimeline(indexed: IndexedDataset): DatesOfView | null {
  const { from, to, asOf } = useCorridor(selectFilters);
  const filters = useCorridorLater(selectFilters);
  // As text: the same while dates that they do not count by change.
  const key = JSON.stringify({ ...filters, asOf: null });
  const groundKey = JSON.stringify({ ...filters, from: null, to: null, asOf: null });
  const range = useMemo(() => yearRangeOf(indexed.dataset.agreements), [indexed]);
  const ground = useMemo(() => timelineFor(indexed, groundKey, range), [indexed, groundKey, range]);
  const timeline = useMemo(
    () => (key === groundKey ? ground : timelineFor(indexed, key, range)),
    [indexed, key, groundKey, ground, range],
  );
  if (range === null) return null;
  const counts = new Map(ground.years.map(({ year, signed }) => [year, signed.length]));
  const shown = shownRangeOf(counts, range);
  const handles = handlesOf(from, to, range, shown);
  const end = asOf === null ? undefined : periodOf(asOf)?.end;
  const lastYear = end === undefined ? Infinity : yearOf(end);
  const isInRange = (year: number) =>
    (from === null || year >= yearOf(from)) && (to === null || year <= yearOf(to));
  return {
    timeline,
    ground,
    range,
    shown,
    handles,
    isIn: (year) => isInRange(year) && year <= lastYear,
    isInRange,
    yearsInRange: timeline.years.filter(({ year }) => isInRange(year)),
  };
}
