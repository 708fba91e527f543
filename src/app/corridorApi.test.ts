import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { changeView, showData } from '../state/actions.ts';
import type { PublicState } from '../state/publicState.ts';
import { initialState, store } from '../state/store.ts';
import type { Stage } from '../stage/stage.ts';
import { stageHandle } from '../stage/stageHandle.ts';
import { corridorApi, startEvents } from './corridorApi.ts';

let stop: () => void = () => undefined;
let told: PublicState[] = [];
beforeEach(() => {
  store.setState(initialState, true);
  vi.spyOn(console, 'warn').mockReturnValue();
  told = [];
  const stopEvents = startEvents();
  const stopListening = corridorApi.on('state', (state: PublicState) => told.push(state));
  stop = () => {
    stopEvents();
    stopListening();
  };
});
afterEach(() => stop());

const showTiny = () => {
  showData({ status: 'ready', indexed: tinyIndexed(), origin: { type: 'shipped' } }, null);
};

it('tells the state once the data is there, not that nothing is shown while it is on its way', () => {
  changeView({ release: '2020-01-01' });
  changeView({ release: null });
  expect(told).toEqual([]);
  showTiny();
  expect(told).toHaveLength(1);
  expect(told[0]?.shown.organizations).not.toEqual([]);
});

it('tells of a change once, and of what changes nothing not at all', () => {
  showTiny();
  told = [];
  corridorApi.setState({ q: 'c2mi' });
  corridorApi.setState({ q: 'c2mi' });
  corridorApi.setState({});
  corridorApi.setState({ sector: ['no such sector'], nothing: 1 });
  expect(told.map(({ q }) => q)).toEqual(['c2mi']);
});

it('tells at once what is selected, also before the data', () => {
  const selected: unknown[] = [];
  const stopListening = corridorApi.on('select', (selection: unknown) => selected.push(selection));
  corridorApi.setState({ org: 'c2mi' });
  showTiny();
  stopListening();
  expect(selected).toEqual([{ org: 'c2mi', agreement: null }]);
});

it('draws nothing in the table, though the stage goes a moment after it has come', () => {
  const scene = {
    marks: () => [{ id: 'place:bromont', organizations: ['c2mi'], agreements: [] }],
    links: () => [{ kind: 'band', agreements: ['tie'] }],
    markPointOf: () => [1, 2],
  };
  stageHandle.current = { bringUpToDate: () => scene } as unknown as Stage;
  showTiny();
  expect(corridorApi.getMarks()).toHaveLength(1);
  expect(corridorApi.getLinks()).toHaveLength(1);
  corridorApi.setState({ view: 'table' });
  const told = [corridorApi.getMarks(), corridorApi.getLinks(), corridorApi.getPositions()];
  stageHandle.current = null;
  expect(told).toEqual([[], [], []]);
});
