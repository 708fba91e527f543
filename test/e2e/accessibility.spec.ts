/** axe (WCAG 2.0 to 2.2, A and AA) finds nothing, in every state, both languages, wide and narrow. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.5.3, which axe does not ask unless told: names begin with what is read on the screen. */
const rules = { 'label-content-name-mismatch': { enabled: true } };

const states: readonly { readonly name: string; readonly patch: Readonly<Record<string, unknown>> }[] = [
  { name: 'first view', patch: {} },
  { name: 'filtered', patch: { sector: ['quantum'] } },
  { name: 'organization', patch: { sector: null, org: 'c2mi' } },
  { name: 'agreement', patch: { agreement: 'nsmc-mou-2025', org: null } },
  { name: 'network', patch: { agreement: null, view: 'network' } },
  { name: 'path', patch: { path: ['hydro-quebec', 'c2mi'] } },
  { name: 'table', patch: { path: null, view: 'table' } },
  { name: 'nothing found', patch: { view: 'map', q: 'zzzz' } },
];

const insight = { view: 'map', q: null, insight: null, compare: null, org: null };
/** Of one language in either theme: what they say, not how it stands, differs with the language. */
const insightStates: typeof states = [
  { name: 'timeline', patch: { ...insight, insight: 'timeline', asOf: '2021-06', from: '2015' } },
  { name: 'matrix', patch: { ...insight, insight: 'matrix', asOf: null, from: null } },
  { name: 'gaps', patch: { ...insight, insight: 'gaps', org: 'c2mi' } },
  { name: 'figures', patch: { ...insight, insight: 'figures' } },
  { name: 'comparison', patch: { ...insight, compare: ['CA-QC', 'US-VT'] } },
  { name: 'changes', patch: { ...insight, insight: 'changes' } },
  { name: 'story', patch: { ...insight, story: 'semiconductors-since-2009/3' } },
];

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const [size, viewport] of Object.entries(sizes)) {
  for (const lang of ['fr', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      // Colours change with the theme, structure with the width: each pair once.
      if ((size === 'phone') !== (theme === 'dark')) continue;
      test(`${size}, ${lang}, ${theme}: no violation in any state`, async ({ corridor, page }) => {
        test.setTimeout(240_000);
        await page.setViewportSize(viewport);
        await corridor.open(`?lang=${lang}&theme=${theme}`);
        const hasInsights = (lang === 'fr') === (theme === 'light');
        for (const { name, patch } of hasInsights ? [...states, ...insightStates] : states) {
          await corridor.setState(patch);
          // Fades and the table's own chunk.
          await page.waitForTimeout(700);
          const { violations } = await new AxeBuilder({ page }).options({ rules }).withTags(tags).analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
          );
          expect(found, name).toEqual([]);
        }
      });
    }
  }
}
