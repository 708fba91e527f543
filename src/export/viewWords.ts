/** What a view is narrowed to, in words, for citations and summaries: the same words as in its picture. */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { PictureView, PictureWords } from '../picture/pictureWords.ts';
import { comparedInWords, pictureWords } from '../picture/pictureWords.ts';
import { filterSentence } from '../picture/filterPhrases.ts';

export function viewWords(indexed: IndexedDataset, shown: Shown, view: PictureView): PictureWords {
  return pictureWords(indexed, shown, view);
}

/** What is compared, and the filters: `Estrie and Vermont, side by side · Quantum · signed since 2020`; empty without any. */
export function narrowedTo(indexed: IndexedDataset, view: PictureView): string {
  const filters = filterSentence(indexed, view, view.lang, view.towns);
  return [comparedInWords(indexed, view), filters].filter(Boolean).join(' · ');
}
