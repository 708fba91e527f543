/**
 * Which column a header's cell names: the schema's name, its title in either language, or what the site's export calls
 * it in French. Capitals, accents and underscores are forgiven.
 */
import { frenchHeaders } from '../../src/domain/columnHeaders.ts';
import { foldText } from '../../src/domain/foldText.ts';
import { type TableName, type TableSchema, tables } from './tableSchema.ts';

/** Two names of a column, or of a table, with the same key are the same. */
export function keyOf(text: string): string {
  return foldText(text.replace(/^\ufeff/, '').replace(/_/g, ' ')).trim();
}

/** Column names by what a header may say instead, for one table; the schema's own names come first. */
function columnsByKey({ columns, derived }: TableSchema): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const add = (text: string | undefined, column: string) => {
    if (text !== undefined && !known.has(keyOf(text))) known.set(keyOf(text), column);
  };
  const names = [...columns.map(({ name }) => name), ...derived];
  for (const name of names) add(name, name);
  for (const name of names) add(frenchHeaders[name], name);
  for (const { name, title } of columns) {
    add(title.en, name);
    add(title.fr, name);
  }
  return known;
}

const columnKeys: ReadonlyMap<TableName, ReadonlyMap<string, string>> = new Map(
  tables.map((schema) => [schema.name, columnsByKey(schema)]),
);

/** For each cell of a header, the column that it names; `null` where it names none. */
export function columnsNamed({ name }: TableSchema, header: readonly string[]): (string | null)[] {
  const named = header.map((cell) => columnKeys.get(name)?.get(keyOf(cell)) ?? null);
  // Exports had the region alone once, and curators call it that: it says which province or state, and more.
  const hasRegionAlone = name === 'organizations' && !named.includes('subdivision');
  return named.map((column) => (column === 'region' && hasRegionAlone ? 'subdivision' : column));
}
