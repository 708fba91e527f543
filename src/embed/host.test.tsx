import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';

/** As far as the element uses it: jsdom has no style sheets that are made by scripts. */
class SheetOfScript {
  replaceSync(): void {}
}

beforeAll(async () => {
  vi.stubGlobal('CSSStyleSheet', SheetOfScript);
  Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { value: [] });
  await import('./host.ts');
});
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

interface Asked extends HTMLElement {
  getState(): Promise<unknown>;
  setState(patch: unknown): void;
}

/** What a frame on the other side has been told since its hello. */
async function greeted(element: HTMLElement) {
  const told: { type: string; id?: number; state?: Record<string, unknown> }[] = [];
  const ports: MessagePort[] = [];
  const frame = {
    postMessage: (message: (typeof told)[number], _origin: string, sent: readonly MessagePort[]) => {
      told.push(message);
      ports.push(...sent);
    },
  };
  // In a shadow tree jsdom's frames have no windows.
  const iframe = element.shadowRoot?.querySelector('iframe');
  if (iframe) Object.defineProperty(iframe, 'contentWindow', { value: frame });
  const hello = { data: { corridor: 1, type: 'hello' }, origin: 'https://map.example', source: frame };
  window.dispatchEvent(Object.assign(new Event('message'), hello));
  const [port] = ports;
  if (port) port.onmessage = ({ data }: MessageEvent<(typeof told)[number]>) => told.push(data);
  await arrived();
  return {
    told,
    answer: async (state: object) => {
      const id = told.findLast(({ type }) => type === 'get')?.id;
      port?.postMessage({ corridor: 1, type: 'state', id, state });
      await arrived();
    },
  };
}

/** Ports deliver in a turn of their own. */
async function arrived(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => {
      port2.onmessage = resolve;
      port1.postMessage(null);
    });
  }
  port1.close();
}

function mapOnPage(): Asked {
  const element = document.createElement('corridor-map') as Asked;
  element.setAttribute('src', 'https://map.example/');
  document.body.append(element);
  return element;
}

/** What has become of a promise by now. */
function followed(promise: Promise<unknown>): { outcome: string } {
  const state = { outcome: 'waits' };
  promise.then(
    () => (state.outcome = 'answered'),
    (error: unknown) => (state.outcome = error instanceof Error ? error.message : 'refused'),
  );
  return state;
}

it('does not let who asks a frame that never answers wait for good', async () => {
  const asked = followed(mapOnPage().getState());
  await vi.advanceTimersByTimeAsync(14_000);
  expect(asked.outcome).toBe('waits');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked.outcome).toContain('did not answer');
});

it('takes a patch that is none as one that sets nothing', () => {
  const element = mapOnPage();
  expect(() => {
    element.setState(null);
    element.setState(undefined);
  }).not.toThrow();
});

it('refuses who still asks when the element leaves the page, and leaves no timer behind', async () => {
  const element = mapOnPage();
  const asked = followed(element.getState());
  element.remove();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.outcome).toContain('removed from the page');
  expect(vi.getTimerCount()).toBe(0);
});

it('tells a frame that is loaded anew what the one before showed, and what was asked of it since', async () => {
  const element = mapOnPage();
  element.setState({ sector: ['quantum'], q: 'ibm' });
  const first = await greeted(element);
  expect(first.told[0]?.state).toEqual({ sector: ['quantum'], q: 'ibm' });
  await first.answer({ lang: 'en', sector: ['quantum'], q: 'ibm', org: 'c2mi', agreement: null });
  // Neither is answered before the frame goes.
  element.setState({ sector: [] });
  element.setState({ agreement: 'x' });
  element.setAttribute('release', '2026-01-01');
  const carried = { lang: 'en', sector: [], q: 'ibm', org: null, agreement: 'x' };
  const second = await greeted(element);
  expect(second.told[0]?.state).toEqual(carried);
  element.setState({ q: null });
  document.body.prepend(element);
  const third = await greeted(element);
  expect(third.told[0]?.state).toEqual({ ...carried, q: null });
});

it('forgets what was asked for once the frame has it: what the reader did since is what counts', async () => {
  const element = mapOnPage();
  const first = await greeted(element);
  element.setState({ q: 'ibm' });
  await arrived();
  await first.answer({ q: 'ibm' });
  await first.answer({ q: 'what the reader typed' });
  element.setAttribute('release', '2026-01-01');
  expect((await greeted(element)).told[0]?.state).toEqual({ q: 'what the reader typed' });
});

it('says what it cannot send, and sends the rest', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const element = mapOnPage();
  element.setState({ q: () => 'x', sector: [{}], region: new Proxy(['US-VT'], {}), lang: undefined });
  element.setState({ path: Array.from({ length: 900 }, (_, index) => `organization-${String(index)}`) });
  expect((await greeted(element)).told[0]?.state).toEqual({ region: ['US-VT'] });
  expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
    expect.stringContaining('"q" ignored'),
    expect.stringContaining('"sector" ignored'),
    expect.stringContaining('path ignored, too long'),
  ]);
  warn.mockRestore();
});

it('refuses at once who asks where no frame is', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const element = mapOnPage();
  element.setAttribute('src', 'javascript:0');
  await expect(element.getState()).rejects.toThrow('"src" is not the address of a map');
  element.remove();
  await expect(element.getState()).rejects.toThrow('not in the page');
  warn.mockRestore();
});
