/** The lasting address of a view on the full page, wherever this page stands: in a frame, or at a record's page. */
import { lastingQuery } from '../state/url.ts';
import type { ViewState } from '../state/viewState.ts';
import { siteRoot } from './siteRoot.ts';

export function fullAddress(view: ViewState): string {
  return new URL(lastingQuery(view), siteRoot).href;
}
