/** The address and the history of a window that only notes what is written to it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { changeView, selectOrganization, toggleFacetValue } from './actions.ts';
import { initialState, store } from './store.ts';
import { readInitialView, startUrlSync } from './urlSync.ts';

function fakeWindow(search: string) {
  const written: string[] = [];
  const listeners = new Set<() => void>();
  const location = { pathname: '/map/', search, hash: '#about' };
  const write = (mode: string) => (_state: unknown, _title: string, address: string) => {
    written.push(`${mode} ${address}`);
    location.search = new URL(address, 'https://example.org').search;
  };
  const window = {
    location,
    history: { pushState: write('push'), replaceState: write('replace') },
    setTimeout,
    clearTimeout,
    addEventListener: (type: string, listener: () => void) => {
      if (type === 'popstate') listeners.add(listener);
    },
    removeEventListener: (type: string, listener: () => void) => {
      if (type === 'popstate') listeners.delete(listener);
    },
  };
  return {
    window: window as unknown as Window,
    written,
    listeners,
    /** As the browser does: the address has changed already when the page hears of it. */
    goTo(to: string) {
      location.search = to;
      for (const listener of listeners) listener();
    },
  };
}

let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const indexed = tinyIndexed();
  store.setState({ ...initialState, data: { status: 'ready', indexed, origin: { type: 'shipped' } } }, true);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function open(search: string) {
  const page = fakeWindow(search);
  readInitialView(search, 'en');
  stop = startUrlSync(page.window);
  return page;
}

describe('the address', () => {
  it('is left as it was opened', () => {
    expect(open('?view=network&utm_source=letter').written).toEqual([]);
  });

  it('gets an entry of the history for a selection, and none for a filter', () => {
    const { written } = open('?lang=en');
    selectOrganization('c2mi');
    toggleFacetValue('sector', 'quantum');
    expect(written).toEqual([
      'push /map/?org=c2mi#about',
      expect.stringMatching(/^replace .*sector=quantum/),
    ]);
  });

  it('is written once for what changes with every frame, after the last of it', () => {
    const { written } = open('?lang=en');
    for (const zoom of [5, 6, 7]) {
      changeView({ map: `${String(zoom)}/45/-72` });
      vi.advanceTimersByTime(100);
    }
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([expect.stringMatching(/^replace .*map=7/)]);
  });

  it('holds what was typed before something else is chosen', () => {
    const { written } = open('?lang=en');
    changeView({ q: 'ino' });
    selectOrganization('c2mi');
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^push .*q=ino.*org=c2mi|^push .*org=c2mi.*q=ino/);
  });
});

describe('Back and Forward', () => {
  it('change the view and write nothing: what lies ahead in the history stays there', () => {
    const page = open('?lang=en');
    selectOrganization('c2mi');
    page.written.length = 0;
    page.goTo('?lang=en&view=network');
    expect(store.getState().view).toMatchObject({ org: null, view: 'network' });
    expect(store.getState().historyMode).toBe('none');
    vi.advanceTimersByTime(1000);
    expect(page.written).toEqual([]);
    page.goTo('?lang=en&org=c2mi');
    expect(store.getState().view).toMatchObject({ org: 'c2mi', view: 'map' });
    expect(page.written).toEqual([]);
  });

  it('drop a write that was still waiting', () => {
    const page = open('?lang=en');
    changeView({ map: '7/45/-72' });
    page.goTo('?lang=en&theme=dark');
    vi.advanceTimersByTime(1000);
    expect(page.written).toEqual([]);
    expect(store.getState().view).toMatchObject({ map: null, theme: 'dark' });
  });
});

it('writes and hears nothing once stopped', () => {
  const page = open('?lang=en');
  changeView({ q: 'ino' });
  stop();
  vi.advanceTimersByTime(1000);
  selectOrganization('c2mi');
  expect(page.written).toEqual([]);
  expect(page.listeners.size).toBe(0);
});
