import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, withoutFormulaGuard } from './formulaGuard.ts';

/** Texts made of the signs that matter, so that most of them are dangerous. */
const signs = [
  "'",
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t',
  '\r',
  '\n',
  ' ',
  '\u00a0',
  '1',
  ',',
  '.',
  'é',
];
const dangerous = fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 });

describe('row 7 of the hostile inputs', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1 450', "'+1 450"],
    ['+1', "'+1"],
    ['+3,5', "'+3,5"],
    ['-a', "'-a"],
    ['-1+cmd|x', "'-1+cmd|x"],
    ['-71.2\n=1', "'-71.2\n=1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\n=x', "'\n=x"],
    [' =1', "' =1"],
    ['=1\n+2', "'=1\n+2"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ["'=1", "''=1"],
    ["'-71.2", "''-71.2"],
    ['-71.2', '-71.2'],
    ['-71,2', '-71,2'],
    ["l'eau", "l'eau"],
    ["'s Hertogenbosch", "'s Hertogenbosch"],
    ['', ''],
  ])('%j is written as %j, and read as it was', (text, expected) => {
    expect(guardFormula(text)).toBe(expected);
    expect(withoutFormulaGuard(expected)).toBe(text);
  });

  it('holds for any text: nothing begins a formula, and all is read back', () => {
    fc.assert(
      fc.property(fc.oneof(dangerous, fc.string({ unit: 'binary' })), (text) => {
        const cell = guardFormula(text);
        expect(withoutFormulaGuard(cell)).toBe(text);
        expect(/^-\d+([.,]\d+)?$/.test(cell) || !/^\s*[=+\-@＝＋－＠\t\r\n]/.test(cell)).toBe(true);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});
