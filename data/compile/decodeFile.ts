/** The text of a file that should be a UTF-8 CSV, or why it is not one. */
import type { Complaints } from './complaints.ts';
import { complainOfStrayRows, decodeLines } from './decodeLines.ts';

export type FileContent = string | Uint8Array;

const maxBytes = 50_000_000;

function isBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  // ZIP (so XLSX and ODS), PNG, PDF, old Excel; and no text holds a NUL.
  return /^(PK\x03\x04|\x89PNG|%PDF|\xd0\xcf\x11\xe0)/.test(start) || bytes.includes(0);
}

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
  const isUtf16 =
    typeof content !== 'string' &&
    /^(\xff\xfe|\xfe\xff)/.test(String.fromCharCode(...content.subarray(0, 2)));
  if (typeof content === 'string' ? content.includes('\0') : !isUtf16 && isBinary(content)) {
    complaints.add(
      'not-csv',
      whole,
      ['The file is not a CSV', 'Le fichier n’est pas un CSV'],
      [
        'save the spreadsheet as "CSV UTF-8" under this name',
        'enregistrer le classeur en «\u00a0CSV UTF-8\u00a0» sous ce nom',
      ],
    );
    return null;
  }
  if (typeof content === 'string') {
    const text = content.replace(/^\ufeff/, '');
    const bad = text.indexOf('\ufffd');
    if (bad >= 0) complainOfEncoding(complaints, file, column, rowOf(text, bad));
    return text;
  }
  if (isUtf16) {
    complainOfEncoding(complaints, file, column, 1);
    return new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(content);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // Spreadsheets on Windows save this way; the rest can then still be checked.
    const { text, strayRows } = decodeLines(content);
    const lenient = new TextDecoder('utf-8').decode(content);
    if (strayRows.length > 0) complainOfStrayRows(complaints, file, column, strayRows);
    else complainOfEncoding(complaints, file, column, rowOf(lenient, lenient.indexOf('\ufffd')));
    return text.replace(/^\ufeff/, '');
  }
}
