/** One visit of one page at one size: all figures that the app and the other libraries are compared by. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { CorridorWindow } from '../../e2e/corridorApi.ts';
import type { Bench } from '../harness.ts';
import { heapBytes, timeOfMark } from '../harness.ts';
import { timeChanges, timePatches, waitUntilReady } from '../pageActions.ts';
import type { RivalWindow } from '../rivals/rival.ts';
import type { rivals, ScaleSite, Size } from './scaleSite.ts';
import {
  appSurface,
  blockingUntil,
  framesOfPan,
  layoutOnPageMs,
  networkLayoutSpan,
  watchPage,
  type Blocking,
} from './watchPage.ts';

export interface Visit {
  readonly drawnMs: number;
  /** NaN: none within `settleLimitMs`. */
  readonly settledMs: number;
  readonly blocking: Blocking;
  readonly layoutOnPageMs: number;
  /** Wall clock, whatever thread. */
  readonly tickMs: number;
  readonly frames: readonly number[];
  readonly filterMs: readonly number[];
  readonly heapBytes: number;
  readonly scriptBytes: number;
}

export interface AppVisit extends Visit {
  readonly liveMs: number;
  /** The network's last positions are on the page; the map's may still be under way. */
  readonly networkMs: number;
  readonly switchMs: readonly number[];
  readonly selectMs: readonly number[];
}

export const settleLimitMs = 90_000;

const filters: readonly (readonly string[])[] = [['quantum'], ['photonics', 'aerospace'], []];
const rounds = [...filters, ...filters];

/** Brotli bytes of all scripts that a page loads, those of workers included where they are files. */
function weighScripts(page: Page, site: ScaleSite): () => number {
  const addresses = new Set<string>();
  page.on('response', (response) => {
    const isScript = /javascript/.test(response.headers()['content-type'] ?? '');
    if (isScript && response.url().startsWith('http')) addresses.add(response.url());
  });
  return () =>
    [...addresses].reduce(
      (bytes, address) => bytes + brotliCompressSync(readFileSync(site.fileOf(address))).length,
      0,
    );
}

/** `null` when the time is up; the page may hang, so the clock is this process's. */
async function withinLimit<Result>(work: Promise<Result>, limitMs: number): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, limitMs);
  });
  // What is still under way fails when its page is closed.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

export function visitRival(
  bench: Bench,
  site: ScaleSite,
  size: Size,
  { folder }: (typeof rivals)[number],
): Promise<Visit> {
  return bench.withPage(
    async (page, session) => {
      await watchPage(page);
      const weigh = weighScripts(page, site);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${site.addressOf(folder)}?data=${site.dataOf(size)}`);
      const drawn = await withinLimit(timeOfMark(page, 'rival:drawn'), settleLimitMs);
      const settled = await withinLimit(timeOfMark(page, 'rival:settled'), settleLimitMs - (drawn ?? 0));
      if (errors.length > 0) throw new Error(`${folder}: ${errors.join('; ')}`);
      const atRest = await withinLimit(
        (async () => {
          if (settled === null) {
            await page.evaluate(() => (window as RivalWindow).rival?.stop());
            await page.waitForTimeout(1000);
          }
          return {
            blocking: await blockingUntil(page, settled ?? settleLimitMs),
            layoutMs: await layoutOnPageMs(page),
            ticks: await page.evaluate(() => (window as RivalWindow).rivalTicks ?? Number.NaN),
            heap: await heapBytes(session),
          };
        })(),
        30_000,
      );
      if (!atRest) {
        // A layout that never lets go of the page.
        const none = { totalMs: Number.NaN, layoutMs: Number.NaN };
        return {
          drawnMs: drawn ?? Number.NaN,
          settledMs: Number.NaN,
          blocking: none,
          layoutOnPageMs: Number.NaN,
          tickMs: Number.NaN,
          frames: [],
          filterMs: [],
          heapBytes: Number.NaN,
          scriptBytes: Number.NaN,
        };
      }
      const positions = () => page.evaluate(() => (window as RivalWindow).rival?.positions() ?? []);
      const filter = await page.evaluateHandle(() => (sectors: readonly string[]) => {
        (window as RivalWindow).rival?.filter(sectors);
      });
      const { blocking, layoutMs, ticks, heap } = atRest;
      // sigma's steps run in a worker from the first picture on, the others' on the page.
      const stepsMs = folder === 'sigma' ? (settled ?? settleLimitMs) - (drawn ?? 0) : layoutMs;
      return {
        drawnMs: drawn ?? Number.NaN,
        settledMs: settled ?? Number.NaN,
        blocking,
        layoutOnPageMs: layoutMs,
        tickMs: stepsMs / ticks,
        frames: await framesOfPan(page, '#graph', positions),
        filterMs: await timeChanges(page, filter, rounds),
        heapBytes: heap,
        scriptBytes: weigh(),
      };
    },
    1,
    true,
  );
}

export function visitApp(
  bench: Bench,
  site: ScaleSite,
  size: Size,
  view: 'network' | 'map',
  ticks: number,
): Promise<AppVisit> {
  return bench.withPage(async (page, session) => {
    await watchPage(page);
    const weigh = weighScripts(page, site);
    await page.goto(`${site.addressOf('app')}?data=${site.dataOf(size)}&view=${view}`);
    await waitUntilReady(page);
    const drawnMs = await timeOfMark(page, 'corridor:drawn');
    const liveMs = await timeOfMark(page, 'corridor:live');
    const settledMs = await timeOfMark(page, 'corridor:settled');
    const blocking = await blockingUntil(page, settledMs);
    const network = await networkLayoutSpan(page);
    const heap = await heapBytes(session);
    const layoutMs = await layoutOnPageMs(page);
    const positions = () =>
      page.evaluate(() =>
        ((window as CorridorWindow).corridor?.getPositions() ?? []).map(({ x, y }) => [x, y] as const),
      );
    const frames = await framesOfPan(page, appSurface, positions);
    // Without the fade (220 ms) and the travel (900 ms), the first frame is the whole change, as in the others.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const filterMs = await timePatches(
      page,
      rounds.map((sector) => ({ sector })),
    );
    const other = view === 'network' ? 'map' : 'network';
    const switchMs = await timePatches(
      page,
      [other, view, other, view].map((each) => ({ view: each })),
      700,
    );
    const selectMs = await timePatches(
      page,
      [0, 1, 2, 3, 4].map((number) => ({ org: `organization-${String(number)}` })),
      700,
    );
    return {
      drawnMs,
      liveMs,
      settledMs,
      networkMs: network.end,
      blocking,
      layoutOnPageMs: layoutMs,
      // In the map view the network waits for the map's own layout.
      tickMs: view === 'network' ? (network.end - network.start) / ticks : Number.NaN,
      frames,
      filterMs,
      switchMs,
      selectMs,
      heapBytes: heap,
      scriptBytes: weigh(),
    };
  }, 1);
}
