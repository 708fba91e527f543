/** Fetches JSON with a deadline and a size limit; every failure is a value with its reason. */
import type { LoadFailure } from '../state/store.ts';

export type Fetched =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly failure: LoadFailure };

const deadlineMs = 9000;
export const largestFileBytes = 50 * 1024 * 1024;

export async function fetchJson(url: string): Promise<Fetched> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), deadlineMs);
  try {
    const response = await fetch(url, { signal: abort.signal, credentials: 'same-origin' });
    if (!response.ok) return { ok: false, failure: response.status === 404 ? 'not-found' : 'network' };
    if (Number(response.headers.get('Content-Length') ?? 0) > largestFileBytes) {
      abort.abort();
      return { ok: false, failure: 'too-large' };
    }
    const text = await response.text();
    return parseJsonText(text);
  } catch {
    return { ok: false, failure: abort.signal.aborted ? 'timeout' : 'network' };
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
