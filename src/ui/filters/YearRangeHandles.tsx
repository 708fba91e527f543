import { filtersMessages } from '../../i18n/messages/filters.ts';
import { setFilters } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import type { DatesOfView } from './useTimeline.ts';
import type { YearRange } from './yearRange.ts';
import { datesOf } from './yearRange.ts';

/** A handle at either end of the years of signing that are shown. */
export function YearRangeHandles({ range, shown, handles }: DatesOfView) {
  const messages = useMessages(filtersMessages);
  const from = useCorridor((state) => state.view.from);
  const to = useCorridor((state) => state.view.to);
  const setHandles = (next: YearRange) => setFilters(datesOf(next, shown));
  const steps = Math.max(1, range.last - range.first);
  // Where the chosen span begins and ends, as parts of the way from the first to the last year.
  const spanStyle: Record<`--${string}`, number> = {
    '--from': (handles.first - range.first) / steps,
    '--to': (handles.last - range.first) / steps,
  };
  return (
    <div className="filters-range" style={spanStyle}>
      <span className="filters-range-span" />
      <input
        type="range"
        className={handles.first > (range.first + range.last) / 2 ? 'filters-range-above' : undefined}
        aria-label={messages.dates.from}
        aria-valuetext={from === null ? messages.dates.any(String(handles.first)) : String(handles.first)}
        min={range.first}
        max={range.last}
        value={handles.first}
        onChange={(event) => {
          setHandles({ first: Math.min(Number(event.target.value), handles.last), last: handles.last });
        }}
      />
      <input
        type="range"
        aria-label={messages.dates.to}
        aria-valuetext={to === null ? messages.dates.any(String(handles.last)) : String(handles.last)}
        min={range.first}
        max={range.last}
        value={handles.last}
        onChange={(event) => {
          setHandles({ first: handles.first, last: Math.max(Number(event.target.value), handles.first) });
        }}
      />
    </div>
  );
}

export function rangeText({ first, last }: YearRange): string {
  return first === last ? String(first) : `${String(first)} – ${String(last)}`;
}
