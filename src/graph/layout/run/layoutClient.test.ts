import { describe, expect, it, vi } from 'vitest';
import { syntheticInput } from '../../../../test/bench/syntheticInput.ts';
import { fakeWorker } from '../../../../test/fakeWorker.ts';
import { networkLayout } from './layout.ts';
import { createLayoutClient, type LayoutClient, type PageVisibility } from './layoutClient.ts';
import type { LayoutMessage, LayoutReply } from './layoutMessages.ts';
import { wholeAt } from '../../numbers.ts';

const { input } = syntheticInput(40, 20);
const layout = networkLayout(input);
const refuse = (): Worker => {
  throw new DOMException('refused', 'SecurityError');
};
const settled = (client: LayoutClient) => new Promise<void>((resolve) => void client.onRest(resolve));

function page(hidden = false) {
  const listeners = new Set<() => void>();
  const visibility = {
    hidden,
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
  } satisfies PageVisibility & { hidden: boolean };
  return {
    visibility,
    listeners,
    set(isHidden: boolean) {
      visibility.hidden = isHidden;
      listeners.forEach((listener) => listener());
    },
  };
}

describe('where workers are refused', () => {
  it('works out the same layout on the page', async () => {
    const client = createLayoutClient({ spawn: refuse, visibility: null });
    const seen: Float32Array[] = [];
    client.onNetwork((network) => seen.push(network));
    const rest = settled(client);
    client.start(input);
    await rest;
    expect(seen).toEqual([layout]);
  });

  it('follows a drag, and lets go', async () => {
    const client = createLayoutClient({ spawn: refuse, visibility: null });
    let last: Float32Array | null = null;
    client.onNetwork((network) => (last = network));
    let rest = settled(client);
    client.start(input);
    await rest;
    const pins = new Map([[wholeAt(input.spokeSource, 0), [10, 20] as const]]);
    rest = settled(client);
    client.reheat(pins);
    await rest;
    expect(last).toEqual(networkLayout(input, { pinned: pins, start: layout }));
    rest = settled(client);
    client.reheat(new Map());
    await rest;
    expect(last).toEqual(layout);
  });

  it('schedules nothing at rest, nor while the page is hidden', async () => {
    const slices: (() => void)[] = [];
    const { visibility, set } = page(true);
    const client = createLayoutClient({
      spawn: refuse,
      visibility,
      defer: (slice) => void slices.push(slice),
    });
    const onRest = vi.fn();
    client.onRest(onRest);
    client.start(input);
    await vi.dynamicImportSettled();
    expect(slices).toHaveLength(0);
    set(false);
    await Promise.resolve();
    await vi.waitFor(() => expect(slices).toHaveLength(1));
    for (let slice = slices.shift(); slice; slice = slices.shift()) slice();
    expect(onRest).toHaveBeenCalledTimes(1);
    expect(slices).toHaveLength(0);
  });
});

describe('with a worker', () => {
  it('starts it with the first layout and drops replies to older requests', () => {
    const { worker, posted, spawn } = fakeWorker<LayoutMessage, LayoutReply>();
    const client = createLayoutClient({ spawn, visibility: null });
    const seen = vi.fn();
    client.onNetwork(seen);
    expect(posted).toHaveLength(0);
    client.start(input);
    client.start(input);
    expect(posted.map(({ kind }) => kind)).toEqual(['start', 'start']);
    worker.onmessage?.({ data: { kind: 'network', id: 1, network: layout } });
    expect(seen).not.toHaveBeenCalled();
    worker.onmessage?.({ data: { kind: 'network', id: 2, network: layout } });
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('takes what is left of the layout while a node is dragged, and replies to the newest drag alone', () => {
    const { worker, posted, spawn } = fakeWorker<LayoutMessage, LayoutReply>();
    const client = createLayoutClient({ spawn, visibility: null });
    const seen: Float32Array[] = [];
    client.onNetwork((network) => seen.push(network));
    client.start(input);
    client.reheat(new Map([[0, [1, 2]]]));
    client.reheat(new Map([[0, [3, 4]]]));
    expect(posted.map((message) => 'id' in message && message.id)).toEqual([1, 2, 3]);
    worker.onmessage?.({ data: { kind: 'network', id: 1, network: layout } });
    expect(seen).toHaveLength(1);
    worker.onmessage?.({ data: { kind: 'network', id: 2, network: new Float32Array(2) } });
    expect(seen).toHaveLength(1);
    const dragged = layout.map((value) => value + 1);
    worker.onmessage?.({ data: { kind: 'network', id: 3, network: dragged } });
    expect(seen.at(-1)).toEqual(dragged);
  });

  it('begins again on the page when the worker does not load', async () => {
    const { worker, spawn } = fakeWorker<LayoutMessage, LayoutReply>();
    const client = createLayoutClient({ spawn, visibility: null });
    const rest = settled(client);
    let last: Float32Array | null = null;
    client.onNetwork((network) => (last = network));
    client.start(input);
    worker.onerror?.({ preventDefault: () => undefined });
    await rest;
    expect(worker.terminate).toHaveBeenCalled();
    expect(last).toEqual(layout);
  });

  it('pauses with the page and says nothing more once disposed', () => {
    const { worker, posted, spawn } = fakeWorker<LayoutMessage, LayoutReply>();
    const { visibility, set, listeners } = page();
    const client = createLayoutClient({ spawn, visibility });
    client.start(input);
    set(true);
    set(false);
    client.dispose();
    client.dispose();
    client.start(input);
    expect(posted.map(({ kind }) => kind)).toEqual(['start', 'pause', 'resume', 'stop']);
    expect(worker.terminate).toHaveBeenCalledTimes(1);
    expect(listeners.size).toBe(0);
  });

  it('passes faults on', () => {
    const { worker, spawn } = fakeWorker<LayoutMessage, LayoutReply>();
    const client = createLayoutClient({ spawn, visibility: null });
    const onFault = vi.fn();
    client.onFault(onFault);
    client.start(input);
    worker.onmessage?.({ data: { kind: 'fault', id: 1, message: 'broken' } });
    expect(onFault).toHaveBeenCalledWith('broken');
  });
});
