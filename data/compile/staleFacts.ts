/** Which records rest on sources that nobody has read for long: the queue of a curator who checks again. */
import { periodOf } from '../../src/domain/partialDate.ts';
import type { Tables } from './checkReferences.ts';
import type { Row, Table } from './readTable.ts';

export interface StaleFact {
  readonly file: string;
  readonly row: number;
  /** The record, or both ends of an affiliation. */
  readonly record: string;
  /** Newest day that one of its sources was read; `null` where none says so. */
  readonly checked: string | null;
}

/** `2026-11-26` less 12 months: `2025-11-26`. Days that the month lacks become its last. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const [thenYear, thenMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const lastDate = new Date(Date.UTC(thenYear, thenMonth, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(thenYear).padStart(4, '0')}-${two(thenMonth)}-${two(Math.min(date, lastDate))}`;
}

/** Records none of whose sources was read on `since` or later; those never dated first, then the oldest. */
export function findStaleFacts(tables: Tables, since: string): StaleFact[] {
  const checkedOn = new Map(
    tables.sources.rows
      .filter((row) => periodOf(row.text('checked')) !== null)
      .map((row) => [row.text('id'), row.text('checked')]),
  );
  const newestOf = (row: Row): string | null =>
    row
      .list('sources')
      .map((id) => checkedOn.get(id) ?? '')
      .reduce((newest, day) => (day > newest ? day : newest), '') || null;
  const recordOf = (row: Row) => row.text('id') || `${row.text('from')} – ${row.text('to')}`;
  const factsOf = ({ file, rows }: Table) =>
    rows
      .filter((row) => !row.isBroken)
      .map((row) => ({ file, row: row.line, record: recordOf(row), checked: newestOf(row) }));
  return [tables.organizations, tables.agreements, tables.affiliations]
    .flatMap(factsOf)
    .filter(({ checked }) => checked === null || checked < since)
    .sort((a, b) => (a.checked ?? '').localeCompare(b.checked ?? '', 'en'));
}
