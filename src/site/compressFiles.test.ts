import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressFiles } from './compressFiles.ts';

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-site-'));
  cache = mkdtempSync(join(tmpdir(), 'corridor-cache-'));
});
afterEach(() => {
  for (const made of [folder, cache]) rmSync(made, { recursive: true });
});

const long = 'Montréal et Boston. '.repeat(80);
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};

it('lays brotli and gzip of the same text beside each text, and beside nothing else', async () => {
  write('a.json', long);
  write('short.json', 'Montréal');
  write('picture.png', long);
  await compressFiles(folder, cache);
  expect(readdirSync(folder).sort()).toEqual([
    'a.json',
    'a.json.br',
    'a.json.gz',
    'picture.png',
    'short.json',
  ]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'a.json.br'))).toString('utf8')).toBe(long);
  expect(gunzipSync(readFileSync(join(folder, 'a.json.gz'))).toString('utf8')).toBe(long);
});

it('takes from its cache what has not changed, and keeps there only what the last build needed', async () => {
  write('a.json', long);
  await compressFiles(folder, cache);
  const [kept = ''] = readdirSync(cache);
  writeFileSync(join(cache, kept), 'from the cache');
  await compressFiles(folder, cache);
  const ending = kept.slice(kept.lastIndexOf('.'));
  expect(readFileSync(join(folder, `a.json${ending}`), 'utf8')).toBe('from the cache');
  write('a.json', `${long} Québec`);
  await compressFiles(folder, cache);
  expect(readdirSync(cache)).toHaveLength(2);
  expect(readdirSync(cache)).not.toContain(kept);
});
