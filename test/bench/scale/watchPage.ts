/**
 * What is measured inside every page, the app's and the others', in the same way: blocking of the main thread, the
 * layout's share of it, frames during a drag, and how long a change takes to the screen.
 */
import type { Page } from '@playwright/test';

interface WatchedWindow extends Window {
  benchLongTasks?: { start: number; end: number }[];
  /** When the app's layout worker was asked, and when it answered with the network. */
  benchWorkerStart?: number;
  benchNetworkKnown?: number;
  benchFrames?: number[] | null;
}

/** Call before navigation. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as WatchedWindow;
    const tasks: { start: number; end: number }[] = [];
    watched.benchLongTasks = tasks;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ start: startTime, end: startTime + duration });
    }).observe({ type: 'longtask', buffered: true });

    // Taking over a layout worker's positions is work on the layout, wherever the library does it. MapLibre's
    // workers are none.
    const isLayout = (address: string) => address.startsWith('blob:') || address.includes('layout.worker');
    const Original = window.Worker;
    function WatchedWorker(address: string | URL, options?: WorkerOptions): Worker {
      const worker = new Original(address, options);
      if (!isLayout(String(address))) return worker;
      type Listener = (event: MessageEvent<{ kind?: unknown }>) => void;
      const timed =
        (listener: Listener): Listener =>
        (event) => {
          const start = performance.now();
          // A rough one may come first; the last counts.
          if (event.data.kind === 'network') watched.benchNetworkKnown = start;
          listener.call(worker, event);
          performance.measure('bench:layout', { start, end: performance.now() });
        };
      const listen = worker.addEventListener.bind(worker) as (type: string, listener: Listener) => void;
      const post = worker.postMessage.bind(worker) as (...values: unknown[]) => void;
      Object.defineProperties(worker, {
        addEventListener: {
          value: (type: string, listener: Listener) =>
            listen(type, type === 'message' ? timed(listener) : listener),
        },
        onmessage: { set: (listener: Listener | null) => listener && listen('message', timed(listener)) },
        postMessage: {
          value: (...values: unknown[]) => {
            watched.benchWorkerStart ??= performance.now();
            post(...values);
          },
        },
      });
      return worker;
    }
    window.Worker = WatchedWorker as unknown as typeof Worker;
  });
}

export interface Blocking {
  readonly totalMs: number;
  /** Of `totalMs`. */
  readonly layoutMs: number;
}

/** Time over 50 ms of all long tasks that began before `untilMs`; a task counts for the layout by its share. */
export async function blockingUntil(page: Page, untilMs: number): Promise<Blocking> {
  return page.evaluate(async (until) => {
    // Long tasks are reported after the fact.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const layout = performance.getEntriesByName('bench:layout');
    let totalMs = 0;
    let layoutMs = 0;
    for (const { start, end } of (window as WatchedWindow).benchLongTasks ?? []) {
      if (start > until || end - start <= 50) continue;
      const inside = layout.reduce(
        (sum, entry) =>
          sum +
          Math.max(0, Math.min(end, entry.startTime + entry.duration) - Math.max(start, entry.startTime)),
        0,
      );
      totalMs += end - start - 50;
      layoutMs += ((end - start - 50) * inside) / (end - start);
    }
    return { totalMs, layoutMs };
  }, untilMs);
}

/** Milliseconds of main thread that the layout took, long task or not. */
export function layoutOnPageMs(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance.getEntriesByName('bench:layout').reduce((sum, { duration }) => sum + duration, 0),
  );
}

/** From asking the app's worker to the network's positions on the page, ms after navigation. */
export function networkLayoutSpan(page: Page): Promise<{ start: number; end: number }> {
  return page.evaluate(() => ({
    start: (window as WatchedWindow).benchWorkerStart ?? Number.NaN,
    end: (window as WatchedWindow).benchNetworkKnown ?? Number.NaN,
  }));
}

/** Points of the picture far from every mark and under no control, best first, CSS px of the viewport. */
function emptySpots(
  page: Page,
  surface: string,
  marks: readonly (readonly [number, number])[],
): Promise<{ x: number; y: number }[]> {
  return page.evaluate(
    ({ selector, points }) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`the page has no ${selector}`);
      const box = element.getBoundingClientRect();
      const spots: { x: number; y: number; away: number }[] = [];
      for (let column = 1; column < 40; column++) {
        for (let row = 1; row < 30; row++) {
          const x = box.left + (box.width * column) / 40;
          const y = box.top + (box.height * row) / 30;
          // Room for the drag to all sides.
          if (x < 100 || y < 100 || x > window.innerWidth - 100 || y > window.innerHeight - 100) continue;
          if (document.elementFromPoint(x, y)?.closest(selector) !== element) continue;
          let away = Infinity;
          for (const [markX, markY] of points) {
            away = Math.min(away, Math.hypot(markX - (x - box.left), markY - (y - box.top)));
          }
          spots.push({ x, y, away });
        }
      }
      return spots.sort((a, b) => b.away - a.away).slice(0, 30);
    },
    { selector: surface, points: marks },
  );
}

/** Whether the app sees a mark or link under the pointer: its stage then shows a hand. */
function isOverMark(page: Page, surface: string): Promise<boolean> {
  return page.evaluate(async (selector) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (
      let element = document.querySelector<HTMLElement>(selector);
      element;
      element = element.parentElement
    ) {
      if (element.style.cursor === 'pointer') return true;
    }
    return false;
  }, surface);
}

/** What of the app's page the picture is on. */
export const appSurface = '.stage-picture';
const panMs = 2500;

/** Intervals between frames while a pressed mouse drags the picture in circles, ms. */
export async function framesOfPan(
  page: Page,
  surface: string,
  positions: () => Promise<readonly (readonly [x: number, y: number])[]>,
): Promise<number[]> {
  const before = await positions();
  let spot: { x: number; y: number } | undefined;
  for (const each of await emptySpots(page, surface, before)) {
    await page.mouse.move(each.x, each.y);
    // A drag that begins on a mark moves that mark, in the app; in the others it moves the picture too.
    if (surface === appSurface && (await isOverMark(page, surface))) continue;
    spot = each;
    break;
  }
  if (!spot) throw new Error('no empty spot to drag the picture by');
  await page.mouse.down();
  await page.mouse.move(spot.x + 10, spot.y + 10);
  await page.evaluate(() => {
    const frames: number[] = [];
    const watched = window as WatchedWindow;
    watched.benchFrames = frames;
    let last = 0;
    const frame = (now: number) => {
      if (watched.benchFrames !== frames) return;
      if (last > 0) frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const began = performance.now();
  // Two circles; each move waits until the page has taken the one before.
  for (let passed = 0; passed < panMs; passed = performance.now() - began) {
    const turn = (4 * Math.PI * passed) / panMs;
    await page.mouse.move(spot.x + 90 * Math.sin(turn), spot.y + 90 * (1 - Math.cos(turn)) * 0.5);
  }
  await page.mouse.move(spot.x + 60, spot.y + 40);
  const passedMs = performance.now() - began;
  const frames = await page.evaluate(() => {
    const watched = window as WatchedWindow;
    const { benchFrames } = watched;
    watched.benchFrames = null;
    return benchFrames ?? [];
  });
  // Not even two frames: the whole drag is the least that one took.
  if (frames.length === 0) frames.push(passedMs);
  await page.mouse.up();
  await page.waitForTimeout(500);
  const after = await positions();
  // Most marks must have moved alike, else it was a mark that was dragged.
  const moved = before.filter(([x, y], mark) => {
    const [newX, newY] = after[mark] ?? [x, y];
    return Math.hypot(newX - x, newY - y) > 15;
  }).length;
  if (moved < 0.9 * before.length)
    throw new Error(`the drag moved ${String(moved)} of ${String(before.length)} marks: it was no pan`);
  return frames;
}
