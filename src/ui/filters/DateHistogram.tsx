import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { useMessages } from '../useMessages.ts';
import type { DatesOfView } from './useTimeline.ts';
import { YearBars } from './YearBars.tsx';
import { rangeText, YearRangeHandles } from './YearRangeHandles.tsx';

interface DateHistogramProps {
  readonly indexed: IndexedDataset;
  readonly dates: DatesOfView;
}

/** Agreements by year of signing, with a handle at either end of the chosen years. */
export function DateHistogram({ indexed, dates }: DateHistogramProps) {
  const messages = useMessages(filtersMessages);
  const { range, handles } = dates;
  const style: Record<`--${string}`, number> = { '--years': range.last - range.first + 1 };
  return (
    <div className="filters-histogram" style={style}>
      <YearBars
        indexed={indexed}
        dates={dates}
        measure="signed"
        label={messages.dates.chart(String(range.first), String(range.last))}
      />
      <YearRangeHandles {...dates} />
      <div className="filters-range-ends" aria-hidden="true">
        <span>{range.first}</span>
        <strong>{rangeText(handles)}</strong>
        <span>{range.last}</span>
      </div>
    </div>
  );
}
