/** `fr/a/<id>/`, `en/a/<id>/`: what is known of an agreement, to be read without JavaScript. */
import type { Agreement } from '../domain/dataset.ts';
import type { Language } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { recordPath } from '../domain/recordPath.ts';
import { formatList, formatPartialDate } from '../i18n/format.ts';
import { profileMessages } from '../i18n/messages/profile.ts';
import type { Content, Markup } from './markup.ts';
import { html, join } from './markup.ts';
import { renderPage } from './pageFrame.ts';
import { pageTexts } from './pageTexts.ts';
import {
  correctionLink,
  dateOf,
  fact,
  historySection,
  localized,
  noteSection,
  openOnMap,
  organizationLink,
  listPlaces,
  section,
  sectorNames,
  signedOf,
  sourceList,
  termName,
  unknown,
} from './recordParts.ts';
import { pictureFigure } from './pictureFigure.ts';
import { agreementSubject, isDrawable } from './pictureSubjects.ts';
import type { Site } from './site.ts';
import { mapAddress } from './site.ts';
import { agreementData } from './structuredData.ts';

/** With its role where it has another than to sign, and its place. */
function partyItem(
  site: Site,
  page: string,
  party: Agreement['parties'][number],
  language: Language,
): Markup | null {
  const { dataset, organizationIndex } = site.indexed;
  const organization = dataset.organizations[organizationIndex.get(party.organization) ?? -1];
  if (!organization) return null;
  const places = listPlaces(site, organization, language).slice(0, 2);
  const role = party.role === undefined ? null : termName(dataset.roles, party.role, language);
  const credit = [role, join(places, ', ')].filter((part) => part !== null);
  return html`<li data-organization-id="${organization.id}">
    <p class="record-name">${organizationLink(page, organization, language)}</p>
    <p class="credit">${join(credit, ' · ')}</p>
  </li>`;
}

function partyNames({ indexed }: Site, agreement: string, language: Language): string[] {
  const { dataset, partiesOf, agreementIndex } = indexed;
  return (partiesOf[agreementIndex.get(agreement) ?? -1] ?? []).flatMap((number) => {
    const party = dataset.organizations[number];
    return party ? [textIn(party.name, language, party.id)] : [];
  });
}

/** One sentence for search results: kind, date and who. */
function describe(site: Site, agreement: Agreement, language: Language): string {
  const { dataset } = site.indexed;
  const names = partyNames(site, agreement.id, language);
  const kind = textIn(dataset.agreementKinds.find(({ id }) => id === agreement.kind)?.name, language);
  const lead = [kind, agreement.signed === undefined ? '' : formatPartialDate(agreement.signed, language)];
  const sentence = pageTexts[language].between(formatList(names, language));
  return [lead.filter((part) => part !== '').join(', '), sentence].filter((part) => part !== '').join('. ');
}

function pictureOf(site: Site, { id }: Agreement, path: string, language: Language): Content {
  const subject = agreementSubject(site.indexed, id);
  if (!isDrawable(site.indexed, subject)) return null;
  return pictureFigure(site, language, {
    subject,
    map: mapAddress(path, language, 'a', id),
    label: pageTexts[language].pictureAgreement(formatList(partyNames(site, id, language), language)),
    name: 'picture',
  });
}

export function agreementPage(site: Site, agreement: Agreement, language: Language): string {
  const { dataset } = site.indexed;
  const messages = profileMessages[language];
  const path = recordPath(language, 'a', agreement.id);
  const content: Content = [
    html`<p class="eyebrow">
        ${termName(dataset.agreementKinds, agreement.kind, language) ?? messages.agreement.eyebrow}
      </p>
      <h1>${localized(agreement.title, language, agreement.id)}</h1>`,
    openOnMap(mapAddress(path, language, 'a', agreement.id), pageTexts[language].openOnMap),
    pictureOf(site, agreement, path, language),
    html`<dl class="facts">
      ${fact(messages.facts.date, signedOf(agreement, language))}
      ${
        agreement.renewed.length > 0 &&
        fact(
          messages.facts.renewed,
          join(
            agreement.renewed.map((date) => dateOf(date, language)),
            ', ',
          ),
        )
      }
      ${agreement.ends !== undefined && fact(messages.facts.ends, dateOf(agreement.ends, language))}
      ${fact(
        messages.facts.status,
        termName(dataset.statuses, agreement.status, language) ?? unknown(messages.unknown),
      )}
      ${fact(messages.facts.sectors, sectorNames(site, agreement.sectors, language))}
    </dl>`,
    section(
      messages.agreement.parties,
      'parties',
      html`<ul class="records">
        ${agreement.parties.map((party) => partyItem(site, path, party, language))}
      </ul>`,
    ),
    agreement.objectives.length > 0 &&
      section(
        messages.agreement.objectives,
        'objectives',
        html`<ul class="objectives">
          ${agreement.objectives.map((objective) => html`<li>${localized(objective, language, '')}</li>`)}
        </ul>`,
      ),
    noteSection(agreement.note, language),
    section(messages.agreement.sources, 'sources', [
      agreement.sources.length > 0 && html`<p class="credit">${messages.sources.ofAll}</p>`,
      sourceList(site, agreement.sources, language),
    ]),
    historySection(site, 'agreement', agreement.id, language),
    correctionLink(
      site,
      path,
      { id: agreement.id, name: textIn(agreement.title, language, agreement.id) },
      language,
    ),
  ];
  return renderPage({
    site,
    language,
    path,
    commonPath: `a/${agreement.id}/`,
    // With its year: some agreements are called as the body that they founded.
    title: [textIn(agreement.title, language, agreement.id), agreement.signed?.slice(0, 4)]
      .filter((part) => part !== undefined)
      .join(', '),
    description: describe(site, agreement, language),
    structuredData: agreementData(site, agreement, language),
    content,
  });
}
