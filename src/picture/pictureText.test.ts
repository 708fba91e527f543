import { describe, expect, it } from 'vitest';
import { fitText, wrapText } from './pictureText.ts';

/** Ten px a character. */
const measure = (text: string) => [...text].length * 10;

describe('fitText', () => {
  it.each([
    ['short', 100, 'short'],
    ['exactly te', 100, 'exactly te'],
    ['one too long', 100, 'one too l…'],
    ['🙂🙂🙂🙂', 30, '🙂🙂…'],
    ['anything', 0, '…'],
  ])('%s in %d px', (text, width, expected) => {
    expect(fitText(text, width, 10, 400, measure)).toBe(expected);
  });

  it('cuts a name of 10,000 characters', () => {
    expect(fitText('x'.repeat(10_000), 100, 10, 400, measure)).toHaveLength(10);
  });
});

describe('wrapText', () => {
  it('breaks between words, never at a no-break space', () => {
    expect(wrapText('un deux\u00a0: trois', 80, 10, 400, measure, 5)).toEqual(['un', 'deux\u00a0:', 'trois']);
  });

  it('ends the last line with an ellipsis', () => {
    expect(wrapText('one two three four five', 90, 10, 400, measure, 2)).toEqual(['one two', 'three fo…']);
  });

  it('has no line for no text', () => {
    expect(wrapText('', 80, 10, 400, measure, 2)).toEqual([]);
  });
});
