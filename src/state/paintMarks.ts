/**
 * `performance.mark`s of the contract, each set once, when what it says has been painted. The first two are set by the
 * page's own `first.js` where the view that is asked for is the one the page came with.
 */
type MarkName = 'shell' | 'drawn' | 'live' | 'settled';

const done = new Set<MarkName>();

/** When the next frame is on screen: after two animation frames, or a timer in a hidden tab. */
export function afterPaint(then: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    then();
  };
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, 500);
}

export function markPainted(name: MarkName, then?: () => void): void {
  if (done.has(name)) return;
  done.add(name);
  afterPaint(() => {
    const mark = `corridor:${name}`;
    if (performance.getEntriesByName(mark).length === 0) performance.mark(mark);
    then?.();
  });
}
