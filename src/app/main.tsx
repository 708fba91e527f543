/** Starts the page: state from the address, data on its way, then the interface. */
import { openDialog } from '../state/actions.ts';
import { onEvent } from '../state/events.ts';
import { knowPlaceIds } from '../state/placeIds.ts';
import { store } from '../state/store.ts';
import { readInitialView, startUrlSync } from '../state/urlSync.ts';
import '../ui/theme/index.css';
import { corridorApi, startEvents } from './corridorApi.ts';
import { followLiveTables } from '../loading/followLiveTables.ts';
import { followDataParameters, loadData } from '../loading/loadData.ts';
import { preloadParts } from './preloadParts.ts';
import { ready } from '../state/ready.ts';
import { isGatheredId } from '../scene/gatheredIds.ts';
import { preloadLivingMap } from '../stage/StageView.tsx';
import { siteUrl } from '../loading/siteRoot.ts';
import { rememberLanguage, startLanguage } from '../state/startLanguage.ts';
import { takeOver } from './takeOver.tsx';
import { startTrustedScripts } from '../loading/trustedScripts.ts';
import { warnBeforeLeaving } from '../state/warnBeforeLeaving.ts';

declare global {
  interface Window {
    readonly corridor: typeof corridorApi;
  }
}

startTrustedScripts(window.trustedTypes, new URL(siteUrl('assets/')));
Object.defineProperty(window, 'corridor', { value: corridorApi, writable: false, configurable: false });

const { search } = window.location;
const isEmbed = new URLSearchParams(search).get('embed') === '1';
knowPlaceIds(isGatheredId);
readInitialView(search, startLanguage(isEmbed));
startUrlSync(window);
startEvents();
followDataParameters();
followLiveTables();
warnBeforeLeaving(window);
// Few fail while a page opens; a host that never answers must not let them grow for ever. What is refused is refused at
// once, so this comes before the data is asked for.
const errors: unknown[] = [];
const stopGathering = onEvent('error', (error) => void (errors.length < 20 && errors.push(error)));
void loadData();
// A page that stands by itself has nobody to greet.
if (window.parent === window) stopGathering();
else {
  const takeErrors = () => {
    stopGathering();
    return errors;
  };
  void import('../embed/frame.ts').then(
    ({ startFrame }) => startFrame(window, corridorApi, takeErrors),
    () => undefined,
  );
}
// `studio=1` (README, "Embedding") leads a partner's webmaster straight to the sharing window.
if (!isEmbed && new URLSearchParams(search).get('studio') === '1') openDialog('share');

store.subscribe((state, before) => {
  // Only a reader's own choice on the full page is kept; embeds write nothing.
  if (state.view.lang !== before.view.lang && !state.view.embed && state.historyMode !== 'none') {
    rememberLanguage(state.view.lang);
  }
});

const { view } = store.getState();
// Elsewhere the living map is fetched when the page is idle, or when the reader reaches for it.
if (view.view !== 'table' && view.embed && view.live) preloadLivingMap();
// A frame in a partner's page takes no more than it needs.
if (!view.embed) void ready.then(preloadParts);
// Kept offline, as the reader has wished: new versions are announced. Frames may not even ask. Who reloads past the
// service worker (Shift) is not controlled by it, and may still take it back.
const isTakenBack = new URLSearchParams(search).get('sw') === 'off';
if (!view.embed && window.parent === window && (isTakenBack || navigator.serviceWorker?.controller)) {
  void ready
    .then(async () => {
      const { followVersions, offline } = await import('../offline/offline.ts');
      await (isTakenBack ? offline.forget() : followVersions());
    })
    .catch(() => undefined);
}

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app"');
void takeOver(root);
