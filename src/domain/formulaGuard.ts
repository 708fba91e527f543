/**
 * Spreadsheets run a cell that begins like a formula, whoever wrote it. Tables that leave the product put an apostrophe
 * before such a cell; tables that come in have it taken off again. Both sides are here, so that they stay each other's
 * inverse. https://owasp.org/www-community/attacks/CSV_Injection
 */

/**
 * The signs that begin a formula and their full-width forms, which Excel takes for the same, with the apostrophes and
 * white space that may stand before them; and white space that some programs drop, or take for the end of a row.
 */
const beginsFormula = /^'*\s*[=+\-@＝＋－＠\t\r\n]/;

/** A minus sign before digits is a number and stays one; a plus sign is no part of a number that we write. */
const negativeNumber = /^-\d+([.,]\d+)?$/;

/** `=1+1` becomes `'=1+1`, `+1` becomes `'+1`; `-71.2` stays. */
export function guardFormula(text: string): string {
  return beginsFormula.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
}

export function withoutFormulaGuard(cell: string): string {
  return cell.startsWith("'") && beginsFormula.test(cell) ? cell.slice(1) : cell;
}
