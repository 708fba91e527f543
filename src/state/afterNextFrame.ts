/**
 * What may wait until the next frame is on screen: all that is due then runs in one task, so that what belongs together
 * changes together. A tab that nobody sees has no frames: there a timer runs it.
 */
const due = new Set<() => void>();

/** Longer than a frame takes on any machine that is still usable: what runs before it makes a slow one slower. */
const longestWaitMs = 1000;

let timer: ReturnType<typeof setTimeout>;

function runAll(): void {
  clearTimeout(timer);
  // Each by itself: what one throws is reported, and the others run all the same.
  for (const run of due) queueMicrotask(run);
  due.clear();
}

/** The same function is run once, however often it has been given. */
export function afterNextFrame(run: () => void): void {
  if (due.size === 0) {
    timer = setTimeout(runAll, longestWaitMs);
    // The first task behind the frame's callbacks comes when it is drawn; whatever else waits for that has it first.
    requestAnimationFrame(() => setTimeout(() => setTimeout(runAll)));
  }
  due.add(run);
}
