/** What jsdom lacks and components use, and Testing Library's clean-up between tests. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

afterEach(cleanup);

// jsdom draws no frames: what follows the next one follows at once.
vi.mock('../src/state/afterNextFrame.ts', () => ({ afterNextFrame: (run: () => void) => run() }));

// Parts that come later come later still on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

class ObserverOfNothing {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

/** Gives the target what it lacks and nothing that it has. */
function addMissing(target: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    if (Reflect.get(target, name) === undefined)
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

// jsdom has no layout: nothing is ever resized, seen or scrolled to.
addMissing(globalThis, {
  ResizeObserver: ObserverOfNothing,
  IntersectionObserver: ObserverOfNothing,
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false,
  }),
});
addMissing(Element.prototype, { scrollIntoView: () => {}, hasPointerCapture: () => false });
