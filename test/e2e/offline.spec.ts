/**
 * Row 6 of the table of faults: offline, for readers who asked for it. One reader's story over two builds of the site,
 * since each step begins where the one before has ended: switched on, no network, a new build, `?sw=off`, the kill file.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../.ci/steps.ts';
import { serveFolder } from '../../.ci/staticServer.ts';
import { buildOfflineWorker, listKeptFiles } from '../../src/site/offlineWorkers.ts';
import type { CorridorWindow } from './corridorApi.ts';
import { expect, test } from './fixtures.ts';
import { withoutWebGl } from './withoutWebGl.ts';

const dist = process.env.CORRIDOR_DIST ?? path.join(root, 'dist');

/** What the browser keeps for the site. */
function keptBy(page: Page): Promise<{ workers: number; stores: string[] }> {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    stores: await caches.keys(),
  }));
}

const nothing = { workers: 0, stores: [] };

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'corridor' in window);
  await page.evaluate(() => (window as CorridorWindow).corridor?.ready);
}

/** The build that a page is of, by its HTML and by its data: `first first` is one, `first second` a mixture. */
function buildsIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const inPage = document.querySelector('meta[name=build]')?.getAttribute('content') ?? 'first';
    const data = (await (await fetch(new URL('/data/corridor.json', location.href))).json()) as {
      build?: string;
    };
    return `${inPage} ${data.build ?? 'first'}`;
  });
}

test('row 6: kept offline by the reader’s choice, one build at a time, and taken back', async ({
  corridor,
  page,
  context,
}) => {
  const site = mkdtempSync(path.join(tmpdir(), 'corridor-offline-'));
  const files = listKeptFiles(dist).map(({ url }) => (/(^|\/)$/.test(url) ? `${url}index.html` : url));
  for (const file of [...files, 'sw.js', 'embed.js', 'fr/o/c2mi/index.html'])
    cpSync(path.join(dist, file), path.join(site, file));
  let server = await serveFolder(site, 0);
  const { port } = server;
  const origin = `http://localhost:${String(port)}`;
  corridor.watch.allowOrigin(origin);
  // Pages of records that are asked for without a network.
  corridor.watch.expectProblem(/ERR_CONNECTION_REFUSED|Failed to fetch/);
  await withoutWebGl(page);

  await page.goto(`${origin}/?lang=en`);
  await ready(page);
  expect(await keptBy(page), 'before a choice').toEqual(nothing);
  await page.locator('.shell-actions').getByRole('button', { name: 'About' }).click();
  const keep = page.getByRole('switch', { name: 'Keep available offline' });
  // One of the last files is not what the build made: nothing is kept of all the others either.
  const last = path.join(site, files.at(-1) ?? '');
  const sound = readFileSync(last);
  writeFileSync(last, 'cut short');
  await keep.click();
  await expect(page.getByText('nothing was kept')).toBeVisible();
  expect(await keptBy(page), 'after a file that is not sound').toEqual(nothing);
  writeFileSync(last, sound);
  await keep.click();
  await expect(page.getByText('Kept: the map opens without a connection.')).toBeVisible();
  await page.goto(`${origin}/fr/o/c2mi/`);

  await server.close();
  await page.goto(`${origin}/?lang=fr&view=network`);
  await ready(page);
  const { shown, marks } = await page.evaluate(() => {
    const api = (window as CorridorWindow).corridor;
    return { shown: api?.getState().shown.organizations.length, marks: api?.getMarks().length };
  });
  expect(shown).toBeGreaterThan(10);
  expect(marks).toBeGreaterThan(10);
  const missing = await page.evaluate(
    async (names) => {
      const found = await Promise.all(
        names.map((name) =>
          fetch(new URL(name, `${location.origin}/`)).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
      return names.filter((_, index) => !found[index]);
    },
    files.filter((file) => !file.endsWith('.html')),
  );
  expect(missing, 'files that are not kept').toEqual([]);
  // A page that was visited, and one that was not: the application shows the same.
  await page.goto(`${origin}/fr/o/c2mi/`);
  await expect(page.locator('h1')).toContainText('MiQro');
  await page.goto(`${origin}/en/o/ibm/`);
  await ready(page);
  await expect(page.locator('.profile').getByRole('heading', { name: /IBM/ }).first()).toBeVisible();

  // The site is built anew.
  const data = path.join(site, 'data', 'corridor.json');
  writeFileSync(data, readFileSync(data, 'utf8').replace('{', '{"build":"second",'));
  const start = path.join(site, 'index.html');
  writeFileSync(
    start,
    readFileSync(start, 'utf8').replace('<meta charset', '<meta name="build" content="second"><meta charset'),
  );
  writeFileSync(path.join(site, 'sw.js'), await buildOfflineWorker(root, site));
  server = await serveFolder(site, port);
  const other = await context.newPage();
  await other.goto(`${origin}/fr/o/c2mi/`);
  await page.goto(`${origin}/?lang=en`);
  await ready(page);
  const notice = page.getByRole('status').filter({ hasText: 'A new version is ready.' });
  await expect(notice).toBeVisible();
  expect(await buildsIn(page)).toBe('first first');
  // Nothing is asked for meanwhile: browsers wait until the old one is at rest.
  await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: 'Reload' }).click()]);
  await ready(page);
  expect(await buildsIn(page)).toBe('second second');
  await expect(notice).toHaveCount(0);
  expect(await buildsIn(other), 'a page that was open goes on with its own').toBe('first first');

  await page.goto(`${origin}/?sw=off`);
  await expect.poll(() => keptBy(page)).toEqual(nothing);
  await context.route(`${origin}/host.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<corridor-map src="/" lang="en" view="table"></corridor-map><script src="${origin}/embed.js"></script>`,
    }),
  );
  await other.goto(`${origin}/host.html`);
  await expect(other.frameLocator('iframe').locator('tr[data-organization-id]').first()).toBeVisible();
  expect(await keptBy(other), 'an embed, and the page that embeds it').toEqual(nothing);

  // The kill file, for readers who have it.
  await page.goto(`${origin}/?lang=en`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
  });
  expect((await keptBy(page)).workers).toBe(1);
  cpSync(path.join(dist, 'hosting', 'sw.js'), path.join(site, 'sw.js'));
  await page.reload();
  await expect.poll(() => keptBy(page).catch(() => null)).toEqual(nothing);

  await server.close();
  rmSync(site, { recursive: true });
});
