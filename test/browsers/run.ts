/**
 * `npm run test:browsers`, and the end of `.ci/run`: the main walk in Firefox and WebKit, where they are installed
 * (`test/README.md`).
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { serveFolder } from '../../.ci/staticServer.ts';
import { resultsFolder, root } from '../../.ci/steps.ts';
import { walkInEmbed, walkInPage } from './walk.ts';
import type { DrivenPage } from './webDriver.ts';
import { openWebKit } from './webDriver.ts';

const found = (places: readonly string[]) => places.find((place) => existsSync(place));

/** WebKit's browser has no headless form: a display that is there, or one of its own that nobody sees. */
const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const unseenDisplay = found(['/usr/bin/xvfb-run']);

/** A browser that takes longer for its whole walk, on however busy a machine, hangs. */
const longestWalkMs = 180_000;

async function openFirefox(executablePath: string): Promise<DrivenPage> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: longestWalkMs,
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
    webKitDriver === undefined || miniBrowser === undefined || (!hasDisplay && unseenDisplay === undefined)
      ? null
      : () =>
          openWebKit(
            [...(hasDisplay || !unseenDisplay ? [] : [unseenDisplay, '-a']), webKitDriver],
            miniBrowser,
          ),
  ],
];

/** The build tool of these scripts names functions by a function that pages do not have. */
const textOf = (walk: () => Promise<string[]>) =>
  `() => { const __name = (named) => named; return (${walk.toString()})(); }`;

const walks = [
  ['?lang=en', walkInPage],
  ['?lang=fr&embed=1', walkInEmbed],
] as const;

/** That a browser does not start on a busy machine says nothing of the map: it may once more. What it then shows may not. */
async function openOnceMore(browser: string, open: () => Promise<DrivenPage>): Promise<DrivenPage> {
  try {
    return await open();
  } catch (error) {
    console.log(`– ${browser} did not start, once more: ${String(error)}`);
    return open();
  }
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in three minutes')), longestWalkMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const dist = process.env.CORRIDOR_DIST ?? path.join(root, 'dist');
const server = await serveFolder(dist, 0);
const site = `http://localhost:${String(server.port)}/`;
const absent: string[] = [];
let passed = 0;
let failed = 0;
for (const [browser, open] of openings) {
  if (!open) {
    absent.push(browser);
    console.log(`– ${browser}: not installed, or no display for it; skipped`);
    continue;
  }
  let left: number = walks.length;
  try {
    const page = await inTime(openOnceMore(browser, open));
    try {
      for (const [search, walk] of walks) {
        const wrong = await inTime(page.goto(`${site}${search}`).then(() => page.run(textOf(walk))));
        left -= 1;
        if (wrong.length === 0) passed += 1;
        else failed += 1;
        console.log(`${wrong.length === 0 ? '✓' : '✗'} ${page.name} ${search}`);
        for (const line of wrong) console.error(`    ${line}`);
      }
    } finally {
      await page.close();
    }
  } catch (error) {
    failed += left;
    console.error(`✗ ${browser}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
await server.close();
mkdirSync(resultsFolder, { recursive: true });
// As Vitest counts, for `.ci/summarize.mjs`.
writeFileSync(
  path.join(resultsFolder, 'browsers.json'),
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, absent }),
);
process.exit(failed === 0 ? 0 : 1);
