import { describe, expect, it } from 'vitest';
import { csvTableNames, writeCsvTable } from '../export/csv.ts';
import { tinyDataset } from '../../test/helpers.ts';
import { recognizeTable } from './recognizeTable.ts';

describe('a curator’s file', () => {
  it.each([
    ['organizations.csv', 'organizations'],
    ['Organisations.csv', 'organizations'],
    ['organizations (2).csv', 'organizations'],
    ['tables/agreements-2026.csv', 'agreements'],
    ['Ententes.CSV', 'agreements'],
    ['parties copie.csv', 'parties'],
    ['place-overrides.csv', 'place-overrides'],
  ])('called %s is the table %s', (file, table) => {
    expect(recognizeTable(file, 'x\n')?.table).toBe(table);
  });

  it.each([
    ['agreement,organization,role\n', 'parties'],
    ['id;kind;title_fr;signed;sources\n', 'agreements'],
    ['from\tto\trelation\tsources\n', 'affiliations'],
    ['name,address,phone\n', null],
  ])('without a telling name is known by its header: %j', (text, table) => {
    expect(recognizeTable('Sans titre.csv', text)?.table ?? null).toBe(table);
  });

  it('may have padded, accented or French headers', () => {
    const text = 'Identifiant ; Nom (français);TYPE;Secteurs;ville;région;sources\r\na;b;c;;;;\r\n';
    expect(recognizeTable('pasted.csv', text)).toEqual({
      table: 'organizations',
      // Problems and the mended table name the columns as the curator does.
      text,
    });
  });

  it('may begin with Excel’s line about the separator', () => {
    expect(recognizeTable('x.csv', 'sep=;\nagreement;organization;role\na;b;c')).toEqual({
      table: 'parties',
      text: 'agreement;organization;role\na;b;c',
    });
  });

  it.each(csvTableNames)('that this site exported as %s is known again, in either language', (table) => {
    for (const hasFrenchHeaders of [false, true]) {
      const text = writeCsvTable(tinyDataset(), table, { hasFrenchHeaders, byteOrderMark: true });
      expect(recognizeTable('download.csv', text)?.table).toBe(table);
    }
  });

  it.each(['', '\n', '"', ';;;', '\u0000', '"a\nb",c', '__proto__,constructor,toString'])(
    'that is odd (%j) does no harm',
    (text) => {
      expect(() => recognizeTable('odd.csv', text)).not.toThrow();
    },
  );
});
