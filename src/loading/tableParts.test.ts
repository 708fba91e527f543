import { expect, it } from 'vitest';
import { tableParts } from './tableParts.ts';

const given = (rows: number, publishedRows: number) =>
  ({ name: 'x.csv', table: 'organizations', encoding: 'utf-8', rows, publishedRows }) as const;
const plain = (text = '') => text.replaceAll('\u00a0', ' ');

it('a table of one row is told to stand for the whole published one', () => {
  const [words] = tableParts([given(1, 395)]);
  expect(plain(words?.en)).toBe(
    'organizations.csv has 1 row, the published one 395: is it only a part? Tables are replaced whole, so what it lacks counts as gone.',
  );
  expect(plain(words?.fr)).toBe(
    'organizations.csv compte 1 ligne, le tableau publié 395 : n’en est-ce qu’une partie? Les tableaux sont remplacés en entier : ce qui n’y est pas compte comme retiré.',
  );
});

it('nothing is said of a table from which a few rows are gone, of a longer one, and of one that was never published', () => {
  expect(tableParts([given(390, 395), given(400, 395), given(0, 0)])).toEqual([]);
});
