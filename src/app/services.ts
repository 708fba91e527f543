/** What the interface may ask for (`state/services.ts`), joined to the rest of the application. */
import type { Services } from '../state/services.ts';
import { chainsOfPath } from './chains.ts';
import { cancelCheck, openFiles, reloadData } from '../loading/loadData.ts';
import { loadTowns } from '../loading/loadTowns.ts';
import { printPicture } from './printPicture.ts';
import { siteUrl } from '../loading/siteRoot.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import { store } from '../state/store.ts';
import { corridorsOf } from '../stage/corridorsOf.ts';
import { graphics } from '../stage/graphics.ts';
import { viewGroups } from './viewGroups.ts';
import { stageHandle } from '../stage/stageHandle.ts';

export const services: Services = {
  measure: async () => (await import('./measureShown.ts')).measureShown(),
  shortestChains: chainsOfPath,
  corridorsOf(mark) {
    const scene = stageHandle.current?.scene();
    const indexed = selectIndexed(store.getState());
    const shown = selectShown(store.getState());
    return scene && indexed && shown ? corridorsOf(scene, indexed, shown, mark) : [];
  },
  ...viewGroups,
  // What makes pictures is loaded when one is asked for.
  makePicture: async (request) => (await import('./makePicture.ts')).makePicture(request),
  printPicture,
  siteAddress: siteUrl,
  contact: __CONTACT__ === '' ? null : __CONTACT__,
  mayFrameSite: async () => (await import('../loading/framePolicy.ts')).mayFrameSite(),
  openFiles,
  cancelCheck,
  loadTowns,
  loadChanges: async () => (await import('../loading/releases.ts')).loadChanges(),
  loadRelease: async (date) => (await import('../loading/releases.ts')).loadRelease(date),
  reloadData,
  retryGraphics: () => graphics.retry(),
  loadOffline: async () => (await import('../offline/offline.ts')).offline,
  stage: {
    zoomIn: () => stageHandle.current?.zoomIn(),
    zoomOut: () => stageHandle.current?.zoomOut(),
    fit: () => stageHandle.current?.fit(),
    pan: (dx, dy) => stageHandle.current?.pan(dx, dy),
    releasePins: () => stageHandle.current?.session()?.releasePins(),
    focus: () => stageHandle.current?.focus(),
  },
};
