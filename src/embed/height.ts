/** The height of an embed: what the element reserves before the frame has loaded, and what the frame then asks for. */

export const lowestHeightPx = 150;
export const highestHeightPx = 10_000;

/**
 * Map and network have no height of their own: they get 6 parts to 10 of the width and 82 px for the two bars, within
 * what is usable on a phone and still leaves the host's text in sight.
 */
export function preferredHeight(widthPx: number): number {
  return Math.min(640, Math.max(400, Math.round(widthPx * 0.6) + 82));
}

/** At most so often, ms: ten a second. */
const leastPauseMs = 100;
const watchedMs = 1000;
const mostChanges = 20;
/** Readers do not go back and forth between two views faster than this. */
const swingMs = 3000;

/**
 * Lets heights through to `apply`: whole pixels within bounds, differences under 2 px dropped, ten a second with the
 * last one winning. A layout that answers each height with another (host and frame chasing each other) is cut off
 * after 20 changes within a second, or when it swings three times between the
 * same two heights within 3 s (a scroll bar that comes and goes does that).
 */
export class HeightGate {
  private last = 0;
  private lastTime = -Infinity;
  private offered = 0;
  private times: number[] = [];
  private swings: { readonly height: number; readonly time: number }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly apply: (height: number) => void;
  private readonly now: () => number;

  constructor(apply: (height: number) => void, now: () => number = () => Date.now()) {
    this.apply = apply;
    this.now = now;
  }

  /** Anything may come in. */
  offer(height: unknown): void {
    if (typeof height !== 'number' || !Number.isInteger(height)) return;
    if (height < lowestHeightPx || height > highestHeightPx) return;
    if (this.times.length > mostChanges || Math.abs(height - this.offered) < 2) return;
    this.offered = height;
    const now = this.now();
    this.times = [...this.times.filter((time) => now - time < watchedMs), now];
    clearTimeout(this.timer);
    if (this.times.length > mostChanges) return;
    const wait = this.lastTime + leastPauseMs - now;
    if (wait <= 0) this.pass(height, now);
    else this.timer = setTimeout(() => this.pass(height, this.now()), wait);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private pass(height: number, now: number): void {
    if (height === this.last) return;
    this.swings = [...this.swings, { height, time: now }].slice(-6);
    const [first, second] = this.swings;
    const isSwinging =
      first !== undefined &&
      this.swings.length === 6 &&
      now - first.time < swingMs &&
      this.swings.every((swing, index) => swing.height === (index % 2 === 0 ? first : second)?.height);
    // The higher of the two hides nothing; a full list of times closes the gate.
    if (isSwinging) this.times = new Array<number>(mostChanges + 1).fill(now);
    if (isSwinging && height < this.last) return;
    this.last = height;
    this.lastTime = now;
    this.apply(height);
  }
}
