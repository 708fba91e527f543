/** What a view is narrowed to, in words, for citations and summaries: the same words as in its picture. */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { PictureView, PictureWords } from '../picture/pictureWords.ts';
import { filterParts, pictureWords } from '../picture/pictureWords.ts';

export function viewWords(indexed: IndexedDataset, shown: Shown, view: PictureView): PictureWords {
  return pictureWords(indexed, shown, view);
}

/** The filters alone: `sector Quantum; signed from 2020`, empty without any. */
export function narrowedTo(indexed: IndexedDataset, view: PictureView): string {
  return filterParts(indexed, view, view.lang).join('; ');
}
