import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parameters } from '../state/parameters.ts';

const script = readFileSync(path.join(import.meta.dirname, '..', 'site', 'first', 'first.js'), 'utf8');

/** What the first view itself follows, and what says nothing outside an embed. */
const ofAnyView = ['lang', 'theme', 'accent', 'live'];

it('an address with any parameter of the view does not begin with the first view', () => {
  const [, names = ''] = /\/\^\(([a-z|-]+)\)\$\//.exec(script) ?? [];
  const known = Object.values(parameters).map(({ name }) => name);
  expect(names.split('|').sort()).toEqual(
    [...known.filter((name) => !ofAnyView.includes(name)), 'studio'].sort(),
  );
});
