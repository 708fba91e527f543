/**
 * The text of a file that a curator hands over, in whatever encoding their program saved it: UTF-8 first and strictly,
 * UTF-16 by its mark or its NULs, else Windows-1252, all of it or the rows that are, which is said. What is no text at all is refused
 * with what to do about it.
 */
import { decodeLines } from '../../data/compile/decodeLines.ts';
import { foreignKindOf, utf16Of } from '../../data/compile/foreignFile.ts';
import type { GivenFile, RefusedFile } from '../state/preview.ts';

export type Encoding = GivenFile['encoding'];

/** By its bytes alone: which table it is, and whether that was given already, is asked afterwards. */
export type Refused = Exclude<
  RefusedFile['why'],
  'unknown-table' | 'given-twice' | 'zip-in-zip' | 'damaged-zip' | 'no-table'
>;

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      /** Rows of UTF-8 that are not: from another file, in Windows-1252. */
      readonly strayRows?: readonly number[];
    }
  | { readonly ok: false; readonly why: Refused };

export const largestBytes = 50_000_000;

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\x03\x04');
}

/** A workbook that was dropped instead of its tables: zips, of Excel's and of LibreOffice's kind, and the old format. */
export function workbookOf(bytes: Uint8Array): Refused | null {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return 'xls';
  if (!isZip(bytes)) return null;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (start.includes('opendocument.spreadsheet')) return 'ods';
  const isExcel = start.includes('[Content_Types].xml') || start.includes('xl/') || start.includes('_rels/');
  return isExcel ? 'xlsx' : null;
}

export function decodeUpload(bytes: Uint8Array): Decoded {
  if (bytes.length > largestBytes) return { ok: false, why: 'too-large' };
  const book = workbookOf(bytes);
  if (book) return { ok: false, why: book };
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    return text.trim() === '' ? { ok: false, why: 'empty' } : { ok: true, text, encoding: 'utf-16' };
  }
  const kind = foreignKindOf(bytes);
  if (kind) return { ok: false, why: kind === 'binary' || kind === 'workbook' ? 'not-text' : kind };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { ok: false, why: 'empty' } : { ok: true, text, encoding: 'utf-8' };
  } catch {
    const { text, strayRows } = decodeLines(bytes);
    if (strayRows.length === 0) return { ok: true, text, encoding: 'windows-1252' };
    return { ok: true, text, encoding: 'utf-8', strayRows };
  }
}
