/** How much of the tables a reader finds in each language. A missing translation is counted, not refused. */
import type { Tables } from './checkReferences.ts';
import type { Row } from './readTable.ts';
import { tableNames } from './tableSchema.ts';

export interface Coverage {
  /** `organizations.name`: a table and the text in it. */
  readonly text: string;
  /** Rows that have the text in at least one language. */
  readonly any: number;
  readonly en: number;
  readonly fr: number;
}

function countRows(rows: readonly Row[], column: string): number {
  return rows.filter((row) => row.text(column) !== '').length;
}

export function measureCoverage(tables: Tables): Coverage[] {
  return tableNames.flatMap((name) => {
    const { schema, rows } = tables[name];
    const stems = schema.columns
      .filter(({ name: column }) => column.endsWith('_en'))
      .map(({ name: column }) => column.slice(0, -3));
    return stems.map((stem) => ({
      text: `${name}.${stem}`,
      any: rows.filter((row) => row.text(`${stem}_en`) !== '' || row.text(`${stem}_fr`) !== '').length,
      en: countRows(rows, `${stem}_en`),
      fr: countRows(rows, `${stem}_fr`),
    }));
  });
}
