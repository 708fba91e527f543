import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFiles, differingFiles } from './build.ts';

it('importing the build does not start it', () => {
  // In a process of its own, which ends only when nothing is under way; a build prints what it wrote.
  const importing = `await import(${JSON.stringify(new URL('build.ts', import.meta.url).href)}); console.log('end')`;
  const options = ['--import', 'tsx', '--input-type=module', '--eval', importing];
  expect(execFileSync(process.execPath, options, { encoding: 'utf8' })).toBe('end\n');
});

describe('a rebuild', () => {
  let files: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    files = await buildFiles();
  }, 120_000);

  it('gives the committed files again, byte for byte', () => {
    expect(differingFiles(files)).toEqual([]);
  });

  it('names the files that are missing or differ', () => {
    const read = (name: string) => (name === 'places.json' ? null : (files.get(name) ?? '').trimEnd());
    expect(differingFiles(files, read)).toEqual([
      'overview.json',
      'detail.json',
      'places.json',
      'towns.json',
      'transport.json',
    ]);
  });
});
