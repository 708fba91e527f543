/** Text from data, made safe to show beside other text; ids made comparable. */

/** Anything beyond Latin letters and common punctuation: worth the closer look, which costs ten times as much. */
const uncommon = /[^ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]/;
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;
const zeroWidth = /[\u200b\u2060\ufeff]/g;

export interface CleanedText {
  readonly text: string;
  /** Whether characters that no honest text holds (controls, direction overrides, half characters) were removed. */
  readonly hadUnsafe: boolean;
}

/** Whether there is nothing to clean, and something to show. */
export function isPlain(text: string): boolean {
  const last = text.length - 1;
  return last >= 0 && !uncommon.test(text) && !isSpace(text.charCodeAt(0)) && !isSpace(text.charCodeAt(last));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0;
}

/**
 * The text without half characters, direction overrides and zero-width spaces, on one line, trimmed. A text made of
 * invisible characters only is empty. Joiners inside words and emoji stay.
 */
export function cleanText(text: string): CleanedText {
  if (isPlain(text)) return { text, hadUnsafe: false };
  const kept = text.replace(/\p{Cs}/gu, '').replace(directionControls, '');
  const oneLine = kept.replace(/[\t\n\r]+/g, ' ');
  const visible = oneLine
    .replace(/\p{Cc}/gu, '')
    .replace(zeroWidth, '')
    .trim();
  return {
    text: visible.replace(/\p{Cf}/gu, '').trim() === '' ? '' : visible,
    hadUnsafe: kept.length !== text.length || /\p{Cc}/u.test(oneLine),
  };
}

/** The form in which two spellings of one id are equal: composed, trimmed, without invisible characters. */
export function normalizeId(id: string): string {
  if (/^[\x21-\x7e]*$/.test(id)) return id;
  return id
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}
