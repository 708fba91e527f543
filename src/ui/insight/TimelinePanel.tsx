import { useEffect, useMemo, useState } from 'react';
import { applyFilters } from '../../domain/filter.ts';
import type { TimelineYear } from '../../domain/insight/timeline.ts';
import { quartersOf, timelineOf } from '../../domain/insight/timeline.ts';
import { periodOf } from '../../domain/partialDate.ts';
import { timelineCsv } from '../../export/insightCsv.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { setFilters } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { Segments } from '../kit/Segments.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { InsightProps } from './InsightPanel.tsx';
import { useSectorColors } from './insightWords.ts';
import { SaveCsv } from './SaveCsv.tsx';

type Measure = 'signed' | 'cumulative' | 'inForce';
const measures: readonly Measure[] = ['signed', 'cumulative', 'inForce'];
/** A quarter stays this long on screen. */
const stepMs = 700;

/** One control for dates: a handle on the timeline lets go of a range of signing dates. */
function showAsOf(asOf: string | null) {
  setFilters({ asOf, from: null, to: null });
}

function isReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Steps on by itself until the last quarter. */
function usePlayback(quarters: readonly string[], position: number) {
  const [isPlaying, setIsPlaying] = useState(false);
  const isAtEnd = position >= quarters.length;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setTimeout(() => {
      const next = quarters[position + 1] ?? null;
      showAsOf(next);
      if (next === null) setIsPlaying(false);
    }, stepMs);
    return () => window.clearTimeout(timer);
  }, [isPlaying, position, quarters]);
  return {
    isPlaying,
    toggle() {
      // From the end it begins anew.
      if (!isPlaying && isAtEnd) showAsOf(quarters[0] ?? null);
      setIsPlaying(!isPlaying);
    },
    stop: () => setIsPlaying(false),
  };
}

function YearBar({
  year,
  most,
  measure,
  sectors,
}: {
  readonly year: TimelineYear;
  readonly most: number;
  readonly measure: Measure;
  readonly sectors: readonly (string | undefined)[];
}) {
  const height = (count: number) => `${String((100 * count) / most)}%`;
  if (measure !== 'signed') {
    return <span className="timeline-part timeline-plain" style={{ blockSize: height(year[measure]) }} />;
  }
  return year.bySector.map((count, position) =>
    count === 0 ? null : (
      <span
        key={position}
        className="timeline-part"
        style={{ blockSize: height(count), background: sectors[position] ?? 'var(--ink-soft)' }}
      />
    ),
  );
}

export function TimelinePanel({ indexed }: InsightProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const colorOf = useSectorColors();
  const view = useCorridor((state) => state.view);
  const [measure, setMeasure] = useState<Measure>('signed');
  const [isTable, setIsTable] = useState(false);
  const { asOf, from, to } = view;
  const undatedTime = useMemo(
    () => applyFilters(indexed, { ...view, asOf: null, from: null, to: null }),
    [indexed, view],
  );
  const timeline = useMemo(() => timelineOf(indexed, undatedTime.agreements), [indexed, undatedTime]);
  const quarters = useMemo(() => quartersOf(timeline), [timeline]);
  const { years, undated } = timeline;
  const end = asOf === null ? null : (periodOf(asOf)?.end ?? null);
  /** Of the newest quarter that ends by the date; one past the last shows all dates. */
  const position =
    end === null
      ? quarters.length
      : Math.max(0, quarters.filter((quarter) => (periodOf(quarter)?.end ?? '') <= end).length - 1);
  const playback = usePlayback(quarters, position);
  const t = messages.timeline;
  const undatedLine =
    undated.length > 0 ? <p className="insight-note">{t.undated(messages.undated(undated.length))}</p> : null;
  if (years.length === 0) {
    return (
      <>
        <p className="insight-empty">{t.none}</p>
        {undatedLine}
      </>
    );
  }
  const sectors = [...indexed.dataset.sectors.map(({ id }) => colorOf(id)), undefined];
  const valueOf = (year: TimelineYear) => (measure === 'signed' ? year.signed.length : year[measure]);
  const most = Math.max(1, ...years.map(valueOf));
  const labelEvery = years.length > 18 ? 5 : years.length > 9 ? 2 : 1;
  const lastYear = end === null ? Infinity : Number(end.slice(0, 4));
  const goTo = (next: number) => {
    playback.stop();
    showAsOf(quarters[Math.max(0, next)] ?? null);
  };
  const dateText = asOf === null ? t.anyDate : t.at(asOf);
  const [first, last] = [String(years[0]?.year), String(years.at(-1)?.year)];
  return (
    <div className="timeline">
      <div className="timeline-controls">
        <button
          type="button"
          className="button button-icon"
          title={t.previous}
          aria-label={t.previous}
          disabled={position <= 0}
          onClick={() => goTo(position - 1)}
        >
          <Icon name="left" sizePx={18} />
        </button>
        {!isReducedMotion() && (
          <button type="button" className="button" onClick={playback.toggle}>
            {playback.isPlaying ? t.pause : t.play}
          </button>
        )}
        <button
          type="button"
          className="button button-icon"
          title={t.next}
          aria-label={t.next}
          disabled={position >= quarters.length}
          onClick={() => goTo(position + 1)}
        >
          <Icon name="right" sizePx={18} />
        </button>
        <output className="timeline-date" aria-live={playback.isPlaying ? 'off' : 'polite'}>
          {dateText}
        </output>
        {asOf !== null && (
          <button type="button" className="button-link" onClick={() => goTo(quarters.length)}>
            {t.reset}
          </button>
        )}
        <span className="timeline-spacer" />
        <Segments
          label={t.measure}
          values={measures}
          names={{ signed: t.signed, cumulative: t.cumulative, inForce: t.inForce }}
          value={measure}
          onChange={setMeasure}
        />
        <SaveCsv name="timeline.csv" write={(separator) => timelineCsv(indexed, timeline, separator)} />
      </div>
      {(from !== null || to !== null) && <p className="insight-note">{t.periodInUse}</p>}
      <div className="timeline-chart" role="img" aria-label={t.chart(first, last)}>
        {years.map((year) => (
          <span
            key={year.year}
            className={year.year > lastYear ? 'timeline-year timeline-later' : 'timeline-year'}
            title={t.bar(year.year, messages.agreements(valueOf(year)))}
          >
            <span className="timeline-count">
              {valueOf(year) > 0 ? formatNumber(valueOf(year), language) : ''}
            </span>
            <YearBar year={year} most={most * 1.25} measure={measure} sectors={sectors} />
          </span>
        ))}
      </div>
      <input
        type="range"
        className="timeline-handle"
        aria-label={t.handle}
        aria-valuetext={dateText}
        min={0}
        max={quarters.length}
        value={position}
        onChange={(event) => goTo(Number(event.target.value))}
      />
      <div className="timeline-years" aria-hidden="true">
        {years.map(({ year }) => (
          <span key={year}>{year % labelEvery === 0 && <span>{year}</span>}</span>
        ))}
      </div>
      <div className="timeline-foot">
        {undatedLine}
        <button
          type="button"
          className="button-link"
          aria-expanded={isTable}
          onClick={() => setIsTable(!isTable)}
        >
          {t.table}
        </button>
      </div>
      {isTable && (
        <table className="insight-table">
          <thead>
            <tr>
              <th scope="col">{t.year}</th>
              <th scope="col">{t.signed}</th>
              <th scope="col">{t.cumulative}</th>
              <th scope="col">{t.inForce}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                <td>{formatNumber(year.signed.length, language)}</td>
                <td>{formatNumber(year.cumulative, language)}</td>
                <td>{formatNumber(year.inForce, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="insight-note">{t.mainSector}</p>
    </div>
  );
}
