/**
 * Fetches JSON with a deadline and a size limit; every failure is a value with its reason. What a server or a network
 * may mend by itself (no connection, a 5xx, a body that stops) is tried again within the deadline, with growing
 * pauses; what it will not (404, a page instead of JSON) is not.
 */
import type { LoadFailure } from '../state/store.ts';

export type Fetched =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly failure: LoadFailure };

/** A reader gets an answer, good or bad, within ten seconds. */
const deadlineMs = 9000;
/** A server that has sent nothing for this long has forgotten us; a slow one keeps sending. */
const stallMs = 4000;
const firstPauseMs = 250;
export const largestFileBytes = 50 * 1024 * 1024;

/** Texts of a `Content-Length` are a promise, not a fact: the bytes themselves are counted. */
async function readText(response: Response, onBytes: () => void): Promise<string | null> {
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let byteCount = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    onBytes();
    byteCount += value.byteLength;
    if (byteCount > largestFileBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** `AbortSignal.any` for browsers that lack it. */
function linkedTo(signal: AbortSignal | undefined): AbortController {
  const controller = new AbortController();
  if (signal?.aborted) controller.abort();
  signal?.addEventListener('abort', () => controller.abort(), { once: true });
  return controller;
}

type Attempt = Fetched & { readonly isWorthRepeating?: boolean };

async function attempt(url: string, outer: AbortSignal): Promise<Attempt> {
  const stop = linkedTo(outer);
  let timer = setTimeout(() => stop.abort(), stallMs);
  const onBytes = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), stallMs);
  };
  try {
    const response = await fetch(url, { signal: stop.signal, credentials: 'same-origin' });
    if (response.status === 404 || response.status === 410) return { ok: false, failure: 'not-found' };
    if (!response.ok) return { ok: false, failure: 'network', isWorthRepeating: response.status >= 500 };
    onBytes();
    const text = await readText(response, onBytes);
    return text === null ? { ok: false, failure: 'too-large' } : parseJsonText(text);
  } catch {
    return { ok: false, failure: stop.signal.aborted ? 'timeout' : 'network', isWorthRepeating: true };
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}

/** `signal`: whoever asked no longer wants it; the answer is then a timeout that nobody reads. */
export async function fetchJson(url: string, signal?: AbortSignal): Promise<Fetched> {
  const deadline = linkedTo(signal);
  const timer = setTimeout(() => deadline.abort(), deadlineMs);
  const outer = deadline.signal;
  try {
    for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
      const { isWorthRepeating, ...fetched } = await attempt(url, outer);
      if (fetched.ok || !isWorthRepeating) return fetched;
      await pause(pauseMs, outer);
      // The last answer tells more than "too late" does, when there was one.
      if (outer.aborted) return fetched;
    }
  } finally {
    clearTimeout(timer);
  }
}

export function parseJsonText(text: string): Fetched {
  if (text.length > largestFileBytes) return { ok: false, failure: 'too-large' };
  try {
    return { ok: true, json: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch {
    return { ok: false, failure: 'not-json' };
  }
}
