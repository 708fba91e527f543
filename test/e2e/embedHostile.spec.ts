/** Hostile hosts, hostile frames, strict hosts: what reaches the map, the page and the element, and what does not. */
import type { HostWindow } from './embedHost.ts';
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
  untilHeard,
} from './embedHost.ts';
import { expect, hostOrigin, siteOrigin, test } from './fixtures.ts';

// Chromium asks readers before a page reaches into the local network, where the map's server is in these tests.
test.use({ viewport: { width: 1000, height: 800 }, permissions: ['local-network-access'] });

test('a strict policy of the host is enough', async ({ corridor, page }) => {
  await page
    .context()
    .route(`${hostOrigin()}/own.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: listening.replace(/<\/?script>/g, '') }),
    );
  await corridor.openHost(
    hostPage(
      `<script src="/own.js"></script><corridor-map lang="en"></corridor-map><script src="{site}/embed.js"></script>`,
    ),
    {
      'Content-Security-Policy': `default-src 'none'; script-src 'self' ${siteOrigin()}; style-src 'self'; frame-src ${siteOrigin()}; require-trusted-types-for 'script'`,
    },
  );
  await untilHeard(page, 'ready');
  expect(await elementState(page)).toMatchObject({ lang: 'en' });
  expect(await elementHeight(page)).toBeGreaterThan(300);
});

test('styles of the host do not reach the map, nor the other way', async ({ corridor, page }) => {
  const hostile = `<style>
    * { all: unset !important; display: none !important; height: 3px !important; max-height: 3px !important; opacity: 0 !important; }
    html, body, p { display: block !important; height: auto !important; max-height: none !important; opacity: 1 !important; }
    iframe { width: 1px !important; visibility: hidden !important; filter: invert(1) !important; }
    corridor-map { overflow: visible !important; }
  </style>`;
  await corridor.openHost(elementPage('lang="en"', { head: hostile }));
  await untilHeard(page, 'ready');
  const box = await page.locator('corridor-map iframe').boundingBox();
  expect(box?.height).toBeGreaterThan(300);
  expect(box?.width).toBeGreaterThan(500);
  await expect(page.locator('corridor-map iframe')).toBeVisible();
  expect(await page.evaluate(() => document.querySelectorAll('style, link[rel=stylesheet]').length)).toBe(1);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test('row 47: garbage and floods change nothing and stop nothing', async ({ corridor, page }) => {
  await corridor.openHost(rawPage('lang=en'));
  await untilHeard(page, 'ready');
  const frame = await mapFrame(page);
  const before = await frameState(frame);
  // What the page fetches by itself once it is at rest comes first.
  await corridor.arrival('data/layout.json');
  await corridor.rest(frame);
  const requests = corridor.watch.requests.length;
  // The first address that the page writes leaves the language out, which is the browser's own.
  const address = frame.url().replace('&lang=en', '');
  await page.evaluate(async () => {
    const { port } = window as unknown as HostWindow;
    const target = document.querySelector<HTMLIFrameElement>('#map')?.contentWindow;
    const garbage: unknown[] = [
      null,
      1,
      'set',
      [],
      {},
      { corridor: 1 },
      { corridor: 1, type: 'eval', code: 'alert(1)' },
      { corridor: 2, type: 'set', state: { lang: 'fr' } },
      { corridor: 1, type: 'set', state: 'lang=fr' },
      { corridor: 1, type: 'set', state: { q: 'x'.repeat(1_000_000) } },
      {
        corridor: 1,
        type: 'set',
        state: { data: 'https://evil.example/', release: '2020-01-01', embed: false },
      },
      {
        corridor: 1,
        type: 'set',
        state: { location: 'https://evil.example/', html: '<img src=x onerror=alert(1)>' },
      },
      { corridor: 1, type: 'set', state: JSON.parse('{"__proto__":{"lang":"fr"}}') as unknown },
      { corridor: 1, type: 'get' },
      { corridor: 1, type: 'init', state: { lang: 'fr' } },
      new Uint8Array(1_000_000),
    ];
    for (const message of garbage) {
      port?.postMessage(message);
      const { port2 } = new MessageChannel();
      target?.postMessage(message, '*', [port2]);
    }
    for (let batch = 0; batch < 20; batch += 1) {
      for (let index = 0; index < 1000; index += 1) {
        port?.postMessage({ corridor: 1, type: 'set', state: { theme: index % 2 ? 'light' : 'dark' } });
        target?.postMessage({ corridor: 1, type: 'init', state: { lang: 'fr' } }, '*');
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    port?.postMessage({ corridor: 1, type: 'set', state: { theme: 'auto' } });
    port?.postMessage({ corridor: 1, type: 'get', id: 'after' });
  });
  await expect
    .poll(async () =>
      (await untilHeard(page, 'state')).some(({ detail }) => (detail as { id?: string }).id === 'after'),
    )
    .toBe(true);
  expect(await frameState(frame)).toEqual(before);
  await expect.poll(() => frame.url()).toBe(address);
  expect(corridor.watch.requests.slice(requests)).toEqual([]);
});

test('row 47: a flood of commands leaves the map answering within 200 ms', async ({ corridor, page }) => {
  await corridor.openHost(rawPage('lang=en'));
  await untilHeard(page, 'ready');
  const frame = await mapFrame(page);
  const longest = frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let worst = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) worst = Math.max(worst, duration);
        }).observe({ type: 'longtask' });
        setTimeout(() => resolve(worst), 3500);
      }),
  );
  await page.evaluate(async () => {
    const { port } = window as unknown as HostWindow;
    for (let tick = 0; tick < 30; tick += 1) {
      for (let index = 0; index < 500; index += 1) {
        port?.postMessage({ corridor: 1, type: 'set', state: { theme: 'auto', junk: index } });
        port?.postMessage({ corridor: 1, type: 'nonsense' });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  expect(await longest).toBeLessThanOrEqual(200);
});

test('only the parent may shake hands with the frame', async ({ corridor, page }) => {
  await page.context().route(`${hostOrigin()}/sibling.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>setInterval(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => { parent.stolen = data; };
        parent.frames[0].postMessage({ corridor: 1, type: 'init', state: { lang: 'fr', view: 'table' } }, '*', [port2]);
      }, 20);</script>`,
    }),
  );
  await corridor.openHost(
    hostPage(`<iframe src="{site}/?embed=1&lang=en" width="600" height="500" title="Map"></iframe>
<iframe src="/sibling.html" title="Sibling"></iframe>`),
  );
  const frame = await mapFrame(page);
  await frameReady(frame);
  await page.waitForTimeout(500);
  expect(await frameState(frame)).toMatchObject({ lang: 'en', view: 'map' });
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
});

test('the element answers only its own frame, and only from the origin that it loaded', async ({
  corridor,
  page,
}) => {
  // Another frame of the host says hello, and the map's own frame has been led elsewhere.
  await page.context().route(`${siteOrigin()}/elsewhere.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>onmessage = () => { parent.postMessage('taken', '*'); }; parent.postMessage({ corridor: 1, type: 'hello' }, '*');</script>`,
    }),
  );
  await page.context().route(`${hostOrigin()}/?embed*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>location.replace('${siteOrigin()}/elsewhere.html')</script>`,
    }),
  );
  await corridor.openHost(
    hostPage(`<script>window.taken = 0; onmessage = ({ data }) => { if (data === 'taken') window.taken += 1; };</script>
<iframe src="{site}/elsewhere.html" title="Other"></iframe>
<corridor-map src="/"></corridor-map><script src="{site}/embed.js"></script>`),
  );
  await expect
    .poll(() => page.frames().filter((frame) => frame.url().endsWith('elsewhere.html')).length)
    .toBe(2);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as unknown as { taken: number }).taken)).toBe(0);
});

test('row 48: a hostile frame moves nothing but its own events, within bounds', async ({
  corridor,
  page,
}) => {
  await page.context().route(`${siteOrigin()}/hostile/?*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>
        onmessage = ({ ports: [port] }) => {
          const say = (message) => port.postMessage({ corridor: 1, ...message });
          for (const height of [NaN, -1, 1e9, '9px;x', 100, 450.5, Infinity, null, {}]) say({ type: 'resize', height });
          say({ type: 'select', org: { a: 1 }, agreement: '<b>' });
          say({ type: 'error', code: {}, message: 'x' });
          say({ type: 'state', state: 'none' });
          say({ type: 'navigate', url: 'https://evil.example/' });
          port.postMessage('resize'); port.postMessage(null);
          port.onmessage = () => { let height = 300; setInterval(() => say({ type: 'resize', height: height += 5 }), 5); };
        };
        parent.postMessage({ corridor: 1, type: 'hello' }, '*');
      </script>`,
    }),
  );
  await corridor.openHost(elementPage('src="{site}/hostile/"'));
  const reserved = await elementHeight(page);
  const selections = await untilHeard(page, 'select');
  expect(selections[0]?.detail).toEqual({ org: null, agreement: '<b>' });
  await page.waitForTimeout(200);
  expect(await elementHeight(page)).toBe(reserved);
  await page.evaluate(() => document.querySelector('corridor-map')?.setAttribute('q', 'go'));
  await expect
    .poll(async () => {
      const chased = await elementHeight(page);
      await page.waitForTimeout(800);
      return (await elementHeight(page)) === chased && chased !== reserved;
    }, 'cut off after 20 changes in a second')
    .toBe(true);
  const types = await page.evaluate(() => (window as unknown as HostWindow).heard.map(({ type }) => type));
  expect(types).toEqual(['select']);
});
