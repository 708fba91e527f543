/** The events of `window.corridor`, also sent through the embedding port. */
export interface CorridorError {
  readonly code: string;
  readonly message: string;
}
export type EventName = 'state' | 'select' | 'error';
type Listener = (payload: unknown) => void;

const listeners: Readonly<Record<EventName, Set<Listener>>> = {
  state: new Set(),
  select: new Set(),
  error: new Set(),
};

export function isEventName(name: unknown): name is EventName {
  return name === 'state' || name === 'select' || name === 'error';
}

/** Returns the function that unsubscribes. */
export function onEvent(name: EventName, listener: Listener): () => void {
  listeners[name].add(listener);
  return () => void listeners[name].delete(listener);
}

/** For payloads that take time to put together. */
export function hasListeners(name: EventName): boolean {
  return listeners[name].size > 0;
}

export function emit(name: EventName, payload: unknown): void {
  for (const listener of [...listeners[name]]) {
    try {
      listener(payload);
    } catch (error) {
      // A host's faulty listener is the host's to see, and must not stop the others.
      console.error(error);
    }
  }
}

export function emitError(code: string, message: string): void {
  emit('error', { code, message } satisfies CorridorError);
}
