/**
 * `window.corridor.ready`: resolves when the first complete view is painted, whatever draws it, and may be printed: a
 * browser that prints waits for nothing, so that programs which print at once would get the screen's panels on paper.
 */
let resolvePainted: () => void = () => undefined;
let resolveReady: () => void = () => undefined;

/** The first complete view is there. */
export const painted = new Promise<void>((done) => {
  resolvePainted = done;
});

export const ready = new Promise<void>((done) => {
  resolveReady = done;
});

/** Paper is worth a short wait, not more: on a slow network the page is ready without it. */
const longestWaitMs = 1500;

let isAwaited = false;

/** Has `ready` wait for `announcePrintable` too. */
export function awaitPrintable(): void {
  isAwaited = true;
}

export function announcePrintable(): void {
  void painted.then(resolveReady);
}

export function announcePainted(): void {
  resolvePainted();
  if (isAwaited) setTimeout(resolveReady, longestWaitMs);
  else resolveReady();
}
