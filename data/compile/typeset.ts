/**
 * What spreadsheets and keyboards do not give: the apostrophe ’, and the no-break spaces of Quebec typography. Readers
 * see them in every text, however a curator typed it; the tables keep what was typed, and search finds both.
 */
import type { Language } from '../../src/domain/language.ts';

/** `'` after a letter or digit; elsewhere it may be something else, so it stays. */
function withApostrophes(text: string): string {
  return text.replace(/(?<=[\p{L}\p{M}\p{N}])'/gu, '’');
}

export function typeset(text: string, language?: Language): string {
  const written = withApostrophes(text);
  if (language !== 'fr') return written;
  return written
    .replace(/ (?=:(?:\s|$))| (?=»)|(?<=«) |(?<=«)(?!\s)|(?<=\S)(?=»)/g, '\u00a0')
    .replace(/(?<=\d) (?=[%$]|[kMG]\$)/g, '\u00a0');
}
