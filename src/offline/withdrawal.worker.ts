/**
 * Put in the place of `sw.js` it takes every reader's service worker and kept files back, and loads their pages from the
 * network: for operators whose site must not be kept any more, or whose last build is broken.
 */
import { deleteStores } from './keptFiles.ts';
import { workerScope } from './workerScope.ts';

workerScope.addEventListener('install', () => void workerScope.skipWaiting());

async function withdraw(): Promise<void> {
  const pages = await workerScope.clients.matchAll({ type: 'window' });
  await deleteStores(() => true);
  await workerScope.registration.unregister();
  // What the one before was keeping meanwhile for a page that it still answers.
  await deleteStores(() => true);
  // A page that asks before it is left may stay.
  await Promise.allSettled(pages.map((page) => page.navigate(page.url)));
}
workerScope.addEventListener('activate', (event) => event.waitUntil(withdraw()));
