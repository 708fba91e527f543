/**
 * Which table a curator's file is, by its name or else by its header, and its header in the words of the schema:
 * curators keep files as “Organisations (2).csv”, and what the site exports in French comes back with French headers.
 */
import Papa from 'papaparse';
import { delimiterOf } from '../../data/compile/readTable.ts';
import { fileOf, type TableName, type TableSchema, tables } from '../../data/compile/tableSchema.ts';
import { foldText } from '../domain/foldText.ts';
import { frenchHeaders } from '../export/csvHeaders.ts';

/** Columns of exports that the tables do not have: the compiler finds them anew from the city. */
const derivedColumns = ['lng', 'lat', 'precision'];

function keyOf(text: string): string {
  return foldText(text.replace(/^\ufeff/, '').replace(/_/g, ' ')).trim();
}

const namesByKey: ReadonlyMap<string, TableName> = new Map(
  tables.flatMap(({ name, title }) =>
    [name, name.replace(/-/g, ' '), title.en, title.fr].map((text) => [keyOf(text), name] as const),
  ),
);

/** Column names by what a header may say instead, for one table; the schema's own names come first. */
function columnsByKey({ name: table, columns }: TableSchema): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const add = (text: string | undefined, column: string) => {
    if (text !== undefined && !known.has(keyOf(text))) known.set(keyOf(text), column);
  };
  for (const { name } of columns) add(name, name);
  if (table === 'organizations') for (const word of ['region', 'région']) add(word, 'subdivision');
  for (const { name, title } of columns) {
    add(frenchHeaders[name], name);
    add(title.en, name);
    add(title.fr, name);
  }
  return known;
}

const columnKeys: ReadonlyMap<TableName, ReadonlyMap<string, string>> = new Map(
  tables.map((schema) => [schema.name, columnsByKey(schema)]),
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
  for (const { name, columns } of tables) {
    const known = columnKeys.get(name);
    const found = new Set(
      header.map((cell) => known?.get(keyOf(cell))).filter((column) => column !== undefined),
    );
    const isWhole = columns.every(({ name: column, required }) => !required || found.has(column));
    if (found.size >= 3 && (isWhole || found.size > columns.length / 2) && found.size > (best?.count ?? 0))
      best = { name, count: found.size };
  }
  return best?.name ?? null;
}

export interface RecognizedTable {
  readonly table: TableName;
  /** The text with the schema's header. */
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
  const delimiter = delimiterOf(first);
  const header = Papa.parse<string[]>(first, { delimiter }).data[0] ?? [];
  const table = byFileName(file) ?? byHeader(header);
  if (table === null) return null;
  const known = columnKeys.get(table);
  const isMapped = header.some((cell) => known?.has(keyOf(cell)));
  // A header that shares nothing with the table is the compiler's to complain of, as it stands.
  if (!isMapped) return { table, text };
  const names = header.map((cell) => known?.get(keyOf(cell)) ?? cell.trim());
  return { table, text: Papa.unparse([names], { delimiter }) + text.slice(first.length) };
}

export function isDerivedColumn(table: TableName, column: string): boolean {
  return table === 'organizations' && derivedColumns.includes(frenchNames.get(column) ?? column);
}

const frenchNames: ReadonlyMap<string, string> = new Map(
  derivedColumns.map((column) => [(frenchHeaders[column] ?? column).toLowerCase(), column]),
);

/** Columns that a table has to have. */
export function isRequiredColumn(table: TableName, column: string): boolean {
  const schema = tables.find(({ name }) => name === table);
  return schema?.columns.some(({ name, required }) => name === column && required) ?? false;
}

export function tableOfFile(file: string): TableName | null {
  return tables.find(({ name }) => fileOf(name) === file)?.name ?? null;
}
