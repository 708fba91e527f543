/**
 * The page's side of the service worker: switches it on and off as the reader wishes, and says when a new version is
 * ready. Nothing is registered or kept before the reader asks for it, and never in a frame.
 */
import { Workbox } from 'workbox-window/Workbox.js';
import { addNotice } from '../state/actions.ts';
import type { OfflineCommands, OfflineState } from '../state/services.ts';
import { siteRoot, siteUrl } from '../loading/siteRoot.ts';
import { deleteStores } from './keptFiles.ts';

/** `undefined` where there is none, or may be none: older browsers, plain http, frames. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  const isFramed = window.parent !== window;
  return import.meta.env.PROD && !isFramed && 'serviceWorker' in navigator
    ? navigator.serviceWorker
    : undefined;
}

async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await serviceWorkers()?.getRegistration(siteRoot.href);
  // A site in a folder of another that has a service worker of its own is not that one's.
  return found?.scope === siteRoot.href ? found : undefined;
}

function createWorkbox(): Workbox {
  return new Workbox(siteUrl('sw.js'), { scope: siteRoot.href });
}

async function offlineState(): Promise<OfflineState> {
  if (!serviceWorkers()) return 'impossible';
  const registration = await ownRegistration();
  return registration?.active ? 'on' : 'off';
}

/** Resolves when everything is kept. */
async function keepOffline(): Promise<void> {
  const workbox = createWorkbox();
  const failed = new Promise<never>((_, reject) => {
    workbox.addEventListener('redundant', () => reject(new Error('not all files of the map could be kept')));
  });
  try {
    await workbox.register({ immediate: true });
    await Promise.race([workbox.active, failed]);
  } catch (error) {
    // What had come before one file did not; another window may have succeeded meanwhile.
    if ((await offlineState()) !== 'on') await forgetOffline();
    throw error;
  }
}

async function forgetOffline(): Promise<void> {
  const registration = await ownRegistration();
  await registration?.unregister();
  await deleteStores(() => true);
}

let startWaiting: (() => void) | null = null;

/** At the reader's word: this page then begins anew with the new version. */
function startNewVersion(): void {
  if (startWaiting) startWaiting();
  else window.location.reload();
}

export const offline: OfflineCommands = {
  state: offlineState,
  keep: keepOffline,
  forget: forgetOffline,
  startNewVersion,
};

const hourMs = 3_600_000;
const askAgainMs = 500;

/** For a page that a service worker has answered. Asks for nothing that the reader has not switched on. */
export async function followVersions(): Promise<void> {
  const registration = await ownRegistration();
  // `?sw=off` has just taken it back.
  if (!registration) return;
  const workbox = createWorkbox();
  workbox.addEventListener('waiting', () => {
    startWaiting = () => {
      workbox.messageSkipWaiting();
      // Chromium asks the running one once whether it is at rest; if it was not, it may take half a minute to ask again.
      window.setInterval(() => workbox.messageSkipWaiting(), askAgainMs);
    };
    addNotice({ type: 'new-version' });
  });
  workbox.addEventListener('controlling', () => {
    if (startWaiting) {
      window.location.reload();
      return;
    }
    // Another window has started it; this one goes on with the files of its own version until it is loaded anew.
    addNotice({ type: 'new-version' });
  });
  await workbox.register({ immediate: true });
  // Browsers look for a new one when a page is opened; this one may stay open for days.
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - lookedAt < hourMs) return;
    lookedAt = Date.now();
    void registration.update().catch(() => undefined);
  });
}
