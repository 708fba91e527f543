import { describe, expect, it } from 'vitest';
import { Complaints } from './complaints.ts';
import { findLookAlikes } from './lookAlikes.ts';
import { readTable } from './readTable.ts';
import { fileOf, type TableName, tables } from './tableSchema.ts';

function table(name: TableName, rows: readonly Readonly<Record<string, string>>[]) {
  const schema = tables.find((one) => one.name === name);
  if (!schema) throw new Error(`no table ${name}`);
  const columns = schema.columns.map((column) => column.name);
  const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join(','));
  return readTable(new Complaints(), schema, [columns.join(','), ...lines].join('\n'));
}

function warnings(
  organizations: readonly Readonly<Record<string, string>>[],
  known: readonly Readonly<Record<string, string>>[] = [],
) {
  return findLookAlikes({
    organizations: table('organizations', organizations),
    'known-different': table('known-different', known),
  }).map(({ where, code }) => `${where} ${code}`);
}

const a = (cells: Readonly<Record<string, string>>) => ({ id: 'a', ...cells });
const b = (cells: Readonly<Record<string, string>>) => ({ id: 'b', ...cells });
const file = fileOf('organizations');

describe('look-alikes', () => {
  it.each([
    ['order and common words', { name_en: 'The Institute of Optics' }, { name_en: 'Optics Institute, Inc.' }],
    ['accents and case', { name_fr: 'École du Québec' }, { name_en: 'ecole du quebec' }],
    ['one letter', { name_en: 'Aluminum Cluster' }, { name_en: 'Aluminium Cluster' }],
  ])('are warned about when names differ by %s', (_case, one, other) => {
    expect(warnings([a(one), b(other)])).toEqual([`${file}:3:name_en look-alike-name`]);
  });

  it('are warned about when acronyms or websites agree', () => {
    expect(
      warnings([a({ name_en: 'One', short_name: 'C2MI' }), b({ name_en: 'Two', short_name_fr: 'C2-MI' })]),
    ).toEqual([`${file}:3:short_name look-alike-acronym`]);
    expect(
      warnings([
        a({ name_en: 'One', website: 'https://www.one.example/' }),
        b({ name_en: 'Two', website: 'http://one.example' }),
      ]),
    ).toEqual([`${file}:3:website look-alike-website`]);
  });

  it('are warned about when one goes by the acronym of the other', () => {
    expect(
      warnings([
        a({ name_fr: 'Conseil national de recherches', short_name_fr: 'CNRC' }),
        b({ name_en: 'CNRC' }),
      ]),
    ).toEqual([`${file}:3:short_name look-alike-acronym`]);
  });

  it('name both rows', () => {
    const alike = findLookAlikes({
      organizations: table('organizations', [a({ name_en: 'Same' }), b({ name_en: 'Same' })]),
      'known-different': table('known-different', []),
    });
    expect(alike.map(({ ids }) => ids)).toEqual([['b', 'a']]);
  });

  it('are not told of endlessly where thousands are the same', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => ({
      id: `o-${String(index)}`,
      name_en: 'The same name',
      website: 'https://same.example',
    }));
    expect(warnings(rows).length).toBeLessThan(2000 * 20);
  });

  it.each([
    ['short names that differ by a letter', { name_en: 'Flow' }, { name_en: 'Flo' }],
    ['numbers', { name_en: 'Innovation Centre 2' }, { name_en: 'Innovation Centre 3' }],
    ['parts of a website', { website: 'https://u.example/physics' }, { website: 'https://u.example/optics' }],
    ['nothing filled in', {}, {}],
  ])('are not seen in %s', (_case, one, other) => {
    expect(warnings([a(one), b(other)])).toEqual([]);
  });

  it('are left alone once a curator knows that they differ, whichever comes first', () => {
    const rows = [a({ name_en: 'Brown University' }), b({ name_en: 'Brawn University' })];
    expect(warnings(rows)).toHaveLength(1);
    expect(warnings(rows, [{ organization: 'b', other: 'a', reason: 'Two towns' }])).toEqual([]);
  });
});
