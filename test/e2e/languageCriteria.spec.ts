/** French and English as equals, in the rendered page: no word of the other language, and Québec's typography. */
import type { PageText } from './pageTexts.ts';
import { collectParagraphs, collectTexts } from './pageTexts.ts';
import { enter, insightStates, pageStates } from './pageStates.ts';
import { expect, test } from './fixtures.ts';
import { readVocabulary, wordsOf } from './vocabulary.ts';
import { withoutWebGl } from './withoutWebGl.ts';

/** « Le français au bureau »: a no-break space before `:` and inside « », none before `;`, `!` and `?`. */
const typography: readonly [rule: string, pattern: RegExp][] = [
  ['a space before ; ! or ?', /\s[;!?](?!\S)/u],
  ['no no-break space before a colon', /[^\u00a0\d\s]:(?=\s|$)|[ \n]:/u],
  ['no no-break space inside guillemets', /«(?!\u00a0)|(?<!\u00a0)»/u],
];

for (const [lang, other] of [
  ['fr', 'en'],
  ['en', 'fr'],
] as const) {
  test(`${lang}: every text is in the language it claims`, async ({ corridor, page }) => {
    await withoutWebGl(page);
    await corridor.open(`?lang=${lang}`);
    await expect(page.locator('html')).toHaveAttribute('lang', `${lang}-CA`);
    const vocabulary = await readVocabulary(await corridor.document());
    expect(vocabulary[other].size).toBeGreaterThan(500);
    const foreignTexts = (texts: readonly PageText[]) =>
      texts.flatMap(({ text, from, lang: claimed, path }) => {
        const words = wordsOf(text).filter((word) => vocabulary[other].has(word));
        const isFalse = claimed.startsWith(lang) && words.length > 0;
        return isFalse ? [{ text, words: words.join(' '), place: `${from} of ${path}` }] : [];
      });
    const foreign = new Map<string, string>();
    const typos = new Map<string, string>();
    for (const state of [...pageStates, ...insightStates]) {
      await enter(corridor, state);
      for (const { text, words, place } of foreignTexts(await page.evaluate(collectTexts))) {
        foreign.set(text, `${state.name}: ${words} (${place})`);
      }
      if (lang === 'fr') {
        for (const text of await page.evaluate(collectParagraphs)) {
          for (const [rule, pattern] of typography)
            if (pattern.test(text)) typos.set(text, `${state.name}: ${rule}`);
        }
      }
    }
    expect(Object.fromEntries(foreign), `words that are only ever ${other}`).toEqual({});
    expect(Object.fromEntries(typos)).toEqual({});

    // That the check can fail: the same page with its names unmarked.
    await enter(corridor, { name: 'table', patch: { view: 'table' } });
    await page.locator(`bdi[lang=${other}-CA]`).first().waitFor();
    await page.evaluate(() =>
      document.querySelectorAll('bdi[lang]').forEach((name) => name.removeAttribute('lang')),
    );
    expect(foreignTexts(await page.evaluate(collectTexts)).length).toBeGreaterThan(0);
  });
}
