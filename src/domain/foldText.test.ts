import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, foldText, queryWords } from './foldText.ts';

describe('foldText', () => {
  it.each([
    ['École', 'ecole'],
    ['ÉCOLE', 'ecole'],
    ['E\u0301cole', 'ecole'],
    ['Œuvre', 'oeuvre'],
    ['Æsir', 'aesir'],
    ['Saint-Lambert', 'saint lambert'],
    ['St-Lambert', 'saint lambert'],
    ['St. Lambert', 'saint lambert'],
    ['Ste-Thérèse', 'sainte therese'],
    ['Notre\u2011Dame', 'notre dame'],
    ['semi\u00adconducteur', 'semiconducteur'],
    ['l’île', "l'ile"],
    ['C²MI', 'c2mi'],
    ['  trop   d’espaces ', "trop d'espaces"],
    ['', ''],
    ['Best-West', 'best west'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { seed: 20250128, numRuns: 500 },
    );
  });
});

describe('queryWords', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['-', []],
    ['Puces  QUANTIQUES', ['puces', 'quantiques']],
    ['st-', ['saint']],
    ['semi-conducteur', ['semi', 'conducteur']],
  ])('%j → %j', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });
});

describe('what a reader types finds what is written', () => {
  it.each([
    ['ecole', 'École de technologie'],
    ['ÉCOLE', 'ecole de technologie'],
    ['oeuvre', 'Œuvre du cœur'],
    ['cœur', 'Coeur de ville'],
    ['st-', 'Saint-Lambert'],
    ['st-lambert', 'Saint-Lambert'],
    ['saint lambert', 'St-Lambert'],
    ['semiconducteur', 'Semi-conducteurs'],
    ['semi-conducteur', 'Semiconducteurs'],
    ['semi conducteurs', 'Semi-conducteurs'],
    ['hydro-quebec', 'Hydro Québec'],
    ['hydroquebec', 'Hydro-Québec'],
    ['quebec hydro', 'Hydro-Québec'],
    ["l'ecole", 'L’École'],
    ['conduct', 'semiconductor'],
    ['c2mi', 'C²MI'],
  ])('"%s" finds "%s"', (query, text) => {
    const haystack = foldForSearch([text]);
    expect(queryWords(query).filter((word) => !haystack.includes(word))).toEqual([]);
  });

  it.each([
    ['ecole', 'Université Laval'],
    ['quantum puces', 'Quantum'],
  ])('"%s" does not find "%s"', (query, text) => {
    const haystack = foldForSearch([text]);
    expect(queryWords(query).every((word) => haystack.includes(word))).toBe(false);
  });

  it('leaves out missing texts', () => {
    expect(foldForSearch([undefined, '', 'Été'])).toBe('ete');
  });

  it('finds any text by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const haystack = foldForSearch([text]);
        for (const word of queryWords(text)) expect(haystack).toContain(word);
      }),
      { seed: 20250128, numRuns: 500 },
    );
  });
});
