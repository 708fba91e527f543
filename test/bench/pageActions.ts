/** What a measurement does inside the app's page, through `window.corridor` only. */
import type { JSHandle, Page } from '@playwright/test';
import type { CorridorWindow } from '../e2e/corridorApi.ts';

export async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => 'corridor' in window, undefined, { timeout: 180_000 });
  await page.evaluate(async () => {
    await (window as CorridorWindow).corridor?.ready;
  });
}

/**
 * Makes each change with a function of the page and times it until its frame is on screen, ms: the message posted in
 * an animation frame is delivered after that frame was painted.
 */
export function timeChanges<Change>(
  page: Page,
  change: JSHandle<(value: Change) => void>,
  changes: readonly Change[],
  pauseMs = 100,
): Promise<number[]> {
  const input = { all: changes as unknown[], apply: change as JSHandle<(value: unknown) => void>, pauseMs };
  return page.evaluate(async ({ all, apply, pauseMs: pause }) => {
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
    for (const each of all) {
      // Starts at the beginning of a quiet frame.
      await painted();
      await new Promise((resolve) => setTimeout(resolve, pause));
      const start = performance.now();
      apply(each);
      await painted();
      times.push(performance.now() - start);
    }
    return times;
  }, input);
}

/** `setState` with each patch, timed. */
export async function timePatches(
  page: Page,
  patches: readonly Readonly<Record<string, unknown>>[],
  pauseMs?: number,
): Promise<number[]> {
  const change = await page.evaluateHandle(() => {
    const api = (window as CorridorWindow).corridor;
    if (!api) throw new Error('there is no window.corridor');
    return (patch: unknown) => {
      api.setState(patch);
    };
  });
  return timeChanges(page, change, patches, pauseMs);
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
