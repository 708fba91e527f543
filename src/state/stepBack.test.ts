import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StepBack } from './stepBack.ts';
import { nextStepBack, stepBack } from './stepBack.ts';
import type { AppState } from './store.ts';
import { initialState, store } from './store.ts';

beforeEach(() => store.setState(initialState, true));

/** What there is to go back from, the first first, and how a state comes to have it. */
const order: readonly (readonly [StepBack, (state: AppState) => AppState])[] = [
  ['dialog', (state) => ({ ...state, chrome: { ...state.chrome, dialog: 'help' } })],
  ['hover', (state) => ({ ...state, hover: { type: 'organization', id: 'ibm' } })],
  ['path', (state) => ({ ...state, view: { ...state.view, path: ['ibm', 'c2mi'] } })],
  ['region', (state) => ({ ...state, chrome: { ...state.chrome, openRegion: 'US-VT' } })],
  ['selection', (state) => ({ ...state, view: { ...state.view, org: 'c2mi' } })],
  [
    'corridor',
    (state) => ({ ...state, chrome: { ...state.chrome, openCorridor: { ends: [], agreements: [] } } }),
  ],
  ['tray', (state) => ({ ...state, chrome: { ...state.chrome, isTrayOpen: true } })],
  ['place', (state) => ({ ...state, view: { ...state.view, place: 'place:montreal' } })],
  ['story', (state) => ({ ...state, view: { ...state.view, story: 'one/2' } })],
  ['pins', (state) => ({ ...state, hasPins: true })],
];

describe('Escape', () => {
  it.each(order.map(([step], place) => [step, place] as const))(
    'goes back from %s before anything that comes later',
    (step, place) => {
      const there = order.slice(place).reduce((state, [, put]) => put(state), initialState);
      expect(nextStepBack(there)).toBe(step);
    },
  );

  it.each(order.slice(1))('lets go of the %s, and then of nothing', (step, put) => {
    store.setState(put(initialState), true);
    const releasePins = vi.fn(() => store.setState({ hasPins: false }));
    expect(stepBack(releasePins)).toBe(true);
    expect(releasePins).toHaveBeenCalledTimes(step === 'pins' ? 1 : 0);
    expect(nextStepBack(store.getState())).toBeNull();
    expect(stepBack(releasePins)).toBe(false);
  });

  it('lets go of an agreement as of an organization', () => {
    store.setState({ ...initialState, view: { ...initialState.view, agreement: 'corridor-mou' } }, true);
    expect(stepBack(() => {})).toBe(true);
    expect(store.getState().view.agreement).toBeNull();
  });

  it('leaves an open dialog to the browser, and what lies under it as it is', () => {
    store.setState(
      order.reduce((state, [, put]) => put(state), initialState),
      true,
    );
    const before = store.getState();
    expect(stepBack(() => {})).toBe(false);
    expect(store.getState()).toBe(before);
  });
});
