/**
 * `404.html`, which hosts send for any address that they have nothing at. It is read at any depth, so that its addresses
 * begin at the site's folder where the build was told it; else they are its own, and the server puts the folder there.
 */
import { shellMessages } from '../i18n/messages/shell.ts';
import { html } from './markup.ts';
import { fontLinks, policyMeta } from './pageFrame.ts';
import { pageTexts } from './pageTexts.ts';
import type { Site } from './site.ts';
import { localeNames } from './site.ts';

const frenchFirst = ['fr', 'en'] as const;

export function notFoundPage(site: Site): string {
  const root = site.url === null ? './' : new URL(site.url).pathname;
  const title = frenchFirst.map((language) => pageTexts[language].notFoundTitle).join(' · ');
  return html`<!doctype html>
    <html lang="fr-CA">
      <head>
        <meta charset="utf-8" />
        ${policyMeta(site)}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="${root}favicon.svg" type="image/svg+xml" />
        ${fontLinks(root, site.fonts)}
        <link rel="stylesheet" href="${root}${site.stylesheet}" />
      </head>
      <body>
        <main class="page-main lead">
          ${frenchFirst.map(
            (language) =>
              html`<section lang="${localeNames[language]}">
                <h1>${pageTexts[language].notFoundTitle}</h1>
                <p class="summary">${pageTexts[language].notFound}</p>
                <p class="record-name">
                  <a href="${root}${language}/" hreflang="${language}"
                    >${shellMessages[language].productName}</a
                  >
                </p>
              </section>`,
          )}
        </main>
      </body>
    </html> `.text;
}
