/** What all measurements share: the served build, the browser, a slowed page, medians. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { root } from '../../.ci/steps.ts';
import type { RunningServer } from '../../.ci/staticServer.ts';
import { serveFolder } from '../../.ci/staticServer.ts';
import { findBrowser } from '../e2e/browser.ts';
import type { Figures } from './report.ts';

/** The build under measurement; `BENCH_DIST` names another folder, so that `dist/` can be in use meanwhile. */
export const dist = path.resolve(process.env.BENCH_DIST ?? path.join(root, 'dist'));
const bareFolder = path.join(root, 'node_modules', '.cache', 'bench-bare');

export interface Bench {
  /** The built app, ends with `/`. */
  readonly site: string;
  /** MapLibre alone with the same boundaries. */
  readonly bareSite: string;
  readonly runs: number;
  /** Names of the sizes that `scale` is asked for. */
  readonly sizes: readonly string[];
  /** A fresh, slowed page with an empty cache; closed afterwards. */
  withPage<Result>(
    use: (page: Page, session: CDPSession) => Promise<Result>,
    slowdown?: number,
    /** Other libraries start workers from blobs and add style elements, which the app's policy forbids. */
    isPolicyOff?: boolean,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** One table of the report; cells are ready to print. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How it was measured, and what it must not exceed. */
  readonly notes?: readonly string[];
  /** The same for comparing: ms, bytes or counts by name. */
  readonly figures?: Figures;
}

export interface Measurement {
  /** For `npm run bench -- NAME …`. */
  readonly name: string;
  measure(bench: Bench): Promise<readonly Table[]>;
}

/** The bar of the product is set on a processor slowed four times. */
export const usualSlowdown = 4;

async function serveBarePage(): Promise<RunningServer> {
  mkdirSync(bareFolder, { recursive: true });
  await build({
    root: path.join(root, 'test', 'bench', 'bare'),
    configFile: false,
    logLevel: 'error',
    base: './',
    // The same boundaries from the same folder.
    publicDir: path.join(root, 'public'),
    build: {
      outDir: bareFolder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1400,
    },
  });
  return serveFolder(bareFolder, 0);
}

export async function openBench(runs: number, sizes: readonly string[]): Promise<Bench> {
  const servers = [await serveFolder(dist, 0), await serveBarePage()] as const;
  const browser: Browser = await chromium.launch(findBrowser());
  return {
    site: `http://localhost:${String(servers[0].port)}/`,
    bareSite: `http://localhost:${String(servers[1].port)}/`,
    runs,
    sizes,
    async withPage(use, slowdown = usualSlowdown, isPolicyOff = false) {
      const context = await browser.newContext({
        bypassCSP: isPolicyOff,
        viewport: { width: 1440, height: 900 },
        locale: 'en-CA',
      });
      try {
        const page = await context.newPage();
        // esbuild, through tsx, calls this in the functions that cross to the page.
        await page.addInitScript('globalThis.__name ??= (value) => value');
        const session = await context.newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        return await use(page, session);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? upper)) / 2 : upper;
}

export function formatMs(ms: number): string {
  return Number.isFinite(ms) ? `${ms.toFixed(ms < 100 ? 1 : 0)} ms` : '–';
}

/** Median with the range of all runs. */
export function formatRange(values: readonly number[]): string {
  return `${formatMs(median(values))} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
}

export function formatBytes(bytes: number): string {
  return bytes.toLocaleString('en-CA');
}

/** When a mark was set, ms after the start of navigation; waits for it. */
export async function timeOfMark(page: Page, name: string): Promise<number> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, {
    timeout: 180_000,
  });
  return page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN, name);
}

/** Counts what comes over the line from here on: replies, and their bytes as they were sent, headers included. */
export async function watchTransfer(session: CDPSession): Promise<() => { requests: number; bytes: number }> {
  let requests = 0;
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => ({ requests, bytes });
}

/** Bytes of JavaScript heap that garbage collection leaves. */
export async function heapBytes(session: CDPSession): Promise<number> {
  // Twice: finalizers of the first round free what the second can collect.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
