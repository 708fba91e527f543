import { beforeEach, expect, it } from 'vitest';
import { tinyDataset } from '../../test/helpers.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import { changeView, showData } from '../state/actions.ts';
import { initialState, store } from '../state/store.ts';
import { pictureForPrint } from './pictureOfView.ts';

beforeEach(() => store.setState(initialState));

const show = () =>
  showData({ status: 'ready', indexed: indexDataset(tinyDataset()), origin: { type: 'shipped' } }, null);

it('is none before there are data, nor for the table, which prints as a table', () => {
  expect(pictureForPrint()).toBeNull();
  show();
  changeView({ view: 'table' });
  expect(pictureForPrint()).toBeNull();
});

it.each(['map', 'network'] as const)(
  'draws the marks without waiting for a stage or a layout, and gives the address of the view (%s)',
  (view) => {
    show();
    changeView({ view });
    const text = JSON.stringify(pictureForPrint());
    expect(text).toContain('C2MI');
    expect(text.includes('view=network')).toBe(view === 'network');
  },
);
