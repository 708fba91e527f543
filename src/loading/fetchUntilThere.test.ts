import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchUntilThere } from './fetchUntilThere.ts';

let page: EventTarget;
beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
});

const missing = () => new Response('no', { status: 404 });
const good = () => new Response('"here"');

function serve(answer: (count: number) => Response) {
  let count = 0;
  const asked = vi.fn(() => Promise.resolve(answer(++count)));
  vi.stubGlobal('fetch', asked);
  return asked;
}

describe('fetchUntilThere', () => {
  it('takes what comes at the third attempt, and tells of the first failure only', async () => {
    const asked = serve((count) => (count < 3 ? missing() : good()));
    const take = vi.fn();
    const onFailure = vi.fn();
    fetchUntilThere('x', { take, onFailure });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(take.mock.calls).toEqual([['here']]);
    expect(onFailure.mock.calls).toEqual([['not-found']]);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('gives up after a few attempts, until the browser is online again', async () => {
    let isThere = false;
    const asked = serve(() => (isThere ? good() : missing()));
    const take = vi.fn();
    fetchUntilThere('x', { take });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toHaveBeenCalledTimes(5);
    isThere = true;
    page.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(take).toHaveBeenCalledOnce();
    page.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveBeenCalledTimes(6);
  });

  it('asks no more once stopped', async () => {
    const asked = serve(missing);
    const take = vi.fn();
    const stop = fetchUntilThere('x', { take });
    await vi.advanceTimersByTimeAsync(0);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(take).not.toHaveBeenCalled();
  });
});
