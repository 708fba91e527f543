/**
 * For what the page can do without but should not do without for good: asked for again after growing pauses, and at
 * once when the browser says that it is back online.
 */
import type { Fetched } from './fetchJson.ts';
import { fetchJson } from './fetchJson.ts';
import type { LoadFailure } from '../state/store.ts';

/** Between attempts of up to nine seconds each; afterwards only a connection that returns starts another. */
const pausesMs = [2000, 5000, 15_000, 60_000];

interface Listener {
  /** Throws where the file is not what it should be: then no later attempt would be better. */
  readonly take: (json: unknown) => void;
  /** Called once, after the first attempt that failed. */
  readonly onFailure?: (failure: LoadFailure) => void;
}

/** `first`: an attempt that is under way already. Returns the function that stops asking. */
export function fetchUntilThere(
  url: string,
  { take, onFailure }: Listener,
  first: Promise<Fetched> = fetchJson(url),
): () => void {
  let isStopped = false;
  let failureCount = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = true;

  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
    globalThis.removeEventListener('online', ask);
  };
  const hear = (fetched: Fetched) => {
    isAsking = false;
    if (isStopped) return;
    if (fetched.ok) {
      stop();
      take(fetched.json);
      return;
    }
    if (failureCount === 0) onFailure?.(fetched.failure);
    const pauseMs = pausesMs[failureCount];
    failureCount += 1;
    if (pauseMs !== undefined) timer = setTimeout(ask, pauseMs);
  };
  function ask(): void {
    clearTimeout(timer);
    if (isAsking) return;
    isAsking = true;
    void fetchJson(url).then(hear);
  }

  globalThis.addEventListener('online', ask);
  void first.then(hear);
  return stop;
}
