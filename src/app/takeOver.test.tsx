import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tinyDataset } from '../../test/helpers.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import { setDataState, showData } from '../state/actions.ts';
import { ready as pageReady } from '../state/ready.ts';
import { initialState, store } from '../state/store.ts';
import { takeOver } from './takeOver.tsx';

let bringRows: () => void = () => undefined;
vi.mock('./App.tsx', () => ({ App: () => <p>the application</p> }));
vi.mock('../loading/useBoundaries.ts', () => ({ boundariesAsked: Promise.resolve() }));
vi.mock('../loading/usePlaceNames.ts', () => ({ placeNamesAsked: Promise.resolve() }));
vi.mock('../ui/results/ResultsPanel.tsx', () => ({
  preloadResults: () => new Promise<void>((done) => (bringRows = done)),
}));

let root = document.createElement('div');
const ready = { status: 'ready', indexed: indexDataset(tinyDataset()), origin: { type: 'shipped' } } as const;

beforeEach(() => {
  vi.useFakeTimers();
  store.setState(initialState);
  root = document.createElement('div');
  const first = document.createElement('div');
  first.className = 'first';
  first.textContent = 'the first view';
  root.append(first);
  document.documentElement.dataset.first = 'view';
  Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() }, configurable: true });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  delete document.documentElement.dataset.first;
});

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it('leaves the first view, and its list, until the data are there, however slow the line', async () => {
  void takeOver(root);
  await wait(8000);
  expect(root.textContent).toBe('the first view');
  showData(ready, null);
  await wait(300);
  expect(root.textContent).toBe('the first view');
  bringRows();
  await wait(0);
  expect(root.textContent).toBe('the application');
  expect(document.documentElement.dataset.first).toBeUndefined();
});

it.each(['none', 'failed'])('waits for nothing where no first view stands (%s)', async (first) => {
  document.documentElement.dataset.first = first;
  void takeOver(root);
  await wait(0);
  expect(root.textContent).toBe('the application');
});

it.each([true, false])('fills the frame of a link at once where the data come soon (%s)', async (isSoon) => {
  document.documentElement.dataset.first = 'frame';
  void takeOver(root);
  bringRows();
  await wait(1400);
  expect(root.textContent).toBe('the first view');
  if (isSoon) showData(ready, null);
  await wait(isSoon ? 0 : 200);
  expect(root.textContent).toBe('the application');
});

it('does not wait for good for what else does not come', async () => {
  void takeOver(root);
  showData(ready, null);
  await wait(3900);
  expect(root.textContent).toBe('the first view');
  await wait(200);
  expect(root.textContent).toBe('the application');
});

it('takes over where there are no data, to say so', async () => {
  void takeOver(root);
  bringRows();
  setDataState({ status: 'failed', failure: 'network', detail: null });
  await wait(0);
  expect(root.textContent).toBe('the application');
});

it.each(['view', 'frame', 'none', 'failed'])(
  'leaves the page as it is until its styles are there, however late (%s)',
  async (first) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = '';
    document.head.append(link);
    document.documentElement.dataset.first = first;
    let isTold = false;
    void pageReady.then(() => (isTold = true));
    void takeOver(root);
    bringRows();
    showData(ready, null);
    await wait(20_000);
    expect(root.textContent).toBe('the first view');
    // Who waits for the page is told all the same.
    expect(isTold).toBe(true);
    link.dispatchEvent(new Event('load'));
    await wait(0);
    expect(root.textContent).toBe('the application');
    link.remove();
  },
);
