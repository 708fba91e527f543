/**
 * Suggestions for the search box: organizations, agreements, places and regions by name, best first. Names that
 * begin with the query come before names with a word that does, then anything that holds it; a query with one
 * mistyped letter still finds what it means (uFuzzy's single-error mode) when nothing matches exactly.
 */
import UFuzzy from '@leeoniya/ufuzzy';
import { foldText, queryWords } from './foldText.ts';
import type { IndexedDataset } from './indexedDataset.ts';
import type { Town } from './towns.ts';
import { townAt, townsOfData } from './towns.ts';
import { findTowns, placeAskedFor } from './findTowns.ts';
import type { Language } from './language.ts';
import { textIn } from './language.ts';
import { shortNameIn } from './shortName.ts';

export type Suggestion =
  | { readonly type: 'organization'; readonly id: string; readonly label: string }
  | { readonly type: 'agreement'; readonly id: string; readonly label: string }
  | { readonly type: 'place'; readonly id: string; readonly label: string }
  | { readonly type: 'region'; readonly id: string; readonly label: string }
  /** A place to be near to, with organizations or not. */
  | { readonly type: 'town'; readonly id: string; readonly label: string; readonly town: Town };

interface Candidate {
  readonly suggestion: Suggestion;
  /** Folded names in both languages and the short name. */
  readonly names: readonly string[];
}

export interface SuggestionIndex {
  readonly candidates: readonly Candidate[];
  /** Whose alphabet equals are put in order by. */
  readonly language: Language;
  /** One line a candidate, for the tolerant search. */
  readonly lines: readonly string[];
}

export function suggestTown(town: Town, language: Language): Extract<Suggestion, { type: 'town' }> {
  return {
    type: 'town',
    id: `${String(town.lat)},${String(town.lng)}`,
    label: textIn(town.name, language),
    town,
  };
}

/**
 * Towns for a text: all there are for `near Bromont`, else those without organizations that it begins, after what the
 * data itself has.
 */
export function suggestTowns(
  indexed: IndexedDataset,
  towns: readonly Town[],
  query: string,
  language: Language,
): Suggestion[] {
  const ofData = townsOfData(indexed);
  const asked = placeAskedFor(query);
  const others = towns.filter(({ lat, lng }) => townAt(ofData, lat, lng) === null);
  const found =
    asked === null
      ? query.trim().length < 3
        ? []
        : findTowns(others, query, 3)
      : findTowns([...ofData, ...others], asked, 8);
  return found.map((town) => suggestTown(town, language));
}

export function buildSuggestionIndex(indexed: IndexedDataset, language: Language): SuggestionIndex {
  const { dataset } = indexed;
  const candidates: Candidate[] = [];
  const add = (suggestion: Suggestion, names: readonly (string | undefined)[]) => {
    candidates.push({
      suggestion,
      names: names
        .filter((name) => name !== undefined && name !== '')
        .map((name) => foldText(name as string)),
    });
  };
  for (const { id, name, shortName } of dataset.organizations) {
    const label = textIn(name, language, id);
    const short = shortNameIn(shortName, language);
    const isSpelled = short === undefined || foldText(label).includes(foldText(short));
    add({ type: 'organization', id, label: isSpelled ? label : `${short} – ${label}` }, [
      shortName?.en,
      shortName?.fr,
      name.en,
      name.fr,
    ]);
  }
  for (const { id, title } of dataset.agreements) {
    add({ type: 'agreement', id, label: textIn(title, language, id) }, [title.en, title.fr]);
  }
  const towns = townsOfData(indexed);
  for (const town of towns) add(suggestTown(town, language), [town.name.en, town.name.fr]);
  const placed = new Set(towns.map(({ name }) => name.en));
  const places = new Set(dataset.organizations.flatMap(({ location }) => location?.place ?? []));
  for (const place of places)
    if (!placed.has(place)) add({ type: 'place', id: place, label: place }, [place]);
  for (const { id, name } of dataset.regions)
    add({ type: 'region', id, label: textIn(name, language, id) }, [name.en, name.fr]);
  return { candidates, language, lines: candidates.map(({ names }) => names.join(' · ')) };
}

/** 0 best … 3 worst; null where a word of the query is missing. */
function rank(names: readonly string[], query: string, words: readonly string[]): number | null {
  if (names.some((name) => name.startsWith(query))) return 0;
  const all = ` ${names.join(' ')}`;
  if (!words.every((word) => all.includes(word))) return null;
  if (words.every((word) => all.includes(` ${word}`))) return 1;
  return words.some((word) => all.includes(` ${word}`)) ? 2 : 3;
}

const typeOrder: Readonly<Record<Suggestion['type'], number>> = {
  organization: 0,
  place: 1,
  town: 1,
  region: 2,
  agreement: 3,
};

/** uFuzzy makes one pattern of the whole query: of thousands of characters, one that ends the process. */
const longestTolerantQuery = 60;

export function suggest(index: SuggestionIndex, query: string, limit = 12): Suggestion[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const folded = words.join(' ');
  const ranked: { suggestion: Suggestion; rank: number }[] = [];
  for (const { suggestion, names } of index.candidates) {
    const found = rank(names, folded, words);
    if (found !== null) ranked.push({ suggestion, rank: found });
  }
  if (ranked.length > 0) {
    const { compare } = new Intl.Collator(`${index.language}-CA`);
    return ranked
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          typeOrder[a.suggestion.type] - typeOrder[b.suggestion.type] ||
          compare(a.suggestion.label, b.suggestion.label),
      )
      .slice(0, limit)
      .map(({ suggestion }) => suggestion);
  }
  if (folded.length > longestTolerantQuery) return [];
  const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  const matches = fuzzy.filter([...index.lines], folded) ?? [];
  const info = matches.length > 0 ? fuzzy.info(matches, [...index.lines], folded) : null;
  if (!info) return [];
  /** As among exact ones: names that begin with it first, and of these organizations. */
  const rankOf = (position: number) => {
    const at = info.idx[position] ?? 0;
    const isWithin = !/(^|· )$/.test(index.lines[at]?.slice(0, info.start[position]) ?? '');
    return Number(isWithin) * 4 + typeOrder[index.candidates[at]?.suggestion.type ?? 'agreement'];
  };
  return fuzzy
    .sort(info, [...index.lines], folded)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, limit)
    .flatMap((position) => index.candidates[info.idx[position] ?? -1]?.suggestion ?? []);
}
