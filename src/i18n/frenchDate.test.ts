import { describe, expect, it } from 'vitest';
import { formatPartialDate } from './format.ts';
import { frenchFrom, frenchTo, frenchUntil } from './frenchDate.ts';

describe('French dates in a sentence', () => {
  it.each([
    ['2024-05-01', 'du 1er mai 2024', 'au 1er mai 2024', 'jusqu’au 1er mai 2024'],
    ['2024-04', 'd’avril 2024', 'à avril 2024', 'jusqu’en avril 2024'],
    ['2024-05', 'de mai 2024', 'à mai 2024', 'jusqu’en mai 2024'],
    ['2024', 'de 2024', 'à 2024', 'jusqu’en 2024'],
  ])('%s', (date, ...expected) => {
    const text = formatPartialDate(date, 'fr');
    expect([frenchFrom(text), frenchTo(text), frenchUntil(text)]).toEqual(expected);
  });
});
