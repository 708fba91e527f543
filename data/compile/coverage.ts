/** How much the tables say, column by column and in each language. What is missing is counted, not refused. */
import type { Tables } from './checkReferences.ts';
import type { Row } from './readTable.ts';
import { tableNames } from './tableSchema.ts';

/** A text that has a column a language. */
export interface TextCoverage {
  /** `organizations.name`: a table and the text in it. */
  readonly text: string;
  /** Rows that have the text in at least one language. */
  readonly any: number;
  readonly en: number;
  readonly fr: number;
}

/** A column that may stay empty and speaks no language. */
export interface ColumnCoverage {
  readonly column: string;
  readonly rows: number;
  readonly filled: number;
}

export type Coverage = TextCoverage | ColumnCoverage;

function countRows(rows: readonly Row[], column: string): number {
  return rows.filter((row) => row.text(column) !== '').length;
}

/** In the order of the tables and their columns; what must be filled in is left out, save texts in two languages. */
export function measureCoverage(tables: Tables): Coverage[] {
  return tableNames.flatMap((name) => {
    const { schema, rows } = tables[name];
    const names = new Set(schema.columns.map((column) => column.name));
    return schema.columns.flatMap(({ name: column, required }): Coverage[] => {
      const stem = column.slice(0, -3);
      if (column.endsWith('_en') && names.has(`${stem}_fr`))
        return [
          {
            text: `${name}.${stem}`,
            any: rows.filter((row) => row.text(column) !== '' || row.text(`${stem}_fr`) !== '').length,
            en: countRows(rows, column),
            fr: countRows(rows, `${stem}_fr`),
          },
        ];
      if (required || (column.endsWith('_fr') && names.has(`${stem}_en`))) return [];
      return [{ column: `${name}.${column}`, rows: rows.length, filled: countRows(rows, column) }];
    });
  });
}
