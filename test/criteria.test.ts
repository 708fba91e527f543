/** `criteria.md` names a test for each row; a table of tests that are gone would say more than is true. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const table = readFileSync(path.join(import.meta.dirname, 'criteria.md'), 'utf8');

interface Named {
  readonly file: string;
  readonly titles: readonly string[];
}

const named: readonly Named[] = [
  ...table.matchAll(/`([\w./-]+\.(?:spec|test)\.tsx?)`((?:,? “[^”]+”)+)/g),
].map(([, file = '', titles = '']) => ({
  file,
  titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
}));

it('names tests that there are', () => {
  expect(named.length).toBeGreaterThan(60);
  const gone = named.flatMap(({ file, titles }) => {
    const whole = path.join(root, file);
    const text = existsSync(whole) ? readFileSync(whole, 'utf8') : '';
    return titles.filter((title) => !text.includes(title)).map((title) => `${file}: ${title}`);
  });
  expect(gone).toEqual([]);
});

/** The rows of one part of the table, by the numbers that its lines begin with. */
function rowsOf(heading: string): number[] {
  const part = table.split('\n## ').find((text) => text.startsWith(heading)) ?? '';
  return part
    .split('\n')
    .flatMap((line) => /^\| ((?:\d+(?:, )?)+)/.exec(line)?.[1]?.split(', ') ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

it.each([
  ['Field cases', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 17, 18, 19]],
  ['Security and privacy', upTo(5)],
  ['Hostile inputs', upTo(48)],
  ['Faults', upTo(14)],
  ['Mended', upTo(14)],
])('has every row of “%s”', (heading, rows) => {
  expect(rowsOf(heading)).toEqual(rows);
});
