/** The lasting address of a view on the full page, wherever this page stands: in a frame, or at a record's page. */
import { writeUrl } from '../state/url.ts';
import type { ViewState } from '../state/viewState.ts';
import { siteRoot } from './siteRoot.ts';

/** The language is always in it: a link in a report opens as it was written. */
export function fullAddress(view: ViewState): string {
  const full = { ...view, embed: false, accent: null, live: false };
  return new URL(writeUrl(full, '', view.lang === 'fr' ? 'en' : 'fr') || '.', siteRoot).href;
}
