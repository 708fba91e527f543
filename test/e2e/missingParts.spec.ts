/**
 * Parts that do not come (offline, a redeployed site) cost themselves and nothing else. Which parts there are is found
 * by looking at what a page loads beyond its start.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../.ci/steps.ts';
import { shellMessages } from '../../src/i18n/messages/shell.ts';
import type { CorridorWindow } from './corridorApi.ts';
import type { Corridor } from './fixtures.ts';
import { expect, siteOrigin, test } from './fixtures.ts';

/** Scripts of the build that no page needs at its start, by their file's name. */
async function lateChunks(): Promise<string[]> {
  const html = await (await fetch(`${siteOrigin()}/`)).text();
  const dist = process.env.CORRIDOR_DIST ?? path.join(root, 'dist');
  return readdirSync(path.join(dist, 'assets')).filter(
    (name) => name.endsWith('.js') && !html.includes(`assets/${name}`),
  );
}

function tolerate(corridor: Corridor): void {
  corridor.watch.expectProblem(
    /Failed to load resource|Failed to fetch dynamically|error loading dynamically/,
  );
  // React tells the console of errors that a boundary has caught.
  corridor.watch.expectProblem(/The above error occurred|Minified React error/);
  corridor.watch.expectProblem(
    /console error: (TypeError: )?(Failed to fetch|Unable to preload|Importing a module)/,
  );
}

async function expectStage(page: Page, about: string): Promise<void> {
  await expect(page.locator('.failure'), about).toHaveCount(0);
  await expect(page.locator('#stage-surface'), about).toBeVisible();
  const drawn = await page.evaluate(() => {
    const { corridor } = window as CorridorWindow;
    return { shown: corridor?.getState().shown.organizations.length, marks: corridor?.getPositions().length };
  });
  expect(drawn.shown, about).toBeGreaterThan(10);
  expect(drawn.marks, about).toBeGreaterThan(10);
}

test('each part missing from the beginning: the stage draws, and goes on', async ({ corridor, page }) => {
  test.slow();
  tolerate(corridor);
  const chunks = await lateChunks();
  expect(chunks.length).toBeGreaterThan(15);
  const askedFor = () =>
    new Set(corridor.watch.requests.map((url) => path.posix.basename(new URL(url).pathname)));
  const visit = async (missing: readonly string[]) => {
    const isMissing = (url: URL) => missing.includes(path.posix.basename(url.pathname));
    await page.context().route(isMissing, (route) => route.abort());
    await corridor.open('?lang=en');
    await corridor.setState({ sector: ['quantum'] });
    await corridor.setState({ sector: null });
    await expectStage(page, missing.join(', '));
    return () => page.context().unroute(isMissing);
  };
  // What a page has asked for by itself when it stands can be missed by then: each in a visit of its own.
  const end = await visit([]);
  const asked = askedFor();
  await end();
  const early = chunks.filter((chunk) => asked.has(chunk));
  expect(early.length).toBeGreaterThan(5);
  for (const chunk of early) await (await visit([chunk]))();
  // What it fetches at leisure, and what it waits with until it is opened: all of it at once.
  const later = chunks.filter((chunk) => !asked.has(chunk));
  expect(later.length).toBeGreaterThan(5);
  await visit(later);
  // By the page's own clock: five seconds after its first picture.
  await page.waitForFunction(() => {
    const drawn = performance.getEntriesByName('corridor:drawn')[0]?.startTime ?? Infinity;
    return performance.now() - drawn > 6000;
  });
  await expectStage(page, 'what is fetched at leisure');
});

test('each of the first scripts missing: the page stands, with its map, its list and a way on', async ({
  corridor,
  page,
}) => {
  tolerate(corridor);
  const html = await (await fetch(`${siteOrigin()}/`)).text();
  const scripts = [...new Set(html.match(/(?<=(?:src|href)="\.\/)assets\/[^"]*\.js/g))];
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) {
    await page.context().route(`**/${script}`, (route) => route.abort());
    await page.goto(`${siteOrigin()}/`, { waitUntil: 'commit' });
    // Nothing starts without `first.js`, and nothing else without one of the application's.
    const lists = page
      .locator('.first-way a:visible')
      .filter({ hasText: /^(?:Liste en français|List in English)$/ });
    await expect(lists, script).toHaveCount(1);
    await expect(page.locator('.first-picture'), script).toBeVisible();
    await expect(page.locator('.results-row:visible').first(), script).toBeVisible();
    await page.context().unroute(`**/${script}`);
  }
});

const { missing, actions, tabs } = shellMessages.en;

const openings: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  ...(['share', 'export', 'about', 'help'] as const).map((dialog) => ({
    name: dialog,
    open: (page: Page) =>
      page.locator('.shell-actions').getByRole('button', { name: actions[dialog] }).click(),
  })),
  {
    name: 'network',
    open: (page: Page) => page.getByRole('tab', { name: tabs.network }).click(),
  },
  ...[
    { insight: 'matrix' },
    { story: 'how-to-read' },
    { near: '45.32,-72.65,100' },
    // What tells that the network has not come has not come either.
    { view: 'network' },
  ].map((patch) => ({
    name: JSON.stringify(patch),
    open: (page: Page) =>
      page.evaluate((values) => (window as CorridorWindow).corridor?.setState(values), patch),
  })),
];

/** What stands where the part was missed, once it has come. */
const inPlace: Readonly<Record<string, string>> = {
  network: '#panel [role=tabpanel]:visible',
  '{"insight":"matrix"}': '.insight',
  '{"story":"how-to-read"}': '.story',
  '{"near":"45.32,-72.65,100"}': '.filters-radius',
  '{"view":"network"}': '#stage-surface',
};

test('each part that does not come when it is opened says so and can be tried again', async ({
  corridor,
  page,
}) => {
  tolerate(corridor);
  const late = new Set(await lateChunks());
  const isLate = (url: URL) => late.has(path.basename(url.pathname));
  for (const { name, open } of openings) {
    // From the beginning, so that no part is on its way when the line breaks.
    await page.context().route(isLate, (route) => route.abort());
    await corridor.open('?lang=en');
    await open(page);
    // Of a circle two parts are missing: the choice of how near, and the list by distance.
    const alert = page.getByRole('alert').filter({ hasText: missing.text });
    await expect(alert.first(), name).toBeVisible();
    await expectStage(page, name);
    await page.context().unroute(isLate);
    const again = alert.getByRole('button', { name: missing.again });
    // What tells that the moving map is missing may be missing, too, and later: each is tried again as it comes.
    await expect(async () => {
      // The part that has come may be a dialog over the notice's button.
      if ((await again.count()) > 0)
        await again
          .last()
          .click({ timeout: 1000 })
          .catch(() => again.first().dispatchEvent('click'));
      await expect(alert, name).toHaveCount(0, { timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.locator(inPlace[name] ?? 'dialog[open]'), name).toBeVisible();
  }
  // The network was the last: it comes by itself, and what has told of it goes.
  const hasHubs = () =>
    page.evaluate(() =>
      (window as CorridorWindow).corridor?.getMarks().some(({ kind }) => kind === 'agreement'),
    );
  await expect.poll(hasHubs).toBe(true);
  await expect(page.getByRole('status').filter({ hasText: 'The network has not arrived' })).toHaveCount(0);
});

test('without the moving map the still one stays, and the map can be tried again', async ({
  corridor,
  page,
}) => {
  tolerate(corridor);
  await page.context().route('**/assets/OrgMap-*.js', (route) => route.abort());
  await corridor.open('?lang=fr');
  const notice = page.getByRole('status').filter({ hasText: 'La carte animée n’a pas pu être chargée' });
  await expect(notice).toBeVisible();
  await expectStage(page, 'without the map');
  await page.context().unroute('**/assets/OrgMap-*.js');
  await notice.getByRole('button', { name: 'Réessayer' }).click();
  await corridor.waitForMark('corridor:live');
  await expect(notice).toHaveCount(0);
});

test('without boundaries the marks are drawn, `ready` resolves, and the land comes when it can', async ({
  corridor,
  page,
}) => {
  tolerate(corridor);
  let isThere = false;
  await page
    .context()
    .route('**/geo/overview.json', (route) => (isThere ? route.continue() : route.fulfill({ status: 404 })));
  await corridor.open('?lang=en&map=6/45.4/-73');
  await expectStage(page, 'without boundaries');
  const notice = page.getByRole('status').filter({ hasText: 'outlines of the map have not arrived' });
  await expect(notice).toBeVisible();
  isThere = true;
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(notice).toHaveCount(0);
});

for (const embed of ['', '&embed=1']) {
  test(`data that does not come: a message with a way on, and ready resolves${embed}`, async ({
    corridor,
    page,
  }) => {
    tolerate(corridor);
    await page.context().route('**/data/corridor.json', (route) => route.fulfill({ status: 500 }));
    await corridor.open(`?lang=en${embed}`);
    await page.context().unroute('**/data/corridor.json');
    if (embed === '') {
      await page.getByRole('alert').getByRole('button', { name: 'Try again' }).first().click();
      await expect
        .poll(async () => (await corridor.getState()).shown.organizations.length)
        .toBeGreaterThan(10);
    } else {
      await expect(page.getByRole('alert').first()).toBeVisible();
    }
  });
}
