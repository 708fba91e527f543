import type { Language } from '../../domain/language.ts';

const formats = { en: new Intl.ListFormat('en-CA'), fr: new Intl.ListFormat('fr-CA') };

/** A list of `count` things: their positions, with the words and commas between them. */
export function formatListParts(count: number, language: Language): readonly (number | string)[] {
  const numbers = Array.from({ length: count }, (_, index) => String(index));
  return formats[language]
    .formatToParts(numbers)
    .map(({ type, value }) => (type === 'element' ? Number(value) : value));
}
