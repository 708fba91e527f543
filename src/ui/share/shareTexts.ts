/** Link and snippets of a choice, with their words in the language of the map that they show. */
import { shareMessages } from '../../i18n/messages/share.ts';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { recordPagePath } from '../../state/recordPage.ts';
import type { ViewState } from '../../state/viewState.ts';
import type { ShareChoice } from './shareAddress.ts';
import { sharedAttributes, sharedQuery, sharedView } from './shareAddress.ts';
import { elementSnippet, iframeSnippet } from './snippets.ts';

export type ShareKind = 'link' | 'element' | 'iframe';

export interface ShareTexts {
  readonly languageTag: string;
  /** The full page. */
  readonly link: string;
  /** Whether that is the record's own, which leads on to the map. */
  readonly isRecordPage: boolean;
  /** What the preview loads. */
  readonly preview: string;
  /** What is copied. */
  readonly snippet: string;
}

export function shareTexts(
  kind: ShareKind,
  view: ViewState,
  choice: ShareChoice,
  size: { readonly widthPx: number | null; readonly heightPx: number | null },
  siteAddress: (path: string) => string,
  usualHeightPx: number,
  /** Only what the site publishes has pages of its own. */
  isShipped = false,
): ShareTexts {
  // An element is always an embed.
  const chosen: ShareChoice = kind === 'element' ? { ...choice, chrome: 'compact' } : choice;
  const shared = sharedView(view, chosen, kind !== 'link');
  const address = (query: string) => siteAddress(query === '' ? '.' : query);
  const page = isShipped
    ? recordPagePath(sharedView(view, chosen, false), choice.language === 'reader' ? null : choice.language)
    : null;
  const link = page === null ? address(sharedQuery(view, chosen, false)) : siteAddress(page);
  const frame = address(sharedQuery(view, chosen, true));
  const languageTag = shared.lang === 'fr' ? 'fr-CA' : 'en-CA';
  const texts = {
    languageTag,
    title: shellMessages[shared.lang].productName,
    linkText: shareMessages[shared.lang].linkText,
    link,
  };
  // Where readers get their own language, the preview speaks that of this page: the browser's own may be another.
  const preview = address(sharedQuery(view, { ...chosen, language: shared.lang }, kind !== 'link'));
  if (kind === 'link') {
    // The record's page leads on to the map; the map itself is what is previewed.
    return { languageTag, link, isRecordPage: page !== null, preview, snippet: link };
  }
  const snippet =
    kind === 'iframe'
      ? iframeSnippet(frame, size.widthPx, size.heightPx ?? usualHeightPx, texts)
      : elementSnippet(
          siteAddress('.'),
          sharedAttributes(view, chosen),
          {
            widthPx: size.widthPx,
            height: size.heightPx === null ? null : `${String(size.heightPx)}px`,
          },
          texts,
        );
  return { languageTag, link, isRecordPage: page !== null, preview, snippet };
}
