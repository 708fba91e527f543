import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeTransport } from './decodeTransport.ts';

const read = (name: string) => JSON.parse(readFileSync(`public/geo/${name}.json`, 'utf8')) as unknown;
const { names } = decodeTransport(read('transport'));

it('names what is the same in both languages by its code or number, ports in each', () => {
  const namesOf = (role: string) => names.filter((each) => each.role === role).map(({ name }) => name);
  expect(namesOf('airport')).toContainEqual({ en: 'YUL', fr: 'YUL' });
  expect(namesOf('crossing')).toContainEqual({ en: 'I-87 / A-15', fr: 'I-87 / A-15' });
  expect(namesOf('port')).toContainEqual({ en: 'Port of Québec', fr: 'Port de Québec' });
  expect(namesOf('port')).toContainEqual({ en: 'Port of Annapolis', fr: 'Port d’Annapolis' });
  expect(namesOf('port')).toContainEqual({ en: 'Port of Philadelphia', fr: 'Port de Philadelphie' });
});

it('puts roads between Vermont and Quebec on the 45th parallel', () => {
  const crossings = names.filter(({ role, name }) => role === 'crossing' && /^I-8[79]/.test(name.en));
  expect(crossings.map(({ name }) => name.en).sort()).toEqual(['I-87 / A-15', 'I-89 / QC-133 / A-35']);
  for (const { lat } of crossings) expect(lat).toBeCloseTo(45, 1);
});
