/** Parts that pages of organizations and of agreements share. */
import type { Agreement, Organization, PartialDate, Term } from '../domain/dataset.ts';
import type { RecordChange } from '../domain/insight/releaseDifference.ts';
import { historyOf } from '../domain/insight/releaseHistory.ts';
import type { Language, LocalizedText } from '../domain/language.ts';
import { resolveText, textIn } from '../domain/language.ts';
import { correctionAddress } from '../domain/correction.ts';
import { safeWebAddress } from '../domain/webAddress.ts';
import { isPathSafe, recordPath } from '../domain/recordPath.ts';
import { formatPartialDate } from '../i18n/format.ts';
import { changesMessages, historyLine } from '../i18n/messages/changes.ts';
import { languageMessages } from '../i18n/messages/language.ts';
import { profileMessages } from '../i18n/messages/profile.ts';
import type { Content, Markup } from './markup.ts';
import { html, join } from './markup.ts';
import type { Site } from './site.ts';
import { addressFor, localeNames, rootFrom } from './site.ts';

/** A text in the page's language, or in the other one, marked as such. */
export function localized(text: LocalizedText | undefined, language: Language, missing: string): Markup {
  const resolved = resolveText(text, language);
  if (!resolved) return html`<bdi>${missing}</bdi>`;
  if (!resolved.isFallback) return html`<bdi>${resolved.text}</bdi>`;
  const { badge, inOtherLanguage } = languageMessages[language];
  return html`<bdi lang="${localeNames[resolved.language]}">${resolved.text}</bdi>
    <abbr class="other-language" title="${inOtherLanguage[resolved.language]}"
      >${badge[resolved.language]}</abbr
    >`;
}

/** The name of an organization or region: as it is, with its language, never marked as wanting translation. */
export function properName(name: LocalizedText | undefined, language: Language, missing: string): Markup {
  const resolved = resolveText(name, language);
  if (!resolved) return html`<bdi>${missing}</bdi>`;
  if (!resolved.isFallback) return html`<bdi>${resolved.text}</bdi>`;
  return html`<bdi lang="${localeNames[resolved.language]}">${resolved.text}</bdi>`;
}

export function dateOf(date: PartialDate, language: Language): Markup {
  return html`<time datetime="${date}">${formatPartialDate(date, language)}</time>`;
}

/** With what the date is, where it is not one that a source states; unknown where there is none. */
export function signedOf({ signed, signedPrecision }: Agreement, language: Language): Markup {
  const messages = profileMessages[language];
  if (signed === undefined) return unknown(messages.organization.undated);
  const date = dateOf(signed, language);
  if (signedPrecision === undefined || signedPrecision === 'stated') return date;
  return html`${date} <span class="credit">(${messages.signedPrecision[signedPrecision]})</span>`;
}

export function unknown(text: string): Markup {
  return html`<span class="unknown">${text}</span>`;
}

export function termName(terms: readonly Term[], id: string | undefined, language: Language): Markup | null {
  return id === undefined ? null : localized(terms.find((term) => term.id === id)?.name, language, id);
}

export function fact(name: string, value: Content): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

export function section(title: string, id: string, content: Content): Markup {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`;
}

/** What a reader must know about a doubtful fact; nothing where there is no doubt. */
export function noteSection(note: LocalizedText | undefined, language: Language): Content {
  if (note === undefined) return null;
  return section(profileMessages[language].note, 'note', html`<p>${localized(note, language, '')}</p>`);
}

/** What each release says of the record; nothing where it is in none yet. */
export function historySection(
  { steps }: Site,
  record: RecordChange['record'],
  id: string,
  language: Language,
): Content {
  const messages = changesMessages[language];
  const entries = historyOf(steps, record, id);
  if (entries.length === 0) return null;
  return section(
    messages.history,
    'history',
    html`<ul class="history">
      ${entries.map((entry) => html`<li>${historyLine(messages, entry)}</li>`)}
    </ul>`,
  );
}

export function sectorNames(site: Site, sectors: readonly string[], language: Language): Content {
  if (sectors.length === 0) return unknown(profileMessages[language].unknownSectors);
  return join(
    sectors.map((id) => termName(site.indexed.dataset.sectors, id, language)),
    ', ',
  );
}

function recordLink(page: string, folder: 'o' | 'a', id: string, name: Markup, language: Language): Markup {
  if (!isPathSafe(id)) return name;
  return html`<a href="${rootFrom(page)}${recordPath(language, folder, id)}">${name}</a>`;
}

export function organizationLink(page: string, organization: Organization, language: Language): Markup {
  const name = properName(organization.name, language, organization.id);
  return recordLink(page, 'o', organization.id, name, language);
}

export function agreementLink(page: string, agreement: Agreement, language: Language): Markup {
  return recordLink(page, 'a', agreement.id, localized(agreement.title, language, agreement.id), language);
}

/** `Bromont, Estrie, Québec, Canada`, as texts with their languages. */
export function listPlaces(site: Site, organization: Organization, language: Language): Content[] {
  const { dataset, organizationIndex, regionsOf } = site.indexed;
  const regions = regionsOf[organizationIndex.get(organization.id) ?? -1] ?? [];
  const names = regions.map((id) => {
    const region = dataset.regions.find((candidate) => candidate.id === id);
    return { text: textIn(region?.name, language, id), content: properName(region?.name, language, id) };
  });
  const place = organization.location?.place;
  const hasOwnPlace = place !== undefined && place !== names[0]?.text;
  return [...(hasOwnPlace ? [html`<bdi>${place}</bdi>`] : []), ...names.map(({ content }) => content)];
}

/** `c2mi.ca/en`, linked; an address that is not a plain web address stays text. */
export function websiteLink(website: string): Markup {
  const address = safeWebAddress(website);
  if (address === null) return html`<bdi>${website}</bdi>`;
  const { host, pathname } = new URL(address);
  const short = `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  // Where it has no room it breaks after a dot or slash, before it breaks inside a word.
  const parts = short.split(/(?<=[./])/).map((part) => html`${part}<wbr />`);
  return html`<a href="${address}" rel="noopener noreferrer external"><bdi>${parts}</bdi></a>`;
}

/** `2, 5`: lead to the citations with these numbers in the page's list. */
export function sourceNumbers(
  cited: readonly string[],
  list: readonly string[],
  language: Language,
): Content {
  const numbers = cited.map((id) => list.indexOf(id) + 1).filter((number) => number > 0);
  if (numbers.length === 0) return null;
  const links = numbers.map((number) => {
    const name = profileMessages[language].sources.notes(String(number), 1);
    return html`<a href="#source-${number}" aria-label="${name}">${number}</a>`;
  });
  return html`<span class="source-numbers">${join(links, ', ')}</span>`;
}

export function sourceList(site: Site, ids: readonly string[], language: Language): Markup {
  const { sources } = profileMessages[language];
  const known = ids.flatMap((id) => site.indexed.sources.get(id) ?? []);
  if (known.length === 0) return html`<p>${unknown(sources.none)}</p>`;
  return html`<ol class="sources">
    ${known.map((source, index) => {
      const isOurs = source.language === 'en' || source.language === 'fr';
      const title = isOurs
        ? html`<bdi lang="${source.language}">${source.title}</bdi>`
        : html`<bdi>${source.title}</bdi>`;
      const address = source.url === undefined ? null : safeWebAddress(source.url);
      const credit: Content[] = [
        source.publisher === undefined ? null : html`<bdi>${source.publisher}</bdi>`,
        source.published === undefined ? sources.undated : dateOf(source.published, language),
        source.language !== language && isOurs
          ? sources.inLanguage[source.language === 'fr' ? 'fr' : 'en']
          : null,
        source.checked === undefined ? sources.unchecked : sources.checked(source.checked),
      ].filter((part) => part !== null);
      return html`<li id="source-${index + 1}">
        ${address === null ? title : html`<a href="${address}" rel="noopener noreferrer external">${title}</a>`}
        <span class="credit">${join(credit, ', ')}</span>
      </li>`;
    })}
  </ol>`;
}

/** To the operator's address, filled in; nothing where the build was told none. */
export function correctionLink(
  site: Site,
  page: string,
  record: { readonly id: string; readonly name: string },
  language: Language,
): Content {
  if (site.contact === null) return null;
  const { actions, correction } = profileMessages[language];
  const address = addressFor(site, page, page);
  const subject = correction.subject(record.name, record.id);
  const body = [
    `${correction.page} ${address}`,
    correction.language,
    '',
    correction.wrong,
    correction.right,
    correction.source,
  ];
  const href = correctionAddress(site.contact, {
    id: record.id,
    language,
    page: address,
    subject,
    body: body.join('\n'),
  });
  return html`<p class="correction">
    <a href="${href}" rel="noopener noreferrer external">${actions.reportCorrection}</a>
  </p>`;
}

export function openOnMap(address: string, text: string): Markup {
  return html`<p><a class="open-map" href="${address}">${text}</a></p>`;
}
