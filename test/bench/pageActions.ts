/** What a measurement does inside the app's page, through `window.corridor` only. */
import type { Page } from '@playwright/test';
import type { CorridorWindow } from '../e2e/corridorApi.ts';

export async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => 'corridor' in window, undefined, { timeout: 180_000 });
  await page.evaluate(async () => {
    await (window as CorridorWindow).corridor?.ready;
  });
}

/**
 * Applies each patch and times it until its frame is on screen, ms: the message posted in an animation frame is
 * delivered after that frame was painted.
 */
export function timePatches(
  page: Page,
  patches: readonly Readonly<Record<string, unknown>>[],
): Promise<number[]> {
  return page.evaluate(async (all) => {
    const api = (window as CorridorWindow).corridor;
    if (!api) throw new Error('there is no window.corridor');
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            channel.port1.close();
            resolve();
          };
          channel.port2.postMessage(null);
        });
      });
    const times: number[] = [];
    for (const patch of all) {
      // Starts at the beginning of a quiet frame.
      await painted();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const start = performance.now();
      api.setState(patch);
      await painted();
      times.push(performance.now() - start);
    }
    return times;
  }, patches);
}

export function evaluateHere(page: Page, patch: Readonly<Record<string, unknown>>): Promise<void> {
  return page.evaluate((values) => (window as CorridorWindow).corridor?.setState(values), patch);
}

/** Long tasks' time above 50 ms since the page began, ms; call `watchLongTasks` before navigation. */
export async function watchLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const record = window as Window & { blockedMs?: number };
    record.blockedMs = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        record.blockedMs = (record.blockedMs ?? 0) + Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  return () => page.evaluate(() => (window as Window & { blockedMs?: number }).blockedMs ?? Number.NaN);
}
