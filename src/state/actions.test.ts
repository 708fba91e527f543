import { beforeEach, describe, expect, it, vi } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../test/helpers.ts';
import {
  addNotice,
  applyOutsidePatch,
  changeView,
  clearFilters,
  clearSelection,
  setChrome,
  dismissNotice,
  filterBetween,
  filterLinked,
  filterNear,
  goNear,
  openCorridor,
  openInsight,
  openPlace,
  openRegion,
  selectAgreement,
  selectOrganization,
  setAsOf,
  setFilters,
  setHover,
  showData,
  showView,
  toggleFacetValue,
} from './actions.ts';
import { knowPlaceIds } from './placeIds.ts';
import { initialState, store } from './store.ts';
import { readInitialView } from './urlSync.ts';
import type { ViewState } from './viewState.ts';

const indexed = tinyIndexed();
const view = () => store.getState().view;

beforeEach(() => {
  knowPlaceIds(() => true);
  store.setState({ ...initialState, data: { status: 'ready', indexed, origin: { type: 'shipped' } } }, true);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('selecting', () => {
  it('keeps one thing selected and enters history', () => {
    selectAgreement('corridor-mou');
    selectOrganization('c2mi');
    expect(view()).toMatchObject({ org: 'c2mi', agreement: null });
    selectAgreement('corridor-mou');
    expect(view()).toMatchObject({ org: null, agreement: 'corridor-mou' });
    expect(store.getState().historyMode).toBe('push');
  });

  it('closes the open region, and opening a region lets go of the selection', () => {
    openRegion('CA-QC-05');
    selectOrganization('c2mi');
    expect(store.getState().chrome.openRegion).toBeNull();
    openRegion('US-VT');
    expect(view().org).toBeNull();
    expect(store.getState().chrome.openRegion).toBe('US-VT');
  });

  it('makes room for a tie between marks, and is left alone where one is closed', () => {
    const corridor = { ends: [], agreements: ['corridor-mou'] };
    selectOrganization('c2mi');
    openCorridor(corridor);
    expect(view().org).toBeNull();
    openRegion('US-VT');
    expect(store.getState().chrome).toMatchObject({ openRegion: 'US-VT', openCorridor: null });
    openCorridor(corridor);
    expect(store.getState().chrome).toMatchObject({ openRegion: null, openCorridor: corridor });
    selectOrganization('c2mi');
    openCorridor(null);
    expect(view().org).toBe('c2mi');
  });

  it('holds a place open as a step of the history, and once only', () => {
    openPlace('place:montreal');
    expect(view().place).toBe('place:montreal');
    expect(store.getState().historyMode).toBe('push');
    const before = store.getState();
    openPlace('place:montreal');
    expect(store.getState()).toBe(before);
    openPlace(null);
    expect(view().place).toBeNull();
  });

  it('closes the open region when a host or an address selects, unless the data does not have what is named', () => {
    openRegion('US-VT');
    applyOutsidePatch({ org: 'nobody' });
    changeView({ agreement: 'nothing' });
    expect(store.getState().chrome.openRegion).toBe('US-VT');
    applyOutsidePatch({ org: 'c2mi' });
    expect([view().org, store.getState().chrome.openRegion]).toEqual(['c2mi', null]);
  });

  it('is let go without a trace where nothing was selected', () => {
    const before = store.getState();
    clearSelection();
    expect(store.getState()).toBe(before);
  });

  it('adds nothing to the history of a page that embeds the map', () => {
    changeView({ embed: true });
    selectOrganization('c2mi');
    expect(store.getState().historyMode).toBe('replace');
  });
});

describe('filters', () => {
  it('are toggled value by value', () => {
    toggleFacetValue('sector', 'quantum');
    toggleFacetValue('sector', 'policy');
    toggleFacetValue('sector', 'quantum');
    expect(view().sector).toEqual(['policy']);
  });

  it('are cleared together; view, selection and language stay', () => {
    changeView({
      lang: 'en',
      view: 'table',
      org: 'c2mi',
      sector: ['quantum'],
      from: '2020',
      q: 'x',
      region: ['CA'],
    });
    clearFilters();
    expect(view()).toMatchObject({
      lang: 'en',
      view: 'table',
      org: 'c2mi',
      sector: [],
      from: null,
      q: null,
      region: [],
    });
  });
});

it('clearing in an embed goes back to the cut of its host, and never beyond it', () => {
  readInitialView('?embed=1&sector=quantum&q=centre', 'fr');
  toggleFacetValue('region', 'US-VT');
  toggleFacetValue('sector', 'quantum');
  expect(view(), 'a facet of the host that is let go of').toMatchObject({ sector: ['quantum'] });
  setFilters({ q: null });
  filterNear(null);
  goNear({ lat: 45.32, lng: -72.65, km: 30 });
  clearFilters();
  expect(view()).toMatchObject({ sector: ['quantum'], q: 'centre', region: [], near: null });
  // The host may cut anew.
  applyOutsidePatch({ sector: ['policy'], q: null });
  setAsOf('2024');
  clearFilters();
  expect(view()).toMatchObject({ sector: ['policy'], q: null, asOf: null });
});

describe('filters that speak of ties and places', () => {
  it('are one text each, and go with an end or a circle that is taken away', () => {
    filterBetween(['CA-QC-05'], ['US-VT', 'US-NY']);
    filterNear({ lat: 45.318_749_9, lng: -72.65, km: 30 });
    filterLinked(true);
    setAsOf('2024');
    expect(view()).toMatchObject({
      between: 'CA-QC-05..US-VT,US-NY',
      near: '45.3187,-72.65,30',
      linked: true,
      asOf: '2024',
    });
    filterBetween([], ['US-VT']);
    filterNear(null);
    expect(view()).toMatchObject({ between: null, near: null, linked: true });
    clearFilters();
    expect(view()).toMatchObject({ linked: false, asOf: null });
  });

  it('opening an insight enters history', () => {
    openInsight('matrix');
    expect(store.getState()).toMatchObject({ view: { insight: 'matrix' }, historyMode: 'push' });
  });
});

it('changing to the view that is shown changes nothing', () => {
  const before = store.getState();
  showView('map');
  expect(store.getState()).toBe(before);
  showView('network');
  expect(store.getState()).toMatchObject({ view: { view: 'network' }, historyMode: 'push' });
});

describe('ids that the data does not have', () => {
  it.each([
    ['sector', { sector: ['quantum', 'gone'] }, { sector: ['quantum'] }],
    ['kind', { kind: ['gone'] }, { kind: [] }],
    ['region', { region: ['CA-QC', 'gone'] }, { region: ['CA-QC'] }],
    ['agreement-kind', { agreementKind: ['gone', 'mou'] }, { agreementKind: ['mou'] }],
    ['org', { org: 'gone' }, { org: null }],
    ['agreement', { agreement: 'gone' }, { agreement: null }],
    ['path', { path: ['c2mi', 'gone'] }, { path: [] }],
    ['org', { org: 'toString' }, { org: null }],
    ['between', { between: 'CA-QC,gone..US,gone-too' }, { between: 'CA-QC..US' }],
    ['between', { between: 'gone..US' }, { between: null }],
    ['compare', { compare: ['CA-QC', 'gone'] }, { compare: [] }],
  ])('in %s are taken out, with a notice and a warning', (parameter, patch, after) => {
    changeView(patch);
    expect(view()).toMatchObject(after);
    expect(store.getState().notices).toMatchObject([{ notice: { type: 'unknown-ids', cause: 'link' } }]);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining(`"${parameter}"`));
  });

  it('are none where a region and a sector are to be compared: a warning, and nothing is said to be gone', () => {
    changeView({ compare: ['quantum', 'CA-QC'], sector: ['quantum'] });
    expect(view()).toMatchObject({ compare: [], sector: ['quantum'] });
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(
      'corridor: "compare" ignored, its value "quantum,CA-QC" is not two regions, or two sectors',
    );
    expect(store.getState().notices).toEqual([]);
  });

  it('are kept until there is data to ask', () => {
    store.setState({ data: { status: 'loading' } });
    changeView({ org: 'c2mi', sector: ['from-another-file'] });
    expect(view()).toMatchObject({ org: 'c2mi', sector: ['from-another-file'] });
    showData({ status: 'ready', indexed, origin: { type: 'shipped' } });
    expect(view()).toMatchObject({ org: 'c2mi', sector: [] });
    expect(store.getState().notices).toHaveLength(1);
  });

  it('in an address leave the other selection, and are told of together', () => {
    store.setState({ data: { status: 'loading' } });
    readInitialView('?org=nope&agreement=corridor-mou&sector=quantum,gone', 'en');
    showData({ status: 'ready', indexed, origin: { type: 'shipped' } });
    expect(view()).toMatchObject({ org: null, agreement: 'corridor-mou', sector: ['quantum'] });
    expect(store.getState().notices).toMatchObject([{ notice: { cause: 'link', ids: ['gone', 'nope'] } }]);
  });

  it('of two selections in an address the organization wins', () => {
    store.setState({ data: { status: 'loading' } });
    readInitialView('?org=c2mi&agreement=corridor-mou', 'en');
    showData({ status: 'ready', indexed, origin: { type: 'shipped' } });
    expect(view()).toMatchObject({ org: 'c2mi', agreement: null });
  });

  it('are let go when other data is shown', () => {
    selectOrganization('vermont');
    setHover({ type: 'organization', id: 'vermont' });
    const other = tinyIndexed({
      organizations: [organization('c2mi')],
      agreements: [agreement('x', ['c2mi'])],
    });
    showData({ status: 'ready', indexed: other, origin: { type: 'preview', name: 'mine.json' } });
    expect(view().org).toBeNull();
    expect(store.getState().notices).toMatchObject([{ notice: { cause: 'data', ids: ['vermont'] } }]);
    expect(store.getState().hover).toEqual({ type: 'none' });
  });
});

it('in a frame what is chosen in the drawer is seen beside it: the drawer gives way', () => {
  changeView({ embed: true });
  setChrome({ sheet: 'full' });
  selectOrganization('vermont');
  expect(store.getState().chrome.sheet).toBe('low');
  setChrome({ sheet: 'full' });
  clearSelection();
  expect(store.getState().chrome.sheet).toBe('full');
  changeView({ embed: false });
  selectOrganization('vermont');
  expect(store.getState().chrome.sheet).toBe('full');
});

describe('a patch from outside', () => {
  it('takes effect at once and replaces the history entry', () => {
    applyOutsidePatch({ view: 'table', org: 'c2mi' });
    expect(view()).toMatchObject({ view: 'table', org: 'c2mi' });
    expect(store.getState().historyMode).toBe('replace');
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('unsets the language: that of a link without one', () => {
    store.setState({ languageByDefault: 'en' });
    applyOutsidePatch({ lang: 'fr' });
    expect(view().lang).toBe('fr');
    applyOutsidePatch({ lang: null });
    expect(view().lang).toBe('en');
  });

  it('warns of what it ignores, naming parameter and value', () => {
    applyOutsidePatch({ view: 'globe', nonsense: 1, theme: 'dark' });
    expect(view()).toMatchObject({ view: 'map', theme: 'dark' });
    expect(console.warn).toHaveBeenCalledWith(expect.stringMatching(/"view".*"globe"/));
    expect(console.warn).toHaveBeenCalledWith(expect.stringMatching(/"nonsense".*"1"/));
  });

  const invalid: readonly [Partial<ViewState>, Partial<ViewState>][] = [
    [{ sector: ['quantum'] }, { sector: ['nope'] }],
    [{ kind: ['university'] }, { kind: ['nope'] }],
    [{ region: ['CA-QC'] }, { region: ['nope', 'nope-too'] }],
    [{ agreementKind: ['mou'] }, { agreementKind: ['nope'] }],
    [{ org: 'c2mi' }, { org: 'nope' }],
    [{ org: 'c2mi' }, { agreement: 'nope' }],
    [{ agreement: 'corridor-mou' }, { agreement: 'nope' }],
    [{ agreement: 'corridor-mou' }, { org: 'nope' }],
    [{ path: ['c2mi', 'vermont'] }, { path: ['c2mi', 'nope'] }],
    [{ compare: ['CA-QC', 'US-VT'] }, { compare: ['CA-QC', 'quantum'] }],
    [{ between: 'CA..US' }, { between: 'nope..US' }],
    [{ place: 'place:bromont' }, { place: 'place:nope' }],
  ];
  it.each(invalid)('leaves %j where %j is asked for, with a warning alone', (before, patch) => {
    knowPlaceIds((id) => id === 'place:bromont');
    applyOutsidePatch(before);
    expect(view()).toMatchObject(before);
    expect(console.warn).not.toHaveBeenCalled();
    applyOutsidePatch({ ...patch, theme: 'dark' });
    expect(view()).toMatchObject({ ...before, theme: 'dark' });
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect(store.getState().notices).toEqual([]);
    const [key = ''] = Object.keys(before);
    applyOutsidePatch({ [key]: null });
    expect(view()).toMatchObject({ [key]: initialState.view[key as keyof ViewState] });
  });

  it('takes of its lists what the data has, and of two selections the one that is there', () => {
    applyOutsidePatch({ sector: ['nope', 'quantum'], between: 'CA,nope..US', org: 'nope' });
    expect(view()).toMatchObject({ sector: ['quantum'], between: 'CA..US', org: null });
    applyOutsidePatch({ org: 'nope', agreement: 'corridor-mou' });
    expect(view()).toMatchObject({ org: null, agreement: 'corridor-mou' });
    expect(console.warn).toHaveBeenCalledTimes(4);
    expect(store.getState().notices).toEqual([]);
  });

  it('is one step for listeners', () => {
    const listener = vi.fn();
    const unsubscribe = store.subscribe(listener);
    applyOutsidePatch({ view: 'network', sector: ['quantum'], org: 'c2mi' });
    unsubscribe();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('a place', () => {
  it('that the data does not have is let go like any other id', () => {
    knowPlaceIds((id) => id === 'place:bromont');
    store.setState({ data: { status: 'loading' } });
    readInitialView('?place=place:nope', 'en');
    showData({ status: 'ready', indexed, origin: { type: 'shipped' } });
    expect(view().place).toBeNull();
    expect(store.getState().notices).toMatchObject([{ notice: { ids: ['place:nope'] } }]);
    expect(console.warn).toHaveBeenCalledWith(expect.stringMatching(/"place".*"place:nope"/));
    changeView({ place: 'place:bromont' });
    expect(view().place).toBe('place:bromont');
  });
});

it('a patch of which nothing is valid changes nothing, and tells nobody', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const before = store.getState();
  applyOutsidePatch({ sector: ['nope'], theme: 'pink' });
  expect(store.getState()).toBe(before);
  expect(warn).toHaveBeenCalledTimes(2);
  warn.mockRestore();
});

describe('notices', () => {
  it('of a kind take the place of the former', () => {
    for (const name of ['a.json', 'b.json', 'c.json'])
      addNotice({ type: 'data-refused', name, failure: 'not-json', detail: null });
    expect(store.getState().notices).toMatchObject([{ notice: { name: 'c.json' } }]);
  });

  it('of the same thing are shown once, and go when dismissed', () => {
    addNotice({ type: 'no-webgl' });
    addNotice({ type: 'offline' });
    addNotice({ type: 'no-webgl' });
    const { notices } = store.getState();
    expect(notices.map(({ notice }) => notice.type)).toEqual(['offline', 'no-webgl']);
    dismissNotice(notices[0]?.key ?? '');
    expect(store.getState().notices.map(({ notice }) => notice.type)).toEqual(['no-webgl']);
  });
});

it('hovering the same thing again tells nobody', () => {
  setHover({ type: 'organization', id: 'c2mi' });
  const before = store.getState();
  setHover({ type: 'organization', id: 'c2mi' });
  expect(store.getState()).toBe(before);
  setHover({ type: 'agreement', id: 'c2mi' });
  expect(store.getState()).not.toBe(before);
});

it('asking for what is there already, or for nothing valid, changes nothing', () => {
  applyOutsidePatch({ sector: ['semiconductors'], q: 'c2mi', org: 'c2mi' });
  const before = view();
  expect(before).toMatchObject({ org: 'c2mi', q: 'c2mi' });
  for (const patch of [
    {},
    undefined,
    'sector',
    { sector: ['semiconductors'] },
    { org: 'c2mi', agreement: null },
    { nothing: 'known' },
    { view: 'nope', map: '1/2' },
  ]) {
    applyOutsidePatch(patch);
    expect(view(), JSON.stringify(patch)).toBe(before);
  }
});
