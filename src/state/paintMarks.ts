/** `performance.mark`s of the contract, each set once, when what it says has been painted. */
type MarkName = 'shell' | 'drawn' | 'live' | 'settled';

const done = new Set<MarkName>();

/** The mark is set after the next frame is on screen: two animation frames, or a timer in a hidden tab. */
export function markPainted(name: MarkName, then?: () => void): void {
  if (done.has(name)) return;
  done.add(name);
  let isSet = false;
  const set = () => {
    if (isSet) return;
    isSet = true;
    performance.mark(`corridor:${name}`);
    then?.();
  };
  requestAnimationFrame(() => requestAnimationFrame(set));
  setTimeout(set, 500);
}
