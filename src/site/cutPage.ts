/**
 * `fr/s/<sector>/`, `fr/r/<region>/` and their English pairs: what the map shows when it is cut to a sector or a region,
 * found by the same filters, to be read without JavaScript.
 */
import { addToList } from '../domain/addToList.ts';
import type { Agreement, Organization, Region, Sector } from '../domain/dataset.ts';
import { type Filters, applyFilters, noFilters } from '../domain/filter.ts';
import type { Language } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { compareNewestFirst } from '../domain/partialDate.ts';
import { recordPath } from '../domain/recordPath.ts';
import { compareTexts } from '../i18n/format.ts';
import type { PictureSubject } from '../picture/pagePicture.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import type { Content, Markup } from './markup.ts';
import { html, join } from './markup.ts';
import { renderPage } from './pageFrame.ts';
import { pageTexts } from './pageTexts.ts';
import {
  agreementLink,
  localized,
  openOnMap,
  properName,
  organizationLink,
  section,
  signedOf,
  unknown,
} from './recordParts.ts';
import { pictureFigure } from './pictureFigure.ts';
import { isDrawable, regionSubject, sectorSubject } from './pictureSubjects.ts';
import type { Site } from './site.ts';
import { mapAddress, rootFrom } from './site.ts';
import { cutData } from './structuredData.ts';

export type Cut =
  { readonly folder: 's'; readonly term: Sector } | { readonly folder: 'r'; readonly term: Region };

/** Every sector and every region, in the order of the vocabularies. */
export function cutsOf({ indexed: { dataset } }: Site): Cut[] {
  return [
    ...dataset.sectors.map((term): Cut => ({ folder: 's', term })),
    ...dataset.regions.map((term): Cut => ({ folder: 'r', term })),
  ];
}

export interface CutContent {
  readonly organizations: readonly Organization[];
  readonly agreements: readonly Agreement[];
  readonly acrossBorder: number;
  /** Of the sector, between organizations of others only: looked for in its page, not shown on the map cut to it. */
  readonly ofOthers: readonly Agreement[];
}

/** What the living map shows under the same link, so that both count the same; what it leaves out of a sector, apart. */
export function contentOf({ indexed }: Site, { folder, term }: Cut): CutContent {
  const filters: Filters = {
    ...noFilters,
    ...(folder === 's' ? { sector: [term.id] } : { region: [term.id] }),
  };
  const shown = applyFilters(indexed, filters);
  const { organizations, agreements } = indexed.dataset;
  const isShown = (_agreement: Agreement, number: number) => shown.agreements[number] === 1;
  const countriesOf = (agreement: number) =>
    new Set((indexed.partiesOf[agreement] ?? []).flatMap((party) => indexed.regionsOf[party]?.at(-1) ?? []));
  return {
    organizations: organizations.filter((_organization, number) => shown.organizations[number]),
    agreements: agreements.filter(isShown),
    acrossBorder: agreements.filter((agreement, number) => {
      const countries = countriesOf(number);
      return isShown(agreement, number) && countries.has('CA') && countries.has('US');
    }).length,
    ofOthers: agreements.filter(
      (agreement, number) =>
        folder === 's' && agreement.sectors.includes(term.id) && !isShown(agreement, number),
    ),
  };
}

/** In the order of `keys`, then what has none. */
function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) addToList(groups, keyOf(item) ?? '', item);
  return groups;
}

function organizationsByPlace(site: Site, page: string, content: CutContent, language: Language): Content {
  const { dataset } = site.indexed;
  const texts = pageTexts[language];
  if (content.organizations.length === 0) return html`<p>${unknown(texts.noOrganizations)}</p>`;
  const groups = grouped(content.organizations, ({ location }) => location?.region);
  const compare = compareTexts(language);
  const nameOf = ({ name, id }: Organization) => textIn(name, language, id);
  return [...dataset.regions.map(({ id }) => id), ''].map((region) => {
    const members = groups.get(region);
    if (!members) return null;
    const name = dataset.regions.find(({ id }) => id === region)?.name;
    return html`<h3>${region === '' ? texts.placeUnknown : properName(name, language, region)}</h3>
      <ul class="records columns">
        ${[...members]
          .sort((a, b) => compare(nameOf(a), nameOf(b)))
          .map(
            (organization) =>
              html`<li data-organization-id="${organization.id}">
                <p class="record-name">${organizationLink(page, organization, language)}</p>
                ${
                  organization.location?.place !== undefined &&
                  html`<p class="credit"><bdi>${organization.location.place}</bdi></p>`
                }
              </li>`,
          )}
      </ul>`;
  });
}

function agreementsByYear(page: string, all: readonly Agreement[], language: Language): Content {
  const texts = pageTexts[language];
  if (all.length === 0) return html`<p>${unknown(texts.noAgreements)}</p>`;
  const sorted = [...all].sort((a, b) => compareNewestFirst(a.signed, b.signed));
  return [...grouped(sorted, ({ signed }) => signed?.slice(0, 4))].map(
    ([year, agreements]) =>
      html`<h3>${year === '' ? texts.undated : year}</h3>
        <ul class="records">
          ${agreements.map(
            (agreement) =>
              html`<li data-agreement-id="${agreement.id}">
                <p class="record-name">${agreementLink(page, agreement, language)}</p>
                ${agreement.signed !== undefined && html`<p class="credit">${signedOf(agreement, language)}</p>`}
              </li>`,
          )}
        </ul>`,
  );
}

/** What a picture of the cut is of, in the page and in its link preview; `null` where the map would be empty. */
export function subjectOfCut(
  site: Site,
  { folder, term }: Cut,
  boundaries: Boundaries,
): PictureSubject | null {
  const subject =
    folder === 's' ? sectorSubject(site.indexed, term.id) : regionSubject(site.indexed, boundaries, term.id);
  return isDrawable(site.indexed, subject) ? subject : null;
}

function pictureOf(
  site: Site,
  cut: Cut,
  language: Language,
  of: { readonly map: string; readonly label: string },
): Content {
  const subject = site.pictures && subjectOfCut(site, cut, site.pictures.boundaries);
  return subject && pictureFigure(site, language, { ...of, subject, name: 'picture' });
}

/** `previews/fr/s/quantum.png`: what a link to the page unfurls with. */
export function cutPreviewPath({ folder, term }: Cut, language: Language): string {
  return `previews/${language}/${folder}/${term.id}.png`;
}

export function cutPage(site: Site, cut: Cut, language: Language): string {
  const { folder, term } = cut;
  const texts = pageTexts[language];
  const path = recordPath(language, folder, term.id);
  const content = contentOf(site, cut);
  const name = textIn(term.name, language, term.id);
  const title = folder === 's' ? texts.sectorTitle(name) : texts.regionTitle(name);
  const figures = texts.figures(
    content.organizations.length,
    content.agreements.length,
    content.acrossBorder,
  );
  const map = mapAddress(path, language, folder, term.id);
  const hasPreview =
    site.picture[language] !== null &&
    site.pictures !== null &&
    subjectOfCut(site, cut, site.pictures.boundaries) !== null;
  return renderPage({
    site,
    language,
    path,
    commonPath: `${folder}/${term.id}/`,
    title,
    description: `${title}. ${figures}`,
    ...(hasPreview ? { preview: { path: cutPreviewPath(cut, language), alt: `${title}. ${figures}` } } : {}),
    structuredData: cutData(site, cut, content, language, { title, figures }),
    content: [
      html`<p class="eyebrow">${folder === 's' ? texts.sector : texts.region}</p>
        <h1>${termOf(folder, term, language)}</h1>
        <p class="summary">${figures}</p>`,
      openOnMap(map, texts.openOnMap),
      html`<p><a href="${map}&studio=1">${texts.studio}</a></p>`,
      pictureOf(site, cut, language, { map, label: texts.pictureCut(name, figures) }),
      section(texts.organizations, 'organizations', organizationsByPlace(site, path, content, language)),
      section(texts.agreements, 'agreements', agreementsByYear(path, content.agreements, language)),
      content.ofOthers.length > 0 &&
        section(texts.agreementsOfOthers, 'agreements-of-others', [
          html`<p>${texts.leftOutOfMap(content.ofOthers.length)}</p>`,
          agreementsByYear(path, content.ofOthers, language),
        ]),
    ],
  });
}

/** A sector is a word, which may be missing in a language; a region has a name. */
function termOf(folder: Cut['folder'], { name, id }: Cut['term'], language: Language): Markup {
  return folder === 's' ? localized(name, language, id) : properName(name, language, id);
}

/** Links to the pages of sectors or regions that hold something, for the start page. */
export function cutLinks(page: string, cuts: readonly Cut[], language: Language): Markup {
  return html`<p>
    ${join(
      cuts.map(
        ({ folder, term }) =>
          html`<a href="${rootFrom(page)}${recordPath(language, folder, term.id)}"
            >${termOf(folder, term, language)}</a
          >`,
      ),
      ' · ',
    )}
  </p>`;
}
