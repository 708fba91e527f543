/** What a view shows, in words: title, counts, filters, selection. */
import type { Filters, Shown } from '../domain/filter.ts';
import { queryWords } from '../domain/foldText.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Language, LocalizedText } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { pictureMessages } from '../i18n/messages/picture.ts';

/** What of a view's state shows in a picture. */
export interface PictureView extends Filters {
  readonly lang: Language;
  readonly view: 'map' | 'network' | 'table';
  readonly org: string | null;
  readonly agreement: string | null;
  readonly path: readonly string[];
  readonly links: 'hub' | 'pair';
  readonly affiliations: boolean;
}

export interface PictureWords {
  readonly title: string;
  readonly shown: string;
  readonly filters: string;
  /** Empty where nothing is singled out. */
  readonly highlighted: string;
}

/** A name in a sentence: one line, and not the whole of a hostile one. */
function shortName(text: string): string {
  const characters = [...text.replace(/[\t\r\n\f\v\u2028\u2029 ]+/g, ' ').trim()];
  return characters.length > 90 ? `${characters.slice(0, 89).join('')}…` : characters.join('');
}

function organizationName(indexed: IndexedDataset, id: string, language: Language): string {
  const organization = indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1];
  return shortName(textIn(organization?.name, language, id));
}

/** One entry for each facet in use. */
export function filterParts(indexed: IndexedDataset, filters: Filters, language: Language): string[] {
  const messages = pictureMessages[language];
  const { sectors, organizationKinds, regions, agreementKinds } = indexed.dataset;
  const names = (terms: readonly { id: string; name: LocalizedText }[], ids: readonly string[]) =>
    ids
      .map((id) => shortName(textIn(terms.find((term) => term.id === id)?.name, language, id)))
      .join(messages.or);
  const { sector, kind, region, agreementKind, from, to, q } = filters;
  const parts: string[] = [];
  if (q !== null && queryWords(q).length > 0) parts.push(messages.query(shortName(q)));
  if (sector.length > 0) parts.push(messages.facet.sector(names(sectors, sector)));
  if (kind.length > 0) parts.push(messages.facet.kind(names(organizationKinds, kind)));
  if (region.length > 0) parts.push(messages.facet.region(names(regions, region)));
  if (agreementKind.length > 0)
    parts.push(messages.facet.agreementKind(names(agreementKinds, agreementKind)));
  if (from !== null && to !== null) parts.push(messages.between(from, to));
  else if (from !== null) parts.push(messages.from(from));
  else if (to !== null) parts.push(messages.to(to));
  return parts;
}

function filtersInWords(indexed: IndexedDataset, filters: Filters, language: Language): string {
  const messages = pictureMessages[language];
  const parts = filterParts(indexed, filters, language);
  return parts.length === 0 ? messages.noFilter : messages.filters(parts.join(messages.and));
}

function highlightedInWords(indexed: IndexedDataset, view: PictureView): string {
  const { lang, org, agreement, path } = view;
  const messages = pictureMessages[lang];
  const [from, to] = path;
  if (from !== undefined && to !== undefined) {
    return messages.path(organizationName(indexed, from, lang), organizationName(indexed, to, lang));
  }
  if (org !== null) return messages.selected(organizationName(indexed, org, lang));
  if (agreement === null) return '';
  const record = indexed.dataset.agreements[indexed.agreementIndex.get(agreement) ?? -1];
  return messages.selected(shortName(textIn(record?.title, lang, agreement)));
}

export function pictureWords(indexed: IndexedDataset, shown: Shown, view: PictureView): PictureWords {
  const messages = pictureMessages[view.lang];
  return {
    title: view.view === 'network' ? messages.network : messages.title,
    shown: [
      messages.organizations(shown.organizationCount),
      messages.agreements(shown.agreementCount),
      ...(shown.contextCount > 0 ? [messages.context(shown.contextCount)] : []),
    ].join(' · '),
    filters: filtersInWords(indexed, view, view.lang),
    highlighted: highlightedInWords(indexed, view),
  };
}
