/** What the build adds to `index.html`: the languages' pages, link previews and oEmbed. */
import { languages } from '../domain/language.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { html } from './markup.ts';
import { alternateLinks, feedLink, graphTags, oEmbedLink, policyMeta } from './pageFrame.ts';
import type { Site } from './site.ts';
import { addressFor } from './site.ts';
import { siteDescription } from './startPage.ts';

export function startHead(site: Site): string {
  const preview = {
    language: 'fr' as const,
    title: languages.map((language) => shellMessages[language].productName).join(' · '),
    description: languages.map((language) => siteDescription(site, language)).join(' '),
  };
  return html`${policyMeta(site)}
  ${site.url !== null && html`<link rel="canonical" href="${addressFor(site, '', '')}" />`}
  ${alternateLinks(site, '', '')}
  ${languages.map((language) => [oEmbedLink(site, '', language, ''), feedLink(site, '', language)])}
  ${graphTags(site, '', preview)}`.text;
}
