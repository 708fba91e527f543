import { beforeEach, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { changeView } from '../state/actions.ts';
import { initialState, store } from '../state/store.ts';
import { measureShown } from './measureShown.ts';

/** No worker here: the same code measures on the page. */
beforeEach(() => {
  vi.stubGlobal('Worker', undefined);
  store.setState(
    { ...initialState, data: { status: 'ready', indexed: tinyIndexed(), origin: { type: 'shipped' } } },
    true,
  );
});

it('settles every question, also those that a newer one has replaced', async () => {
  const first = measureShown();
  changeView({ sector: ['quantum'] });
  const second = measureShown();
  changeView({ sector: [] });
  const third = measureShown();
  const answers = await Promise.all([first, second, third]);
  expect(answers.map((answer) => answer?.organizationCount ?? null)).toEqual([6, null, 6]);
});

it('answers two who ask the same with one measurement', async () => {
  const [first, second] = [measureShown(), measureShown()];
  expect(first).toBe(second);
  expect((await first)?.organizationCount).toBe(6);
});
