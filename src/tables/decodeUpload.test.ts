import { describe, expect, it } from 'vitest';
import { decodeUpload } from './decodeUpload.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = [0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))];
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('files from spreadsheets', () => {
  it.each([
    ['UTF-8', utf8('id;nom\nécole;École'), 'utf-8'],
    ['UTF-8 with its mark', utf8('\ufeffid;nom\nécole;École'), 'utf-8'],
    ['Windows-1252, as French Excel saves', latin('id;nom\n\xe9cole;\xc9cole'), 'windows-1252'],
    ['UTF-16 of Excel’s “Unicode text”', utf16('id;nom\nécole;École', true), 'utf-16'],
    ['UTF-16 the other way round', utf16('id;nom\nécole;École', false), 'utf-16'],
    ['UTF-16 without its mark', utf16('id;nom\nécole;École', true).subarray(2), 'utf-16'],
    [
      'UTF-16 the other way round without its mark',
      utf16('id;nom\nécole;École', false).subarray(2),
      'utf-16',
    ],
  ] as const)('in %s are read', (_, bytes, encoding) => {
    expect(decodeUpload(bytes)).toEqual({ ok: true, text: 'id;nom\nécole;École', encoding });
  });

  it.each([
    ['nothing', utf8(''), 'empty'],
    ['a mark and nothing else', utf8('\ufeff'), 'empty'],
    ['a PNG', latin('\x89PNG\r\n\x1a\n'), 'picture'],
    ['a PDF', latin('%PDF-1.7'), 'pdf'],
    ['a web page', utf8('<!doctype html>\n<title>Connexion</title>'), 'web-page'],
    ['controls that no text holds', latin('\x01\x02é\x03\x04\x05\x06 abc'), 'not-text'],
    ['NUL bytes', latin('id,name\0'), 'not-text'],
    ['an old Excel workbook', latin('\xd0\xcf\x11\xe0\xa1\xb1'), 'xls'],
    ['an Excel workbook', latin('PK\x03\x04..........[Content_Types].xml'), 'xlsx'],
    [
      'a LibreOffice workbook',
      latin('PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'ods',
    ],
  ] as const)('that are %s are refused by name', (_, bytes, why) => {
    expect(decodeUpload(bytes)).toEqual({ ok: false, why });
  });

  it('of more than 50 MB are refused before they are read', () => {
    expect(decodeUpload(new Uint8Array(50_000_001))).toEqual({ ok: false, why: 'too-large' });
  });
});
