/** schema.org descriptions, for search engines: data blocks, never run. */
import type { Agreement, Organization, Source } from '../domain/dataset.ts';
import type { Language, LocalizedText } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { safeWebAddress } from '../domain/webAddress.ts';
import { recordPath } from '../domain/recordPath.ts';
import { aboutMessages } from '../i18n/messages/about.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import type { Cut, CutContent } from './cutPage.ts';
import type { Site } from './site.ts';
import { addressFor, localeNames } from './site.ts';

const context = 'https://schema.org';

const organizationTypes: Readonly<Record<string, string>> = {
  company: 'Corporation',
  university: 'CollegeOrUniversity',
  college: 'CollegeOrUniversity',
  'research-centre': 'ResearchOrganization',
  government: 'GovernmentOrganization',
};

function typeOf(kind: string | undefined): string {
  return kind !== undefined && Object.hasOwn(organizationTypes, kind)
    ? (organizationTypes[kind] ?? 'Organization')
    : 'Organization';
}

/** Names in the other language and the short one, without what `name` says already. */
function otherNames(name: LocalizedText, shown: string, shortName?: LocalizedText): string[] {
  return [...new Set([name.fr, name.en, shortName?.fr, shortName?.en])].filter(
    (text): text is string => text !== undefined && text !== shown,
  );
}

function citation({ title, publisher, published, url, language }: Source) {
  const address = url === undefined ? null : safeWebAddress(url);
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(published === undefined ? {} : { datePublished: published }),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...(address === null ? {} : { url: address }),
  };
}

function citations(site: Site, ids: readonly string[]) {
  return ids.flatMap((id) => {
    const source = site.indexed.sources.get(id);
    return source ? [citation(source)] : [];
  });
}

export function organizationData(site: Site, organization: Organization, language: Language) {
  const { dataset, organizationIndex, regionsOf } = site.indexed;
  const name = textIn(organization.name, language, organization.id);
  const regions = regionsOf[organizationIndex.get(organization.id) ?? -1] ?? [];
  const country = regions.at(-1);
  const province = regions.at(-2);
  const provinceName = dataset.regions.find(({ id }) => id === province)?.name;
  const { place, lng, lat, precision } = organization.location ?? {};
  const website = organization.website === undefined ? null : safeWebAddress(organization.website);
  const summary = textIn(organization.summary, language);
  const path = recordPath(language, 'o', organization.id);
  return {
    '@context': context,
    '@type': typeOf(organization.kind),
    ...(site.url === null
      ? {}
      : { '@id': addressFor(site, path, path), mainEntityOfPage: addressFor(site, path, path) }),
    name,
    alternateName: otherNames(organization.name, name, organization.shortName),
    ...(summary === '' ? {} : { description: summary }),
    ...(website === null ? {} : { url: website }),
    ...(organization.founded === undefined ? {} : { foundingDate: organization.founded }),
    ...(country === undefined && place === undefined
      ? {}
      : {
          location: {
            '@type': 'Place',
            address: {
              '@type': 'PostalAddress',
              ...(place === undefined ? {} : { addressLocality: place }),
              ...(provinceName === undefined ? {} : { addressRegion: textIn(provinceName, language) }),
              ...(country === undefined ? {} : { addressCountry: country }),
            },
            // A city's centre is not where the organization stands.
            ...(precision === 'address' && lng !== undefined && lat !== undefined
              ? { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lng } }
              : {}),
          },
        }),
    subjectOf: citations(site, organization.sources),
  };
}

export function agreementData(site: Site, agreement: Agreement, language: Language) {
  const { dataset, organizationIndex } = site.indexed;
  const title = textIn(agreement.title, language, agreement.id);
  const path = recordPath(language, 'a', agreement.id);
  const kind = dataset.agreementKinds.find(({ id }) => id === agreement.kind)?.name;
  return {
    '@context': context,
    '@type': 'CreativeWork',
    ...(site.url === null
      ? {}
      : { '@id': addressFor(site, path, path), mainEntityOfPage: addressFor(site, path, path) }),
    name: title,
    alternateName: otherNames(agreement.title, title),
    ...(kind === undefined ? {} : { genre: textIn(kind, language) }),
    ...(agreement.signed === undefined ? {} : { dateCreated: agreement.signed }),
    ...(agreement.status === undefined ? {} : { creativeWorkStatus: agreement.status }),
    abstract: agreement.objectives.map((objective) => textIn(objective, language)).join('\n'),
    contributor: agreement.parties.flatMap(({ organization: id }) => {
      const organization = dataset.organizations[organizationIndex.get(id) ?? -1];
      return organization
        ? [{ '@type': typeOf(organization.kind), name: textIn(organization.name, language, id) }]
        : [];
    }),
    citation: citations(site, agreement.sources),
  };
}

/** The page of a sector or region. */
export function cutData(
  site: Site,
  { folder, term }: Cut,
  { organizations, agreements }: CutContent,
  language: Language,
  { title, figures }: { readonly title: string; readonly figures: string },
) {
  const path = recordPath(language, folder, term.id);
  const listed = [
    ...organizations.map(({ id, name }) => ['o', id, textIn(name, language, id)] as const),
    ...agreements.map(({ id, title: name }) => ['a', id, textIn(name, language, id)] as const),
  ];
  return {
    '@context': context,
    '@type': 'CollectionPage',
    ...(site.url === null ? {} : { '@id': addressFor(site, path, path), url: addressFor(site, path, path) }),
    name: title,
    description: figures,
    inLanguage: localeNames[language],
    about: { '@type': folder === 'r' ? 'Place' : 'Thing', name: textIn(term.name, language, term.id) },
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: listed.length,
      itemListElement: listed.map(([kind, id, name], index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        url: addressFor(site, recordPath(language, kind, id), path),
      })),
    },
  };
}

const files = [
  ['corridor.json', 'application/json'],
  ['organizations.csv', 'text/csv'],
  ['agreements.csv', 'text/csv'],
  ['parties.csv', 'text/csv'],
] as const;

export function startData(site: Site, language: Language, description: string) {
  const path = `${language}/`;
  const { updated } = site.indexed.dataset;
  return {
    '@context': context,
    '@type': 'Dataset',
    name: shellMessages[language].productName,
    alternateName: shellMessages[language === 'fr' ? 'en' : 'fr'].productName,
    description: `${description} ${aboutMessages[language].what.text}`,
    ...(site.url === null ? {} : { '@id': addressFor(site, path, path), url: addressFor(site, path, path) }),
    inLanguage: Object.values(localeNames),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    ...(updated === undefined ? {} : { dateModified: updated }),
    distribution: files.map(([name, encodingFormat]) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat,
      contentUrl: addressFor(site, `data/${name}`, path),
    })),
  };
}
