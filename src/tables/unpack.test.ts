import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from './answerCheck.ts';

const parties = 'agreement,organization,role\nm,a,\n';
const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
const namesIn = (bytes: Uint8Array) =>
  unpack({ name: 'tables.zip', bytes }).flatMap(({ name, why }) => (why ? [] : [name]));
const leftOutOf = (bytes: Uint8Array) =>
  unpack({ name: 'tables.zip', bytes }).flatMap(({ name, why }) => (why ? [`${name}: ${why}`] : []));

/** Says of the last file that it is so large unpacked: in the directory at the end, 24 bytes into its entry. */
function withSizeOfLast(bytes: Uint8Array, size: number): Uint8Array {
  const entry = bytes.findLastIndex((_, index) =>
    [0x50, 0x4b, 1, 2].every((byte, place) => bytes[index + place] === byte),
  );
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, size, true);
  return bytes;
}

describe('row 18, a zip', () => {
  it('of tables is its tables, folders and all', () => {
    const files = unpack({
      name: 'tables.zip',
      bytes: zipOf({ 'parties.csv': parties, 'data/sources.csv': 'x' }),
    });
    expect(files.map(({ name }) => name)).toEqual(['parties.csv', 'data/sources.csv']);
    expect(new TextDecoder().decode(files[0]?.bytes)).toBe(parties);
  });

  it('gives tables only: no pictures, no scripts, nothing hidden, nothing of macOS, no zip in a zip', () => {
    const bytes = zipOf({
      'parties.csv': parties,
      'picture.png': 'x',
      'page.html': '<script>1</script>',
      '.hidden.csv': 'x',
      '__MACOSX/parties.csv': 'x',
      'data/~$agreements.csv': 'x',
      'inner.zip': zipOf({ 'a.csv': 'x' }),
      'Data/Agreements.XLSX': 'x',
      'data/': new Uint8Array(),
    });
    expect(namesIn(bytes)).toEqual(['parties.csv']);
    // What somebody has put there is named; what programs add is not.
    expect(leftOutOf(bytes)).toEqual([
      'picture.png: no-table',
      'page.html: no-table',
      'inner.zip: zip-in-zip',
      'Data/Agreements.XLSX: xlsx',
    ]);
  });

  it('of thousands of other things names some of them', () => {
    const bytes = zipOf(
      Object.fromEntries(Array.from({ length: 3000 }, (_, number) => [`${String(number)}.png`, 'x'])),
    );
    expect(leftOutOf(bytes)).toHaveLength(50);
  });

  it('with paths out of it, or names of properties, is only names', () => {
    const paths = [
      '../etc/parties.csv',
      'C:\\windows\\sources.csv',
      '/anywhere/agreements.csv',
      'constructor.csv',
    ];
    expect(namesIn(zipOf(Object.fromEntries(paths.map((path) => [path, parties]))))).toEqual(paths);
    expect(({} as Record<string, unknown>)['csv']).toBeUndefined();
  });

  it('that would unpack to more than 200 MB leaves packed what is too much', () => {
    const bytes = withSizeOfLast(zipOf({ 'parties.csv': parties, 'bomb.csv': 'x' }), 250_000_000);
    expect(namesIn(bytes)).toEqual(['parties.csv']);
    expect(leftOutOf(bytes)).toEqual(['bomb.csv: too-large']);
  });

  it('whose one table is too large to be read says so', () => {
    const bytes = withSizeOfLast(zipOf({ 'organizations.csv': 'x' }), 60_000_000);
    expect(leftOutOf(bytes)).toEqual(['organizations.csv: too-large']);
    expect(namesIn(bytes)).toEqual([]);
  });

  it('that is damaged is named as such', () => {
    const bytes = zipOf({ 'parties.csv': parties.repeat(100) });
    expect(leftOutOf(bytes.slice(0, 60))).toEqual(['tables.zip: damaged-zip']);
  });

  it('that lies about its size gives no more than it said', () => {
    const bytes = withSizeOfLast(zipOf({ 'bomb.csv': new Uint8Array(1_000_000) }), 10);
    const files = unpack({ name: 'tables.zip', bytes });
    expect(files.every((file) => file.bytes.length <= 10)).toBe(true);
  });

  it('that is a workbook stays whole, to be refused by its name', () => {
    const bytes = zipOf({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' });
    expect(unpack({ name: 'tables.xlsx', bytes })).toEqual([{ name: 'tables.xlsx', bytes }]);
  });
});

it('a table is itself', () => {
  const upload = { name: 'parties.csv', bytes: strToU8(parties) };
  expect(unpack(upload)).toEqual([upload]);
});
