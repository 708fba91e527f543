/** Where the page of a published record stands, from the site's root. */
import type { Language } from './language.ts';

/** Organizations, agreements, sectors, regions, stories: the first folder of a page's address after the language. */
export type RecordFolder = 'o' | 'a' | 's' | 'r' | 'story';

/** The application's parameter for a record of each folder. */
export const recordParameters: Readonly<Record<RecordFolder, string>> = {
  o: 'org',
  a: 'agreement',
  s: 'sector',
  r: 'region',
  story: 'story',
};

/** Only ids that are plain in a path become pages; `data:check` asks for such ids. Regions are written in capitals. */
export function isPathSafe(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,120}$/i.test(id);
}

/** `fr/o/c2mi/`; without a language the page that leads to the reader's: `o/c2mi/`. */
export function recordPath(language: Language | null, folder: RecordFolder, id: string): string {
  return `${language === null ? '' : `${language}/`}${folder}/${id}/`;
}
