import { act, renderHook } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { setChrome } from '../state/actions.ts';
import { initialState, store } from '../state/store.ts';
import { useTransport } from './useTransport.ts';

vi.mock('./siteRoot.ts', () => ({ siteUrl: (path: string) => `https://example.org/${path}` }));

const file = readFileSync('public/geo/transport.json', 'utf8');
let answer: () => Promise<Response>;
let warned: ReturnType<typeof vi.spyOn>;
const asked = vi.fn(() => answer());

// What reads the file comes with it: a slow machine must not take that for a file that does not come.
beforeAll(() => import('../scene/decodeTransport.ts'));
beforeEach(() => {
  store.setState(initialState, true);
  asked.mockClear();
  vi.stubGlobal('fetch', asked);
  warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const turnOn = (hasTransport: boolean) => {
  act(() => setChrome({ hasTransport }));
};

it('is fetched once it is turned on, once, and gone while it is off', async () => {
  answer = () => Promise.resolve(new Response(file));
  const { result } = renderHook(() => useTransport());
  expect(asked).not.toHaveBeenCalled();
  turnOn(true);
  await vi.waitFor(() => expect(result.current?.names.length).toBeGreaterThan(0));
  turnOn(false);
  expect(result.current).toBeNull();
  turnOn(true);
  expect(result.current?.names.length).toBeGreaterThan(0);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(warned).not.toHaveBeenCalled();
});

it('is asked for again where it is missing; the map goes on without', async () => {
  vi.useFakeTimers();
  let isThere = false;
  answer = () => Promise.resolve(isThere ? new Response(file) : new Response('no', { status: 404 }));
  const { result } = renderHook(() => useTransport());
  turnOn(true);
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(result.current).toBeNull();
  expect(warned).toHaveBeenCalledTimes(1);
  isThere = true;
  await act(() => vi.advanceTimersByTimeAsync(2000));
  vi.useRealTimers();
  await vi.waitFor(() => expect(result.current?.names.length).toBeGreaterThan(0));
});

it.each(['{}', 'null', '{"rail":{"objects":{}},"airports":[],"ports":[],"crossings":[]}', '{"rail":'])(
  'is left out, with a word on the console, where the file is %j',
  async (text) => {
    answer = () => Promise.resolve(new Response(text));
    const { result } = renderHook(() => useTransport());
    turnOn(true);
    await vi.waitFor(() => expect(warned).toHaveBeenCalled());
    expect(result.current).toBeNull();
    expect(store.getState().chrome.isTransportMissing).toBe(true);
    // The reader tries again, and it is mended.
    answer = () => Promise.resolve(new Response(file));
    act(() => setChrome({ transportTries: 1 }));
    await vi.waitFor(() => expect(result.current?.names.length).toBeGreaterThan(0));
    expect(store.getState().chrome.isTransportMissing).toBe(false);
    turnOn(false);
  },
);
