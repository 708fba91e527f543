import { beforeEach, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import type { AppState } from './store.ts';
import { initialState, store } from './store.ts';
import { warnBeforeLeaving } from './warnBeforeLeaving.ts';

const indexed = tinyIndexed();
const previewed: AppState = {
  ...initialState,
  data: { status: 'ready', indexed, origin: { type: 'preview', name: 'mine.csv' } },
};

beforeEach(() => store.setState(initialState, true));

function leave(): boolean {
  const page = new EventTarget();
  const stop = warnBeforeLeaving(page as Window);
  const event = new Event('beforeunload', { cancelable: true });
  page.dispatchEvent(event);
  stop();
  const after = new Event('beforeunload', { cancelable: true });
  page.dispatchEvent(after);
  expect(after.defaultPrevented).toBe(false);
  return event.defaultPrevented;
}

it('asks first where a preview would be lost', () => {
  store.setState(previewed, true);
  expect(leave()).toBe(true);
});

it.each<[string, AppState]>([
  ['before there are data', initialState],
  [
    'over the published data',
    { ...previewed, data: { status: 'ready', indexed, origin: { type: 'shipped' } } },
  ],
  [
    'over a preview at an address',
    { ...previewed, view: { ...previewed.view, data: 'https://example.org/a.json' } },
  ],
  ['in somebody else’s page', { ...previewed, view: { ...previewed.view, embed: true } }],
])('asks nothing %s', (_, state) => {
  store.setState(state, true);
  expect(leave()).toBe(false);
});

it('hears nothing once stopped, and asks nobody twice', () => {
  const page = { addEventListener: vi.fn(), removeEventListener: vi.fn() };
  warnBeforeLeaving(page as unknown as Window)();
  expect(page.removeEventListener.mock.calls).toEqual(page.addEventListener.mock.calls);
});
