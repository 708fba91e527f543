import { fileOf } from '../../data/compile/tableSchema.ts';
import type { BothLanguages } from '../domain/problem.ts';
import { previewMessages } from '../i18n/messages/preview.ts';
import type { GivenTable } from '../tables/checkTables.ts';

/** A table with fewer rows than this share of the published one's may be meant as a part of it. */
const wholeShare = 0.9;

/** What a curator who hands over a part of a table has to know first: it stands for the whole published one. */
export function tableParts(given: readonly GivenTable[]): BothLanguages[] {
  return given
    .filter(({ rows, publishedRows }) => rows < wholeShare * publishedRows)
    .map(({ table, rows, publishedRows }) => ({
      en: previewMessages.en.part(fileOf(table), rows, publishedRows),
      fr: previewMessages.fr.part(fileOf(table), rows, publishedRows),
    }));
}
