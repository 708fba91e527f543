/**
 * Filters that the words of a search name: `quantum Quebec New York` is in no record as a text, and means the sector
 * quantum and what ties Quebec and New York.
 */
import type { Filters } from './filter.ts';
import { writeBetween } from './betweenEnds.ts';
import type { Kind } from './dataset.ts';
import { queryWords } from './foldText.ts';
import type { IndexedDataset } from './indexedDataset.ts';

type ListFacet = 'sector' | 'kind' | 'agreementKind' | 'region';
const facets: readonly ListFacet[] = ['sector', 'kind', 'agreementKind', 'region'];

interface NamedTerm {
  readonly facet: ListFacet;
  readonly id: string;
}

/** A way to ask for what the words name. */
export interface NamedWay {
  readonly filters: Partial<Filters>;
  /** What is asked for: ties and kinds of agreements are about agreements. */
  readonly of: 'organizations' | 'agreements';
}

/** Words between names, and what the map is about: they narrow nothing. */
const joiningWords = new Set(
  'and or in of the to from with between agreement agreements organization organizations et ou en au aux de du des d a la le les l avec entre entente ententes organisation organisations'.split(
    ' ',
  ),
);

/** Singular or plural, in one or two words: `semi conducteur` and `Semi-conducteurs` are the same name. */
function keyOf(words: readonly string[]): string {
  return words.map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word)).join('');
}

function wordsOf(query: string): string[] {
  return queryWords(query.replace(/[,;:«»“”"()]/g, ' ').replace(/(^|\s)[dl]['’]/giu, '$1'));
}

function termsByKey({ dataset }: IndexedDataset): ReadonlyMap<string, NamedTerm> {
  const terms = new Map<string, NamedTerm>();
  const lists: Readonly<Record<ListFacet, readonly Kind[]>> = {
    sector: dataset.sectors,
    kind: dataset.organizationKinds,
    agreementKind: dataset.agreementKinds,
    region: dataset.regions,
  };
  for (const facet of facets) {
    for (const { id, name, plural } of lists[facet]) {
      for (const text of [name.en, name.fr, plural?.en, plural?.fr]) {
        const key = keyOf(wordsOf(text ?? ''));
        if (key !== '' && !terms.has(key)) terms.set(key, { facet, id });
      }
    }
  }
  return terms;
}

/** No name of a filter has more words. */
const longestName = 7;

function read(indexed: IndexedDataset, query: string) {
  const terms = termsByKey(indexed);
  const words = wordsOf(query);
  const named: Record<ListFacet, string[]> = { sector: [], kind: [], agreementKind: [], region: [] };
  const rest: string[] = [];
  let at = 0;
  while (at < words.length) {
    let length = Math.min(longestName, words.length - at);
    let term: NamedTerm | undefined;
    for (; length > 0; length--) {
      term = terms.get(keyOf(words.slice(at, at + length)));
      if (term) break;
    }
    const word = words[at] ?? '';
    if (term && !named[term.facet].includes(term.id)) named[term.facet].push(term.id);
    if (!term && !joiningWords.has(word)) rest.push(word);
    at += Math.max(1, length);
  }
  return { named, rest };
}

/** All that the words name at once, then each by itself; empty where they name nothing. */
export function waysNamedBy(indexed: IndexedDataset, query: string): NamedWay[] {
  const { named, rest } = read(indexed, query);
  const q = rest.length === 0 ? null : rest.join(' ');
  const [first, ...others] = named.region;
  const parts: NamedWay[] = [];
  for (const facet of facets) {
    if (facet === 'region' || named[facet].length === 0) continue;
    const of = facet === 'agreementKind' ? 'agreements' : 'organizations';
    parts.push({ filters: { [facet]: named[facet], q }, of });
  }
  if (first !== undefined) {
    parts.push(
      others.length > 0
        ? { filters: { between: writeBetween({ first: [first], second: others }), q }, of: 'agreements' }
        : { filters: { region: [first], q }, of: 'organizations' },
    );
  }
  if (parts.length < 2) return parts;
  const all: NamedWay = {
    filters: Object.assign({}, ...parts.map(({ filters }) => filters)) as Partial<Filters>,
    of: parts.some(({ of }) => of === 'agreements') ? 'agreements' : 'organizations',
  };
  return [all, ...parts];
}
