/** What every static page needs to know of the site, and how pages name each other. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { ReleaseStep } from '../domain/insight/releaseHistory.ts';
import type { Language } from '../domain/language.ts';
import type { RecordFolder } from '../domain/recordPath.ts';
import { recordParameters } from '../domain/recordPath.ts';
import type { DrawPagePicture } from '../picture/pagePicture.ts';
import type { Boundaries } from '../scene/boundaries.ts';

export interface Site {
  readonly indexed: IndexedDataset;
  /** What each release has brought, newest first. */
  readonly steps: readonly ReleaseStep[];
  /** Where the site will stand, with its last slash (`CORRIDOR_SITE_URL`); `null` where the build was not told. */
  readonly url: string | null;
  /** Where corrections go (`CORRIDOR_CONTACT`); `null` where the build was not told. */
  readonly contact: string | null;
  /** What its pages may load and run, said in each of them for hosts that let nobody set headers. */
  readonly policy: string;
  /** Paths from the site's root. */
  readonly stylesheet: string;
  readonly script: string;
  /** Faces that every page is written in. */
  readonly fonts: readonly string[];
  /** Link preview of a language, if there is one. */
  readonly picture: Readonly<Record<Language, string | null>>;
  /** `null` where pages are made without pictures. */
  readonly pictures: SitePictures | null;
}

export interface SitePictures {
  readonly draw: DrawPagePicture;
  readonly boundaries: Boundaries;
}

export const localeNames = { en: 'en-CA', fr: 'fr-CA' } as const;
/** Open Graph writes them with a low line. */
export const graphLocales = { en: 'en_CA', fr: 'fr_CA' } as const;

/** `fr/o/c2mi/` → `../../../`: pages work in any folder of any host. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** For machines, which want it whole: absolute where the build knows the site, else relative to the page. */
export function addressFor(site: Site, path: string, page: string): string {
  return site.url === null ? `${rootFrom(page)}${path}` : new URL(path, site.url).href;
}

/** The application with that record selected, from a page at `page`. */
export function mapAddress(page: string, language: Language, folder?: RecordFolder, id?: string): string {
  const selected = folder && id ? `&${recordParameters[folder]}=${encodeURIComponent(id)}` : '';
  return `${rootFrom(page)}?lang=${language}${selected}`;
}
