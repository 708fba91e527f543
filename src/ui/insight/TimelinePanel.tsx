import { useEffect, useMemo, useState } from 'react';
import type { Timeline, YearMeasure } from '../../domain/insight/timeline.ts';
import { countOfYear, quartersOf, recordsOfYear } from '../../domain/insight/timeline.ts';
import { periodOf } from '../../domain/partialDate.ts';
import { timelineCsv } from '../../export/insightCsv.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { setFilters } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { DatesInUse } from '../filters/DatesInUse.tsx';
import { useTimeline } from '../filters/useTimeline.ts';
import { rangeText, YearRangeHandles } from '../filters/YearRangeHandles.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Segments } from '../kit/Segments.tsx';
import { useMessages } from '../useMessages.ts';
import { AgreementList } from './AgreementList.tsx';
import { CountedRecords } from './CountedRecords.tsx';
import { CountingSentence } from './CountingSentence.tsx';
import type { InsightProps } from './InsightPanel.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { TimelineBars } from './TimelineBars.tsx';
import { datesOfCell, measures, TimelineTable } from './TimelineTable.tsx';

/** A quarter stays this long on screen. */
const stepMs = 700;

function showAsOf(asOf: string | null) {
  setFilters({ asOf });
}

const noTimeline: Timeline = { years: [], undated: [] };

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

export function TimelinePanel({ indexed }: InsightProps) {
  const messages = useMessages(insightMessages);
  const asOf = useCorridor((state) => state.view.asOf);
  const from = useCorridor((state) => state.view.from);
  const to = useCorridor((state) => state.view.to);
  const hasRange = from !== null || to !== null;
  const dates = useTimeline(indexed);
  const [measure, setMeasure] = useState<YearMeasure>('signed');
  const [isTable, setIsTable] = useState(false);
  const [listsUndated, setListsUndated] = useState(false);
  /** The year of the bars that the number below tells of. */
  const [chosenYear, setChosenYear] = useState<number | null>(null);
  const [listsYear, setListsYear] = useState(false);
  const ground = dates?.ground ?? noTimeline;
  const quarters = useMemo(() => quartersOf(ground), [ground]);
  const { years, undated } = ground;
  const end = asOf === null ? null : (periodOf(asOf)?.end ?? null);
  /** Of the newest quarter that ends by the date; one past the last shows all dates. */
  const position =
    end === null
      ? quarters.length
      : Math.max(0, quarters.filter((quarter) => (periodOf(quarter)?.end ?? '') <= end).length - 1);
  const playback = usePlayback(quarters, position);
  const t = messages.timeline;
  const undatedLine =
    undated.length > 0 ? (
      <CountingSentence
        className="insight-note"
        text={t.undated(messages.undated(undated.length), hasRange)}
        counts={[
          {
            words: messages.undated(undated.length),
            onOpen: () => setListsUndated(!listsUndated),
            isOpen: listsUndated,
          },
        ]}
      />
    ) : null;
  const undatedList = listsUndated && undated.length > 0 && (
    <div className="insight-records">
      <AgreementList indexed={indexed} agreements={undated} />
    </div>
  );
  if (!dates || (years.at(-1)?.cumulative ?? 0) === 0) {
    return (
      <>
        <p className="insight-empty">{t.none}</p>
        {undatedLine}
        {undatedList}
      </>
    );
  }
  const labelEvery = years.length > 18 ? 5 : years.length > 9 ? 2 : 1;
  const goTo = (next: number) => {
    playback.stop();
    showAsOf(quarters[Math.max(0, next)] ?? null);
  };
  const dateText = asOf === null ? t.anyDate : t.at(asOf);
  const [first, last] = [String(years[0]?.year), String(years.at(-1)?.year)];
  const { timeline, yearsInRange } = dates;
  /** A year that the range has left no longer counts. */
  const picked = yearsInRange.find(({ year }) => year === chosenYear) ?? yearsInRange.at(-1);
  const axisStyle: Record<`--${string}`, number> = { '--years': years.length };
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
        {asOf !== null && !hasRange && (
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
        <SaveCsv
          name="timeline.csv"
          write={(separator) => timelineCsv(indexed, { years: yearsInRange, undated }, separator)}
        />
      </div>
      <div className="timeline-axis" style={axisStyle}>
        <TimelineBars
          indexed={indexed}
          dates={dates}
          measure={measure}
          label={t.chart[measure](first, last)}
          picked={picked}
          onPick={setChosenYear}
          onOpen={(year) => {
            setListsYear(year !== picked?.year || !listsYear);
            setChosenYear(year);
          }}
        />
        <input
          type="range"
          className="timeline-handle"
          aria-label={t.handle}
          aria-valuetext={dateText}
          // One more than there are quarters, so that each stands where it ends.
          min={-1}
          max={quarters.length}
          value={position}
          onChange={(event) => goTo(Number(event.target.value))}
        />
        <div className="timeline-years" aria-hidden="true">
          {years.map(({ year }) => (
            <span key={year}>{year % labelEvery === 0 && <span>{year}</span>}</span>
          ))}
        </div>
        <p className="timeline-range-name">
          {t.signedIn} <strong>{rangeText(dates.handles)}</strong>
        </p>
        <div className="timeline-range">
          <YearRangeHandles {...dates} />
        </div>
      </div>
      {hasRange && <DatesInUse />}
      {picked ? (
        <button
          type="button"
          className="button-link timeline-picked"
          aria-expanded={listsYear}
          onClick={() => setListsYear(!listsYear)}
        >
          {t.picked[measure](picked.year, messages.agreements(countOfYear(picked, measure)))}
        </button>
      ) : (
        <p className="insight-note">{t.noYear}</p>
      )}
      {picked && listsYear && (
        <div className="insight-records">
          <CountedRecords
            indexed={indexed}
            kind="agreements"
            positions={recordsOfYear(timeline, picked, measure)}
            filter={datesOfCell(measure, picked.year, { from, to })}
          />
        </div>
      )}
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
      {undatedList}
      {isTable && hasRange && <p className="insight-note">{t.onlyRange(rangeText(dates.handles))}</p>}
      {isTable && <TimelineTable indexed={indexed} timeline={timeline} years={yearsInRange} />}
      <p className="insight-note">{t.mainSector}</p>
    </div>
  );
}
