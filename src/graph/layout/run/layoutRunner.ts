/**
 * Runs layouts in slices and answers messages in between: inside the worker, or, where workers are refused, on the
 * page itself. Between slices it lets other events in; at rest nothing is scheduled.
 */
import { layoutSteps, networkLayout } from './layout.ts';
import type { LayoutMessage, LayoutReply } from './layoutMessages.ts';
import type { LayoutInput } from '../core/layoutTypes.ts';

export interface LayoutRunner {
  receive(message: LayoutMessage): void;
}

export interface RunnerOptions {
  readonly reply: (reply: LayoutReply) => void;
  /** Calls back after other events have had their turn. */
  readonly defer: (slice: () => void) => void;
  /** A slice ends with the first tick that is over after this long. */
  readonly sliceMs: number;
  readonly now?: () => number;
}

export function createLayoutRunner({
  reply,
  defer,
  sliceMs,
  now = () => performance.now(),
}: RunnerOptions): LayoutRunner {
  let id = 0;
  let input: LayoutInput | null = null;
  let steps: Generator<Float32Array | null, Float32Array> | null = null;
  /** As laid out so far, nothing dragged. */
  let known: Float32Array | null = null;
  let isPaused = false;
  let isScheduled = false;
  /** The newest drag; older ones that nobody has seen yet are left out. */
  let drag: Extract<LayoutMessage, { kind: 'reheat' }> | null = null;

  /** Holds the pins over the network as laid out; before that is known there is nothing to drag. */
  function runDrag(): void {
    const dragged = drag;
    drag = null;
    if (!dragged || !input || !known) return;
    const pinned = new Map(dragged.pins.map(([node, x, y]) => [node, [x, y] as const]));
    reply({ kind: 'network', id: dragged.id, network: networkLayout(input, { pinned, start: known }) });
    if (!steps) reply({ kind: 'rest', id: dragged.id });
  }

  function runSlice(): void {
    isScheduled = false;
    if (isPaused) return;
    runDrag();
    if (!steps) return;
    const own = id;
    const end = now() + sliceMs;
    try {
      do {
        const step = steps.next();
        if (step.value) {
          known = step.value;
          reply({ kind: 'network', id: own, network: known });
        }
        if (step.done) {
          steps = null;
          reply({ kind: 'rest', id: own });
          return;
        }
      } while (now() < end);
    } catch (error) {
      steps = null;
      reply({ kind: 'fault', id: own, message: String(error) });
      return;
    }
    schedule();
  }

  function schedule(): void {
    if (isScheduled || isPaused || (!steps && !drag)) return;
    isScheduled = true;
    defer(runSlice);
  }

  return {
    receive(message) {
      switch (message.kind) {
        case 'start':
          id = message.id;
          input = message.input;
          known = null;
          drag = null;
          steps = layoutSteps(message.input);
          schedule();
          return;
        case 'reheat':
          drag = message;
          schedule();
          return;
        case 'pause':
          isPaused = true;
          return;
        case 'resume':
          isPaused = false;
          schedule();
          return;
        case 'stop':
          steps = null;
          drag = null;
          return;
      }
    },
  };
}

/** Lets the event loop turn once: a message to oneself, which unlike `setTimeout` is never throttled to 4 ms. */
export function createDefer(): (slice: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  let next: (() => void) | null = null;
  return (slice) => {
    next = slice;
    port1.onmessage = () => {
      port1.onmessage = null;
      const due = next;
      next = null;
      due?.();
    };
    port2.postMessage(null);
  };
}
