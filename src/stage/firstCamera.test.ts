import { afterEach, beforeEach, expect, it } from 'vitest';
import { tinyDataset } from '../../test/helpers.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import type { AppState } from '../state/store.ts';
import { initialState } from '../state/store.ts';
import { firstCameraFor, setFirstCamera } from './firstCamera.ts';

const camera = { lng: -72, lat: 44, zoom: 5.4 };
const size = { widthPx: 1072, heightPx: 839 };
const state: AppState = {
  ...initialState,
  data: { status: 'ready', indexed: indexDataset(tinyDataset()), origin: { type: 'shipped' } },
};

beforeEach(() => setFirstCamera({ camera, ...size }));
afterEach(() => setFirstCamera(null));

const nothingHidden = () => ({ under: 0, cut: 0 });

it('is home while nothing else is asked for', () => {
  expect(firstCameraFor(state, size, { ...camera, zoom: 5.6 }, nothingHidden)).toEqual(camera);
});

it.each([
  ['has a mark under a control', { under: 1, cut: 0 }, null],
  ['has one mark that the edge cuts', { under: 0, cut: 1 }, camera],
  ['has several marks that the edge cuts', { under: 0, cut: 2 }, null],
])('that %s is kept or not', (_name, hidden, kept) => {
  const hiddenAt = (at: typeof camera) => (at === camera ? hidden : nothingHidden());
  expect(firstCameraFor(state, size, { ...camera }, hiddenAt)).toEqual(kept);
});

it.each([
  ['another size of the stage', state, { ...size, widthPx: 900 }, 5.4],
  ['a screen far larger than the picture was made for', state, size, 6],
  ['a screen that the picture overflows', state, size, 5.2],
  ['filters', { ...state, view: { ...state.view, sector: ['quantum'] } }, size, 5.4],
  [
    'a reader’s own data',
    { ...state, data: { ...state.data, origin: { type: 'preview', name: 'x' } } as AppState['data'] },
    size,
    5.4,
  ],
] as const)('gives way to %s', (_name, asked, stage, zoom) => {
  expect(firstCameraFor(asked, stage, { ...camera, zoom }, nothingHidden)).toBeNull();
});
