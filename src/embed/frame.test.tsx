/** The frame against a made-up parent; the real thing is in `test/e2e/embed.spec.ts`. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameApi } from './frame.ts';
import { startFrame } from './frame.ts';

type Listener = (payload: unknown) => void;

function fakePage() {
  const greetings: unknown[] = [];
  const parent = { postMessage: (message: unknown) => greetings.push(message) };
  const target = new EventTarget();
  const page = Object.assign(target, {
    parent,
    document: { readyState: 'complete', querySelector: () => null, body: document.body },
    innerWidth: 800,
    innerHeight: 500,
    setTimeout: window.setTimeout.bind(window),
  });
  const send = (
    data: unknown,
    { source = parent, ports = [] }: { source?: unknown; ports?: readonly unknown[] } = {},
  ) => {
    target.dispatchEvent(Object.assign(new Event('message'), { data, source, ports }));
  };
  return { page: page as unknown as Window, parent, greetings, send };
}

function fakeApi() {
  const patches: unknown[] = [];
  const listeners = new Map<string, Listener>();
  let setting = 0;
  const api: FrameApi = {
    ready: Promise.resolve(),
    getState: () => ({ setting }),
    setState: (patch) => {
      setting += 1;
      patches.push(patch);
    },
    on: (event, listener) => {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
  };
  return { api, patches, emit: (event: string, payload: unknown) => listeners.get(event)?.(payload) };
}

function fakePort() {
  const sent: Record<string, unknown>[] = [];
  const port = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: sent.push.bind(sent),
  };
  return { port, sent, hear: (data: unknown) => port.onmessage?.({ data }) };
}

const init = (state?: unknown) => ({ corridor: 1, type: 'init', state });

describe('startFrame', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function connected() {
    const page = fakePage();
    const api = fakeApi();
    const port = fakePort();
    startFrame(page.page, api.api);
    page.send(init({ lang: 'en', data: 'https://evil.example/' }), { ports: [port.port] });
    return { ...page, ...api, ...port };
  }

  it('says hello once, and nothing in a page by itself', () => {
    const { page, greetings } = fakePage();
    startFrame(page, fakeApi().api);
    expect(greetings).toEqual([{ corridor: 1, type: 'hello' }]);
    const alone = fakePage();
    Object.assign(alone.page, { parent: alone.page });
    startFrame(alone.page, fakeApi().api);
    expect(alone.greetings).toEqual([]);
  });

  it('takes the first init of its parent that brings a port, with its state', () => {
    const { patches, sent } = connected();
    expect(patches).toEqual([{ lang: 'en' }]);
    expect(sent).toContainEqual({ corridor: 1, type: 'resize', height: 562 });
  });

  it('ignores others, ports that are missing or many, and a second init', () => {
    const page = fakePage();
    const { api, patches } = fakeApi();
    startFrame(page.page, api);
    const { port } = fakePort();
    page.send(init({ q: '1' }), { source: { postMessage: () => 0 }, ports: [port] });
    page.send(init({ q: '2' }));
    page.send(init({ q: '3' }), { ports: [port, fakePort().port] });
    page.send('init', { ports: [port] });
    page.send({ corridor: 1, type: 'set', state: { q: '4' } }, { ports: [port] });
    expect(patches).toEqual([]);
    page.send(init({ q: '5' }), { ports: [port] });
    page.send(init({ q: '6' }), { ports: [fakePort().port] });
    vi.runAllTimers();
    expect(patches).toEqual([{ q: '5' }]);
  });

  it('says ready, and passes events on', async () => {
    const { sent, emit } = connected();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toContainEqual({ corridor: 1, type: 'ready' });
    emit('select', { org: 'c2mi', agreement: null });
    emit('error', { code: 'x', message: 'y'.repeat(5000) });
    emit('state', { a: 1 });
    expect(sent).toContainEqual({ corridor: 1, type: 'select', org: 'c2mi', agreement: null });
    expect(sent).toContainEqual({ corridor: 1, type: 'error', code: 'x', message: 'y'.repeat(1000) });
    expect(sent).toContainEqual({ corridor: 1, type: 'state', state: { a: 1 } });
  });

  it('tells a host that answers late what had failed before', () => {
    const page = fakePage();
    const { api } = fakeApi();
    const { port, sent } = fakePort();
    startFrame(page.page, api, () => [{ code: 'data-not-found', message: 'nothere.json is not there' }]);
    page.send(init(), { ports: [port] });
    expect(sent).toContainEqual({
      corridor: 1,
      type: 'error',
      code: 'data-not-found',
      message: 'nothere.json is not there',
    });
  });

  it('answers a request after the sets before it', () => {
    const { hear, patches, sent } = connected();
    hear({ corridor: 1, type: 'set', state: { q: 'a' } });
    hear({ corridor: 1, type: 'set', state: { view: 'table' } });
    hear({ corridor: 1, type: 'get', id: 7 });
    vi.advanceTimersByTime(50);
    expect(patches.slice(1)).toEqual([{ q: 'a', view: 'table' }]);
    expect(sent).toContainEqual({ corridor: 1, type: 'state', id: 7, state: { setting: 2 } });
  });

  it('works off 10,000 messages a second in few rounds, the last one counting', () => {
    const { hear, patches, sent } = connected();
    for (let second = 0; second < 10; second += 1) {
      for (let step = 0; step < 100; step += 1) {
        for (let index = 0; index < 100; index += 1) {
          hear({ corridor: 1, type: 'set', state: { q: `${second} ${step} ${index}` } });
        }
        hear({ corridor: 1, type: 'get', id: step });
        vi.advanceTimersByTime(10);
      }
    }
    vi.runAllTimers();
    expect(patches.length).toBeLessThan(300);
    expect(patches.at(-1)).toEqual({ q: '9 99 99' });
    expect(sent.filter(({ type }) => type === 'state').length).toBeLessThanOrEqual(1000);
  });

  it('sends states of a reader who pans no more than 20 times a second, the last one too', () => {
    const { emit, sent } = connected();
    for (let step = 0; step < 100; step += 1) {
      emit('state', { step });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(100);
    const states = sent.filter(({ type }) => type === 'state');
    expect(states.length).toBeLessThanOrEqual(22);
    expect(states.at(-1)).toEqual({ corridor: 1, type: 'state', state: { step: 99 } });
  });
});
