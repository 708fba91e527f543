import { Fragment, useState } from 'react';
import type { Filters } from '../../domain/filter.ts';
import type { Timeline, TimelineYear, YearMeasure } from '../../domain/insight/timeline.ts';
import { countOfYear, recordsOfYear } from '../../domain/insight/timeline.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { yearOf } from '../../domain/partialDate.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { CountedRecords } from './CountedRecords.tsx';

export const measures: readonly YearMeasure[] = ['signed', 'cumulative', 'inForce'];

interface SigningDates {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What is meant to show the agreements that a number counts. It narrows the signing dates in use, never beyond them.
 * In force, with no signing dates chosen, the undated are shown too.
 */
export function datesOfCell(
  measure: YearMeasure,
  year: number,
  { from, to }: SigningDates,
): Partial<Filters> {
  const text = String(year);
  if (measure === 'inForce') return { from, to, asOf: text };
  const end = to !== null && yearOf(to) === year ? to : text;
  if (measure === 'cumulative') return { from, to: end, asOf: null };
  return { from: from !== null && yearOf(from) === year ? from : text, to: end, asOf: null };
}

interface TimelineTableProps {
  readonly indexed: IndexedDataset;
  readonly timeline: Timeline;
  readonly years: readonly TimelineYear[];
}

/** The years as numbers, each of which lists in the next row what it counts. */
export function TimelineTable({ indexed, timeline, years }: TimelineTableProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const from = useCorridor((state) => state.view.from);
  const to = useCorridor((state) => state.view.to);
  const [opened, setOpened] = useState<{ readonly year: number; readonly measure: YearMeasure } | null>(null);
  const t = messages.timeline;
  return (
    <table className="insight-table">
      <thead>
        <tr>
          <th scope="col">{t.year}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col">
              {t[measure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((row) => {
          const { year } = row;
          const openedHere = opened?.year === year ? opened.measure : null;
          return (
            <Fragment key={year}>
              <tr>
                <th scope="row">{year}</th>
                {measures.map((measure) => {
                  const count = countOfYear(row, measure);
                  const isOpen = openedHere === measure;
                  return (
                    <td key={measure}>
                      {count === 0 ? (
                        formatNumber(0, language)
                      ) : (
                        <button
                          type="button"
                          className="button-link"
                          aria-label={t.opens[measure](year, messages.agreements(count))}
                          aria-expanded={isOpen}
                          onClick={() => setOpened(isOpen ? null : { year, measure })}
                        >
                          {formatNumber(count, language)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
              {openedHere && (
                <tr className="insight-table-records">
                  <td colSpan={1 + measures.length}>
                    <div className="insight-records">
                      <CountedRecords
                        key={openedHere}
                        indexed={indexed}
                        kind="agreements"
                        positions={recordsOfYear(timeline, row, openedHere)}
                        filter={datesOfCell(openedHere, year, { from, to })}
                      />
                    </div>
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
