/** What is wrong with an input, for the person who can mend it. Shared by the JSON reader and the table compiler. */

/** A text that exists in both languages. */
export interface BothLanguages {
  readonly en: string;
  readonly fr: string;
}

export interface Problem {
  /** Stable name of the kind of problem, in kebab-case. */
  readonly code: string;
  /** `organizations[3].location.lat` in a document, `organizations.csv:14:kind` in a table. */
  readonly where: string;
  readonly message: BothLanguages;
  readonly remedy?: BothLanguages;
}

const quotedLength = 60;
const noBreakSpace = '\u00a0';

/** A value as it may stand in a one-line message: no control or direction characters, and not endless. */
function printable(value: string): string {
  const line = value.replace(/\p{Cs}/gu, '\ufffd').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '·');
  const letters = Array.from(line.slice(0, quotedLength * 4));
  return letters.length > quotedLength ? `${letters.slice(0, quotedLength).join('')}…` : line;
}

/** `"value"` for English messages. */
export function quoteEnglish(value: string): string {
  return `"${printable(value)}"`;
}

/** `« value »` for French messages, with no-break spaces inside. */
export function quoteFrench(value: string): string {
  return `«${noBreakSpace}${printable(value)}${noBreakSpace}»`;
}

/** Makes the French text of a message follow Québec typography: a no-break space before each colon. */
export function typesetFrench(text: string): string {
  return text.replace(/ (?=:(?:\s|$))/g, noBreakSpace);
}
