/** axe (WCAG 2.0 to 2.2, A and AA) finds nothing, in every state, both languages, wide and narrow. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { stands } from './pageStates.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.5.3, which axe does not ask unless told: names begin with what is read on the screen. */
const rules = { 'label-content-name-mismatch': { enabled: true } };

interface State {
  readonly name: string;
  readonly patch: Readonly<Record<string, unknown>>;
  /** What the state is about, which may be a part that has to come first. */
  readonly shows?: string;
}

const states: readonly State[] = [
  { name: 'first view', patch: {} },
  { name: 'filtered', patch: { sector: ['quantum'] } },
  { name: 'organization', patch: { sector: null, org: 'c2mi' }, shows: '.profile' },
  { name: 'agreement', patch: { agreement: 'nsmc-mou-2025', org: null }, shows: '.profile' },
  { name: 'network', patch: { agreement: null, view: 'network' } },
  { name: 'path', patch: { path: ['hydro-quebec', 'c2mi'] } },
  { name: 'table', patch: { path: null, view: 'table' }, shows: '.data-table' },
  { name: 'nothing found', patch: { view: 'map', q: 'zzzz' } },
];

const insight = { view: 'map', q: null, insight: null, compare: null, org: null };
/** Of one language in either theme: what they say, not how it stands, differs with the language. */
const insightStates: readonly State[] = [
  {
    name: 'timeline',
    patch: { ...insight, insight: 'timeline', asOf: '2021-06', from: '2015' },
    shows: '[data-insight=timeline]',
  },
  {
    name: 'matrix',
    patch: { ...insight, insight: 'matrix', asOf: null, from: null },
    shows: '[data-insight=matrix]',
  },
  { name: 'gaps', patch: { ...insight, insight: 'gaps', org: 'c2mi' }, shows: '[data-insight=gaps]' },
  { name: 'figures', patch: { ...insight, insight: 'figures' }, shows: '[data-insight=figures]' },
  { name: 'comparison', patch: { ...insight, compare: ['CA-QC', 'US-VT'] }, shows: '[data-insight=compare]' },
  { name: 'changes', patch: { ...insight, insight: 'changes' }, shows: '[data-insight=changes]' },
  { name: 'story', patch: { ...insight, story: 'semiconductors-since-2009/3' }, shows: '.story' },
];

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const [size, viewport] of Object.entries(sizes)) {
  for (const lang of ['fr', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      // Colours change with the theme, structure with the width: each pair once.
      if ((size === 'phone') !== (theme === 'dark')) continue;
      test(`${size}, ${lang}, ${theme}: no violation in any state`, async ({ corridor, page }) => {
        await page.setViewportSize(viewport);
        await corridor.open(`?lang=${lang}&theme=${theme}`);
        const hasInsights = (lang === 'fr') === (theme === 'light');
        for (const { name, patch, shows } of hasInsights ? [...states, ...insightStates] : states) {
          await corridor.setState(patch);
          await stands(corridor, shows);
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
