/**
 * What a file is that is named as a table and is none: told by its first bytes, so that one message says what it is
 * instead of nine that say which columns it lacks.
 */
export type ForeignKind = 'workbook' | 'picture' | 'pdf' | 'web-page' | 'binary';

/** Enough to tell, whatever the size. */
const readBytes = 4096;

/** Of what cannot be typed: a table may hold one by accident, bytes that are no letters hold one in nine. */
const mostControls = 0.03;

/** The first bytes, one sign each, of what formats of pictures begin with. */
const pictureStarts = /^(\x89PNG|\xff\xd8\xff|GIF8|BM[\s\S]{4}\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/;

function isMostlyControls(start: string): boolean {
  const controls = start.match(/[^\P{Cc}\t-\r\u0080-\u009f]/gu)?.length ?? 0;
  return controls > 4 && controls > start.length * mostControls;
}

/**
 * By its mark; without one, as programs of Windows write it, too, by the NULs that are every other byte of a header in
 * our letters.
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first = 0, second = 0, third = 0, fourth = 1] = bytes;
  if (first === 0xff ? second === 0xfe : second === 0 && fourth === 0 && first * third > 0) return 'utf-16le';
  if (first === 0xfe ? second === 0xff : first === 0 && third === 0 && second * fourth > 0) return 'utf-16be';
  return null;
}

/** `null`: it may be a table. UTF-16, which holds NULs, is for the caller to know (`utf16Of`). */
export function foreignKindOf(content: string | Uint8Array): ForeignKind | null {
  const start =
    typeof content === 'string'
      ? content.slice(0, readBytes)
      : String.fromCharCode(...content.subarray(0, readBytes));
  if (/^(PK\x03\x04|\xd0\xcf\x11\xe0)/.test(start)) return 'workbook';
  if (start.startsWith('%PDF')) return 'pdf';
  if (pictureStarts.test(start)) return 'picture';
  const words = start
    .replace(/^(\u00ef\u00bb\u00bf|\ufeff)/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(words)) return 'picture';
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)[\s>]/.test(words))
    return 'web-page';
  // No text holds a NUL.
  const hasNul = typeof content === 'string' ? content.includes('\0') : content.includes(0);
  return hasNul || isMostlyControls(start) ? 'binary' : null;
}
