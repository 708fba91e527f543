import { describe, expect, it } from 'vitest';
import { rowAfterKey, rowOfLetters } from './rovingRows.ts';

describe('keys in a list of ten rows, four of them in sight', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 6],
    ['PageDown', 8, 9],
    ['PageUp', 3, 0],
    ['PageUp', 2, 0],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['Enter', 3, null],
    ['Tab', 3, null],
    ['ArrowRight', 3, null],
  ])('%s leads from row %d to %s', (key, row, next) => {
    expect(rowAfterKey(key, row, 10, 4)).toBe(next);
  });

  it('a page is at least one row, also where the list has no height', () => {
    expect(rowAfterKey('PageDown', 3, 10, 0)).toBe(4);
    expect(rowAfterKey('PageUp', 3, 10, 1)).toBe(2);
  });
});

describe('first letters', () => {
  const names = ['Bromont', 'École de Laval', 'Laval', 'Le Devoir', 'Lévis', 'Saint-Lambert'];
  it.each([
    ['l', 0, 2],
    ['l', 2, 3],
    // After the last one, the first again.
    ['l', 4, 2],
    ['b', 0, 0],
    ['e', 0, 1],
    // More letters may keep the row, and lead past one that only begins like it.
    ['la', 2, 2],
    ['le', 2, 3],
    ['lev', 3, 4],
    ['LÉV', 0, 4],
    // Spaces are not typed.
    ['led', 0, 3],
    ['laz', 2, null],
  ])('%j, typed on row %d, lead to %s', (letters, row, next) => {
    expect(rowOfLetters(names, row, letters)).toBe(next);
  });

  it('lead nowhere in a list without rows', () => {
    expect(rowOfLetters([], 0, 'l')).toBeNull();
  });
});
