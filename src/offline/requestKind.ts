/**
 * What the service worker does with a request, decided from its address alone. It answers what it knows: the start
 * pages, the pages of records and the files of the build. All else goes its way as if there were no service worker:
 * embeds, pages that a host keeps beside the map, downloads.
 */
import { type RecordFolder, recordParameters } from '../domain/recordPath.ts';

export interface AskedFor {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
  /** A part of a file is asked for. */
  readonly hasRange: boolean;
}

export type RequestKind =
  /** Not ours. */
  | { readonly type: 'leave' }
  /** `?sw=off`: the reader, or whoever helps them, wants the site as it is on the server. */
  | { readonly type: 'take-back' }
  /** A start page or a file of the build, by its path from the site's root. */
  | { readonly type: 'start' | 'file'; readonly path: string }
  /** A page of its own; `instead` is what the application shows of the same, as a query. */
  | { readonly type: 'page'; readonly instead: string };

const leave: RequestKind = { type: 'leave' };

export function isEmbedAddress(url: string): boolean {
  return new URL(url).searchParams.get('embed') === '1';
}

function kindOfPage(path: string): RequestKind {
  const start = path.replace(/(^|\/)index\.html$/, '$1');
  if (/^(?:(?:fr|en)\/)?$/.test(start)) return { type: 'start', path: start };
  const found = /^(?:(fr|en)\/)?(?:(o|a|s|r|story)\/([^/]+)|figures)\/?$/.exec(start);
  if (!found) return leave;
  const [, language, folder, id] = found;
  const query = new URLSearchParams(language === undefined ? {} : { lang: language });
  if (folder === undefined) query.set('insight', 'figures');
  else query.set(recordParameters[folder as RecordFolder], id ?? '');
  return { type: 'page', instead: `?${query}` };
}

/** `scope`: the site's root; `files`: paths from there that the build keeps, start pages among them. */
export function kindOfRequest(asked: AskedFor, scope: string, files: ReadonlySet<string>): RequestKind {
  const url = new URL(asked.url);
  const { origin, pathname } = new URL(scope);
  if (asked.method !== 'GET' || asked.hasRange) return leave;
  if (url.origin !== origin || !url.pathname.startsWith(pathname)) return leave;
  const path = url.pathname.slice(pathname.length);
  if (asked.mode === 'navigate') {
    if (url.searchParams.get('sw') === 'off') return { type: 'take-back' };
    return isEmbedAddress(asked.url) ? leave : kindOfPage(path);
  }
  return files.has(path) || path.startsWith('assets/') ? { type: 'file', path } : leave;
}
