import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaints } from './complaints.ts';
import { complainOfStrayRows, decodeLines } from './decodeLines.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const decode = (...parts: readonly number[][]) => decodeLines(Uint8Array.from(parts.flat()));

describe('text that is not UTF-8 throughout', () => {
  it('is Windows-1252 where no line is UTF-8', () => {
    expect(decode(latin('id,nom\na,\xc9t\xe9\n'))).toEqual({ text: 'id,nom\na,Été\n', strayRows: [] });
  });

  it.each(['\n', '\r\n', '\r'])(
    'keeps the letters of the other lines, and names the stray row (%j)',
    (end) => {
      const { text, strayRows } = decode(
        utf8(`id,nom${end}a,Été${end}`),
        latin(`b,\xc9t\xe9${end}`),
        utf8('c,Été'),
      );
      expect(text).toBe(['id,nom', 'a,Été', 'b,Été', 'c,Été'].join(end));
      expect(strayRows).toEqual([3]);
    },
  );

  it('counts rows as a spreadsheet does: a cell may hold several lines', () => {
    const { strayRows } = decode(utf8('id,nom\na,"Été\nlong"\n'), latin('b,"\xc9t\xe9\n\xe9"\nc,\xe9\n'));
    expect(strayRows).toEqual([3, 4]);
  });

  it('tells of each stray row, where it is and what to do, and of no more than fifty', () => {
    const complaints = new Complaints();
    complainOfStrayRows(complaints, 'organizations.csv', 'id', [3, 7]);
    expect(complaints.problems.map(({ where }) => where)).toEqual([
      'organizations.csv:3:id',
      'organizations.csv:7:id',
    ]);
    const [first] = complaints.problems;
    expect(first?.message.en).toContain('Windows-1252');
    expect(first?.message.fr).toMatch(/^La ligne .*Windows-1252/);
    expect(first?.remedy.fr).toContain('CSV UTF-8');
    const many = new Complaints();
    complainOfStrayRows(
      many,
      'a.csv',
      'id',
      Array.from({ length: 60 }, (_, index) => index + 2),
    );
    expect(many.problems).toHaveLength(50);
  });

  it('whatever the bytes, loses none, and names rows that are there', () => {
    const chunk = fc.oneof(
      fc.constantFrom(utf8('Été,"'), utf8('\n'), latin('\xc9t\xe9'), latin('\r')),
      fc.array(fc.nat(255), { maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 20 }), (chunks) => {
        const { text, strayRows } = decode(...chunks);
        expect(text).not.toContain('\ufffd');
        expect(strayRows).toEqual([...new Set(strayRows)].sort((a, b) => a - b));
        expect(strayRows.at(-1) ?? 0).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
      }),
      { numRuns: 1000, seed: 14 },
    );
  });
});
