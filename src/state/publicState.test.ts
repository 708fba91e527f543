import { beforeEach, describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { publicState } from './publicState.ts';
import { initialState, store } from './store.ts';
import type { ViewState } from './viewState.ts';

beforeEach(() => store.setState(initialState, true));

const noChains = () => [];

function tell(view: Partial<ViewState>, chains: Parameters<typeof publicState>[1] = noChains) {
  store.setState({
    view: { ...store.getState().view, ...view },
    data: { status: 'ready', indexed: tinyIndexed(), origin: { type: 'shipped' } },
  });
  return publicState(store.getState(), chains);
}

describe('the state as outside scripts are told it', () => {
  it('has every parameter, defaults included, and nobody shown before there is data', () => {
    const told = publicState(store.getState(), noChains);
    expect(told).toEqual({
      ...store.getState().view,
      shown: { organizations: [], agreements: [], context: [] },
    });
  });

  it('names who is shown, and apart from them who only stands beside', () => {
    const { organizations, agreements } = tinyIndexed().dataset;
    const all = tell({});
    expect(all.shown.organizations).toEqual(organizations.map(({ id }) => id));
    expect(all.shown.agreements).toEqual(agreements.map(({ id }) => id));
    expect(all.shown.context).toEqual([]);
    const { shown } = tell({ kind: ['research-centre'] });
    const ofKind = organizations.filter(({ kind }) => kind === 'research-centre').map(({ id }) => id);
    expect(shown.organizations).toEqual(ofKind);
    const parties = agreements
      .filter(({ id }) => shown.agreements.includes(id))
      .flatMap((agreement) => agreement.parties.map(({ organization }) => organization));
    expect(new Set([...shown.context, ...shown.organizations])).toEqual(new Set([...parties, ...ofKind]));
    expect(shown.context.filter((id) => ofKind.includes(id))).toEqual([]);
  });

  it('is a copy: what a script does to its lists changes nothing here', () => {
    const told = tell({ sector: ['quantum'], path: [] });
    (told.sector as string[]).push('photonics');
    (told.path as string[]).push('c2mi');
    expect(store.getState().view).toMatchObject({ sector: ['quantum'], path: [] });
  });

  it('has paths with a path alone', () => {
    const chains = (from: string, to: string) => [[from, 'tie', to]];
    expect(tell({}, chains)).not.toHaveProperty('paths');
    expect(tell({ path: ['c2mi', 'ibm'] }, chains).paths).toEqual([['c2mi', 'tie', 'ibm']]);
  });

  it('has one selection where an address names two', () => {
    const { org, agreement } = tell({ org: 'c2mi', agreement: 'tie' });
    expect([org, agreement]).toEqual(['c2mi', null]);
  });
});
