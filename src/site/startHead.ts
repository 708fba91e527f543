/** What the build adds to `index.html`: the languages' pages, link previews, oEmbed, and words for readers without scripts. */
import { languages } from '../domain/language.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { html } from './markup.ts';
import { alternateLinks, graphTags, oEmbedLink, policyMeta } from './pageFrame.ts';
import { pageTexts } from './pageTexts.ts';
import { agreementLink, organizationLink } from './recordParts.ts';
import type { Site } from './site.ts';
import { addressFor, localeNames } from './site.ts';
import { siteDescription } from './startPage.ts';

export function startHead(site: Site): string {
  const preview = {
    language: 'fr' as const,
    title: languages.map((language) => shellMessages[language].productName).join(' · '),
    description: languages.map((language) => siteDescription(site, language)).join(' '),
  };
  return html`${policyMeta(site)}
  ${site.url !== null && html`<link rel="canonical" href="${addressFor(site, '', '')}" />`}
  ${alternateLinks(site, '', '')} ${languages.map((language) => oEmbedLink(site, '', language, ''))}
  ${graphTags(site, '', preview)}`.text;
}

/** The map as a drawing, and everything on it as a list: what there is without scripts. */
export function startNoScript(site: Site): string {
  const { organizations, agreements } = site.indexed.dataset;
  return html`<noscript>
    ${languages.map((language) => {
      const { productName } = shellMessages[language];
      const texts = pageTexts[language];
      return html`<section lang="${localeNames[language]}">
        <h1>${productName}</h1>
        <p>
          ${texts.noScript}
          <a href="./${language}/" hreflang="${language}">${texts.list}</a>
        </p>
        ${
          site.picture[language] !== null &&
          html`<p><img src="./map-${language}.svg" width="1200" height="630" alt="${productName}" /></p>`
        }
        <h2>${texts.organizations}</h2>
        <ul>
          ${organizations.map((organization) => html`<li>${organizationLink('', organization, language)}</li>`)}
        </ul>
        <h2>${texts.agreements}</h2>
        <ul>
          ${agreements.map((agreement) => html`<li>${agreementLink('', agreement, language)}</li>`)}
        </ul>
      </section>`;
    })}
  </noscript>`.text;
}
