/** Each cell on its own: is it there where it must be, and is it what its column holds? Bad values are left out. */
import { periodOf } from '../../src/domain/partialDate.ts';
import { normalizeId } from '../../src/domain/cleanText.ts';
import { safeWebAddress } from '../../src/domain/webAddress.ts';
import type { Cell, Complaints } from './complaints.ts';
import type { Row, Table } from './readTable.ts';
import type { Column } from './tableSchema.ts';

type Check = (complaints: Complaints, cell: Cell, value: string, column: Column) => string;

function complainOfLength(complaints: Complaints, cell: Cell, value: string, maxLength: number): void {
  if (value.length > maxLength)
    complaints.add(
      'too-long',
      cell,
      [
        `The text has ${String(value.length)} characters; at most ${String(maxLength)} fit`,
        `Le texte compte ${String(value.length)} caractères; le maximum est ${String(maxLength)}`,
      ],
      ['shorten it', 'le raccourcir'],
    );
}

/** `31/12/2025` and the like, rewritten for the remedy when only one reading is possible. */
function dateGuess(value: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  if (!match) return null;
  const [, first = '', second = '', year = ''] = match;
  const guesses = [
    `${year}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`,
    `${year}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`,
  ].filter((guess) => periodOf(guess) !== null);
  return guesses.length === 1 || guesses[0] === guesses[1] ? (guesses[0] ?? null) : null;
}

/** `fix`: what the whole cell should say; a list's date is a part of it. */
function checkDate(complaints: Complaints, cell: Cell, value: string, fix = dateGuess(value)): string {
  if (periodOf(value)) return value;
  const isShaped = /^\d{4}(-\d{2}){0,2}$/.test(value);
  const guess = dateGuess(value);
  complaints.add(
    isShaped ? 'impossible-date' : 'bad-date',
    cell,
    isShaped
      ? ['% is not a day of the calendar', '% n’existe pas dans le calendrier']
      : ['% is not a date', '% n’est pas une date'],
    guess
      ? [`write ${guess}`, `écrire ${guess}`]
      : [
          'write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty',
          'écrire AAAA, AAAA-MM ou AAAA-MM-JJ, ou laisser vide',
        ],
    value,
    fix,
  );
  return '';
}

function checkAddress(complaints: Complaints, cell: Cell, value: string): string {
  const address = safeWebAddress(value);
  if (address !== null) return address;
  const isBare = safeWebAddress(`https://${value}`) !== null;
  complaints.add(
    'unsafe-address',
    cell,
    ['% is not an address that may become a link', '% n’est pas une adresse qui peut devenir un lien'],
    isBare
      ? [`write https://${value}`, `écrire https://${value}`]
      : [
          'write a full address beginning with http or https, without user name or password, of at most 2,000 characters',
          'écrire une adresse complète qui commence par http ou https, sans nom d’utilisateur ni mot de passe, d’au plus 2\u00a0000 caractères',
        ],
    value,
    isBare ? `https://${value}` : null,
  );
  return '';
}

function checkNumber(
  complaints: Complaints,
  cell: Cell,
  value: string,
  minimum: number,
  maximum: number,
): string {
  const number = /^[+−-]?\d+([.,]\d+)?$/.test(value)
    ? Number(value.replace(',', '.').replace('−', '-'))
    : NaN;
  if (number >= minimum && number <= maximum) return String(number);
  complaints.add(
    Number.isNaN(number) ? 'not-a-number' : 'out-of-range',
    cell,
    Number.isNaN(number)
      ? ['% is not a number', '% n’est pas un nombre']
      : [
          `% is not between ${String(minimum)} and ${String(maximum)}`,
          `% n’est pas entre ${String(minimum)} et ${String(maximum)}`,
        ],
    [
      'write decimal degrees, such as -72.649; west and south are negative',
      'écrire des degrés décimaux, comme -72.649; ouest et sud sont négatifs',
    ],
    value,
  );
  return '';
}

/** The cure where a column has few words. */
const oneOf = (words: readonly string[]): readonly [string, string] => [
  `write one of these words: ${words.join(', ')}`,
  `écrire l’un de ces mots\u00a0: ${words.join(', ')}`,
];

const checks: Readonly<{ [Kind in Column['type']['is']]: Check }> = {
  id(complaints, cell, value, column) {
    const id = normalizeId(value);
    if (column.type.is === 'id' && (!column.type.pattern.test(id) || id.length > 80))
      complaints.add(
        'bad-id',
        cell,
        ['% is not a well-formed id', '% n’est pas un identifiant bien formé'],
        cell.file === 'regions.csv'
          ? ['write a code such as US-VT or CA-QC-05', 'écrire un code comme US-VT ou CA-QC-05']
          : [
              'use at most 80 unaccented small letters, digits and single hyphens',
              'employer au plus 80 caractères\u00a0: minuscules sans accent, chiffres et traits d’union simples',
            ],
        value,
      );
    return id;
  },
  text(complaints, cell, value, column) {
    if (column.type.is === 'text') complainOfLength(complaints, cell, value, column.type.maxLength);
    return value;
  },
  texts(complaints, cell, value, column) {
    for (const item of value.split(';'))
      if (column.type.is === 'texts') complainOfLength(complaints, cell, item.trim(), column.type.maxLength);
    return value;
  },
  date: (complaints, cell, value) => checkDate(complaints, cell, value),
  dates(complaints, cell, value) {
    const items = value
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    // The same for each of its dates: a cell is mended once, with all that is certain.
    const mended = items.map((item) => dateGuess(item) ?? item).join(';');
    const fix = mended === items.join(';') ? null : mended;
    return items.filter((item) => checkDate(complaints, cell, item, fix) !== '').join(';');
  },
  // Whether what they name exists is checked once every table has been read.
  reference: (_complaints, _cell, value) => normalizeId(value),
  references: (_complaints, _cell, value) => value.split(';').map(normalizeId).join(';'),
  address: checkAddress,
  number(complaints, cell, value, column) {
    return column.type.is === 'number'
      ? checkNumber(complaints, cell, value, column.type.minimum, column.type.maximum)
      : value;
  },
  pattern(complaints, cell, value, column) {
    if (column.type.is !== 'pattern' || column.type.pattern.test(value)) return value;
    complaints.add(
      'bad-form',
      cell,
      ['% does not have the form of this column', '% n’a pas la forme attendue dans cette colonne'],
      [`write something like ${column.type.example}`, `écrire par exemple ${column.type.example}`],
      value,
    );
    return '';
  },
  choice(complaints, cell, value, column) {
    if (column.type.is !== 'choice' || column.type.choices.includes(value)) return value;
    complaints.add(
      'unknown-choice',
      cell,
      ['% is not a choice of this column', '% n’est pas un choix possible dans cette colonne'],
      oneOf(column.type.choices),
      value,
    );
    return '';
  },
};

function complainOfEmpty(complaints: Complaints, cell: Cell, { name, type }: Column): void {
  if (name === 'sources')
    complaints.add(
      'no-source',
      cell,
      ['No source is given', 'Aucune source n’est donnée'],
      ['name at least one id of sources.csv', 'indiquer au moins un identifiant de sources.csv'],
    );
  else
    complaints.add(
      'missing-value',
      cell,
      ['The cell is empty', 'La cellule est vide'],
      type.is === 'choice' ? oneOf(type.choices) : ['fill it in', 'la remplir'],
    );
}

function checkRow(
  complaints: Complaints,
  { file, headers }: Table,
  row: Row,
  columns: readonly Column[],
): void {
  for (const column of columns) {
    const cell = { file, row: row.line, column: column.name };
    const value = row.text(column.name);
    if (value !== '') row.replace(column.name, checks[column.type.is](complaints, cell, value, column));
    // A column that is not there is told of once, not in each of its cells.
    else if (column.required && headers.has(column.name)) complainOfEmpty(complaints, cell, column);
  }
}

/** `onRow` is told of every row that has been checked. */
export function checkCells(complaints: Complaints, table: Table, onRow?: (row: number) => void): void {
  for (const [index, row] of table.rows.entries()) {
    onRow?.(index);
    const columns = row.isBroken
      ? table.schema.columns.filter(({ name }) => name === 'id')
      : table.schema.columns;
    checkRow(complaints, table, row, columns);
  }
}
