/** `npm run test:browsers`: the main walk in Firefox and WebKit, where they are installed (`test/README.md`). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { serveFolder } from '../../.ci/staticServer.ts';
import { root } from '../../.ci/steps.ts';
import { walkInEmbed, walkInPage } from './walk.ts';
import type { DrivenPage } from './webDriver.ts';
import { openWebKit } from './webDriver.ts';

/** WebKit's browser has no headless form. */
const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const found = (places: readonly string[]) => places.find((place) => existsSync(place));

async function openFirefox(executablePath: string): Promise<DrivenPage> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 180_000,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  return {
    name: await browser.version(),
    goto: async (url) => void (await page.goto(url)),
    run: async (walk) => (await page.evaluate(`(${walk})()`)) as string[],
    close: () => browser.close(),
  };
}

const firefox = process.env.FIREFOX_PATH ?? found(['/usr/bin/firefox-esr', '/usr/bin/firefox']);
const webKitDriver = found(['/usr/bin/WebKitWebDriver']);
const miniBrowser = found([
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
]);
const openings: readonly (readonly [name: string, open: (() => Promise<DrivenPage>) | null])[] = [
  ['Firefox', firefox === undefined ? null : () => openFirefox(firefox)],
  [
    'WebKit',
    webKitDriver === undefined || miniBrowser === undefined || !hasDisplay
      ? null
      : () => openWebKit(webKitDriver, miniBrowser, 4719),
  ],
];

/** The build tool of these scripts names functions by a function that pages do not have. */
const textOf = (walk: () => Promise<string[]>) =>
  `() => { const __name = (named) => named; return (${walk.toString()})(); }`;

const dist = path.join(root, 'dist');
const server = await serveFolder(dist, 0);
const site = `http://localhost:${server.port}`;
let failures = 0;
for (const [browser, open] of openings) {
  if (!open) {
    console.log(`– ${browser}: not installed, or no display for it; skipped`);
    continue;
  }
  try {
    const page = await open();
    try {
      await page.goto(`${site}/?lang=en`);
      const wrong = await page.run(textOf(walkInPage));
      await page.goto(`${site}/?lang=fr&embed=1`);
      wrong.push(...(await page.run(textOf(walkInEmbed))));
      failures += wrong.length;
      console.log(`${wrong.length === 0 ? '✓' : '✗'} ${page.name}`);
      for (const line of wrong) console.error(`    ${line}`);
    } finally {
      await page.close();
    }
  } catch (error) {
    failures += 1;
    console.error(`✗ ${browser}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
await server.close();
process.exit(failures === 0 ? 0 : 1);
