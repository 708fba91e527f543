import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPastedData, pastedFile } from './pastedFile.ts';

describe('a text from the clipboard', () => {
  it.each([
    ['id\tname_en\tkind\nx\tOne\tcompany', true],
    ['id;nom;type\r\nx;Un;company', true],
    ['id,name,kind\rx,One,company', true],
    ['{"version": 1}', true],
    ['id\tname\tkind', false],
    ['First, second, third.', false],
    ['{ not a document }', false],
    ['', false],
  ])('%j is meant as data: %s', (text, isData) => {
    expect(isPastedData(text)).toBe(isData);
  });

  it('whatever it is, nothing throws, no prototype changes, and the file holds it as it is', () => {
    const prototypeKeys = Object.getOwnPropertyNames(Object.prototype).sort();
    const part = fc.oneof(
      fc.constantFrom('__proto__', '{"__proto__":', 'constructor', '\t', ';', '\n', '\r', '"'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        isPastedData(text);
        const file = pastedFile(text);
        expect(['corridor.json', 'table.csv']).toContain(file.name);
        expect(file.size).toBe(new TextEncoder().encode(text).length);
        expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeKeys);
      }),
      { numRuns: 1000, seed: 14 },
    );
  });
});
