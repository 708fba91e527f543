/** What the benchmark asks of another library's page, and how the page tells how far it is. */
export interface Rival {
  /** Hides what does not match; an empty list shows all. */
  filter(sectors: readonly string[]): void;
  /** Gives up a layout that is still under way, so that the rest can be measured. */
  stop(): void;
  /** [x, y] of every node as drawn now, CSS px in the view. */
  positions(): (readonly [x: number, y: number])[];
}

export interface RivalWindow extends Window {
  rival?: Rival;
  /** Steps of the layout so far. */
  rivalTicks?: number;
}

/** Set when the next frame is on screen, as the app's own marks. */
export function markPainted(name: 'drawn' | 'settled'): void {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(`rival:${name}`)));
}

/** The main thread worked on the layout from `start` until now; a worker's messages are seen from outside. */
export function noteLayout(start: number): void {
  performance.measure('bench:layout', { start, end: performance.now() });
}

export function countTick(): void {
  const page = window as RivalWindow;
  page.rivalTicks = (page.rivalTicks ?? 0) + 1;
}

export function offer(rival: Rival): void {
  (window as RivalWindow).rival = rival;
}

export function graphContainer(): HTMLElement {
  const container = document.getElementById('graph');
  if (!container) throw new Error('the page has no #graph');
  return container;
}
