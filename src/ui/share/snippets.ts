/** The snippets that webmasters paste. All values are escaped: a query may hold anything. */
import { escapeHtml } from '../../domain/escape.ts';
import { frameSandbox } from '../../domain/frameSandbox.ts';

export interface SnippetTexts {
  /** BCP 47, of the map. */
  readonly languageTag: string;
  /** Title of the frame, in that language. */
  readonly title: string;
  /** Words of the plain link, in that language. */
  readonly linkText: string;
  /** Address of the full page. */
  readonly link: string;
}

function plainLink({ link, linkText, languageTag }: SnippetTexts): string {
  return `<a href="${escapeHtml(link)}" lang="${languageTag}" hreflang="${languageTag}">${escapeHtml(linkText)}</a>`;
}

/** `widthPx`: `null` for all the width there is. */
export function iframeSnippet(
  address: string,
  widthPx: number | null,
  heightPx: number,
  texts: SnippetTexts,
): string {
  return [
    `<iframe src="${escapeHtml(address)}"`,
    `  title="${escapeHtml(texts.title)}" lang="${texts.languageTag}"`,
    // An attribute, not a style: hosts with a strict policy of their own forbid inline styles.
    `  width="${widthPx === null ? '100%' : String(widthPx)}" height="${String(heightPx)}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"`,
    `  sandbox="${frameSandbox}"></iframe>`,
    `<p>${plainLink(texts)}</p>`,
  ].join('\n');
}

/**
 * `height`: a CSS length, or `null` to follow the content. One line where the defaults suffice: language and theme are
 * then those of the page, the site is where the script comes from.
 */
export function elementSnippet(
  site: string,
  attributes: readonly (readonly [name: string, value: string])[],
  size: { readonly widthPx: number | null; readonly height: string | null },
  texts: SnippetTexts,
): string {
  const all = [
    ...attributes,
    ...(size.height === null ? [] : [['height', size.height] as const]),
    ...(size.widthPx === null ? [] : [['style', `max-width: ${String(size.widthPx)}px`] as const]),
  ];
  const written = all.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  const script = `<script src="${escapeHtml(new URL('embed.js', site).href)}" async></script>`;
  if (written === '') return `${script}<corridor-map>${plainLink(texts)}</corridor-map>`;
  return [script, `<corridor-map${written}>`, `  ${plainLink(texts)}`, '</corridor-map>'].join('\n');
}
