/** What a search without a result may have been meant to say, by the words that the data has. */
import UFuzzy from '@leeoniya/ufuzzy';
import { foldText, queryWords } from './foldText.ts';
import type { IndexedDataset } from './indexedDataset.ts';
import type { Language, LocalizedText } from './language.ts';
import { languages } from './language.ts';

/** Of shorter words too many others are one letter away. */
const leastLetters = 4;
/** uFuzzy makes one pattern of a word. */
const mostLetters = 40;
/** How much longer or shorter than what was typed. */
const mostLonger = 2;

/** Folded words as the data writes them, those of `language` first. */
function wordsOf({ dataset }: IndexedDataset, language: Language): ReadonlyMap<string, string> {
  const { organizations, agreements, regions, sectors, organizationKinds } = dataset;
  const texts: (LocalizedText | undefined)[] = [
    ...[...sectors, ...regions, ...organizationKinds].map(({ name }) => name),
    ...organizations.flatMap(({ name, shortName }) => [name, shortName]),
    ...agreements.map(({ title }) => title),
  ];
  const words = new Map<string, string>();
  const add = (text: string | undefined) => {
    for (const word of text?.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const folded = foldText(word);
      if (!words.has(folded)) words.set(folded, word);
    }
  };
  for (const own of [language, ...languages.filter((other) => other !== language)])
    for (const text of texts) add(text?.[own]);
  for (const { location } of organizations) add(location?.place);
  return words;
}

/** `null`: no word of it is one slip away from a word of the data. */
export function didYouMean(indexed: IndexedDataset, query: string, language: Language): string | null {
  const words = wordsOf(indexed, language);
  const folded = [...words.keys()];
  const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  let isOther = false;
  const meant = queryWords(query).map((word) => {
    if (word.length < leastLetters || word.length > mostLetters) return word;
    if (folded.some((known) => known.includes(word))) return words.get(word) ?? word;
    const lengthOff = (known: string) => Math.abs(known.length - word.length);
    const [nearest] = (fuzzy.filter(folded, word) ?? [])
      .map((position) => folded[position] ?? '')
      .filter((known) => lengthOff(known) <= mostLonger)
      .sort((a, b) => lengthOff(a) - lengthOff(b));
    if (nearest === undefined) return word;
    isOther = true;
    return words.get(nearest) ?? nearest;
  });
  return isOther ? meant.join(' ') : null;
}
