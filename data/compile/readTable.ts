/** CSV text to rows of the schema's columns, with the lines they stand on. Cells are cleaned, not yet checked. */
import Papa from 'papaparse';
import { cleanText } from '../../src/domain/cleanText.ts';
import { withoutFormulaGuard } from '../../src/domain/formulaGuard.ts';
import { columnsNamed } from './columnNames.ts';
import type { Complaints } from './complaints.ts';
import { decodeFile, type FileContent } from './decodeFile.ts';
import { nearest } from './nearest.ts';
import { fileOf, type TableSchema } from './tableSchema.ts';

const maxRows = 200_000;

export class Row {
  readonly line: number;
  /** Too many or too few cells: what stands where is unknown, so only the id counts. */
  readonly isBroken: boolean;
  readonly #cells: Map<string, string>;

  constructor(line: number, cells: Map<string, string>, isBroken: boolean) {
    this.line = line;
    this.isBroken = isBroken;
    this.#cells = cells;
  }

  text(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  /** The items of a cell that holds a list. */
  list(column: string): string[] {
    return this.text(column)
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  /** Leaves a bad value out, once it has been reported. */
  replace(column: string, value: string): void {
    this.#cells.set(column, value);
  }
}

export interface Table {
  readonly schema: TableSchema;
  readonly file: string;
  readonly rows: readonly Row[];
  /** The columns that are there, as the header writes them. */
  readonly headers: ReadonlyMap<string, string>;
  /** False when the file could not be read: what points to it is then not checked. */
  readonly isUsable: boolean;
}

/** The separator that the header uses most; headers hold none of them otherwise. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counted = ([',', ';', '\t'] as const).map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}

/** A table's text and what it is made of, so that who needs the cells for more than compiling has them taken apart once. */
export interface ParsedText {
  readonly text: string;
  /** By line, the header first. */
  readonly cells: readonly (readonly string[])[];
  /** The first line that a quotation mark is misplaced in, from 0. */
  readonly badQuotes: number | null;
}

export function parseText(text: string): ParsedText {
  const oneEnding = text.replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(oneEnding, {
    header: false,
    delimiter: delimiterOf(oneEnding),
    newline: '\n',
  });
  const quoteError = errors.find(({ type }) => type === 'Quotes');
  return { text, cells: data, badQuotes: quoteError ? (quoteError.row ?? maxRows) : null };
}

export type TableContent = FileContent | ParsedText;

function isParsed(content: TableContent): content is ParsedText {
  return typeof content === 'object' && 'cells' in content;
}

export function lengthOf(content: TableContent | undefined): number {
  if (content === undefined) return 0;
  return isParsed(content) ? content.text.length : content.length;
}

/** Enough of a first line to know it again. */
const mostLetters = 60;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : text;
}

/** A header's cell as the curator knows it: problems name columns by it. */
export function headerName(cell: string): string {
  return cleanText(cell).text.normalize('NFC');
}

interface Header {
  /** For each place in the header, the column that stands there; `null` for what is not read. */
  readonly places: readonly (string | null)[];
  readonly headers: ReadonlyMap<string, string>;
}

function readHeader(complaints: Complaints, schema: TableSchema, header: readonly string[]): Header | null {
  const file = fileOf(schema.name);
  const known = schema.columns.map(({ name }) => name);
  const written = header.map(headerName);
  const columns = columnsNamed(schema, written);
  // One message for what is no table, or another one, or lacks its header; not one for each column.
  if (!columns.some((column) => column !== null && known.includes(column))) {
    complaints.add(
      'no-known-column',
      { file, row: 1, column: known[0] ?? '' },
      [
        'This is not the table: its first line names none of its columns; it reads %',
        'Ce n’est pas ce tableau\u00a0: sa première ligne ne nomme aucune de ses colonnes; elle se lit %',
      ],
      [
        `put the right file under this name; if only the header is missing, make it the first line: ${known.join(',')}`,
        `mettre le bon fichier sous ce nom; si seul l’en-tête manque, en faire la première ligne\u00a0: ${known.join(',')}`,
      ],
      shortened(written.filter((name) => name !== '').join(', ')),
    );
    return null;
  }
  let isUsable = true;
  const names = written.map((name, place) => columns[place] ?? name.toLowerCase());
  const places = written.map((name, place) => {
    const cell = { file, row: 1, column: name };
    const column = columns[place] ?? null;
    if (name === '') return null;
    if (names.indexOf(column ?? name.toLowerCase()) !== place) {
      isUsable = false;
      complaints.add(
        'duplicate-column',
        cell,
        ['The column % is there twice', 'La colonne % figure deux fois'],
        ['rename or remove one of the two', 'renommer ou retirer l’une des deux'],
        name,
      );
    } else if (column === null) {
      const guess = nearest(name.toLowerCase(), known);
      complaints.add(
        'unknown-column',
        cell,
        ['The table has no column %; it was left out', 'Le tableau n’a pas de colonne %; elle a été omise'],
        guess
          ? [
              `rename it to "${guess}" if that is what it holds, or remove it`,
              `la renommer «\u00a0${guess}\u00a0» si c’est ce qu’elle contient, ou la retirer`,
            ]
          : ['remove it', 'la retirer'],
        name,
      );
    }
    return column !== null && known.includes(column) ? column : null;
  });
  for (const { name, mayBeAbsent } of schema.columns)
    if (!names.includes(name) && mayBeAbsent !== true) {
      complaints.add(
        'missing-column',
        { file, row: 1, column: name },
        ['The column % is missing', 'La colonne % est absente'],
        [
          'add it to the header, even if its cells stay empty',
          'l’ajouter à l’en-tête, même si ses cellules restent vides',
        ],
        name,
      );
      if (name === 'id') isUsable = false;
    }
  const headers = new Map(
    places.flatMap((column, place) => (column === null ? [] : [[column, written[place] ?? column] as const])),
  );
  return isUsable ? { places, headers } : null;
}

function readRow(
  complaints: Complaints,
  schema: TableSchema,
  places: readonly (string | null)[],
  cells: readonly string[],
  line: number,
): Row | null {
  if (cells.every((cell) => cell.trim() === '')) return null;
  const file = fileOf(schema.name);
  const firstColumn = schema.columns[0]?.name ?? '';
  const isTooLong = cells.slice(places.length).some((cell) => cell.trim() !== '');
  const isBroken = isTooLong || cells.length < places.length;
  if (isBroken)
    complaints.add(
      isTooLong ? 'too-many-cells' : 'too-few-cells',
      { file, row: line, column: firstColumn },
      [
        `The row and the header differ in number of cells (${String(cells.length)} and ${String(places.length)})`,
        `La ligne et l’en-tête n’ont pas le même nombre de cellules (${String(cells.length)} et ${String(places.length)})`,
      ],
      isTooLong
        ? [
            'put quotation marks around a cell that contains the separator',
            'mettre entre guillemets droits la cellule qui contient le séparateur',
          ]
        : ['add the missing separators', 'ajouter les séparateurs qui manquent'],
    );
  const values = new Map<string, string>();
  places.forEach((column, place) => {
    const raw = cells[place];
    if (column === null || raw === undefined || raw === '') return;
    const { text, hadUnsafe } = cleanText(withoutFormulaGuard(raw));
    if (hadUnsafe)
      complaints.add(
        'unsafe-characters',
        { file, row: line, column },
        [
          'The cell % holds control or direction characters',
          'La cellule % contient des caractères de contrôle ou de direction',
        ],
        ['type it again by hand', 'la saisir de nouveau à la main'],
        raw,
        text,
      );
    values.set(column, text.normalize('NFC'));
  });
  return new Row(line, values, isBroken);
}

export function readTable(
  complaints: Complaints,
  schema: TableSchema,
  content: TableContent | undefined,
): Table {
  const file = fileOf(schema.name);
  const column = schema.columns[0]?.name ?? '';
  const whole = { file, row: 1, column };
  const unusable: Table = { schema, file, rows: [], headers: new Map(), isUsable: false };
  const empty: Table = { ...unusable, isUsable: schema.mayBeEmpty };
  if (content === undefined) {
    if (!schema.mayBeEmpty)
      complaints.add(
        'missing-file',
        whole,
        ['The file is missing', 'Le fichier est absent'],
        ['add it to the folder', 'l’ajouter au dossier'],
      );
    return empty;
  }
  const text = decodeFile(complaints, file, column, isParsed(content) ? content.text : content);
  if (text === null) return unusable;
  if (text.trim() === '') {
    complaints.add(
      'empty-file',
      whole,
      ['The file is empty', 'Le fichier est vide'],
      [
        'write the header and the rows, or take back an earlier version',
        'écrire l’en-tête et les lignes, ou reprendre une version antérieure',
      ],
    );
    return unusable;
  }
  const { cells: allCells, badQuotes } = isParsed(content) ? content : parseText(text);
  // Beside the header, and without the nothing that follows the last end of a line.
  const rowCount = allCells.length - (allCells.at(-1)?.join('') === '' ? 2 : 1);
  if (badQuotes !== null || rowCount > maxRows) {
    complaints.add(
      badQuotes === null ? 'too-many-rows' : 'bad-quotes',
      { ...whole, row: (badQuotes ?? maxRows + 1) + 1 },
      badQuotes !== null
        ? [
            'A quotation mark is opened and not closed, or stands inside a cell',
            'Un guillemet droit est ouvert sans être fermé, ou se trouve dans une cellule',
          ]
        : ['The table has more than 200,000 rows', 'Le tableau compte plus de 200 000 lignes'],
      badQuotes !== null
        ? [
            'put the whole cell in quotation marks and double those inside it',
            'mettre toute la cellule entre guillemets droits et doubler ceux du dedans',
          ]
        : ['keep only the rows of this table', 'ne garder que les lignes de ce tableau'],
    );
    return unusable;
  }
  const [header = [], ...lines] = allCells;
  const read = readHeader(complaints, schema, header);
  if (!read) return unusable;
  const { places, headers } = read;
  const rows = lines
    .map((cells, index) => readRow(complaints, schema, places, cells, index + 2))
    .filter((row) => row !== null);
  if (rows.length === 0 && !schema.mayBeEmpty)
    complaints.add(
      'no-rows',
      { ...whole, row: 2 },
      ['The table has a header and no rows', 'Le tableau a un en-tête et aucune ligne'],
      [
        'add rows, or take back an earlier version',
        'ajouter des lignes, ou reprendre une version antérieure',
      ],
    );
  return { schema, file, rows, headers, isUsable: rows.length > 0 || schema.mayBeEmpty };
}
