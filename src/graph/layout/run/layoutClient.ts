/**
 * The page's handle on the layout. It starts a worker with the first layout and sends it what is asked; replies of
 * an older request are dropped. Where no worker starts (blocked by a policy, an opaque origin, a missing file), the
 * same runner is loaded on demand (d3-force stays out of the page's bundle) and works on the page in slices that end
 * with the first tick after 8 ms. At rest, and in a hidden tab, nothing runs.
 */
import type { LayoutMessage, LayoutReply } from './layoutMessages.ts';
import { createWorkerClient } from '../../worker/workerClient.ts';
import type { LayoutInput } from '../core/layoutTypes.ts';
import type { Pins } from '../network/networkPins.ts';

/** What of `document` the client listens to; injectable for tests. */
export interface PageVisibility {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

type Unsubscribe = () => void;

export interface LayoutClient {
  /** Lays out anew; whatever was under way is forgotten. */
  start(input: LayoutInput): void;
  /** The network with these nodes held; an empty map lets all go home. Only once the network is known. */
  reheat(pins: Pins): void;
  stop(): void;
  dispose(): void;
  /** [x, y] of every node: as laid out (of large data a rough picture first), and with what is dragged. */
  onNetwork(listener: (network: Float32Array) => void): Unsubscribe;
  onRest(listener: () => void): Unsubscribe;
  onFault(listener: (message: string) => void): Unsubscribe;
}

export interface LayoutClientOptions {
  readonly spawn?: () => Worker;
  /** `null`: there is no page to be hidden. */
  readonly visibility?: PageVisibility | null;
  /** How the fallback lets other events in. */
  readonly defer?: (slice: () => void) => void;
}

const pageSliceMs = 8;
const spawnWorker = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
const pageVisibility = () => (typeof document === 'undefined' ? null : document);

export function createLayoutClient(options: LayoutClientOptions = {}): LayoutClient {
  const { spawn = spawnWorker, visibility = pageVisibility(), defer } = options;
  const networkListeners = new Set<(network: Float32Array) => void>();
  const restListeners = new Set<() => void>();
  const faultListeners = new Set<(message: string) => void>();
  let started: Extract<LayoutMessage, { kind: 'start' }> | null = null;
  let lastId = 0;
  /** Requests whose replies still count: the newest start, and the newest reheat after it. */
  let liveIds: readonly number[] = [];

  function take(reply: LayoutReply): void {
    if (!liveIds.includes(reply.id)) return;
    switch (reply.kind) {
      case 'network':
        for (const listener of networkListeners) listener(reply.network);
        return;
      case 'rest':
        for (const listener of restListeners) listener();
        return;
      case 'fault':
        for (const listener of faultListeners) listener(reply.message);
    }
  }

  const worker = createWorkerClient<LayoutMessage, LayoutReply>({
    spawn,
    loadHere: (reply) =>
      import('./layoutRunner.ts').then(({ createDefer, createLayoutRunner }) =>
        createLayoutRunner({ reply, defer: defer ?? createDefer(), sliceMs: pageSliceMs }),
      ),
    take,
    /** Begins again on the page. */
    onMoved() {
      if (visibility?.hidden) worker.send({ kind: 'pause' });
      if (started && liveIds.length > 0) worker.send(started);
    },
    onFault(message) {
      for (const listener of faultListeners) listener(message);
    },
  });

  function send(message: LayoutMessage): void {
    if (worker.isOpen()) worker.send(message);
    else if (message.kind === 'start') {
      if (visibility?.hidden) worker.send({ kind: 'pause' });
      worker.send(message);
    }
  }

  const onVisibility = () => {
    send({ kind: visibility?.hidden ? 'pause' : 'resume' });
  };
  visibility?.addEventListener('visibilitychange', onVisibility);

  function listen<Listener>(listeners: Set<Listener>, listener: Listener): Unsubscribe {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  return {
    start(input) {
      started = { kind: 'start', id: ++lastId, input };
      liveIds = [lastId];
      send(started);
    },
    reheat(pins) {
      if (!started) return;
      liveIds = [started.id, ++lastId];
      send({ kind: 'reheat', id: lastId, pins: [...pins].map(([node, [x, y]]) => [node, x, y] as const) });
    },
    stop() {
      liveIds = [];
      send({ kind: 'stop' });
    },
    dispose() {
      send({ kind: 'stop' });
      liveIds = [];
      worker.close();
      visibility?.removeEventListener('visibilitychange', onVisibility);
      networkListeners.clear();
      restListeners.clear();
      faultListeners.clear();
    },
    onNetwork: (listener) => listen(networkListeners, listener),
    onRest: (listener) => listen(restListeners, listener),
    onFault: (listener) => listen(faultListeners, listener),
  };
}
