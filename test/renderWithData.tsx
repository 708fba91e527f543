/** Renders a piece of the interface over the tiny dataset (or a test's own), with services that a test can replace. */
import type { RenderResult } from '@testing-library/react';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { Dataset } from '../src/domain/dataset.ts';
import { indexDataset } from '../src/domain/indexedDataset.ts';
import type { Services } from '../src/state/services.ts';
import type { AppState } from '../src/state/store.ts';
import { initialState, store } from '../src/state/store.ts';
import type { ViewState } from '../src/state/viewState.ts';
import { ServicesContext } from '../src/ui/servicesContext.ts';
import { tinyDataset } from './helpers.ts';

function unused(): never {
  throw new Error('this test did not expect the service to be asked; pass it to renderWithData');
}

const noServices: Services = {
  measure: unused,
  shortestChains: unused,
  corridorsOf: () => [],
  placeGroups: () => [],
  communityGroups: () => null,
  findCommunities: () => Promise.resolve(),
  communityName: (organizations) => organizations.join(' '),
  openGroup: unused,
  makePicture: unused,
  printPicture: () => null,
  contact: null,
  siteAddress: (path) => new URL(path, 'https://corridor.example/map/').href,
  mayFrameSite: () => Promise.resolve(false),
  loadTowns: () => undefined,
  // Nothing that comes after the test has looked.
  loadChanges: () => new Promise(() => undefined),
  loadRelease: unused,
  openFiles: unused,
  cancelCheck: unused,
  reloadData: unused,
  retryGraphics: unused,
  loadOffline: () => new Promise(() => undefined),
  stage: {
    zoomIn: unused,
    zoomOut: unused,
    fit: unused,
    pan: unused,
    releasePins: unused,
    focus: () => undefined,
  },
};

interface Setting {
  readonly dataset?: Dataset;
  readonly view?: Partial<ViewState>;
  readonly chrome?: Partial<AppState['chrome']>;
  readonly services?: Partial<Services>;
}

export function renderWithData(element: ReactElement, setting: Setting = {}): RenderResult {
  const { dataset = tinyDataset(), view, chrome, services } = setting;
  store.setState(
    {
      ...initialState,
      view: { ...initialState.view, lang: 'en', ...view },
      chrome: { ...initialState.chrome, ...chrome },
      data: { status: 'ready', indexed: indexDataset(dataset), origin: { type: 'shipped' } },
    },
    true,
  );
  return render(
    <ServicesContext.Provider value={{ ...noServices, ...services }}>{element}</ServicesContext.Provider>,
  );
}
