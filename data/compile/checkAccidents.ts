/**
 * What spreadsheets and copying leave in cells and what passes for text: error values, letters decoded twice, markup,
 * words that hold a place, years with a slip of the finger. Nobody means any of them.
 */
import { periodOf } from '../../src/domain/partialDate.ts';
import type { Tables } from './checkReferences.ts';
import type { Cell, Complaints } from './complaints.ts';
import type { Row, Table } from './readTable.ts';
import type { Column } from './tableSchema.ts';
import { encodeWindows1252 } from './windows1252.ts';

/** In English and French, Excel's and LibreOffice's; `####` is what a column shows that is too narrow. */
const errorValue =
  /(?:^|[\s;,(])(?:#(?:REF|NAME|NOM|VALUE|VALEUR|DIV\/0|NUM|NOMBRE|NULL|NUL|SPILL|EPARS|ÉPARS|PROPAGATION|CALC|FIELD|CHAMP|BLOCKED|BLOQUE|BLOQUÉ|CONNECT|CONNEXION|UNKNOWN|INCONNU|BUSY|ERROR|ERREUR)[!?]|#N\/A|#DIV\/0|Err:5\d\d|#{4,})(?=$|[\s;,).])/iu;

/** What UTF-8 becomes that was read as Windows-1252: “Ã©” for é, “â€™” for a curly apostrophe, “Â” before a space. */
const decodedTwice =
  /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[^\p{L}\p{N}\s]|Å“|Å’|â„¢|â‚¬/u;

/** Tags, and the codes of HTML that stand for letters. */
const markup =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[lr]aquo|[nm]dash|hellip|oelig|[a-z](?:acute|grave|circ|uml|cedil|tilde));/iu;

/** As the whole of a name. */
const placeholder =
  /^(?:n\/?[ad]|n\.\s?[ad]\.|s\/?o|s\.\s?o\.|tb[adc]|todo|x{2,}|null|none|undefined|nan|unknown|inconnue?|untitled|unnamed|sans (?:nom|titre)|no (?:name|title)|à (?:venir|déterminer|compléter|confirmer)|to be (?:determined|confirmed|announced)|lorem ipsum.*|[?\-–—._*#\s]+)$/iu;

const nameColumns = ['name_en', 'name_fr', 'title_en', 'title_fr', 'title'];

/** The text as it was before it was decoded once too often; `null` where that cannot be told. */
function decodedOnce(text: string): string | null {
  const bytes = encodeWindows1252(text);
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** One complaint a cell: what is garbled needs no other. */
function checkText(complaints: Complaints, cell: Cell, value: string): void {
  if (errorValue.test(value))
    complaints.add(
      'error-value',
      cell,
      ['% is an error of the spreadsheet, not a text', '% est une erreur du tableur, et non un texte'],
      [
        'mend the formula, or write what belongs there',
        'corriger la formule, ou écrire ce qui doit s’y trouver',
      ],
      value,
    );
  else if (decodedTwice.test(value)) {
    const mended = decodedOnce(value);
    complaints.add(
      'decoded-twice',
      cell,
      [
        'The accents and marks of % were garbled by two changes of encoding',
        'Les accents et les signes de % ont été brouillés par deux changements d’encodage',
      ],
      mended
        ? [`write ${mended}`, `écrire ${mended}`]
        : ['type it again, or open the file as UTF-8', 'la saisir de nouveau, ou ouvrir le fichier en UTF-8'],
      value,
    );
  } else if (markup.test(value))
    complaints.add(
      'markup',
      cell,
      ['% holds tags or codes of a Web page', '% contient des balises ou des codes de page Web'],
      ['write the plain text', 'écrire le texte seul'],
      value,
    );
  else if (nameColumns.includes(cell.column) && placeholder.test(value))
    complaints.add(
      'placeholder',
      cell,
      ['% holds the place of a name', '% tient lieu de nom'],
      ['write the name, or leave the cell empty', 'écrire le nom, ou laisser la cellule vide'],
      value,
    );
}

const isText = ({ type }: Column) => type.is === 'text' || type.is === 'texts';
const isDate = ({ type }: Column) => type.is === 'date' || type.is === 'dates';

/** Universities are older than agreements. */
const earliestYear = (column: string) => (column === 'founded' ? 800 : 1600);
/** Agreements may be meant to last; what has happened already cannot be later than the newest look at a source. */
const yearsAhead = (column: string) => (column === 'ends' ? 150 : 1);

function checkDates(complaints: Complaints, table: Table, row: Row, column: string, newest: string): void {
  const latest =
    newest === '' ? '' : `${String(Number(newest.slice(0, 4)) + yearsAhead(column))}${newest.slice(4)}`;
  const isMeant = (date: string) => {
    const period = periodOf(date);
    if (!period) return true;
    return Number(date.slice(0, 4)) >= earliestYear(column) && (latest === '' || period.start <= latest);
  };
  for (const date of row.list(column)) {
    if (isMeant(date)) continue;
    complaints.add(
      'unlikely-date',
      { file: table.file, row: row.line, column },
      ['% cannot be the date that is meant', '% ne peut pas être la date voulue'],
      ['check the year, or leave the cell empty', 'vérifier l’année, ou laisser la cellule vide'],
      date,
    );
  }
  row.replace(column, row.list(column).filter(isMeant).join(';'));
}

/** The newest day on which a source was read: the tables have no other clock. */
function newestChecked({ rows }: Table): string {
  return rows.reduce((newest, row) => {
    const period = periodOf(row.text('checked'));
    return period && period.end > newest ? period.end : newest;
  }, '');
}

export function checkAccidents(complaints: Complaints, tables: Tables): void {
  const newest = newestChecked(tables.sources);
  for (const table of Object.values(tables))
    for (const row of table.rows) {
      if (row.isBroken) continue;
      for (const column of table.schema.columns) {
        const value = row.text(column.name);
        if (value === '') continue;
        if (isText(column))
          checkText(complaints, { file: table.file, row: row.line, column: column.name }, value);
        else if (isDate(column) && column.name !== 'checked')
          checkDates(complaints, table, row, column.name, newest);
      }
    }
}
