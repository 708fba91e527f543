import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastBetween, mendContrast, readableOn } from './contrast.ts';

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrastBetween('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastBetween('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(readableOn('#ffff00')).not.toBe('#ffffff');
  });

  it('is mended for any accent on any surface, with readable text on it', () => {
    const color = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(color, fc.constantFrom('#efece4', '#223040'), (accent, surface) => {
        const mended = mendContrast(accent, surface);
        expect(contrastBetween(mended, surface)).toBeGreaterThanOrEqual(4.5);
        expect(contrastBetween(mended, readableOn(mended))).toBeGreaterThanOrEqual(4.5);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('leaves a readable accent as it is', () => expect(mendContrast('#0b5a7a', '#efece4')).toBe('#0b5a7a'));
});
