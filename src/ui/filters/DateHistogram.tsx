import { filtersMessages } from '../../i18n/messages/filters.ts';
import { setFilters } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import type { YearRange } from './yearRange.ts';
import { datesOf, handlesOf, shownRangeOf } from './yearRange.ts';
import { useFacetCounts } from './useFacetCounts.ts';

/** Agreements by year of signing, with a handle at either end of the chosen years. */
export function DateHistogram({ range }: { readonly range: YearRange }) {
  const messages = useMessages(filtersMessages);
  const from = useCorridor((state) => state.view.from);
  const to = useCorridor((state) => state.view.to);
  const counts = useFacetCounts()?.years;
  const shown = shownRangeOf(counts, range);
  const handles = handlesOf(from, to, range, shown);
  const years = Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
  const highest = Math.max(1, ...(counts?.values() ?? []));
  const setHandles = (next: YearRange) => setFilters(datesOf(next, shown));
  const steps = Math.max(1, range.last - range.first);
  // Where the chosen span begins and ends, as parts of the way from the first to the last year.
  const spanStyle: Record<`--${string}`, number> = {
    '--years': years.length,
    '--from': (handles.first - range.first) / steps,
    '--to': (handles.last - range.first) / steps,
  };
  return (
    <div className="filters-histogram" style={spanStyle}>
      <div
        className="filters-histogram-bars"
        role="img"
        aria-label={messages.dates.chart(String(range.first), String(range.last))}
      >
        {years.map((year) => {
          const count = counts?.get(year) ?? 0;
          const isIn = year >= handles.first && year <= handles.last;
          return (
            <span
              key={year}
              className={isIn ? 'filters-bar filters-bar-in' : 'filters-bar'}
              title={messages.dates.bar(String(year), messages.agreementsShown(count))}
            >
              <span className="filters-bar-fill" style={{ height: `${String((100 * count) / highest)}%` }} />
            </span>
          );
        })}
      </div>
      <div className="filters-range">
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
      <div className="filters-range-ends" aria-hidden="true">
        <span>{range.first}</span>
        <strong>
          {handles.first === handles.last
            ? handles.first
            : `${String(handles.first)} – ${String(handles.last)}`}
        </strong>
        <span>{range.last}</span>
      </div>
    </div>
  );
}
