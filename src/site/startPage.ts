/** `fr/` and `en/`: everything on the map as text, and the ways to it. */
import type { Language } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { compareNewestFirst } from '../domain/partialDate.ts';
import { compareTexts } from '../i18n/format.ts';
import { aboutMessages } from '../i18n/messages/about.ts';
import { legendMessages } from '../i18n/messages/legend.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { type Cut, contentOf, cutLinks, cutsOf } from './cutPage.ts';
import type { Content } from './markup.ts';
import { html, join } from './markup.ts';
import { renderPage } from './pageFrame.ts';
import { pageTexts } from './pageTexts.ts';
import {
  agreementLink,
  localized,
  openOnMap,
  organizationLink,
  listPlaces,
  section,
  signedOf,
} from './recordParts.ts';
import { pictureFigure } from './pictureFigure.ts';
import { wholeSubject } from './pictureSubjects.ts';
import type { Site } from './site.ts';
import { mapAddress } from './site.ts';
import { storyLinks } from './storyPage.ts';
import { startData } from './structuredData.ts';

const downloads = ['corridor.json', 'organizations.csv', 'agreements.csv', 'parties.csv', 'sources.csv'];

export function siteDescription(site: Site, language: Language): string {
  const { organizations, agreements } = site.indexed.dataset;
  return pageTexts[language].description(organizations.length, agreements.length);
}

/** Sectors or regions that hold something. */
function filledCuts(site: Site, folder: Cut['folder']): Cut[] {
  return cutsOf(site).filter((cut) => {
    if (cut.folder !== folder) return false;
    const { organizations, agreements, ofOthers } = contentOf(site, cut);
    return organizations.length + agreements.length + ofOthers.length > 0;
  });
}

/** What the colours of the map's marks mean. */
function legend({ indexed }: Site, language: Language): Content {
  return html`<ul class="records columns">
    ${indexed.dataset.sectors.map(
      ({ id, name, color }) =>
        html`<li>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <circle cx="6" cy="6" r="6" fill="${color}" />
          </svg>
          ${localized(name, language, id)}
        </li>`,
    )}
  </ul>`;
}

export function startPage(site: Site, language: Language): string {
  const { dataset } = site.indexed;
  const path = `${language}/`;
  const texts = pageTexts[language];
  const { productName, tagline } = shellMessages[language];
  const about = aboutMessages[language].what;
  const compare = compareTexts(language);
  const organizations = [...dataset.organizations].sort((a, b) =>
    compare(textIn(a.name, language, a.id), textIn(b.name, language, b.id)),
  );
  const agreements = [...dataset.agreements].sort((a, b) => compareNewestFirst(a.signed, b.signed));
  const content: Content = [
    html`<p class="eyebrow">${tagline}</p>
      <h1>${productName}</h1>
      <p class="summary">${about.text}</p>
      <p class="summary">
        ${about.figures(organizations.length, agreements.length, dataset.sources.length)}
      </p>`,
    pictureFigure(site, language, {
      subject: wholeSubject(site.indexed),
      map: mapAddress(path, language),
      label: siteDescription(site, language),
      name: 'picture',
    }),
    openOnMap(mapAddress(path, language), texts.openMap),
    html`<p><a href="figures/">${texts.figuresLink}</a></p>`,
    storyLinks(site, path, language),
    section(legendMessages[language].title, 'legend', legend(site, language)),
    section(texts.bySector, 'sectors', cutLinks(path, filledCuts(site, 's'), language)),
    section(texts.byRegion, 'regions', cutLinks(path, filledCuts(site, 'r'), language)),
    section(
      texts.organizations,
      'organizations',
      html`<ul class="records columns">
        ${organizations.map(
          (organization) =>
            html`<li data-organization-id="${organization.id}">
              <p class="record-name">${organizationLink(path, organization, language)}</p>
              <p class="credit">${join(listPlaces(site, organization, language).slice(0, 2), ', ')}</p>
            </li>`,
        )}
      </ul>`,
    ),
    section(
      texts.agreements,
      'agreements',
      html`<ul class="records">
        ${agreements.map(
          (agreement) =>
            html`<li data-agreement-id="${agreement.id}">
              <p class="record-name">${agreementLink(path, agreement, language)}</p>
              <p class="credit">${signedOf(agreement, language)}</p>
            </li>`,
        )}
      </ul>`,
    ),
    section(
      texts.data,
      'data',
      html`<p>${texts.dataText}</p>
        <ul class="ties">
          ${downloads.map((name) => html`<li><a href="../data/${name}">${name}</a></li>`)}
        </ul>`,
    ),
  ];
  const description = siteDescription(site, language);
  return renderPage({
    site,
    language,
    path,
    commonPath: '',
    title: productName,
    description,
    structuredData: startData(site, language, description),
    content,
  });
}
