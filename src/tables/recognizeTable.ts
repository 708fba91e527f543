/**
 * Which table a curator's file is, by its name or else by its header: curators keep files as “Organisations (2).csv”, and
 * what the site exports in French comes back with French headers.
 */
import Papa from 'papaparse';
import { columnsNamed, keyOf } from '../../data/compile/columnNames.ts';
import { delimiterOf } from '../../data/compile/readTable.ts';
import { fileOf, type TableName, tables } from '../../data/compile/tableSchema.ts';

const namesByKey: ReadonlyMap<string, TableName> = new Map(
  tables.flatMap(({ name, title }) =>
    [name, name.replace(/-/g, ' '), title.en, title.fr].map((text) => [keyOf(text), name] as const),
  ),
);

function byFileName(file: string): TableName | null {
  const stem = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z]+$/i, '');
  const key = keyOf(
    stem.replace(/[-_ ]*(\(\d+\)|copie|copy|\d{4}([-_]\d{2}){0,2}|v\d+)$/i, '').replace(/-/g, ' '),
  );
  return namesByKey.get(key) ?? namesByKey.get(keyOf(stem)) ?? null;
}

/** The table with the most columns in the header, if it has at least three, or all that it needs. */
function byHeader(header: readonly string[]): TableName | null {
  let best: { readonly name: TableName; readonly count: number } | null = null;
  for (const schema of tables) {
    const { name, columns } = schema;
    const known = columns.map((column) => column.name);
    const found = new Set(
      columnsNamed(schema, header).filter((column) => column !== null && known.includes(column)),
    );
    const isWhole = columns.every(({ name: column, required }) => !required || found.has(column));
    if (found.size >= 3 && (isWhole || found.size > columns.length / 2) && found.size > (best?.count ?? 0))
      best = { name, count: found.size };
  }
  return best?.name ?? null;
}

export interface RecognizedTable {
  readonly table: TableName;
  /** From its header on, which stays as it was written. */
  readonly text: string;
}

/** `null`: neither name nor header says which table it is. */
export function recognizeTable(file: string, content: string): RecognizedTable | null {
  const text = content.replace(/^\ufeff/, '');
  const end = /\r\n?|\n|$/.exec(text);
  const first = text.slice(0, end?.index ?? text.length);
  // Excel's own first line, which says the separator.
  if (/^sep=.$/i.test(first.trim()))
    return recognizeTable(file, text.slice(first.length + (end?.[0].length ?? 0)));
  const headerOf = () => Papa.parse<string[]>(first, { delimiter: delimiterOf(first) }).data[0] ?? [];
  const table = byFileName(file) ?? byHeader(headerOf());
  return table === null ? null : { table, text };
}

/** Columns that a table has to have. */
export function isRequiredColumn(table: TableName, column: string): boolean {
  const schema = tables.find(({ name }) => name === table);
  return schema?.columns.some(({ name, required }) => name === column && required) ?? false;
}

export function tableOfFile(file: string): TableName | null {
  return tables.find(({ name }) => fileOf(name) === file)?.name ?? null;
}
