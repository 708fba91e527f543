/** The states in which the page is looked at as a whole. Each begins where the one before it has left the page. */
import type { Page } from '@playwright/test';
import { shellMessages } from '../../src/i18n/messages/shell.ts';
import type { CorridorWindow } from './corridorApi.ts';
import type { Corridor } from './fixtures.ts';

const nothing = {
  view: 'map',
  sector: null,
  region: null,
  q: null,
  from: null,
  to: null,
  org: null,
  agreement: null,
  path: null,
  insight: null,
  compare: null,
  asOf: null,
  story: null,
  // What the step of a story may have set.
  kind: null,
  agreementKind: null,
  between: null,
  near: null,
  linked: false,
};

export interface PageState {
  readonly name: string;
  readonly patch?: Readonly<Record<string, unknown>>;
  readonly tab?: 'results' | 'filters' | 'network';
  readonly dialog?: 'share' | 'export' | 'about' | 'help';
  /** Pressed once the state stands. */
  readonly press?: string;
  /** What the state is about, which may be a part that has to come first. */
  readonly shows?: string;
}

export const pageStates: readonly PageState[] = [
  { name: 'first view' },
  {
    name: 'filters',
    tab: 'filters',
    patch: { sector: ['quantum'], region: ['CA-QC-05'], from: '2020', q: 'in' },
  },
  { name: 'measures of the network', tab: 'network', patch: { view: 'network' } },
  { name: 'organization', patch: { org: 'c2mi' }, shows: '.profile' },
  { name: 'organization with a name in one language', patch: { org: 'ny-creates' }, shows: '.profile' },
  { name: 'agreement', patch: { agreement: 'nsmc-mou-2025' }, shows: '.profile' },
  { name: 'region', patch: { org: 'c2mi' }, press: '.profile-facts .record-link' },
  { name: 'connection', patch: { path: ['hydro-quebec', 'c2mi'] } },
  { name: 'table of organizations', patch: { view: 'table' }, shows: '.data-table' },
  { name: 'table of agreements', patch: { view: 'table' }, press: '.table-tabs [role=tab]:last-child' },
  { name: 'nothing found', patch: { q: 'zzzz' } },
  { name: 'share', dialog: 'share', patch: { sector: ['quantum'] } },
  { name: 'export', dialog: 'export', patch: { sector: ['quantum'] } },
  { name: 'about', dialog: 'about' },
  { name: 'help', dialog: 'help' },
];

export const insightStates: readonly PageState[] = [
  {
    name: 'timeline',
    patch: { insight: 'timeline', asOf: '2021-06', from: '2015' },
    shows: '[data-insight=timeline]',
  },
  { name: 'matrix', patch: { insight: 'matrix' }, shows: '[data-insight=matrix]' },
  { name: 'gaps', patch: { insight: 'gaps', org: 'c2mi' }, shows: '[data-insight=gaps]' },
  { name: 'figures', patch: { insight: 'figures' }, shows: '[data-insight=figures]' },
  {
    name: 'comparison',
    patch: { compare: ['CA-QC', 'US-VT'] },
    shows: '[data-insight=compare]',
  },
  { name: 'changes', patch: { insight: 'changes' }, shows: '[data-insight=changes]' },
  { name: 'story', patch: { story: 'semiconductors-since-2009/3' }, shows: '.story' },
];

/** Brings a desktop's or a phone's page into the state and waits until nothing changes any more. */
export async function enter(
  corridor: Corridor,
  { patch, tab = 'results', dialog, press, shows }: PageState,
): Promise<void> {
  const { page } = corridor;
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
  await corridor.setState({ ...nothing, ...patch });
  // A region's page is no part of the address; it closes like everything else.
  if (press === undefined) await closeRegion(page);
  await page.locator(`#tab-${tab}`).evaluate((element: HTMLElement) => element.click());
  if (press !== undefined) await page.locator(press).first().click();
  if (dialog !== undefined) {
    const { lang } = await corridor.getState();
    const name = shellMessages[lang === 'fr' ? 'fr' : 'en'].actions[dialog];
    await page
      .locator('.shell-actions button, .shell-more button', { hasText: new RegExp(`^${name}$`, 'u') })
      .first()
      .evaluate((element: HTMLElement) => element.click());
    await page.locator('dialog[open]').waitFor();
  }
  await stands(corridor, shows);
}

/** Waits until a state stands: what it is about has come, nothing is busy, and what is drawn rests. */
export async function stands(corridor: Corridor, shows?: string): Promise<void> {
  const { page } = corridor;
  if (shows !== undefined) await page.locator(shows).first().waitFor();
  // Lazy parts and measures of the network.
  await page.waitForFunction(() => document.querySelector('.network-skeleton, [aria-busy=true]') === null);
  await corridor.rest();
}

async function closeRegion(page: Page): Promise<void> {
  for (let time = 0; time < 2; time++) {
    if ((await page.locator('#profile').count()) === 0) return;
    const state = await page.evaluate(() => (window as CorridorWindow).corridor?.getState());
    if (!state || state.org !== null || state.agreement !== null || state.path.length > 0) return;
    await page.keyboard.press('Escape');
  }
}
