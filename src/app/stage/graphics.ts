/** What the page knows of its graphics: WebGL2 or not, contexts lost, the reader's wish to try again. */
let losses = 0;
let isLostNow = false;
let webGl2: boolean | null = null;
const retryListeners = new Set<() => void>();

export const graphics = {
  hasWebGl2(): boolean {
    if (webGl2 === null) {
      try {
        const context = document.createElement('canvas').getContext('webgl2');
        webGl2 = context !== null;
        context?.getExtension('WEBGL_lose_context')?.loseContext();
      } catch {
        webGl2 = false;
      }
    }
    return webGl2;
  },
  /** Counts a loss; returns how many there have been. */
  lost(): number {
    isLostNow = true;
    losses += 1;
    return losses;
  },
  restored(): void {
    isLostNow = false;
  },
  isLost: (): boolean => isLostNow,
  retry(): void {
    losses = 0;
    isLostNow = false;
    for (const listener of retryListeners) listener();
  },
  onRetry(listener: () => void): () => void {
    retryListeners.add(listener);
    return () => retryListeners.delete(listener);
  },
};
