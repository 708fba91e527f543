/**
 * The filters in force as one sentence, phrase by phrase: `Quantum · in Quebec or New York · signed since 2020`. The
 * page shows the phrases as chips, each of whose parts can be taken away; everything else writes them out.
 */
import { parseBetween } from '../domain/betweenEnds.ts';
import type { Kind, Term } from '../domain/dataset.ts';
import type { Filters } from '../domain/filter.ts';
import { queryWords } from '../domain/foldText.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Language } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { parseNear } from '../domain/nearCircle.ts';
import { organizationLabel } from '../domain/shortName.ts';
import type { Town } from '../domain/towns.ts';
import { townAt, townsOfData } from '../domain/towns.ts';
import { filterWords } from '../i18n/messages/filterWords.ts';

export interface PhrasePart {
  readonly key: string;
  readonly words: string;
  /** The same outside the sentence: `Quebec` of `in Quebec`. */
  readonly name: string;
  /** What to set so that this part goes. */
  readonly without: Partial<Filters>;
  /** The sector it names, for its sign. */
  readonly sector?: string;
}

/** Parts of one phrase are joined by “or”, phrases by “and”. */
export interface FilterPhrase {
  readonly key: string;
  readonly parts: readonly PhrasePart[];
}

/** A name in a sentence: one line, and not the whole of a hostile one. */
export function shortName(text: string): string {
  const characters = [...text.replace(/[\t\r\n\f\v\u2028\u2029 ]+/g, ' ').trim()];
  return characters.length > 90 ? `${characters.slice(0, 89).join('')}…` : characters.join('');
}

export function termName(terms: readonly Kind[], id: string, language: Language): string {
  const term = terms.find((candidate) => candidate.id === id);
  return shortName(textIn(term?.plural ?? term?.name, language, id));
}

/** Names at an end before the rest is only counted. */
const mostNamesAtEnd = 3;

/** One end of `between`: names, or, where a place or band of many stands there, how many of which town. */
export function endInWords(indexed: IndexedDataset, ids: readonly string[], language: Language): string {
  const words = filterWords[language];
  const { regions, organizations } = indexed.dataset;
  const isMany = ids.length > mostNamesAtEnd;
  if (isMany) {
    const towns = new Set(
      ids.map((id) => organizations[indexed.organizationIndex.get(id) ?? -1]?.location?.place ?? ''),
    );
    const [town = '', ...others] = towns;
    if (town !== '' && others.length === 0) return words.organizationsOf(ids.length, shortName(town));
  }
  const named = isMany ? ids.slice(0, mostNamesAtEnd - 1) : ids;
  const names = named
    .map((id) => {
      const region: Term | undefined = regions.find((candidate) => candidate.id === id);
      if (region) return words.regionAtEnd(id, shortName(textIn(region.name, language, id)));
      const organization = organizations[indexed.organizationIndex.get(id) ?? -1];
      const name = organization ? organizationLabel(organization, language) : id;
      return words.organizationAtEnd(shortName(name));
    })
    .join(isMany ? ', ' : ` ${words.or} `);
  return isMany ? `${names} ${words.or} ${words.othersAtEnd(ids.length - named.length)}` : names;
}

function betweenInWords(indexed: IndexedDataset, between: string, language: Language): string {
  const words = filterWords[language];
  const ends = parseBetween(between);
  if (!ends) return between;
  if ([ends.first, ends.second].map(String).sort().join('..') === 'CA..US') return words.acrossBorder;
  return words.between(endInWords(indexed, ends.first, language), endInWords(indexed, ends.second, language));
}

/** What a circle's middle is called: a town there, else its coordinates. */
export function nameOfPoint(
  indexed: IndexedDataset,
  towns: readonly Town[],
  { lat, lng }: { readonly lat: number; readonly lng: number },
  language: Language,
): string {
  const town = townAt(townsOfData(indexed), lat, lng) ?? townAt(towns, lat, lng);
  return town ? textIn(town.name, language) : filterWords[language].point(lat, lng);
}

function nearInWords(
  indexed: IndexedDataset,
  towns: readonly Town[],
  near: string,
  language: Language,
): string {
  const circle = parseNear(near);
  if (!circle) return near;
  return filterWords[language].near(circle.km, nameOfPoint(indexed, towns, circle, language));
}

/** `from` or `to` is there. */
export function datesInWords(from: string | null, to: string | null, language: Language): string {
  const words = filterWords[language];
  if (from !== null && to !== null) {
    return from === to ? words.signedIn(from) : words.signedBetween(from, to);
  }
  return from === null ? words.signedUntil(to ?? '') : words.signedSince(from);
}

/** In the order in which a sentence reads. `towns` are those that a circle may be named by beside the data's own. */
export function filterPhrases(
  indexed: IndexedDataset,
  filters: Filters,
  language: Language,
  towns: readonly Town[] = [],
): FilterPhrase[] {
  const words = filterWords[language];
  const { sectors, organizationKinds, agreementKinds, regions } = indexed.dataset;
  const { q, between, near, linked, from, to, asOf } = filters;
  const list = (
    facet: 'sector' | 'kind' | 'region' | 'agreementKind',
    terms: readonly Kind[],
    wordsOf: (name: string, id: string, isFirst: boolean) => string = (name) => name,
  ): FilterPhrase => ({
    key: facet,
    parts: filters[facet].map((id, position) => {
      const name = termName(terms, id, language);
      return {
        key: `${facet}:${id}`,
        words: wordsOf(name, id, position === 0),
        name,
        without: { [facet]: filters[facet].filter((other) => other !== id) },
        ...(facet === 'sector' ? { sector: id } : {}),
      };
    }),
  });
  const one = (
    key: string,
    isSet: boolean,
    inWords: () => string,
    without: Partial<Filters>,
  ): FilterPhrase => {
    if (!isSet) return { key, parts: [] };
    const said = inWords();
    return { key, parts: [{ key, words: said, name: said, without }] };
  };

  return [
    one('q', q !== null && queryWords(q).length > 0, () => words.query(shortName(q ?? '')), { q: null }),
    list('sector', sectors),
    list('kind', organizationKinds),
    list('region', regions, (name, id, isFirst) => words.inRegion(id, name, isFirst)),
    one('near', near !== null, () => nearInWords(indexed, towns, near ?? '', language), { near: null }),
    one('linked', linked, () => words.linked, { linked: false }),
    list('agreementKind', agreementKinds),
    one('between', between !== null, () => betweenInWords(indexed, between ?? '', language), {
      between: null,
    }),
    one('dates', from !== null || to !== null, () => datesInWords(from, to, language), {
      from: null,
      to: null,
    }),
    one('asOf', asOf !== null, () => words.asOf(asOf ?? ''), { asOf: null }),
  ].filter(({ parts }) => parts.length > 0);
}

/** Empty without a filter. */
export function filterSentence(
  indexed: IndexedDataset,
  filters: Filters,
  language: Language,
  towns: readonly Town[] = [],
): string {
  return filterPhrases(indexed, filters, language, towns)
    .map(({ parts }) => parts.map(({ words }) => words).join(` ${filterWords[language].or} `))
    .join(' · ');
}
