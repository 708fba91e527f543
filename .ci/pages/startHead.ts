/** What the build adds to `index.html`: the languages' pages, link previews, oEmbed, and words for readers without scripts. */
import { languages } from '../../src/domain/language.ts';
import { shellMessages } from '../../src/i18n/messages/shell.ts';
import { html } from './markup.ts';
import { alternateLinks, graphTags, oEmbedLink } from './pageFrame.ts';
import { pageTexts } from './pageTexts.ts';
import type { Site } from './site.ts';
import { addressFor, localeNames } from './site.ts';
import { siteDescription } from './startPage.ts';

export function startHead(site: Site, policy: string): string {
  const preview = {
    language: 'fr' as const,
    title: languages.map((language) => shellMessages[language].productName).join(' · '),
    description: languages.map((language) => siteDescription(site, language)).join(' '),
  };
  return html`<meta http-equiv="Content-Security-Policy" content="${policy}" />
    ${site.url !== null && html`<link rel="canonical" href="${addressFor(site, '', '')}" />`}
    ${alternateLinks(site, '', '')} ${languages.map((language) => oEmbedLink(site, '', language, ''))}
    ${graphTags(site, '', preview)}`.text;
}

export function startNoScript(): string {
  return html`<noscript>
    ${languages.map(
      (language) =>
        html`<p lang="${localeNames[language]}">
          ${shellMessages[language].productName}. ${pageTexts[language].noScript}
          <a href="./${language}/" hreflang="${language}">${pageTexts[language].list}</a>
        </p>`,
    )}
  </noscript>`.text;
}
