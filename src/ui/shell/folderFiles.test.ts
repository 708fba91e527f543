import { expect, it } from 'vitest';
import { folderFiles } from './folderFiles.ts';

type Tree = { readonly [name: string]: Tree | string };

/** Entries as a browser gives them: a hundred at a time, and files that may be gone. */
function entryOf(name: string, content: Tree | string): FileSystemEntry {
  const entry = { name, isFile: typeof content === 'string', isDirectory: typeof content !== 'string' };
  if (typeof content === 'string') {
    const file = (take: (file: File) => void, fail: () => void) =>
      content === 'gone' ? fail() : take(new File([content], name));
    return { ...entry, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.entries(content).map(([own, inner]) => entryOf(own, inner));
    return { readEntries: (take: (entries: FileSystemEntry[]) => void) => take(left.splice(0, 100)) };
  };
  return { ...entry, createReader } as unknown as FileSystemEntry;
}

const namesIn = async (tree: Tree) => (await folderFiles([entryOf('dropped', tree)])).map(({ name }) => name);

it.each<[string, Tree, readonly string[]]>([
  ['with tables gives them', { 'a.csv': 'x', inner: { 'b.csv': 'x' } }, ['a.csv', 'b.csv']],
  ['gives nothing hidden', { '.git': { config: 'x' }, '.DS_Store': 'x', 'a.csv': 'x' }, ['a.csv']],
  ['leaves out a file that is gone', { 'a.csv': 'gone', 'b.csv': 'x' }, ['b.csv']],
  ['that is empty gives nothing', {}, []],
  [
    'with names of properties gives them',
    { constructor: 'x', toString: { valueOf: 'x' } },
    ['constructor', 'valueOf'],
  ],
  [
    'is read to four levels',
    { 1: { 2: { 3: { 'd.csv': 'x', 4: { 'e.csv': 'x', 5: { 'f.csv': 'x' } } } } } },
    ['d.csv'],
  ],
])('a folder %s', async (_, tree, expected) => {
  expect(await namesIn(tree)).toEqual(expected);
});

it('a folder of thousands of files gives 200', async () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${String(index)}.csv`, 'x']));
  expect(await namesIn(many)).toHaveLength(200);
  expect(await namesIn({ one: many, two: many })).toHaveLength(200);
});
