/** Tables to the letter: what a spreadsheet or script reads depends on every column and quotation mark. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../test/helpers.ts';
import { usualSeparator, writeCsv, writeCsvTable } from './csv.ts';

describe('a table', () => {
  it('of parties says who signed what, in which role', () => {
    const dataset = tinyDataset({
      organizations: [organization('a'), organization('b')],
      agreements: [
        {
          ...agreement('m', []),
          parties: [{ organization: 'a', role: 'signatory' }, { organization: 'b' }],
        },
      ],
    });
    expect(writeCsvTable(dataset, 'parties')).toBe('agreement,organization,role\nm,a,signatory\nm,b,\n');
  });

  it.each([
    ['a comma', 'A, B', '"A, B"'],
    ['a semicolon', 'A; B', '"A; B"'],
    ['a quotation mark', 'A "B"', '"A ""B"""'],
    ['a line break', 'A\nB', '"A\nB"'],
    ['a space before', ' A', '" A"'],
    ['a space after', 'A ', '"A "'],
    ['a no-break space after', 'A\u00a0', '"A\u00a0"'],
    ['nothing of the kind', 'A « é » B', 'A « é » B'],
  ])('keeps a name with %s whole', (_, name, cell) => {
    const text = writeCsvTable(
      tinyDataset({ organizations: [organization('a', { name: { en: name } })], agreements: [] }),
      'organizations',
    );
    expect(text.slice(text.indexOf('\n') + 1)).toMatch(/^a,/);
    expect(text.slice(text.indexOf('\n') + 1 + 'a,'.length).startsWith(`${cell},`)).toBe(true);
    expect(Papa.parse<string[]>(text).data[1]?.[1]).toBe(name);
  });
});

/** Field case 11: Excel takes its separator from the computer's settings. */
describe('a table for a spreadsheet in French', () => {
  const dataset = tinyDataset({
    organizations: [
      organization('a', {
        name: { fr: 'A, B' },
        sectors: ['x', 'y'],
        location: { lng: -73.58781, lat: 45, region: 'CA-QC-06' },
      }),
    ],
    agreements: [],
  });

  it('has semicolons and decimal commas, and the mark that tells Excel the encoding', () => {
    const text = writeCsvTable(dataset, 'organizations', {
      separator: usualSeparator('fr'),
      byteOrderMark: true,
    });
    expect(text.startsWith('\ufeffid;name_en;name_fr;')).toBe(true);
    expect(text).toContain('\na;;"A, B";;;;"x;y";');
    expect(text).toContain(';-73,58781;45;');
    expect(
      Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data.map((row) => row.length),
    ).toEqual([23, 23]);
  });

  it('has commas and decimal points on the English page', () => {
    const text = writeCsvTable(dataset, 'organizations', { separator: usualSeparator('en') });
    expect(text.startsWith('id,name_en,name_fr,')).toBe(true);
    expect(text).toContain(',-73.58781,45,');
  });

  it('keeps numbers as numbers, and texts that look like formulas as texts', () => {
    const rows = [[-71.2, '-71.2', '-71,2', '+1', '=a\n+b']];
    expect(writeCsv(rows, { separator: ';' })).toBe('-71,2;-71.2;"-71,2";\'+1;"\'=a\n+b"\n');
    expect(writeCsv(rows)).toBe('-71.2,-71.2,"-71,2",\'+1,"\'=a\n+b"\n');
  });
});
