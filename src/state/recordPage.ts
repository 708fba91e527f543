/** The page of the selected record, for links that unfurl as that record where they are pasted. Pure. */
import type { Language } from '../domain/language.ts';
import { isPathSafe, recordPath } from '../domain/recordPath.ts';
import { writeUrl } from './url.ts';
import type { ViewState } from './viewState.ts';

/**
 * From the site's root, or `null` where a view says more than which record is open: filters, a chain, another release
 * or other data, a view other than `usualView`. Camera and theme are the sender's and not part of the record.
 */
export function recordPagePath(
  view: ViewState,
  language: Language | null,
  usualView: ViewState['view'] = 'map',
): string | null {
  const id = view.org ?? view.agreement;
  if (id === null || !isPathSafe(id)) return null;
  const rest: ViewState = {
    ...view,
    view: view.view === usualView ? 'map' : view.view,
    org: null,
    agreement: null,
    map: null,
    theme: 'auto',
    embed: false,
    accent: null,
    live: false,
  };
  if (writeUrl(rest, '', view.lang) !== '') return null;
  return recordPath(language, view.org === null ? 'a' : 'o', id);
}
