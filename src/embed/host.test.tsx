import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';

/** As far as the element uses it: jsdom has no style sheets that are made by scripts. */
class SheetOfScript {
  replaceSync(): void {}
}

beforeAll(async () => {
  vi.stubGlobal('CSSStyleSheet', SheetOfScript);
  Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { value: [] });
  await import('./host.ts');
});
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

interface Asked extends HTMLElement {
  getState(): Promise<unknown>;
}

function mapOnPage(): Asked {
  const element = document.createElement('corridor-map') as Asked;
  element.setAttribute('src', 'https://map.example/');
  document.body.append(element);
  return element;
}

/** What has become of a promise by now. */
function followed(promise: Promise<unknown>): { outcome: string } {
  const state = { outcome: 'waits' };
  promise.then(
    () => (state.outcome = 'answered'),
    (error: unknown) => (state.outcome = error instanceof Error ? error.message : 'refused'),
  );
  return state;
}

it('does not let who asks a frame that never answers wait for good', async () => {
  const asked = followed(mapOnPage().getState());
  await vi.advanceTimersByTimeAsync(14_000);
  expect(asked.outcome).toBe('waits');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked.outcome).toContain('did not answer');
});

it('takes a patch that is none as one that sets nothing', () => {
  const element = mapOnPage() as Asked & { setState(patch: unknown): void };
  expect(() => {
    element.setState(null);
    element.setState(undefined);
  }).not.toThrow();
});

it('refuses who still asks when the element leaves the page, and leaves no timer behind', async () => {
  const element = mapOnPage();
  const asked = followed(element.getState());
  element.remove();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.outcome).toContain('removed from the page');
  expect(vi.getTimerCount()).toBe(0);
});
