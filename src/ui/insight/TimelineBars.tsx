import type { KeyboardEvent, MouseEvent } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { TimelineYear, YearMeasure } from '../../domain/insight/timeline.ts';
import { countOfYear } from '../../domain/insight/timeline.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import type { DatesOfView } from '../filters/useTimeline.ts';
import { YearBars } from '../filters/YearBars.tsx';
import { useMessages } from '../useMessages.ts';

interface TimelineBarsProps {
  readonly indexed: IndexedDataset;
  readonly dates: DatesOfView;
  readonly measure: YearMeasure;
  readonly label: string;
  /** The year that is pointed out; none where the range of signing dates has none. */
  readonly picked: TimelineYear | undefined;
  readonly onPick: (year: number) => void;
  /** Opens what the number of a year counts. */
  readonly onOpen: (year: number) => void;
}

/** Steps in years, or where the key leads. */
function yearAfterKey(key: string, year: number, first: number, last: number): number | null {
  const goals: Readonly<Record<string, number>> = {
    ArrowRight: year + 1,
    ArrowUp: year + 1,
    ArrowLeft: year - 1,
    ArrowDown: year - 1,
    PageUp: year + 5,
    PageDown: year - 5,
    Home: first,
    End: last,
  };
  const goal = goals[key];
  return goal === undefined ? null : Math.min(last, Math.max(first, goal));
}

/**
 * The bars as one stop of the Tab key: narrower than a finger, forty of them would each be a target too small. A press
 * on a bar opens its records; arrows go from year to year, Enter opens.
 */
export function TimelineBars({ picked, onPick, onOpen, ...bars }: TimelineBarsProps) {
  const messages = useMessages(insightMessages);
  const { dates, measure, label } = bars;
  const { yearsInRange } = dates;
  const [first, last] = [yearsInRange[0]?.year, yearsInRange.at(-1)?.year];
  if (picked === undefined || first === undefined || last === undefined)
    return <YearBars {...bars} hasCounts />;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(picked.year);
      return;
    }
    const goal = yearAfterKey(event.key, picked.year, first, last);
    if (goal === null) return;
    event.preventDefault();
    onPick(goal);
  };
  const onClick = ({ target }: MouseEvent) => {
    const bar = target instanceof Element ? target.closest<HTMLElement>('[data-year]') : null;
    const year = Number(bar?.dataset.year);
    if (bar && dates.isInRange(year)) onOpen(year);
  };
  return (
    <div
      className="timeline-bars"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={first}
      aria-valuemax={last}
      aria-valuenow={picked.year}
      aria-valuetext={messages.timeline.bar(picked.year, messages.agreements(countOfYear(picked, measure)))}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <YearBars {...bars} picked={picked.year} hasCounts />
    </div>
  );
}
