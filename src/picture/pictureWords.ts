/** What a view shows, in words, for pictures, summaries and citations: title, counts, filters, selection. */
import type { Filters, Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Language } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import type { Town } from '../domain/towns.ts';
import { pictureMessages } from '../i18n/messages/picture.ts';
import { filterSentence, shortName, termName } from './filterPhrases.ts';

/** What of a view's state shows in a picture. */
export interface PictureView extends Filters {
  readonly lang: Language;
  readonly view: 'map' | 'network' | 'table';
  readonly org: string | null;
  readonly agreement: string | null;
  readonly path: readonly string[];
  /** Two regions or two sectors that stand side by side; empty: none. */
  readonly compare: readonly string[];
  readonly links: 'hub' | 'pair';
  readonly affiliations: boolean;
  /** Towns that a circle may be named by; without them it goes by the data's places or its coordinates. */
  readonly towns?: readonly Town[];
}

export interface PictureWords {
  readonly title: string;
  readonly shown: string;
  readonly filters: string;
  /** Empty where nothing is singled out. */
  readonly highlighted: string;
}

function organizationName(indexed: IndexedDataset, id: string, language: Language): string {
  const organization = indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1];
  return shortName(textIn(organization?.name, language, id));
}

/** `Estrie and Vermont, side by side`; empty where nothing is compared. */
function comparedInWords(
  { dataset: { regions, sectors } }: IndexedDataset,
  { compare, lang }: PictureView,
): string {
  const [first, second] = compare.map((id) => termName([...regions, ...sectors], id, lang));
  return first === undefined || second === undefined ? '' : pictureMessages[lang].compared(first, second);
}

function filtersInWords(indexed: IndexedDataset, view: PictureView): string {
  const messages = pictureMessages[view.lang];
  const sentence = filterSentence(indexed, view, view.lang, view.towns);
  return sentence === '' ? messages.noFilter : messages.filters(sentence);
}

function highlightedInWords(indexed: IndexedDataset, view: PictureView): string {
  const { lang, org, agreement, path } = view;
  const messages = pictureMessages[lang];
  const [from, to] = path;
  if (from !== undefined && to !== undefined) {
    return messages.path(organizationName(indexed, from, lang), organizationName(indexed, to, lang));
  }
  if (org !== null) return messages.selected(organizationName(indexed, org, lang));
  if (agreement === null) {
    const compared = comparedInWords(indexed, view);
    return compared && messages.selected(compared);
  }
  const record = indexed.dataset.agreements[indexed.agreementIndex.get(agreement) ?? -1];
  return messages.selected(shortName(textIn(record?.title, lang, agreement)));
}

export function pictureWords(indexed: IndexedDataset, shown: Shown, view: PictureView): PictureWords {
  const messages = pictureMessages[view.lang];
  const compared = comparedInWords(indexed, view);
  const colon = view.lang === 'fr' ? '\u00a0: ' : ': ';
  const usual = view.view === 'network' ? messages.network : messages.title;
  return {
    title: compared === '' ? usual : messages.title + colon + compared,
    shown: [
      messages.organizations(shown.organizationCount),
      messages.agreements(shown.agreementCount),
      ...(shown.contextCount > 0 ? [messages.context(shown.contextCount)] : []),
    ].join(' · '),
    filters: filtersInWords(indexed, view),
    highlighted: highlightedInWords(indexed, view),
  };
}

/** What is compared, and the filters: `Estrie and Vermont, side by side · Quantum`; empty without any. */
export function narrowedTo(indexed: IndexedDataset, view: PictureView): string {
  const filters = filterSentence(indexed, view, view.lang, view.towns);
  return [comparedInWords(indexed, view), filters].filter(Boolean).join(' · ');
}
