/** The snippets that webmasters paste. All values are escaped: a query may hold anything. */
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** What an embed is allowed; safe because it comes from another origin than its host (README, "Embedding"). */
export const sandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

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

export function iframeSnippet(address: string, heightPx: number, texts: SnippetTexts): string {
  return [
    `<iframe src="${escapeHtml(address)}"`,
    `  title="${escapeHtml(texts.title)}" lang="${texts.languageTag}"`,
    // An attribute, not a style: hosts with a strict policy of their own forbid inline styles.
    `  width="100%" height="${String(heightPx)}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"`,
    `  sandbox="${sandbox}"></iframe>`,
    `<p>${plainLink(texts)}</p>`,
  ].join('\n');
}

/** `height`: a CSS length, or `null` to follow the content. */
export function elementSnippet(
  site: string,
  attributes: readonly (readonly [name: string, value: string])[],
  height: string | null,
  texts: SnippetTexts,
): string {
  const all = [
    ['src', site] as const,
    ...attributes,
    ...(height === null ? [] : [['height', height] as const]),
  ];
  const written = all.map(([name, value]) => `${name}="${escapeHtml(value)}"`).join(' ');
  return [
    `<script src="${escapeHtml(new URL('embed.js', site).href)}" async></script>`,
    `<corridor-map ${written}>`,
    `  ${plainLink(texts)}`,
    '</corridor-map>',
  ].join('\n');
}
