/** Tables to the letter: what a spreadsheet or script reads depends on every column and quotation mark. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../test/helpers.ts';
import { writeCsvTable } from './csv.ts';

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
