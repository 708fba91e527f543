/**
 * `npm run soak -- --cycles 500`: an hour of use in one page, and what it leaves behind. Every cycle opens an
 * organization, filters, changes the view, opens an insight, a place and a dialog, and closes them all. After a warm-up
 * in which every part has been there once, memory, nodes, listeners, documents and workers must not grow.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { serveFolder } from '../../.ci/staticServer.ts';
import { root } from '../../.ci/steps.ts';
import { findBrowser } from '../e2e/browser.ts';
import { runCycle } from './cycle.ts';

/** Long enough for every view, insight and dialog to have come once (`cycle.ts` takes them in turn). */
const warmUpCycles = 24;
/** Of what was there after the warm-up. */
const mostGrowth = 0.1;
/** The layout's: shipped positions need none, so that it may come only after the warm-up, and then stays. */
const keptWorkers = 1;

interface Figures {
  readonly heapMegabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly workers: number;
}

async function measure(page: Page, session: CDPSession): Promise<Figures> {
  // What a first collection lets go of may hold what a second one finds.
  for (let time = 0; time < 3; time++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const named = new Map(metrics.map(({ name, value }) => [name, value]));
  return {
    heapMegabytes: (named.get('JSHeapUsedSize') ?? NaN) / 2 ** 20,
    nodes: named.get('Nodes') ?? NaN,
    listeners: named.get('JSEventListeners') ?? NaN,
    documents: named.get('Documents') ?? NaN,
    workers: page.workers().length,
  };
}

function line(cycle: number, figures: Figures): string {
  const cells = [
    figures.heapMegabytes.toFixed(1),
    figures.nodes,
    figures.listeners,
    figures.documents,
    figures.workers,
  ];
  return [cycle, ...cells].map((cell) => String(cell).padStart(10)).join('');
}

const { values } = parseArgs({ options: { cycles: { type: 'string', default: '500' } } });
const cycles = Number(values.cycles);
if (!Number.isInteger(cycles) || cycles < 1)
  throw new Error(`--cycles ${values.cycles} is no number of cycles`);

const server = await serveFolder(process.env.CORRIDOR_DIST ?? path.join(root, 'dist'), 0);
const browser = await chromium.launch(findBrowser());
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const errors: string[] = [];
page.on('pageerror', ({ message }) => errors.push(message));
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');
// The build tool of these scripts names functions by a function that pages do not have.
await page.addInitScript('globalThis.__name = (named) => named;');
await page.goto(`http://localhost:${String(server.port)}/?lang=en`);
await page.waitForFunction(() => performance.getEntriesByName('corridor:live').length > 0);

console.log(
  ['cycle', 'heap MB', 'nodes', 'listeners', 'documents', 'workers']
    .map((name) => name.padStart(10))
    .join(''),
);
let cycle = 0;
const goOnTo = async (end: number) => {
  for (; cycle < end; cycle++) await page.evaluate(runCycle, cycle);
  const figures = await measure(page, session);
  console.log(line(cycle, figures));
  return figures;
};
const before = await goOnTo(warmUpCycles);
const steps = 5;
let after = before;
for (let step = 1; step <= steps; step++)
  after = await goOnTo(warmUpCycles + Math.round((cycles * step) / steps));
await browser.close();
await server.close();

const most: Figures = {
  heapMegabytes: before.heapMegabytes * (1 + mostGrowth),
  nodes: before.nodes * (1 + mostGrowth),
  listeners: before.listeners * (1 + mostGrowth),
  documents: before.documents,
  workers: Math.max(before.workers, keptWorkers),
};
const wrong = (Object.keys(most) as (keyof Figures)[])
  // A figure that could not be read is no figure that held.
  .filter((name) => !(after[name] <= most[name]))
  .map((name) => `${name}: ${String(before[name])} → ${String(after[name])}`);
for (const text of [...wrong, ...errors]) console.error(`✗ ${text}`);
if (wrong.length + errors.length === 0)
  console.log(
    `✓ ${String(cycles)} cycles: heap ${((after.heapMegabytes / before.heapMegabytes - 1) * 100).toFixed(1)} %`,
  );
process.exit(wrong.length + errors.length === 0 ? 0 : 1);
