/**
 * Text that is not UTF-8 throughout: a file saved by a spreadsheet of Windows, or rows of one pasted into another. The
 * second is read line by line, so that a few rows do not garble the letters of all the others.
 */
import type { Complaints } from './complaints.ts';
import { decodeWindows1252 } from './windows1252.ts';

export interface DecodedLines {
  readonly text: string;
  /** Rows of the spreadsheet that are in Windows-1252 while the others are in UTF-8; none where all of it is. */
  readonly strayRows: readonly number[];
}

const lineFeed = 10;
const carriageReturn = 13;

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  bytes.forEach((byte, place) => {
    if (byte !== lineFeed && (byte !== carriageReturn || bytes[place + 1] === lineFeed)) return;
    lines.push(bytes.subarray(start, place + 1));
    start = place + 1;
  });
  lines.push(bytes.subarray(start));
  return lines;
}

/** `null`: not UTF-8. */
function strictly(bytes: Uint8Array): string | null {
  try {
    // The mark is the caller's to take away, as it is in whole files.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function decodeLines(bytes: Uint8Array): DecodedLines {
  const lines = linesOf(bytes).map((line) => ({ line, text: strictly(line) }));
  const isMixed = lines.some(({ line, text }) => text !== null && line.some((byte) => byte > 127));
  if (!isMixed) return { text: decodeWindows1252(bytes), strayRows: [] };
  const strayRows: number[] = [];
  let row = 1;
  let isInQuotes = false;
  const texts = lines.map(({ line, text }) => {
    const decoded = text ?? decodeWindows1252(line);
    if (text === null && strayRows.at(-1) !== row) strayRows.push(row);
    // A cell in quotation marks may hold ends of lines.
    if ((decoded.split('"').length - 1) % 2 === 1) isInQuotes = !isInQuotes;
    if (!isInQuotes) row += 1;
    return decoded;
  });
  return { text: texts.join(''), strayRows };
}

/** More rows than these are not strays. */
const mostNamed = 50;

export function complainOfStrayRows(
  complaints: Complaints,
  file: string,
  column: string,
  rows: readonly number[],
): void {
  for (const row of rows.slice(0, mostNamed))
    complaints.add(
      'stray-encoding',
      { file, row, column },
      [
        'The row is in Windows-1252, the rest of the file in UTF-8',
        'La ligne est en Windows-1252, le reste du fichier en UTF-8',
      ],
      [
        'read its accents again, then save the table as "CSV UTF-8"',
        'relire ses accents, puis enregistrer le tableau en «\u00a0CSV UTF-8\u00a0»',
      ],
    );
}
