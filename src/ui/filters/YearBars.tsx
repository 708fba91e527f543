import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { YearMeasure } from '../../domain/insight/timeline.ts';
import { countOfYear } from '../../domain/insight/timeline.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { useSectorColors } from '../insight/insightWords.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { DatesOfView } from './useTimeline.ts';
import './yearBars.css';

interface YearBarsProps {
  readonly indexed: IndexedDataset;
  readonly dates: DatesOfView;
  readonly measure: YearMeasure;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** Numbers over the bars, where there is room for them. */
  readonly hasCounts?: boolean;
  /** The year that is pointed out. */
  readonly picked?: number;
}

/**
 * Agreements of each year, stacked by sector; those that the dates in use leave out are faint. A year outside the
 * signing dates asked for counts nothing: of what was signed in it, the faint bar is the ground that the handles move on.
 */
export function YearBars({ indexed, dates, measure, label, hasCounts = false, picked }: YearBarsProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const colorOf = useSectorColors();
  const { ground, timeline, isIn, isInRange } = dates;
  const years = timeline.years.map((year, position) =>
    measure === 'signed' && !isInRange(year.year) ? (ground.years[position] ?? year) : year,
  );
  const colors = [...indexed.dataset.sectors.map(({ id }) => colorOf(id)), undefined];
  const most = Math.max(1, ...years.map((year) => countOfYear(year, measure))) * (hasCounts ? 1.25 : 1);
  const t = messages.timeline;
  return (
    <div className="year-bars" role="img" aria-label={label}>
      {years.map((year) => {
        const count = countOfYear(year, measure);
        const isCounted = isInRange(year.year);
        const bar = t.bar(year.year, messages.agreements(count));
        return (
          <span
            key={year.year}
            data-year={year.year}
            data-picked={year.year === picked || undefined}
            className={isIn(year.year) ? 'year-bar' : 'year-bar year-bar-out'}
            title={isCounted ? bar : t.outside(bar)}
          >
            {hasCounts && (
              <span className="year-bar-count">
                {count > 0 && isCounted ? formatNumber(count, language) : ''}
              </span>
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
