import { describe, expect, it } from 'vitest';
import { splitByMatch } from './matchRanges.ts';

const marked = (label: string, query: string) =>
  splitByMatch(label, query)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('splitByMatch', () => {
  it.each([
    ['École de technologie', 'ecole', '[École] de technologie'],
    ['Œuvre du cœur', 'oeuv coeur', '[Œuv]re du [cœur]'],
    ['Semi-conducteurs', 'semi con', '[Semi]-[con]ducteurs'],
    ['NY CREATES', 'zzz', 'NY CREATES'],
    ['Québec', '', 'Québec'],
    ['', 'a', ''],
  ])('%s, %s', (label, query, expected) => {
    expect(marked(label, query)).toBe(expected);
  });
});
