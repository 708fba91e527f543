import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { TimelineYear } from '../../domain/insight/timeline.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { useSectorColors } from '../insight/insightWords.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { DatesOfView } from './useTimeline.ts';
import './yearBars.css';

export type YearMeasure = keyof TimelineYear['bySector'];

export function countOf(year: TimelineYear, measure: YearMeasure): number {
  return measure === 'signed' ? year.signed.length : year[measure];
}

interface YearBarsProps {
  readonly indexed: IndexedDataset;
  readonly dates: DatesOfView;
  readonly measure: YearMeasure;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** Numbers over the bars, where there is room for them. */
  readonly hasCounts?: boolean;
}

/** Agreements of each year, stacked by sector; those that the dates in use leave out are faint. */
export function YearBars({ indexed, dates, measure, label, hasCounts = false }: YearBarsProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const colorOf = useSectorColors();
  const { years } = dates.timeline;
  const colors = [...indexed.dataset.sectors.map(({ id }) => colorOf(id)), undefined];
  const most = Math.max(1, ...years.map((year) => countOf(year, measure))) * (hasCounts ? 1.25 : 1);
  return (
    <div className="year-bars" role="img" aria-label={label}>
      {years.map((year) => {
        const count = countOf(year, measure);
        return (
          <span
            key={year.year}
            className={dates.isIn(year.year) ? 'year-bar' : 'year-bar year-bar-out'}
            title={messages.timeline.bar(year.year, messages.agreements(count))}
          >
            {hasCounts && (
              <span className="year-bar-count">{count > 0 ? formatNumber(count, language) : ''}</span>
            )}
            {year.bySector[measure].map((part, position) =>
              part === 0 ? null : (
                <span
                  key={position}
                  className="year-bar-part"
                  style={{
                    blockSize: `${String((100 * part) / most)}%`,
                    background: colors[position] ?? 'var(--ink-soft)',
                  }}
                />
              ),
            )}
          </span>
        );
      })}
    </div>
  );
}
