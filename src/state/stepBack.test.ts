import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nextStepBack, stepBack } from './stepBack.ts';
import { initialState, store } from './store.ts';

beforeEach(() => store.setState(initialState));

describe('Escape', () => {
  it('goes back from dialog, hover, path, region, corridor, selection, tray, place and pins, in this order', () => {
    const { chrome, view } = initialState;
    store.setState({
      chrome: {
        ...chrome,
        dialog: 'help',
        openRegion: 'US-VT',
        openCorridor: { ends: [], agreements: [] },
        isTrayOpen: true,
      },
      hover: { type: 'organization', id: 'ibm' },
      view: { ...view, path: ['ibm', 'c2mi'], org: 'c2mi', place: 'place:montreal' },
      hasPins: true,
    });
    const releasePins = vi.fn(() => store.setState({ hasPins: false }));
    expect(stepBack(releasePins)).toBe(false);
    store.setState({ chrome: { ...store.getState().chrome, dialog: null } });
    const steps: (string | null)[] = [];
    for (let step = nextStepBack(store.getState()); step !== null; step = nextStepBack(store.getState())) {
      steps.push(step);
      expect(stepBack(releasePins)).toBe(true);
    }
    expect(steps).toEqual(['hover', 'path', 'selection', 'region', 'corridor', 'tray', 'place', 'pins']);
    expect(releasePins).toHaveBeenCalledOnce();
    expect(stepBack(releasePins)).toBe(false);
  });
});
