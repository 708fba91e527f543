/** Ids across tables: each one once, and everything that is named exists. */
import type { Complaints } from './complaints.ts';
import { nearest } from './nearest.ts';
import { outsideRegions } from './outsideRegions.ts';
import type { Row, Table } from './readTable.ts';
import { fileOf, type TableName } from './tableSchema.ts';
import { allowedWords, idOfName, isVocabulary } from './vocabularyWords.ts';

export type Tables = Readonly<Record<TableName, Table>>;
/** For each table, its rows by id. */
export type IdIndex = Readonly<Record<TableName, ReadonlyMap<string, Row>>>;

function indexTable(complaints: Complaints, table: Table): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of table.rows) {
    const id = row.text('id');
    const first = rows.get(id);
    if (id === '') continue;
    if (!first) rows.set(id, row);
    else
      complaints.add(
        'duplicate-id',
        { file: table.file, row: row.line, column: 'id' },
        [
          `The id % is already that of row ${String(first.line)}`,
          `L’identifiant % est déjà celui de la ligne ${String(first.line)}`,
        ],
        [
          'give this row an id of its own, or merge the two',
          'donner à cette ligne son propre identifiant, ou fusionner les deux',
        ],
        id,
      );
  }
  return rows;
}

function checkReference(
  complaints: Complaints,
  table: Table,
  row: Row,
  column: string,
  id: string,
  to: Table,
  known: ReadonlyMap<string, Row>,
): boolean {
  if (!to.isUsable || known.has(id)) return true;
  if (to.schema.name === 'regions' && outsideRegions.has(id)) return true;
  const guess = nearest(id, known.keys());
  const file = fileOf(to.schema.name);
  const allowed = isVocabulary(to) ? allowedWords(known, id) : null;
  const meantEnglish = guess === null ? '' : `did you mean "${guess}"? otherwise `;
  const meantFrench = guess === null ? '' : `peut-être «\u00a0${guess}\u00a0»? sinon, `;
  const wordsEnglish =
    allowed === null
      ? guess === null
        ? `write one of its ids, or add a row to ${file}`
        : `add a row to ${file}`
      : `write one of these words, or its name: ${allowed}; or add a row to ${file}`;
  const wordsFrench =
    allowed === null
      ? guess === null
        ? `écrire un de ses identifiants, ou ajouter une ligne à ${file}`
        : `ajouter une ligne à ${file}`
      : `écrire l’un de ces mots, ou son nom\u00a0: ${allowed}; ou ajouter une ligne à ${file}`;
  complaints.add(
    'unknown-id',
    { file: table.file, row: row.line, column },
    [
      `% is not an id of ${file}`,
      `% n’est pas un identifiant ${/^[aeiou]/.test(file) ? 'd’' : 'de '}${file}`,
    ],
    [`${meantEnglish}${wordsEnglish}`, `${meantFrench}${wordsFrench}`],
    id,
  );
  return false;
}

function checkRowReferences(
  complaints: Complaints,
  table: Table,
  row: Row,
  tables: Tables,
  index: IdIndex,
): void {
  for (const { name, type } of table.schema.columns) {
    if (type.is !== 'reference' && type.is !== 'references') continue;
    const written = type.is === 'reference' ? [row.text(name)].filter((id) => id !== '') : row.list(name);
    const known = index[type.to];
    // A vocabulary's word may be written by its name in either language.
    const ids = isVocabulary(tables[type.to])
      ? written.map((id) => (known.has(id) ? id : (idOfName(known, id) ?? id)))
      : written;
    const repeated = ids.find((id, place) => ids.indexOf(id) !== place);
    if (repeated !== undefined)
      complaints.add(
        'repeated-item',
        { file: table.file, row: row.line, column: name },
        ['% is in the list twice', '% est deux fois dans la liste'],
        ['remove one of the two', 'retirer l’un des deux'],
        repeated,
      );
    const good = [...new Set(ids)].filter((id) =>
      checkReference(complaints, table, row, name, id, tables[type.to], known),
    );
    row.replace(name, good.join(';'));
  }
}

export function indexIds(complaints: Complaints, tables: Tables): IdIndex {
  const entries = Object.values(tables).map(
    (table) => [table.schema.name, indexTable(complaints, table)] as const,
  );
  return Object.fromEntries(entries) as IdIndex;
}

export function checkReferences(complaints: Complaints, tables: Tables, index: IdIndex): void {
  for (const table of Object.values(tables))
    for (const row of table.rows)
      if (!row.isBroken) checkRowReferences(complaints, table, row, tables, index);
}
