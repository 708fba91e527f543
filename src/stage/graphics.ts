/** What the page knows of its graphics: whether to try, contexts lost, the reader's wish to try again. */
let losses = 0;
const retryListeners = new Set<() => void>();

export const graphics = {
  /**
   * Whether it is worth trying. Only a context tells for certain, and making one to ask costs as much as the map's own
   * (0.3 s where the processor draws); so the map is let try, and says if it cannot.
   */
  mayHaveWebGl2: (): boolean => 'WebGL2RenderingContext' in window,
  /** Counts a loss; returns how many there have been. */
  lost(): number {
    losses += 1;
    return losses;
  },
  retry(): void {
    losses = 0;
    for (const listener of retryListeners) listener();
  },
  onRetry(listener: () => void): () => void {
    retryListeners.add(listener);
    return () => retryListeners.delete(listener);
  },
};
