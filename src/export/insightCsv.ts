/** Insights as CSV: a matrix as a table with its margins, gaps as a row a pair. Ids, not names, so that they can be joined. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Gap } from '../domain/insight/gaps.ts';
import type { RecordChange } from '../domain/insight/releaseDifference.ts';
import type { Matrix } from '../domain/insight/matrix.ts';
import type { Timeline } from '../domain/insight/timeline.ts';
import type { CsvSeparator, CsvValue } from './csv.ts';
import { writeCsv } from './csv.ts';

function writeRows(rows: readonly (readonly CsvValue[])[], separator: CsvSeparator): string {
  return writeCsv(rows, { separator, byteOrderMark: true });
}

export function matrixCsv({ rows, columns, cells }: Matrix, separator: CsvSeparator = ','): string {
  return writeRows(
    [
      ['', ...columns.map(({ id }) => id), 'total'],
      ...rows.map((row, y) => [row.id, ...columns.map((_, x) => cells[y]?.[x]?.length ?? 0), row.total]),
      ['total', ...columns.map(({ total }) => total), ''],
    ],
    separator,
  );
}

/** `introductions` names a chain for each common partner: agreement, partner, agreement. */
export function gapsCsv(
  { dataset }: IndexedDataset,
  gaps: readonly Gap[],
  separator: CsvSeparator = ',',
): string {
  const idOf = (position: number) => dataset.organizations[position]?.id ?? '';
  const agreementOf = (position: number) => dataset.agreements[position]?.id ?? '';
  return writeRows(
    [
      ['first', 'second', 'sectors', 'common_partners', 'distance_km', 'introductions'],
      ...gaps.map(({ organizations, sectors, introductions, distanceKm }) => [
        idOf(organizations[0]),
        idOf(organizations[1]),
        sectors.join(';'),
        introductions.length,
        distanceKm === null ? '' : Math.round(distanceKm * 10) / 10,
        introductions
          .map(({ partner, agreements: [first, second] }) =>
            [agreementOf(first), idOf(partner), agreementOf(second)].join(' > '),
          )
          .join(';'),
      ]),
    ],
    separator,
  );
}

export function changesCsv(changes: readonly RecordChange[], separator: CsvSeparator = ','): string {
  return writeRows(
    [
      ['record', 'id', 'change', 'fields'],
      ...changes.map(({ record, id, change, fields }) => [record, id, change, fields.join(';')]),
    ],
    separator,
  );
}

export function timelineCsv(
  { dataset }: IndexedDataset,
  { years, undated }: Timeline,
  separator: CsvSeparator = ',',
): string {
  return writeRows(
    [
      [
        'year',
        'signed',
        'signed_until_then',
        'in_force',
        ...dataset.sectors.map(({ id }) => id),
        'no_sector',
      ],
      ...years.map(({ year, signed, cumulative, inForce, bySector }) => [
        year,
        signed.length,
        cumulative,
        inForce,
        ...bySector.signed,
      ]),
      ['undated', undated.length, '', '', ...dataset.sectors.map(() => ''), ''],
    ],
    separator,
  );
}
