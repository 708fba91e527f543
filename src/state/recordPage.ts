/** The page of the selected record, for links that unfurl as that record where they are pasted. Pure. */
import type { Language } from '../domain/language.ts';
import { isPathSafe, recordPath } from '../domain/recordPath.ts';
import { writeUrl } from './url.ts';
import type { ViewState } from './viewState.ts';

/**
 * From the site's root; `null` where the view says more than which record is open: filters, a chain, a camera, a
 * theme, another release or other data. What belongs to an embed alone does not count.
 */
export function recordPagePath(view: ViewState, language: Language | null): string | null {
  const id = view.org ?? view.agreement;
  if (id === null || !isPathSafe(id)) return null;
  const rest: ViewState = { ...view, org: null, agreement: null, embed: false, accent: null, live: false };
  if (writeUrl(rest, '', view.lang) !== '') return null;
  return recordPath(language, view.org === null ? 'a' : 'o', id);
}

/** The same with what is the sender's own left out: camera, theme, and the view that the record was opened in. */
export function recordPageOf(view: ViewState): string | null {
  return recordPagePath({ ...view, map: null, theme: 'auto', view: 'map' }, view.lang);
}
