/** `window.corridor.ready`: resolves when the first complete view is painted, whatever draws it. */
let resolve: () => void = () => undefined;

export const ready = new Promise<void>((done) => {
  resolve = done;
});

export function resolveReady(): void {
  resolve();
}
