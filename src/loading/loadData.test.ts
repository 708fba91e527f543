import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../domain/dataset.ts';
import { changeView } from '../state/actions.ts';
import { initialState, store } from '../state/store.ts';
import type { ViewState } from '../state/viewState.ts';

vi.mock('virtual:corridor-vocabulary', () => {
  const names = [
    'sectors',
    'organizationKinds',
    'agreementKinds',
    'relations',
    'roles',
    'statuses',
    'regions',
  ];
  return { default: Object.fromEntries(names.map((name) => [name, []])) };
});

const page = 'https://example.org/map/';

function documentOf(id: string): string {
  return JSON.stringify({ version: 1, organizations: [{ id, name: { en: id } }], agreements: [] });
}

/** A network whose answers come when the test says so. */
function network() {
  const waiting = new Map<string, (response: Response) => void>();
  const fetchMock = vi.fn(
    (url: string, { signal }: RequestInit = {}) =>
      new Promise<Response>((resolve, reject) => {
        waiting.set(url.replace(page, ''), resolve);
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
  );
  vi.stubGlobal('fetch', fetchMock);
  return {
    asked: () => fetchMock.mock.calls.map(([url]) => url.replace(page, '')),
    async answer(path: string, body: string, status = 200) {
      waiting.get(path)?.(new Response(body, { status }));
      await turns();
    },
  };
}

/** Lets promises that are due run; nothing here waits for a clock. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function onScreen(): string | null {
  const { data } = store.getState();
  if (data.status !== 'ready') return null;
  const { organizations }: Dataset = data.indexed.dataset;
  return organizations.map(({ id }) => id).join();
}

const notices = () => store.getState().notices.map(({ notice }) => notice);

interface Loading {
  loadData(): Promise<void>;
  reloadData(): void;
  openFiles(files: readonly File[]): Promise<void>;
  cancelCheck(): void;
  followDataParameters(): () => void;
}

// The module reads the page's address when it is loaded.
let loading: Loading;
beforeAll(async () => {
  vi.stubGlobal('window', { location: { href: page, origin: new URL(page).origin } });
  vi.stubGlobal('__DATA_ORIGINS__', '');
  loading = await import('./loadData.ts');
  // Asked for once, so that no test waits for the file to be read.
  await (await import('./loadReader.ts')).loadReader();
});

let stop: () => void = () => undefined;
beforeEach(() => {
  vi.stubGlobal('window', { location: { href: page, origin: new URL(page).origin } });
  vi.spyOn(console, 'warn').mockReturnValue();
  store.setState(initialState, true);
  stop = loading.followDataParameters();
});
afterEach(() => stop());

describe('loads take turns by one ticket', () => {
  it('shows b when a was asked for first and comes last', async () => {
    const { answer } = network();
    changeView({ data: 'a.json' });
    changeView({ data: 'b.json' });
    await answer('b.json', documentOf('b'));
    await answer('a.json', documentOf('a'));
    expect(onScreen()).toBe('b');
    expect(notices()).toEqual([]);
  });

  it('says nothing of an older load that fails', async () => {
    const { answer } = network();
    changeView({ data: 'a.json' });
    changeView({ data: 'b.json' });
    await answer('a.json', 'nothing here', 404);
    await answer('b.json', documentOf('b'));
    expect(onScreen()).toBe('b');
    expect(notices()).toEqual([]);
  });

  it('keeps a dropped file when the shipped data comes after it', async () => {
    const { answer, asked } = network();
    void loading.loadData();
    await loading.openFiles([new File([documentOf('mine')], 'mine.json')]);
    await answer(asked()[0] ?? '', documentOf('shipped'));
    expect(onScreen()).toBe('mine');
  });

  it('takes `data` out of the address of a dropped file, without loading anything', async () => {
    const { answer, asked } = network();
    changeView({ data: 'a.json' });
    await answer('a.json', documentOf('a'));
    await loading.openFiles([new File([documentOf('mine')], 'mine.json')]);
    await turns();
    expect(store.getState().view.data).toBeNull();
    expect(onScreen()).toBe('mine');
    expect(asked()).toEqual(['a.json']);
  });

  it('goes on with a load that a bad file interrupted', async () => {
    const { answer } = network();
    changeView({ data: 'a.json' });
    await loading.openFiles([new File(['{'], 'broken.json')]);
    await answer('a.json', documentOf('a'));
    expect(onScreen()).toBe('a');
    expect(notices()).toMatchObject([{ type: 'data-refused', name: 'broken.json', failure: 'not-json' }]);
  });

  it('shows the file that was dropped last, whichever is read first', async () => {
    network();
    const slow = new File([documentOf('first')], 'first.json');
    let finish: (text: string) => void = () => undefined;
    vi.spyOn(slow, 'text').mockReturnValue(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    const first = loading.openFiles([slow]);
    await loading.openFiles([new File([documentOf('second')], 'second.json')]);
    finish(documentOf('first'));
    await first;
    expect(onScreen()).toBe('second');
  });

  it('asks once when going back to the published data', async () => {
    const { answer, asked } = network();
    changeView({ data: 'a.json' });
    await answer('a.json', documentOf('a'));
    loading.reloadData();
    await turns();
    expect(asked()).toHaveLength(2);
    expect(store.getState().view.data).toBeNull();
  });
});

describe('what can never be shown here goes from the address', () => {
  /** As a page that has been opened with this. */
  async function opened(view: Partial<ViewState>, id: string) {
    const net = network();
    const answerLast = (body: string, status?: number) => net.answer(net.asked().at(-1) ?? '', body, status);
    changeView(view);
    if (view.release === undefined) void loading.loadData();
    await answerLast(documentOf(id));
    expect(onScreen()).toBe(id);
    return { ...net, answerLast };
  }

  it.each([
    'https://evil.example/x.json',
    'javascript:alert(1)',
    '//evil.example/',
    'https://a:b@example.org/',
  ])('data=%s at once, with a warning and a notice', async (data) => {
    const { asked } = await opened({}, 'shipped');
    changeView({ data });
    expect(store.getState().view.data).toBeNull();
    expect(notices()).toMatchObject([{ type: 'data-refused', name: data, failure: 'refused-origin' }]);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining(data));
    await turns();
    expect(asked()).toHaveLength(1);
  });

  it('and leaves the release beside it, and what was on screen before', async () => {
    const { answerLast, asked } = await opened({ release: '2025-02-01' }, 'old');
    changeView({ data: 'javascript:alert(1)' });
    expect(store.getState().view).toMatchObject({ data: null, release: '2025-02-01' });
    changeView({ release: '1999-01-01' });
    await answerLast('<!doctype html>', 404);
    expect(store.getState().view.release).toBe('2025-02-01');
    expect(onScreen()).toBe('old');
    expect(asked()).toHaveLength(2);
  });

  it('a release that is not listed, and the published data is shown', async () => {
    const { answerLast } = await opened({}, 'before');
    store.setState(initialState, true);
    changeView({ release: '1999-01-01' });
    await answerLast('nothing here', 404);
    await answerLast(documentOf('shipped'));
    expect(store.getState().view.release).toBeNull();
    expect(onScreen()).toBe('shipped');
    expect(notices()).toMatchObject([{ type: 'data-refused', name: '1999-01-01' }]);
    expect(console.warn).toHaveBeenCalledWith(expect.stringMatching(/"release".*1999-01-01/));
  });

  it('own data that does not come gives way to the release beside it, not to the newest', async () => {
    const { answerLast, asked } = await opened({}, 'newest');
    changeView({ data: 'gone.json', release: '2025-02-01' });
    await answerLast('nothing here', 404);
    await answerLast(documentOf('old'));
    expect(asked().at(-1)).toMatch(/\/data\/releases\/2025-02-01\/corridor\.json$/);
    expect(onScreen()).toBe('old');
    expect(store.getState().data).toMatchObject({ origin: { type: 'release', date: '2025-02-01' } });
    changeView({ release: '1999-01-01' });
    await answerLast('nothing here', 404);
    await answerLast('nothing here', 404);
    await answerLast(documentOf('newest'));
    expect(store.getState().view).toMatchObject({ data: 'gone.json', release: null });
    expect(onScreen()).toBe('newest');
  });

  it('but not what merely fails: a reload tries again', async () => {
    const { answerLast } = await opened({}, 'shipped');
    changeView({ data: 'gone.json' });
    await answerLast('nothing here', 404);
    expect(store.getState().view.data).toBe('gone.json');
    changeView({ data: null, release: '2025-02-01' });
    await answerLast('not for you', 403);
    expect(store.getState().view.release).toBe('2025-02-01');
  });
});

it('a bad file leaves the preview that is there, and a good one the notice of a bad one behind', async () => {
  network();
  await loading.openFiles([new File([documentOf('mine')], 'mine.json')]);
  for (const name of ['bad.json', 'worse.json']) await loading.openFiles([new File(['{'], name)]);
  expect(onScreen()).toBe('mine');
  expect(notices()).toMatchObject([{ type: 'data-refused', name: 'worse.json' }]);
  await loading.openFiles([new File([documentOf('better')], 'better.json')]);
  expect([onScreen(), notices()]).toEqual(['better', []]);
});

it('reads the published data once, also where tables are checked beside it', async () => {
  const { answer, asked } = network();
  void loading.loadData();
  await answer(asked()[0] ?? '', documentOf('shipped'));
  expect(onScreen()).toBe('shipped');
  const checked = loading.openFiles([new File(['id\n'], 'organizations.csv')]);
  const towns = () => asked().find((path) => path.endsWith('geo/towns.json'));
  await vi.waitFor(() => expect(towns()).toBeDefined());
  expect(asked().filter((path) => path.endsWith('data/corridor.json'))).toHaveLength(1);
  await answer(towns() ?? '', 'not there', 404);
  await checked;
  expect(onScreen()).toBe('shipped');
});

it('a check that is called off leaves what was there, without a word', async () => {
  const { answer, asked } = network();
  void loading.loadData();
  await answer(asked()[0] ?? '', documentOf('shipped'));
  const checked = loading.openFiles([new File(['id\n'], 'organizations.csv')]);
  expect(store.getState().checking).toEqual({ name: 'organizations.csv', share: 0 });
  const towns = () => asked().find((path) => path.endsWith('geo/towns.json'));
  await vi.waitFor(() => expect(towns()).toBeDefined());
  loading.cancelCheck();
  expect(store.getState().checking).toBeNull();
  await answer(towns() ?? '', '[]');
  for (const path of asked()) await answer(path, 'id\n');
  await checked;
  expect([onScreen(), notices(), store.getState().preview]).toEqual(['shipped', [], null]);
});

it('tells of a file that cannot be read', async () => {
  network();
  const file = new File(['{}'], 'gone.json');
  vi.spyOn(file, 'text').mockRejectedValue(new DOMException('moved', 'NotFoundError'));
  await loading.openFiles([file]);
  expect(notices()).toMatchObject([{ type: 'data-refused', name: 'gone.json', failure: 'unreadable' }]);
});

it('tells of a table that another program holds, and does not blame the connection', async () => {
  const { answer, asked } = network();
  void loading.loadData();
  await answer(asked()[0] ?? '', documentOf('shipped'));
  const file = new File(['id\n'], 'organizations.csv');
  vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('in use', 'NotReadableError'));
  await loading.openFiles([file]);
  expect([onScreen(), store.getState().checking]).toEqual(['shipped', null]);
  expect(notices()).toMatchObject([
    { type: 'data-refused', name: 'organizations.csv', failure: 'unreadable' },
  ]);
});

it('takes a vocabulary that does not come for a lost connection, where the document may need it', async () => {
  vi.resetModules();
  vi.stubGlobal('__DATA_ORIGINS__', '');
  vi.doMock('virtual:corridor-vocabulary', () => {
    throw new Error('gone');
  });
  const { openFiles } = await import('./loadData.ts');
  const { store: fresh } = await import('../state/store.ts');
  await openFiles([new File([documentOf('own')], 'own.json')]);
  expect(fresh.getState().notices.map(({ notice }) => notice)).toMatchObject([
    { type: 'data-refused', name: 'own.json', failure: 'network' },
  ]);
  vi.doUnmock('virtual:corridor-vocabulary');
});
