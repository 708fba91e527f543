/** `fr/o/<id>/`, `en/o/<id>/`: what is known of an organization, to be read without JavaScript. */
import type { Affiliation, Agreement, Organization } from '../domain/dataset.ts';
import type { Language } from '../domain/language.ts';
import { languages, otherLanguage, resolveText, textIn } from '../domain/language.ts';
import { streetAddress } from '../domain/streetAddress.ts';
import { compareNewestFirst } from '../domain/partialDate.ts';
import { organizationLabel, shortNameIn } from '../domain/shortName.ts';
import { recordPath } from '../domain/recordPath.ts';
import { frenchWordsBefore } from '../i18n/frenchArticle.ts';
import { profileMessages } from '../i18n/messages/profile.ts';
import type { Content, Markup } from './markup.ts';
import { html, join } from './markup.ts';
import { renderPage } from './pageFrame.ts';
import { pageTexts } from './pageTexts.ts';
import {
  agreementLink,
  correctionLink,
  dateOf,
  fact,
  historySection,
  localized,
  noteSection,
  openOnMap,
  organizationLink,
  listPlaces,
  properName,
  section,
  sectorNames,
  signedOf,
  sourceList,
  sourceNumbers,
  termName,
  unknown,
  websiteLink,
} from './recordParts.ts';
import { pictureFigure } from './pictureFigure.ts';
import { isDrawable, organizationSubject } from './pictureSubjects.ts';
import type { Site } from './site.ts';
import { localeNames, mapAddress } from './site.ts';
import { organizationData } from './structuredData.ts';

function agreementItem(
  site: Site,
  page: string,
  own: string,
  agreement: Agreement,
  language: Language,
): Markup {
  const { dataset, organizationIndex, partiesOf, agreementIndex } = site.indexed;
  const messages = profileMessages[language].organization;
  const others = (partiesOf[agreementIndex.get(agreement.id) ?? -1] ?? []).flatMap((number) => {
    const organization = dataset.organizations[number];
    return organization && number !== organizationIndex.get(own) ? [organization] : [];
  });
  const names = others.map((organization) => organizationLink(page, organization, language));
  return html`<li data-agreement-id="${agreement.id}">
    <p class="record-name">${agreementLink(page, agreement, language)}</p>
    <p class="credit">
      ${signedOf(agreement, language)}
      ${names.length === 0 ? messages.alone : [messages.with, ' ', join(names, ', ')]}
    </p>
  </li>`;
}

/** « Membre de la Grappe X » for what it belongs to, « Ciena : … du C2MI » for what belongs to it. */
function affiliationItem(
  site: Site,
  page: string,
  organization: Organization,
  affiliation: Affiliation,
  sources: readonly string[],
  language: Language,
): Markup | null {
  const { dataset, organizationIndex } = site.indexed;
  const messages = profileMessages[language].organization;
  const isOutgoing = affiliation.from === organization.id;
  const other =
    dataset.organizations[organizationIndex.get(isOutgoing ? affiliation.to : affiliation.from) ?? -1];
  if (!other) return null;
  const relation = resolveText(
    dataset.relations.find(({ id }) => id === affiliation.relation)?.name,
    language,
  );
  const words = relation?.text ?? affiliation.relation ?? messages.tiedTo;
  const object = isOutgoing
    ? textIn(other.name, language, other.id)
    : organizationLabel(organization, language);
  const joined = (relation?.language ?? language) === 'fr' ? frenchWordsBefore(words, object) : `${words} `;
  const lang = localeNames[relation?.language ?? language];
  if (isOutgoing) {
    const capitalized = joined.charAt(0).toLocaleUpperCase(lang) + joined.slice(1);
    return html`<li data-organization-id="${other.id}">
      <span lang="${lang}">${capitalized}</span>${organizationLink(page, other, language)}
      ${sourceNumbers(affiliation.sources, sources, language)}
    </li>`;
  }
  return html`<li data-organization-id="${other.id}">
    ${organizationLink(page, other, language)}${messages.labelled}<span lang="${lang}">${joined}</span
    ><bdi>${object}</bdi> ${sourceNumbers(affiliation.sources, sources, language)}
  </li>`;
}

function pictureOf(site: Site, id: string, name: string, path: string, language: Language): Content {
  const subject = organizationSubject(site.indexed, id);
  // A lone mark without a place would be an empty map.
  if (!isDrawable(site.indexed, subject)) return null;
  return pictureFigure(site, language, {
    subject,
    map: mapAddress(path, language, 'o', id),
    label: pageTexts[language].pictureOrganization(name, subject.shown.organizationCount - 1),
    name: 'picture',
  });
}

export function organizationPage(site: Site, organization: Organization, language: Language): string {
  const { indexed } = site;
  const { dataset } = indexed;
  const messages = profileMessages[language];
  const path = recordPath(language, 'o', organization.id);
  const number = indexed.organizationIndex.get(organization.id) ?? -1;
  const name = textIn(organization.name, language, organization.id);
  const otherName = organization.name[otherLanguage(language)];
  const kind = termName(dataset.organizationKinds, organization.kind, language);
  const places = listPlaces(site, organization, language);
  const address = streetAddress(organization.location);
  const agreements = (indexed.agreementsOf[number] ?? [])
    .flatMap((index) => dataset.agreements[index] ?? [])
    .sort((a, b) => compareNewestFirst(a.signed, b.signed));
  const ties = indexed.affiliationsOf[number] ?? [];
  // Those of the organization's own facts first, as in its profile; notes at the ties lead to the others.
  const sources = [...new Set([...organization.sources, ...ties.flatMap((tie) => tie.sources)])];
  const affiliations = [...ties]
    .sort((a, b) => Number(b.from === organization.id) - Number(a.from === organization.id))
    .map((affiliation) => affiliationItem(site, path, organization, affiliation, sources, language))
    .filter((item) => item !== null);
  const kindName = textIn(
    dataset.organizationKinds.find(({ id }) => id === organization.kind)?.name,
    language,
  );
  const summary = textIn(organization.summary, language);
  const aliases = [shortNameIn(organization.shortName, language), otherName].filter(
    (text) => text !== undefined && text !== name,
  );

  const content: Content = [
    html`<p class="eyebrow">${kind ?? messages.organization.eyebrow}</p>
      <h1>${properName(organization.name, language, organization.id)}</h1>`,
    aliases.length > 0 &&
      html`<p class="aliases">
        ${messages.alsoKnownAs(aliases.length)}
        ${join(
          aliases.map((alias) =>
            alias === otherName
              ? html`<bdi lang="${localeNames[otherLanguage(language)]}">${alias}</bdi>`
              : html`<bdi>${alias}</bdi>`,
          ),
          ', ',
        )}
      </p>`,
    summary !== '' && html`<p class="summary">${localized(organization.summary, language, '')}</p>`,
    openOnMap(mapAddress(path, language, 'o', organization.id), pageTexts[language].openOnMap),
    pictureOf(site, organization.id, name, path, language),
    html`<dl class="facts">
      ${fact(messages.facts.sectors, sectorNames(site, organization.sectors, language))}
      ${fact(messages.facts.place, places.length === 0 ? unknown(messages.unknown) : join(places, ', '))}
      ${
        address.text !== '' &&
        fact(
          messages.facts.address,
          address.lang
            ? html`<bdi lang="${address.lang}">${address.text}</bdi>`
            : html`<bdi>${address.text}</bdi>`,
        )
      }
      ${
        organization.governs !== undefined &&
        fact(messages.facts.governs, termName(dataset.regions, organization.governs, language))
      }
      ${fact(
        messages.facts.website,
        organization.website === undefined ? unknown(messages.unknown) : websiteLink(organization.website),
      )}
      ${fact(
        messages.facts.founded,
        organization.founded === undefined
          ? unknown(messages.unknownYear)
          : dateOf(organization.founded, language),
      )}
      ${languages
        .filter((one) => organization.name[one] === undefined)
        .map((one) => fact(messages.facts.nameIn[one], unknown(messages.unknown)))}
    </dl>`,
    organization.sources.length > 0 &&
      html`<p class="credit">
        ${messages.sources.ofFacts} ${sourceNumbers(organization.sources, sources, language)}
      </p>`,
    section(
      messages.organization.agreements,
      'agreements',
      agreements.length === 0
        ? html`<p>${unknown(messages.organization.noAgreements)}</p>`
        : html`<ul class="records">
            ${agreements.map((agreement) => agreementItem(site, path, organization.id, agreement, language))}
          </ul>`,
    ),
    affiliations.length > 0 &&
      section(
        messages.organization.affiliations,
        'affiliations',
        html`<ul class="ties">
          ${affiliations}
        </ul>`,
      ),
    noteSection(organization.note, language),
    section(messages.organization.sources, 'sources', sourceList(site, sources, language)),
    historySection(site, 'organization', organization.id, language),
    correctionLink(site, path, { id: organization.id, name }, language),
  ];
  return renderPage({
    site,
    language,
    path,
    commonPath: `o/${organization.id}/`,
    title: name,
    description:
      summary === ''
        ? pageTexts[language].organizationAt(kindName, organization.location?.place ?? name)
        : summary,
    structuredData: organizationData(site, organization, language),
    content,
  });
}
