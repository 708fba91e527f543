/**
 * Ids as they stand in the lists of an address. Documents of others hold any text as an id (“Acme, Inc.”, addresses of
 * registries), so what separates ids is written by its number where it is part of one, as in addresses themselves.
 */
import { normalizeId } from './cleanText.ts';

/** No longer than the document's reader takes, and in the form in which it keeps them. */
export function isIdText(text: string): boolean {
  return text !== '' && text.length <= 200 && normalizeId(text) === text;
}

/** Commas separate ids, two points the ends of `between`. */
export function writeId(id: string): string {
  return id
    .replace(/%/g, '%25')
    .replace(/,/g, '%2C')
    .replace(/^\.|\.(?=\.|$)/g, '%2E');
}

export function readId(text: string): string {
  return normalizeId(
    text.replace(/%(25|2C|2E)/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16))),
  );
}

/** The ids of a list, `a,b%2Cc`. */
export function readIds(text: string): string[] {
  return text
    .split(',')
    .map(readId)
    .filter((id) => id !== '');
}
