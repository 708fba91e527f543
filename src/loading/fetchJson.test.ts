import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchJson, largestFileBytes } from './fetchJson.ts';

const url = 'https://example.org/data.json';

/** Answers each request with the next of these; the last one again and again. */
function serve(...answers: readonly (() => Response | Promise<Response>)[]) {
  let count = 0;
  const fetchMock = vi.fn((_: string, init?: RequestInit) => {
    const answer = answers[Math.min(count++, answers.length - 1)];
    const { signal } = init ?? {};
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      Promise.resolve(answer?.()).then((response) => response && resolve(response), reject);
    });
  });
  vi.stubGlobal('fetch', fetchMock);
  return fetchMock;
}

const refuse = () => Promise.reject(new TypeError('Failed to fetch'));
const never = () => new Promise<Response>(() => undefined);
const good = () => new Response('\ufeff{"a":1}');
const status = (code: number) => () => new Response('no', { status: code });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function settle(asked: ReturnType<typeof fetchJson>, ms = 10_000) {
  const state: { fetched: Awaited<typeof asked> | null } = { fetched: null };
  void asked.then((fetched) => {
    state.fetched = fetched;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return state.fetched;
}

describe('fetchJson', () => {
  it.each([
    ['no connection', refuse],
    ['a 500', status(500)],
    ['a 503', status(503)],
    ['nothing for a while', never],
  ])('tries again after %s', async (_, first) => {
    const asked = serve(first, good);
    expect(await settle(fetchJson(url))).toEqual({ ok: true, json: { a: 1 } });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a 404', status(404), 'not-found'],
    ['a 403', status(403), 'network'],
    ['a page instead of JSON (row 13)', () => new Response('<!doctype html>'), 'not-json'],
    ['JSON cut off', () => new Response('{"a":'), 'not-json'],
  ] as const)('asks once for %s', async (_, answer, failure) => {
    const asked = serve(answer);
    expect(await settle(fetchJson(url))).toEqual({ ok: false, failure });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['refuses', refuse, 'network'],
    ['says 500', status(500), 'network'],
    ['says nothing', never, 'timeout'],
  ] as const)('gives up within ten seconds on a server that %s', async (_, answer, failure) => {
    serve(answer);
    expect(await settle(fetchJson(url))).toEqual({ ok: false, failure });
  });

  it('waits for a slow body as long as bytes come', async () => {
    const slow = () =>
      new Response(
        new ReadableStream({
          async start(controller) {
            for (const part of ['{"a"', ':', '1}']) {
              await new Promise((resolve) => setTimeout(resolve, 2500));
              controller.enqueue(new TextEncoder().encode(part));
            }
            controller.close();
          },
        }),
      );
    const asked = serve(slow);
    expect(await settle(fetchJson(url))).toEqual({ ok: true, json: { a: 1 } });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('counts the bytes, whatever the headers say', async () => {
    const megabyte = new Uint8Array(1024 * 1024);
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += megabyte.byteLength;
            controller.enqueue(megabyte);
          },
        }),
        { headers: { 'Content-Length': '2' } },
      );
    serve(endless);
    expect(await settle(fetchJson(url))).toEqual({ ok: false, failure: 'too-large' });
    expect(sent).toBeLessThan(largestFileBytes + 4 * megabyte.byteLength);
  });

  it('stops when nobody wants the answer any more', async () => {
    const asked = serve(refuse);
    const wanted = new AbortController();
    const answer = fetchJson(url, wanted.signal);
    await vi.advanceTimersByTimeAsync(100);
    wanted.abort();
    await settle(answer);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
