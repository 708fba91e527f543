/** Words of a vocabulary as curators write them: by id, or by the name of either language. */
import { foldText } from '../../src/domain/foldText.ts';
import { nearest } from './nearest.ts';
import type { Row, Table } from './readTable.ts';

/** Whether the rows of a table are words with a name in each language, few enough to be chosen from. */
export function isVocabulary({ schema }: Table): boolean {
  const isWord = ['name_en', 'name_fr'].every((name) =>
    schema.columns.some((column) => column.name === name),
  );
  return isWord && schema.name !== 'organizations';
}

/** The id that a name stands for, accents and case ignored; `null` if none or several have it. */
export function idOfName(known: ReadonlyMap<string, Row>, written: string): string | null {
  const wanted = foldText(written);
  const ids = [...known].filter(([id, row]) =>
    [id, row.text('name_en'), row.text('name_fr')].some((name) => name !== '' && foldText(name) === wanted),
  );
  return ids.length === 1 ? (ids[0]?.[0] ?? null) : null;
}

/** So many are listed all; of more, only those that are near. */
const mostListed = 20;

/** The allowed words with their names, `company (Company / Entreprise)`: all up to twenty, else the nearest. */
export function allowedWords(known: ReadonlyMap<string, Row>, written: string): string | null {
  const words = [...known];
  const near = nearest(written, known.keys());
  const listed = words.length <= mostListed ? words : words.filter(([id]) => id === near);
  if (listed.length === 0) return null;
  return listed
    .map(([id, row]) => {
      const names = [...new Set([row.text('name_en'), row.text('name_fr')])].filter((name) => name !== '');
      return `${id} (${names.join(' / ')})`;
    })
    .join(', ');
}
