/** Host pages for the tests of embedding, and what they let a test ask. */
import type { Frame, Page } from '@playwright/test';
import { frameSandbox } from '../../src/domain/frameSandbox.ts';
import type { CorridorMapElement, CorridorState } from '../../src/embed/embed.d.ts';
import type { CorridorWindow } from './corridorApi.ts';
import { expect, siteOrigin } from './fixtures.ts';

export interface HeardEvent {
  readonly type: string;
  readonly detail: unknown;
}
export type HostWindow = { heard: HeardEvent[]; port?: MessagePort };

/** Keeps the element's events in `window.heard`; stands before `embed.js`, so that none is missed. */
export const listening = `<script>
  window.heard = [];
  for (const type of ['ready', 'state', 'select', 'error'])
    document.addEventListener(type, ({ target, detail }) => {
      if (target.localName === 'corridor-map') window.heard.push({ type, detail });
    }, true);
</script>`;

export function hostPage(body: string, { lang = 'fr', head = '' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>
<p>Text of the host.</p>${body}</body></html>`;
}

export function elementPage(attributes = '', options: { lang?: string; head?: string } = {}): string {
  return hostPage(
    `${listening}<corridor-map ${attributes}><a href="{site}/">The map</a></corridor-map>
<script src="{site}/embed.js"></script>`,
    options,
  );
}

/** The ten lines of the README for hosts without the element; everything heard is in `window.heard`. */
export function rawPage(query: string, { sandbox = frameSandbox, state = '{}' } = {}): string {
  return hostPage(`<iframe id="map" title="Map" width="800" height="560" sandbox="${sandbox}"></iframe>
<script>
  window.heard = [];
  const frame = document.getElementById('map');
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== '{site}' || data?.corridor !== 1 || data.type !== 'hello') return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => window.heard.push({ type: data.type, detail: data });
    window.port = port1;
    source.postMessage({ corridor: 1, type: 'init', state: ${state} }, origin, [port2]);
  });
  frame.src = '{site}/?embed=1&${query}';
</script>`);
}

export async function mapFrame(page: Page, index = 0): Promise<Frame> {
  const frames = () => page.frames().filter((frame) => frame.url().startsWith(`${siteOrigin()}/?`));
  await expect.poll(() => frames().length, { timeout: 30_000 }).toBeGreaterThan(index);
  return frames()[index] as Frame;
}

export async function frameReady(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => 'corridor' in window, undefined, { timeout: 60_000 });
  await frame.evaluate(async () => {
    await (window as CorridorWindow).corridor?.ready;
  });
}

export function frameState(frame: Frame): Promise<CorridorState | undefined> {
  return frame.evaluate(() => (window as CorridorWindow).corridor?.getState());
}

export function heard(page: Page): Promise<HeardEvent[]> {
  return page.evaluate(() => (window as unknown as HostWindow).heard);
}

export async function untilHeard(page: Page, type: string, count = 1): Promise<HeardEvent[]> {
  const ofType = async () => (await heard(page)).filter((event) => event.type === type);
  await expect.poll(async () => (await ofType()).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
  return ofType();
}

export function elementState(page: Page): Promise<CorridorState> {
  return page.evaluate(() => {
    const element = document.querySelector('corridor-map');
    if (!element) throw new Error('there is no corridor-map');
    return element.getState();
  });
}

export function setElementState(
  page: Page,
  patch: Parameters<CorridorMapElement['setState']>[0],
): Promise<void> {
  return page.evaluate((values) => document.querySelector('corridor-map')?.setState(values), patch);
}

export function elementHeight(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('corridor-map')?.getBoundingClientRect().height ?? 0);
}
