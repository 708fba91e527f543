/** The frame of a static page: head for machines, header with the other language, content, footer. */
import type { Language } from '../domain/language.ts';
import { otherLanguage } from '../domain/language.ts';
import { formatPartialDate } from '../i18n/format.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { feedPath } from './feed.ts';
import type { Content, Markup } from './markup.ts';
import { dataBlock, html } from './markup.ts';
import { pageTexts } from './pageTexts.ts';
import type { Site } from './site.ts';
import { addressFor, graphLocales, localeNames, mapAddress, rootFrom } from './site.ts';

interface PageHead {
  readonly language: Language;
  /** Of this page, from the site's root: `fr/o/c2mi/`. */
  readonly path: string;
  /** What stands after the language in `path`; the same for both languages. */
  readonly commonPath: string;
  readonly title: string;
  readonly description: string;
  readonly structuredData: unknown;
  /** A link preview of its own, from the site's root. */
  readonly preview?: PreviewFile;
}

interface PreviewFile {
  readonly path: string;
  /** In words. */
  readonly alt: string;
}

interface Page extends PageHead {
  readonly site: Site;
  readonly content: Content;
}

/** Before anything that loads or runs. */
export function policyMeta(site: Site): Markup {
  return html`<meta http-equiv="Content-Security-Policy" content="${site.policy}" />`;
}

interface Head extends Preview {
  readonly site: Site;
  readonly path: string;
  /** Other forms of the page, for machines. */
  readonly links: Content;
  /** What only some pages have. */
  readonly rest: Content;
}

export function pageHead({ site, path, links, rest, ...preview }: Head): Markup {
  const root = rootFrom(path);
  return html`<head>
    <meta charset="utf-8" />
    ${policyMeta(site)}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${preview.title}</title>
    <meta name="description" content="${preview.description}" />
    <link rel="canonical" href="${addressFor(site, path, path)}" />
    ${links} ${graphTags(site, path, preview)}
    <link rel="icon" href="${root}favicon.svg" type="image/svg+xml" />
    ${fontLinks(root, site.fonts)}
    <script async src="${root}${site.script}"></script>
    <link rel="stylesheet" href="${root}${site.stylesheet}" />
    ${rest}
  </head>`;
}

/** Known to the page before its style sheet is. */
export function fontLinks(root: string, fonts: readonly string[]): Markup[] {
  return fonts.map(
    (path) =>
      html`<link rel="preload" href="${root}${path}" as="font" type="font/woff2" crossorigin="anonymous" />`,
  );
}

/** The page in French and English, and the one that leads to the reader's language. */
export function alternateLinks(site: Site, page: string, commonPath: string): Markup {
  return html`<link rel="alternate" hreflang="fr" href="${addressFor(site, `fr/${commonPath}`, page)}" />
    <link rel="alternate" hreflang="en" href="${addressFor(site, `en/${commonPath}`, page)}" />
    <link rel="alternate" hreflang="x-default" href="${addressFor(site, commonPath, page)}" />`;
}

/** Static oEmbed documents: `oembed/fr.json`, `oembed/fr/o/c2mi.json`. */
export function oEmbedPath(language: Language, commonPath: string): string {
  return `oembed/${`${language}/${commonPath}`.replace(/\/$/, '')}.json`;
}

/** Without `hreflang`: by that, readers would be sent to the document for machines instead of the page. */
export function oEmbedLink(site: Site, page: string, language: Language, commonPath: string): Markup {
  return html`<link
    rel="alternate"
    type="application/json+oembed"
    href="${addressFor(site, oEmbedPath(language, commonPath), page)}"
    title="${shellMessages[language].productName}"
  />`;
}

/** What is new, in that language. */
export function feedLink(site: Site, page: string, language: Language): Markup {
  return html`<link
    rel="alternate"
    type="application/atom+xml"
    href="${addressFor(site, feedPath(language), page)}"
    title="${shellMessages[language].productName}"
  />`;
}

interface Preview {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly preview?: PreviewFile | undefined;
}

/** Open Graph: what a link to the page looks like in messages and social media. */
export function graphTags(
  site: Site,
  page: string,
  { language, title, description, preview }: Preview,
): Markup {
  const picture = preview?.path ?? site.picture[language];
  return html`<meta property="og:type" content="website" />
    <meta property="og:site_name" content="${shellMessages[language].productName}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:locale" content="${graphLocales[language]}" />
    <meta property="og:locale:alternate" content="${graphLocales[otherLanguage(language)]}" />
    ${site.url !== null && html`<meta property="og:url" content="${addressFor(site, page, page)}" />`}
    ${
      picture !== null &&
      html`<meta property="og:image" content="${addressFor(site, picture, page)}" />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content="${preview?.alt ?? shellMessages[language].tagline}" />
        <meta name="twitter:card" content="summary_large_image" />`
    }`;
}

function footer(site: Site, language: Language): Markup {
  const { updated } = site.indexed.dataset;
  const texts = pageTexts[language];
  return html`<footer class="page-footer">
    ${
      updated !== undefined &&
      html`<p>${texts.updated} <time datetime="${updated}">${formatPartialDate(updated, language)}</time></p>`
    }
  </footer>`;
}

export function renderPage({
  site,
  language,
  path,
  commonPath,
  title,
  description,
  structuredData,
  preview,
  content,
}: Page): string {
  const root = rootFrom(path);
  const other = otherLanguage(language);
  const texts = pageTexts[language];
  const { productName } = shellMessages[language];
  const fullTitle = title === productName ? title : `${title} · ${productName}`;
  return html`<!doctype html>
    <html lang="${localeNames[language]}">
      ${pageHead({
        site,
        path,
        language,
        title: fullTitle,
        description,
        preview,
        links: html`${alternateLinks(site, path, commonPath)} ${oEmbedLink(site, path, language, commonPath)}
        ${feedLink(site, path, language)}`,
        rest: dataBlock(structuredData),
      })}
      <body>
        <header class="page-header">
          <a
            class="page-product"
            href="${commonPath === '' ? mapAddress(path, language) : `${root}${language}/`}"
          >
            <img src="${root}favicon.svg" alt="" width="28" height="28" />
            <span>${productName}</span>
          </a>
          <a
            class="page-language"
            href="${root}${other}/${commonPath}"
            hreflang="${other}"
            lang="${localeNames[other]}"
            >${texts.otherLanguage}</a
          >
        </header>
        <main class="page-main">${content}</main>
        ${footer(site, language)}
      </body>
    </html> `.text;
}
