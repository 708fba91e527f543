/** `<corridor-map>` and the plain iframe on a page of another origin (README, "How to embed"). */
import { gzipSync } from 'node:zlib';
import { frameSandbox } from '../../src/domain/frameSandbox.ts';
import {
  elementHeight,
  elementPage,
  elementState,
  frameReady,
  frameState,
  hostPage,
  listening,
  mapFrame,
  rawPage,
  setElementState,
  untilHeard,
} from './embedHost.ts';
import type { CorridorWindow } from './corridorApi.ts';
import type { HostWindow } from './embedHost.ts';
import { expect, hostOrigin, siteOrigin, test } from './fixtures.ts';

// Chromium asks readers before a page reaches into the local network, where the map's server is in these tests.
test.use({ viewport: { width: 1000, height: 800 }, permissions: ['local-network-access'] });

test.describe('embed.js', () => {
  test('is at most 5 kB gzipped, cacheable, and has its types beside it', async () => {
    const script = await fetch(`${siteOrigin()}/embed.js`);
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    const text = await script.text();
    expect(gzipSync(text).length).toBeLessThanOrEqual(5 * 1024);
    expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    const types = await (await fetch(`${siteOrigin()}/embed.d.ts`)).text();
    expect(types).toContain("'corridor-map': CorridorMapElement");
  });

  test('may be loaded twice', async ({ corridor, page }) => {
    await corridor.openHost(
      `${elementPage()}<script src="{site}/embed.js"></script><script type="module" src="{site}/embed.js"></script>`,
    );
    await frameReady(await mapFrame(page));
    expect(await page.locator('corridor-map iframe').count()).toBe(1);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the link stays', async ({ corridor, page }) => {
    await corridor.openHost(elementPage());
    await expect(page.getByRole('link', { name: 'The map' })).toBeVisible();
  });
});

test.describe('the element', () => {
  test('makes one lazy, sandboxed iframe, titled in the language of the page', async ({ corridor, page }) => {
    await corridor.openHost(elementPage('sector="semiconductors,quantum" agreement-kind="mou" affiliations'));
    const iframe = page.locator('corridor-map iframe');
    const attributes = await iframe.evaluate((element) =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    );
    expect(attributes).toMatchObject({
      sandbox: frameSandbox,
      loading: 'lazy',
      referrerpolicy: 'no-referrer',
      lang: 'fr-CA',
    });
    expect(attributes.title).toContain('Carte');
    expect(attributes.src).toBe(
      `${siteOrigin()}/?embed=1&lang=fr&sector=semiconductors,quantum&agreement-kind=mou&affiliations=1`,
    );
    const frame = await mapFrame(page);
    await frameReady(frame);
    expect(await frameState(frame)).toMatchObject({
      embed: true,
      lang: 'fr',
      sector: ['semiconductors', 'quantum'],
      agreementKind: ['mou'],
      affiliations: true,
    });
    // A reader narrows the cut of the page, and comes back to it; what the page has set cannot be cleared away.
    await frame.locator('.shell-embed-filters').click();
    const chips = frame.locator('.filters-chips');
    await expect(chips.locator('.is-fixed')).toHaveText(['Protocoles d’entente']);
    await chips.getByRole('button').first().click();
    await expect.poll(async () => (await frameState(frame))?.sector).toEqual(['quantum']);
    await frame.locator('.filters-clear').first().click();
    await expect
      .poll(() => frameState(frame))
      .toMatchObject({ sector: ['semiconductors', 'quantum'], agreementKind: ['mou'] });
    await expect(frame.locator('.filters-clear')).toHaveCount(0);
    await page.keyboard.press('Escape');
    expect(await frameState(frame)).toMatchObject({ agreementKind: ['mou'] });
    // The link inside is replaced, for screen readers too.
    await expect(page.getByRole('link', { name: 'The map' })).toBeHidden();
  });

  test('takes the language of the nearest `lang`, else the reader’s', async ({ corridor, page }) => {
    const map = '<corridor-map></corridor-map>';
    await corridor.openHost(
      hostPage(
        `<div lang="en-US">${map}</div><div lang="fr-CA">${map}</div><div lang="de">${map}</div>
<script src="{site}/embed.js"></script>`,
      ),
    );
    const languages = await page
      .locator('corridor-map iframe')
      .evaluateAll((elements) =>
        elements.map((element) => new URL((element as HTMLIFrameElement).src).searchParams.get('lang')),
      );
    expect(languages).toEqual(['en', 'fr', 'en']);
  });

  test('tells its host of everything, and answers', async ({ corridor, page }) => {
    await corridor.openHost(elementPage('lang="en"'));
    await untilHeard(page, 'ready');
    const state = await elementState(page);
    expect(state).toMatchObject({ lang: 'en', embed: true, org: null });
    expect(state.shown.organizations.length).toBeGreaterThan(10);

    await setElementState(page, { org: 'c2mi', sector: ['semiconductors'] });
    expect(await elementState(page)).toMatchObject({ org: 'c2mi', sector: ['semiconductors'] });
    const [selected] = await untilHeard(page, 'select');
    expect(selected?.detail).toEqual({ org: 'c2mi', agreement: null });
    await setElementState(page, { org: null });
    const selections = await untilHeard(page, 'select', 2);
    expect(selections.at(-1)?.detail).toEqual({ org: null, agreement: null });
    const states = await untilHeard(page, 'state', 2);
    expect(states.at(-1)?.detail).toMatchObject({ org: null, sector: ['semiconductors'] });
  });

  test('keeps what is asked of it before the frame is there', async ({ corridor, page }) => {
    await corridor.openHost(hostPage(`<div id="place"></div><script src="{site}/embed.js"></script>`));
    const state = await page.evaluate(async () => {
      const element = document.createElement('corridor-map');
      element.setState({ q: 'quantum', lang: 'en' });
      document.getElementById('place')?.append(element);
      element.setState({ view: 'table' });
      return element.getState();
    });
    expect(state).toMatchObject({ q: 'quantum', lang: 'en', view: 'table' });
  });

  test('passes attributes on as they change, without loading again', async ({ corridor, page }) => {
    await corridor.openHost(elementPage('lang="fr"'));
    const frame = await mapFrame(page);
    await frameReady(frame);
    await frame.evaluate(() => Object.assign(window, { isSame: true }));
    const entries = await page.evaluate(() => history.length);
    await page.evaluate(() => {
      const element = document.querySelector('corridor-map');
      element?.setAttribute('lang', 'en');
      element?.setAttribute('sector', 'quantum,photonics');
      element?.setAttribute('view', 'table');
      element?.setAttribute('accent', 'aa3300');
      element?.setAttribute('affiliations', '');
    });
    expect(await elementState(page)).toMatchObject({
      lang: 'en',
      sector: ['quantum', 'photonics'],
      view: 'table',
      accent: 'aa3300',
      affiliations: true,
    });
    await expect(page.locator('corridor-map iframe')).toHaveAttribute('title', /map/i);
    await page.evaluate(() => document.querySelector('corridor-map')?.removeAttribute('sector'));
    expect(await elementState(page)).toMatchObject({ sector: [], view: 'table' });
    expect(await frame.evaluate(() => 'isSame' in window)).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('shows another release by a new frame, and adds nothing to the history', async ({
    corridor,
    page,
  }) => {
    await corridor.openHost(elementPage());
    await frameReady(await mapFrame(page));
    const entries = await page.evaluate(() => history.length);
    const { releases } = (await (await fetch(`${siteOrigin()}/data/releases.json`)).json()) as {
      releases: { date: string }[];
    };
    const date = releases[0]?.date ?? '';
    await page.evaluate(
      (value) => document.querySelector('corridor-map')?.setAttribute('release', value),
      date,
    );
    await expect.poll(async () => (await elementState(page)).release, { timeout: 60_000 }).toBe(date);
    expect(await page.locator('corridor-map iframe').count()).toBe(1);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('a reader’s choices in the frame add nothing to the history', async ({ corridor, page }) => {
    await corridor.openHost(elementPage('view="table"'));
    const frame = await mapFrame(page);
    await frameReady(frame);
    const entries = await page.evaluate(() => history.length);
    const row = frame.locator('tr[data-organization-id]').first();
    const id = await row.getAttribute('data-organization-id');
    await row.locator('button, a').first().click();
    const [selected] = await untilHeard(page, 'select');
    expect(selected?.detail).toEqual({ org: id, agreement: null });
    await setElementState(page, { view: 'network' });
    await elementState(page);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  for (const source of [
    'javascript:window.__pwn=1',
    'data:text/html,<script>1</script>',
    'blob:x',
    'https://',
  ]) {
    test(`loads nothing from ${source}`, async ({ corridor, page }) => {
      await corridor.openHost(elementPage(`src="${source.replaceAll('<', '&lt;')}"`));
      await page.waitForFunction(() => customElements.get('corridor-map') !== undefined);
      expect(await page.locator('corridor-map iframe').count()).toBe(0);
      expect(await page.evaluate(() => '__pwn' in window)).toBe(false);
      expect(corridor.watch.warnings.join('\n')).toContain('corridor-map');
    });
  }

  test('works on a page of the site itself', async ({ corridor, page }) => {
    await corridor.serve(
      'own.html',
      elementPage('src="/" lang="en"').replaceAll('{site}', siteOrigin()),
      'text/html',
    );
    await page.goto(`${siteOrigin()}/own.html`);
    await untilHeard(page, 'ready');
    expect(await elementState(page)).toMatchObject({ lang: 'en', embed: true });
  });
});

test.describe('height', () => {
  test('is reserved at once, and the host does not jump', async ({ corridor, page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (window as unknown as { shift: number }).shift += (
            entry as PerformanceEntry & { value: number }
          ).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Loaded in the head, the element is there before anything is painted.
    await corridor.openHost(
      hostPage(`${listening}<corridor-map></corridor-map><p>Below.</p>`, {
        head: '<script src="{site}/embed.js"></script>',
      }),
    );
    const before = await elementHeight(page);
    expect(before).toBeGreaterThan(300);
    await untilHeard(page, 'ready');
    await page.waitForTimeout(500);
    expect(await elementHeight(page)).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
  });

  test('follows the content', async ({ corridor, page }) => {
    await corridor.openHost(elementPage('view="table"'));
    await untilHeard(page, 'ready');
    await expect.poll(() => elementHeight(page)).toBe(900);
    await setElementState(page, { q: 'Technopole maritime' });
    await expect.poll(() => elementHeight(page)).toBeLessThan(850);
    await setElementState(page, { view: 'map' });
    await expect.poll(() => elementHeight(page)).toBeLessThan(700);
  });

  test('follows the width of the host', async ({ corridor, page }) => {
    await corridor.openHost(elementPage());
    await untilHeard(page, 'ready');
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(() => elementHeight(page)).toBe(400);
    await page.setViewportSize({ width: 1400, height: 800 });
    await expect.poll(() => elementHeight(page)).toBe(640);
  });

  for (const [value, expected] of [
    ['480', 480],
    ['20rem', 320],
    ['50vh', 400],
  ] as const) {
    test(`height="${value}" is ${String(expected)} px`, async ({ corridor, page }) => {
      await corridor.openHost(elementPage(`height="${value}" lang="en" sector="quantum"`));
      await expect.poll(() => elementHeight(page)).toBe(expected);
      await untilHeard(page, 'ready');
      // However low, the frame says what it is cut to, and has the other views.
      const frame = await mapFrame(page);
      await expect(frame.locator('.shell-embed-filtered')).toBeInViewport();
      await expect(frame.locator('.shell-embed-filtered')).toHaveText('Quantum');
      const views = frame.locator('.shell-view-menu:visible, .shell-views:visible');
      await expect(views).toHaveCount(1);
      expect(await elementHeight(page)).toBe(expected);
    });
  }

  test('with a height that is none it follows the content', async ({ corridor, page }) => {
    await corridor.openHost(elementPage('height="9px;x"'));
    const setHeight = (value: string) =>
      page
        .locator('corridor-map')
        .evaluate((element, height) => element.setAttribute('height', height), value);
    for (const value of ['9px;x', 'auto', '-5px', '1e9px', 'calc(1px)', 'red', '}*{display:none}', 'NaN']) {
      await setHeight(value);
      await expect.poll(() => elementHeight(page), value).toBeGreaterThan(400);
      expect(await elementHeight(page), value).toBeLessThanOrEqual(640);
      // Each comes after one that is, so that it is the next that has changed it.
      await setHeight('320');
      await expect.poll(() => elementHeight(page)).toBe(320);
    }
  });
});

test('faults, row 9: hidden with no size and shown in another, it fits, about the same centre', async ({
  corridor,
  page,
}) => {
  await corridor.openHost(
    hostPage(
      `<div id="box" style="width: 700px"><corridor-map lang="en" live="1" map="45.3,-72.7,8" height="400"></corridor-map></div>
<script src="{site}/embed.js"></script>`,
    ),
  );
  const frame = await mapFrame(page);
  await frameReady(frame);
  await expect(frame.locator('.maplibregl-canvas').first()).toBeAttached();
  /** The stage's width, and where a mark stands from its middle, px. */
  const place = () =>
    frame.evaluate(() => {
      const stage = document.querySelector('#stage-surface')?.getBoundingClientRect();
      const mark = (window as CorridorWindow).corridor
        ?.getMarks()
        .find(({ organizations }) => organizations.includes('c2mi'));
      if (!stage || !mark) return null;
      const [width, left] = [Math.round(stage.width), Math.round(mark.x - stage.width / 2)];
      return { width, left, top: Math.round(mark.y - stage.height / 2) };
    });
  await corridor.rest(frame);
  const before = await place();
  expect(before?.width).toBe(700);
  const box = page.locator('#box');
  await box.evaluate((element) => {
    element.style.display = 'none';
  });
  // What is not seen is put away.
  await expect(frame.locator('.maplibregl-canvas')).toHaveCount(0);
  await box.evaluate((element) => {
    Object.assign(element.style, { display: 'block', width: '560px' });
  });
  /** How far the mark has come from where it stood about the middle, px; the shown width. */
  const change = async () => {
    const now = await place();
    if (!now || !before) return null;
    return { isNear: Math.hypot(now.left - before.left, now.top - before.top) < 5, width: now.width };
  };
  await expect.poll(change).toEqual({ isNear: true, width: 560 });
  await expect(frame.locator('.maplibregl-canvas').first()).toBeAttached();
  await expect.poll(change).toEqual({ isNear: true, width: 560 });
});

test.describe('a plain iframe', () => {
  test('shakes hands, is told, and answers', async ({ corridor, page }) => {
    await corridor.openHost(rawPage('lang=en', { state: "{ sector: ['quantum'], data: '/evil.json' }" }));
    await untilHeard(page, 'ready');
    const [resize] = await untilHeard(page, 'resize');
    const { height } = resize?.detail as { height: number };
    expect(Number.isInteger(height) && height >= 150 && height <= 10_000).toBe(true);
    await page.evaluate(() => {
      const { port } = window as unknown as HostWindow;
      port?.postMessage({ corridor: 1, type: 'set', state: { org: 'c2mi' } });
      port?.postMessage({ corridor: 1, type: 'get', id: 'first' });
    });
    await expect
      .poll(async () =>
        (await untilHeard(page, 'state')).find(({ detail }) => (detail as { id?: string }).id === 'first'),
      )
      .toMatchObject({ detail: { corridor: 1, state: { org: 'c2mi', sector: ['quantum'], data: null } } });
    expect((await untilHeard(page, 'select'))[0]?.detail).toEqual({
      corridor: 1,
      type: 'select',
      org: 'c2mi',
      agreement: null,
    });
    expect(await frameState(await mapFrame(page))).toMatchObject({ lang: 'en', org: 'c2mi', data: null });
  });

  test('shows at least list and drawing in a sandbox without an origin', async ({ corridor, page }) => {
    corridor.watch.expectProblem(/Worker|worker|sandboxed|SecurityError/);
    await corridor.openHost(rawPage('lang=en&org=c2mi', { sandbox: 'allow-scripts' }));
    const frame = page.frameLocator('#map');
    await expect(frame.locator('#stage svg').first()).toBeVisible({ timeout: 60_000 });
    await expect(frame.locator('[data-agreement-id]').first()).toBeAttached({ timeout: 60_000 });
  });
});

test.describe('removal', () => {
  test('closes the port, ends requests, and the element works again elsewhere', async ({
    corridor,
    page,
  }) => {
    await corridor.openHost(elementPage('lang="en"'));
    await untilHeard(page, 'ready');
    await setElementState(page, { q: 'quantum' });
    await elementState(page);
    const outcome = await page.evaluate(async () => {
      const element = document.querySelector('corridor-map');
      if (!element) return 'missing';
      const answer = element.getState().then(
        () => 'answered',
        (error: Error) => error.message,
      );
      element.remove();
      Object.assign(window, { kept: element });
      return [await answer, element.shadowRoot?.querySelectorAll('iframe').length];
    });
    expect(outcome).toEqual(['corridor-map: removed from the page', 0]);
    await expect.poll(() => page.frames()).toHaveLength(1);

    await page.evaluate(() => {
      const { kept } = window as unknown as { kept: HTMLElement };
      kept.setAttribute('view', 'table');
      document.body.prepend(kept);
    });
    expect(await elementState(page)).toMatchObject({ lang: 'en', q: 'quantum', view: 'table' });
    expect(page.frames()).toHaveLength(2);
  });
});

test('leaves no cookie, no storage and no trace off its origin', async ({ corridor, page, context }) => {
  await corridor.openHost(elementPage('org="c2mi" live'));
  const frame = await mapFrame(page);
  await frameReady(frame);
  await setElementState(page, { view: 'network', lang: 'en' });
  await frame
    .getByRole('radio', { name: /fran/i })
    .or(frame.getByRole('button', { name: /^(fr|français)/i }))
    .first()
    .click({ timeout: 5000 })
    .catch(() => undefined);
  await elementState(page);
  expect(await context.cookies()).toEqual([]);
  for (const each of page.frames()) {
    expect(
      await each.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
      })),
    ).toEqual({ local: 0, session: 0, databases: 0 });
  }
  // Requests off both origins fail every test; those to the host itself are its own page.
  const toHost = corridor.watch.requests.filter((url) => url.startsWith(hostOrigin()));
  expect(toHost.filter((url) => !/host\.html$|favicon/.test(url))).toEqual([]);
});

test('faults, row 10: fifty on one page are readable, and share a few graphics contexts', async ({
  corridor,
  page,
}) => {
  await corridor.openHost(
    hostPage(
      `${Array.from({ length: 50 }, (_, index) => `<h2>${String(index)}</h2><div style="width: 340px"><corridor-map height="240"></corridor-map></div>`).join('')}
<script src="{site}/embed.js"></script>`,
    ),
  );
  await frameReady(await mapFrame(page));
  const elements = page.locator('corridor-map');
  const count = await elements.count();
  expect(count).toBe(50);
  const embeds = () => page.frames().filter((frame) => frame.url().startsWith(siteOrigin()));
  const livingMaps = async () => {
    const canvases = await Promise.all(embeds().map((frame) => frame.locator('.maplibregl-canvas').count()));
    return canvases.filter((number) => number > 0).length;
  };
  expect(embeds().length, 'those far away wait').toBeLessThan(20);
  for (let index = 0; index < count; index += 1) {
    const element = elements.nth(index);
    // `scrollIntoViewIfNeeded` would wait for a still picture, which software WebGL takes long to give.
    await element.evaluate((each) => {
      each.scrollIntoView({ block: 'center' });
    });
    const frame = element.locator('iframe').contentFrame();
    // Readable before it is alive; where the pointer is already, the living map has taken the drawing's place.
    await expect(frame.locator('#stage svg').first()).toBeAttached({ timeout: 60_000 });
    if (index % 3 !== 0) continue;
    // The pointer starts the living map: seventeen of them, one more than a browser has contexts for.
    const box = await element.boundingBox();
    if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(frame.locator('.maplibregl-canvas').first()).toBeAttached({ timeout: 60_000 });
    expect(await livingMaps()).toBeLessThanOrEqual(8);
  }
  expect(corridor.watch.warnings.filter((text) => /webgl|context/i.test(text))).toEqual([]);
  await elements.first().evaluate((each) => {
    each.scrollIntoView();
  });
  await expect(
    elements.first().locator('iframe').contentFrame().locator('#stage svg').first(),
  ).toBeAttached();
});
