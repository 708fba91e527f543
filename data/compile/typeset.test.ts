import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/domain/foldText.ts';
import { typeset } from './typeset.ts';

describe('typeset', () => {
  it.each([
    ["Protocole d'entente sur l'innovation", 'fr', 'Protocole d’entente sur l’innovation'],
    [
      "Quebec's clusters and the signatories' meeting",
      'en',
      'Quebec’s clusters and the signatories’ meeting',
    ],
    ["l'article : « un corridor »", 'fr', 'l’article\u00a0: «\u00a0un corridor\u00a0»'],
    ['un «hub» en IA, «déjà\u00a0» dit', 'fr', 'un «\u00a0hub\u00a0» en IA, «\u00a0déjà\u00a0» dit'],
    ['Atteindre 30 % pour 210 M$ à 10 h', 'fr', 'Atteindre 30\u00a0% pour 210\u00a0M$ à 10 h'],
    ['BioNJ : a note, 30 %', 'en', 'BioNJ : a note, 30 %'],
    ["Val-d'Or", undefined, 'Val-d’Or'],
    ['déjà d’aplomb\u00a0: 5\u00a0%', 'fr', 'déjà d’aplomb\u00a0: 5\u00a0%'],
  ] as const)('%s in %s', (text, language, expected) => {
    expect(typeset(text, language)).toBe(expected);
  });

  it('does not hide a text from a search typed at a keyboard', () => {
    const typed = "zone d'innovation";
    expect(foldText(typeset(typed, 'fr'))).toBe(foldText(typed));
  });
});
