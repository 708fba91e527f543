/** Accidents of spreadsheets, met in public lists of organizations: each is reported with its cell, and nothing sound is. */
import { describe, expect, it } from 'vitest';
import { checkAccidents } from './checkAccidents.ts';
import type { Tables } from './checkReferences.ts';
import { Complaints } from './complaints.ts';
import { readTable } from './readTable.ts';
import { tables as schemas } from './tableSchema.ts';

/** Tables with nothing in them but these cells of one row each; a source was read on 26 November 2026. */
function check(table: string, cells: Readonly<Record<string, string>>) {
  const complaints = new Complaints();
  const tables = Object.fromEntries(
    schemas.map((schema) => {
      const row: Record<string, string> =
        schema.name === table ? cells : schema.name === 'sources' ? { checked: '2026-11-26' } : {};
      const names = schema.columns.map(({ name }) => name);
      const quoted = names.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`);
      return [schema.name, readTable(new Complaints(), schema, `${names.join(',')}\n${quoted.join(',')}\n`)];
    }),
  ) as Tables;
  checkAccidents(complaints, tables);
  return { problems: complaints.problems, row: tables[table as keyof Tables].rows[0] };
}

const found = (table: string, column: string, value: string) =>
  check(table, { [column]: value }).problems.map(({ where, code }) => `${where} ${code}`);

describe('accidents of spreadsheets', () => {
  it.each<[string, string]>([
    ...['#REF!', '#N/A', '#NAME?', '#NOM?', '#VALEUR!', '#VALUE!', '#DIV/0!', 'Err:502', '#####'].map(
      (value): [string, string] => [value, 'error-value'],
    ),
    ['Institute #REF! of Montréal', 'error-value'],
    ['UniversitÃ© Laval', 'decoded-twice'],
    ['Lâ€™entente', 'decoded-twice'],
    ['CÅ“ur', 'decoded-twice'],
    ['QuantumÂ\u00a0: A', 'decoded-twice'],
    ['<p>National council</p>', 'markup'],
    ['A<br/>B', 'markup'],
    ['Research &amp; Development', 'markup'],
    ['Conseil&nbsp;national', 'markup'],
    ['&#8220;Quoted&#8221;', 'markup'],
    ['N/A', 'placeholder'],
    ['TBD', 'placeholder'],
    ['à déterminer', 'placeholder'],
    ['???', 'placeholder'],
    ['S.O.', 'placeholder'],
  ])('%j as a name is reported', (value, code) => {
    expect(found('organizations', 'name_fr', value)).toEqual([`organizations.csv:2:name_fr ${code}`]);
  });

  it.each([
    'Université du Québec à Montréal',
    'CAFÉ\u00a0: la suite',
    'SÃO PAULO',
    'Âge d’or',
    'R&D; formation',
    'AT&T',
    'A < B > C',
    'C# et F#',
    '#1 in photonics',
    'Nan Ya',
    'L’entente – « bien »…',
    '-71.2',
    'NA Technologies',
    '3 — 4',
  ])('%j as a name is none', (value) => {
    expect(found('organizations', 'name_fr', value)).toEqual([]);
  });

  it('are looked for in every text, placeholders in names only', () => {
    expect(found('agreements', 'objectives_en', 'One;#REF!')).toHaveLength(1);
    expect(found('sources', 'publisher', 'Ã‰diteur')).toHaveLength(1);
    expect(found('organizations', 'curator_note', 'TBD')).toEqual([]);
  });

  it('come with the text that was meant, where it can be told', () => {
    expect(check('organizations', { name_fr: 'Section quÃ©bÃ©coise' }).problems[0]?.remedy).toEqual({
      en: 'write Section québécoise',
      fr: 'écrire Section québécoise',
    });
  });

  it.each([
    ['agreements', 'signed', '2203-09-07', '2203-09-07'],
    ['agreements', 'signed', '0223', '0223'],
    ['agreements', 'signed', '2027-11-27', '2027-11-27'],
    ['agreements', 'ends', '2999', '2999'],
    ['agreements', 'renewed', '2024;2042', '2042'],
    ['sources', 'published', '1202-01-01', '1202-01-01'],
    ['organizations', 'founded', '0199', '0199'],
  ])('a date that nobody means is reported and left out: %s.%s %s', (table, column, value, bad) => {
    const { problems, row } = check(table, { [column]: value, checked: '2026-11-26' });
    expect(problems).toMatchObject([{ code: 'unlikely-date', row: 2, column }]);
    expect(problems[0]?.message.en).toContain(bad);
    expect(row?.text(column)).not.toContain(bad);
  });

  it.each([
    ['agreements', 'signed', '2027-11'],
    ['agreements', 'signed', '1600'],
    ['agreements', 'ends', '2075-12-31'],
    ['organizations', 'founded', '1096'],
  ])('a date that may be meant is kept: %s.%s %s', (table, column, value) => {
    const { problems, row } = check(table, { [column]: value });
    expect(problems).toEqual([]);
    expect(row?.text(column)).toBe(value);
  });
});
