/** The text of a file that should be a UTF-8 CSV, or why it is not one. */
import type { Complaints } from './complaints.ts';
import { complainOfStrayRows, decodeLines } from './decodeLines.ts';
import { type ForeignKind, foreignKindOf, utf16Of } from './foreignFile.ts';

export type FileContent = string | Uint8Array;

const maxBytes = 50_000_000;

type BothWords = readonly [english: string, french: string];

const saveAgain: BothWords = [
  'save the table from the spreadsheet as "CSV UTF-8" under this name',
  'enregistrer le tableau du tableur en «\u00a0CSV UTF-8\u00a0» sous ce nom',
];

/** What the file is instead of a table, and how to come by the table. */
const foreign: Readonly<Record<ForeignKind, { readonly what: BothWords; readonly remedy: BothWords }>> = {
  workbook: {
    what: ['The file is a workbook, not a CSV table', 'Le fichier est un classeur, et non un tableau CSV'],
    remedy: saveAgain,
  },
  picture: {
    what: ['The file is a picture, not a table', 'Le fichier est une image, et non un tableau'],
    remedy: saveAgain,
  },
  pdf: {
    what: ['The file is a PDF, not a table', 'Le fichier est un PDF, et non un tableau'],
    remedy: saveAgain,
  },
  'web-page': {
    what: [
      'The file is a web page (HTML), not a table: the page around the table was saved, or a sign-in page came in its place',
      'Le fichier est une page Web (HTML), et non un tableau\u00a0: la page qui entoure le tableau a été enregistrée, ou une page de connexion est venue à sa place',
    ],
    remedy: [
      'download the CSV file itself (on GitHub: "Raw") and save it under this name',
      'télécharger le fichier CSV même (sur GitHub\u00a0: «\u00a0Raw\u00a0») et l’enregistrer sous ce nom',
    ],
  },
  binary: {
    what: [
      'The file is not a table: what it holds is no text (it is damaged, or of another format)',
      'Le fichier n’est pas un tableau\u00a0: son contenu n’est pas du texte (il est endommagé, ou d’un autre format)',
    ],
    remedy: [
      'save the table again as "CSV UTF-8" under this name, or take back an earlier version',
      'enregistrer de nouveau le tableau en «\u00a0CSV UTF-8\u00a0» sous ce nom, ou reprendre une version antérieure',
    ],
  },
};

function rowOf(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length;
}

function complainOfEncoding(complaints: Complaints, file: string, column: string, row: number): void {
  complaints.add(
    'not-utf8',
    { file, row, column },
    ['The file is not in UTF-8', 'Le fichier n’est pas en UTF-8'],
    ['save it again as "CSV UTF-8"', 'l’enregistrer de nouveau en «\u00a0CSV UTF-8\u00a0»'],
  );
}

/** `null` if the file cannot be read as a table at all; `column` is the one named for problems of the whole file. */
export function decodeFile(
  complaints: Complaints,
  file: string,
  column: string,
  content: FileContent,
): string | null {
  const whole = { file, row: 1, column };
  if (content.length > maxBytes) {
    complaints.add(
      'too-large',
      whole,
      ['The file has more than 50 MB', 'Le fichier dépasse 50 Mo'],
      ['keep only the rows of this table', 'ne garder que les lignes de ce tableau'],
    );
    return null;
  }
  const utf16 = typeof content === 'string' ? null : utf16Of(content);
  const kind = utf16 ? null : foreignKindOf(content);
  if (kind) {
    complaints.add('not-csv', whole, foreign[kind].what, foreign[kind].remedy);
    return null;
  }
  if (typeof content === 'string') {
    const text = content.replace(/^\ufeff/, '');
    const bad = text.indexOf('\ufffd');
    if (bad >= 0) complainOfEncoding(complaints, file, column, rowOf(text, bad));
    return text;
  }
  if (utf16) {
    complainOfEncoding(complaints, file, column, 1);
    return new TextDecoder(utf16).decode(content);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // Spreadsheets on Windows save this way; the rest can then still be checked.
    const { text, strayRows } = decodeLines(content);
    if (strayRows.length > 0) complainOfStrayRows(complaints, file, column, strayRows);
    else {
      const lenient = new TextDecoder('utf-8').decode(content);
      complainOfEncoding(complaints, file, column, rowOf(lenient, lenient.indexOf('\ufffd')));
    }
    return text.replace(/^\ufeff/, '');
  }
}
