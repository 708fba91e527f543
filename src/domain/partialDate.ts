/** Dates known to the year, month or day: `2024`, `2024-04`, `2024-04-15`. */
import type { PartialDate } from './dataset.ts';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** First and last day of the period, as `YYYY-MM-DD` (so that they compare as text); `null` if invalid. */
export function periodOf(text: string): { start: string; end: string } | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  if (!month) return { start: `${year}-01-01`, end: `${year}-12-31` };
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  const lastDay = daysInMonth(Number(year), monthNumber);
  if (!day) return { start: `${year}-${month}-01`, end: `${year}-${month}-${String(lastDay)}` };
  if (Number(day) < 1 || Number(day) > lastDay) return null;
  return { start: text, end: text };
}

export function isPartialDate(text: string): text is PartialDate {
  return periodOf(text) !== null;
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** The day of `now` as the reader's calendar says: `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Newest first; undated last; a vaguer date counts as the end of its period. */
export function compareNewestFirst(a: PartialDate | undefined, b: PartialDate | undefined): number {
  const endA = a ? (periodOf(a)?.end ?? '') : '';
  const endB = b ? (periodOf(b)?.end ?? '') : '';
  return endA < endB ? 1 : endA > endB ? -1 : 0;
}
