/** Quebec typography in every French message (Le français au bureau): no-break space before `:` and inside « ». */
import { describe, expect, it } from 'vitest';

const modules = import.meta.glob<Record<string, { readonly en: object; readonly fr: object }>>(
  ['./*.ts', '!./*.test.ts'],
  { eager: true },
);

/** Every text of a group by its path; functions are asked with numbers, which also read as names. */
function textsOf(group: object, path: string): [path: string, text: string][] {
  return Object.entries(group).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'object' && value !== null) return textsOf(value, at);
    if (typeof value !== 'function') return [];
    try {
      return [[at, String((value as (...parameters: unknown[]) => unknown)(2, 2, 2, 2))]];
    } catch {
      // Wants a date or a list: covered where it is used.
      return [];
    }
  });
}

const groups = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports)
    .filter(([, value]) => typeof value === 'object' && 'fr' in value)
    .map(([name, value]) => [`${file} ${name}`, value] as const),
);

const faults: readonly [rule: string, pattern: RegExp][] = [
  ['a space before ; ! or ?', /\s[;!?]/u],
  ['no no-break space before a colon', /(?<![\u00a0\d]|https?):(?!\d)/u],
  ['no no-break space inside guillemets', /«(?!\u00a0)|(?<!\u00a0)»/u],
  ['English quotation marks', /[“”"]/u],
  ['a typewriter apostrophe', /'/u],
];

describe.each(groups)('%s', (_, messages) => {
  it.each(faults)('French has nowhere %s', (_rule, pattern) => {
    expect(textsOf(messages.fr, 'fr').filter(([, text]) => pattern.test(text))).toEqual([]);
  });

  it('says nothing empty', () => {
    const texts = [...textsOf(messages.en, 'en'), ...textsOf(messages.fr, 'fr')];
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
