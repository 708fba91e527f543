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

/**
 * `attempt` tells whether it is over; `first`: one that is under way already. Returns the function that stops asking,
 * which `attempt` may not heed while it is under way.
 */
export function askUntilThere(
  attempt: () => Promise<boolean>,
  first: Promise<boolean> = attempt(),
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
  const hear = (isOver: boolean) => {
    isAsking = false;
    if (isOver) stop();
    if (isStopped) return;
    const pauseMs = pausesMs[failureCount];
    failureCount += 1;
    if (pauseMs !== undefined) timer = setTimeout(ask, pauseMs);
  };
  function ask(): void {
    clearTimeout(timer);
    if (isAsking) return;
    isAsking = true;
    void attempt().then(hear);
  }

  globalThis.addEventListener('online', ask);
  void first.then(hear);
  return stop;
}

/** `first`: an attempt that is under way already. Returns the function that stops asking. */
export function fetchUntilThere(
  url: string,
  { take, onFailure }: Listener,
  first: Promise<Fetched> = fetchJson(url),
): () => void {
  let isStopped = false;
  let hasFailed = false;
  const hear = (fetched: Fetched): boolean => {
    if (isStopped) return true;
    if (fetched.ok) take(fetched.json);
    else if (!hasFailed) {
      hasFailed = true;
      onFailure?.(fetched.failure);
    }
    return fetched.ok;
  };
  const stop = askUntilThere(() => fetchJson(url).then(hear), first.then(hear));
  return () => {
    isStopped = true;
    stop();
  };
}
