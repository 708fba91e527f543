/** Insights as CSV: a matrix as a table with its margins, gaps as a row a pair, two sides as columns. Ids, not names, so that they can be joined. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Comparison, ComparisonSide } from '../domain/insight/comparison.ts';
import type { Gap } from '../domain/insight/gaps.ts';
import type { RecordChange } from '../domain/insight/releaseDifference.ts';
import type { Matrix } from '../domain/insight/matrix.ts';
import type { Tally } from '../domain/insight/tally.ts';
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
      ...rows.map(({ id, agreements }, y) => [
        id,
        ...columns.map((_, x) => cells[y]?.[x]?.length ?? 0),
        agreements.length,
      ]),
      ['total', ...columns.map(({ agreements }) => agreements.length), ''],
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

/**
 * Two sides as two columns: totals, then counts by term, then each organization, agreement and partner with 1 on the
 * sides that have it (what both have is 1 twice).
 */
export function comparisonCsv(
  { dataset }: IndexedDataset,
  { kind, sides }: Comparison,
  separator: CsvSeparator = ',',
): string {
  const [first, second] = sides;
  const organizationId = (position: number) => dataset.organizations[position]?.id ?? '';
  const agreementId = (position: number) => dataset.agreements[position]?.id ?? '';
  const counts = (name: string, listOf: (side: ComparisonSide) => readonly Tally[]) => {
    const countOf = (side: ComparisonSide, id: string) =>
      listOf(side).find((tally) => tally.id === id)?.positions.length ?? 0;
    const ids = new Set([...listOf(first), ...listOf(second)].map(({ id }) => id));
    return [...ids].sort().map((id) => [name, id, countOf(first, id), countOf(second, id)]);
  };
  const records = (
    name: string,
    listOf: (side: ComparisonSide) => readonly number[],
    idOf: (position: number) => string,
  ) => {
    const [left, right] = [new Set(listOf(first)), new Set(listOf(second))];
    return [...new Set([...left, ...right])]
      .sort((a, b) => a - b)
      .map((position) => [name, idOf(position), Number(left.has(position)), Number(right.has(position))]);
  };
  return writeRows(
    [
      ['counts', 'id', first.id, second.id],
      ['organizations', '', first.organizations.length, second.organizations.length],
      ['agreements', '', first.agreements.length, second.agreements.length],
      ['partners', '', first.partners.length, second.partners.length],
      ...counts(
        kind === 'region' ? 'organizations_by_sector' : 'organizations_by_region',
        (side) => side.byOther,
      ),
      ...counts('organizations_by_kind', ({ byKind }) => byKind),
      ...counts('agreements_by_year', ({ byYear }) => byYear),
      ['agreements_undated', '', first.undated.length, second.undated.length],
      ...records('organization', ({ organizations }) => organizations, organizationId),
      ...records('agreement', ({ agreements }) => agreements, agreementId),
      ...records('partner', ({ partners }) => partners, organizationId),
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
