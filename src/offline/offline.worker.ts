/**
 * The service worker, published as `sw.js` (`src/site/offlineWorkers.ts`): there only for readers who asked for it
 * (`offline.ts`), and only for the full page. Its bytes change with every build. A new build's brings all its files,
 * checked against their digests, before it may take over, and takes over when the reader says so or has closed the map.
 */
import type { PrecacheEntry } from 'workbox-precaching/_types.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { type Builds, buildOf, buildsInUse, noBuilds, startBuild } from './builds.ts';
import { buildsStore, deleteStores, filesOf, visitedOf } from './keptFiles.ts';
import { isEmbedAddress, kindOfRequest } from './requestKind.ts';
import { type RequestEvent, workerScope } from './workerScope.ts';

declare const __OFFLINE_BUILD__: string;
declare const __OFFLINE_FILES__: PrecacheEntry[];

const build = __OFFLINE_BUILD__;
const { scope } = workerScope.registration;
const addressOf = (path: string) => new URL(path, scope).href;
const paths = new Set(__OFFLINE_FILES__.map(({ url }) => url.replace(/^\.\//, '')));

/** Pages that were visited, and what belongs to them. */
const mostVisited = 300;
/** A page that does not come for so long is shown as it was. */
const patienceMs = 8000;

const precache = new PrecacheController({ cacheName: filesOf(build) });
precache.addToCacheList(__OFFLINE_FILES__);
workerScope.addEventListener('install', (event) => {
  // Half a build is of no use to anybody, and it may be megabytes.
  event.waitUntil(precache.install(event).catch(() => deleteStores((name) => name === filesOf(build))));
});

let known: Builds | null = null;

async function readBuilds(): Promise<Builds> {
  if (known) return known;
  const found = await kept(buildsStore, addressOf(buildsStore));
  known = found ? ((await found.json()) as Builds) : noBuilds;
  return known;
}

async function takeOver(): Promise<void> {
  const open = await workerScope.clients.matchAll({ type: 'all' });
  known = startBuild(
    await readBuilds(),
    build,
    open.map(({ id }) => id),
  );
  await (await caches.open(buildsStore)).put(addressOf(buildsStore), new Response(JSON.stringify(known)));
  const needed = new Set([
    buildsStore,
    ...[...buildsInUse(known)].flatMap((one) => [filesOf(one), visitedOf(one)]),
  ]);
  await deleteStores((name) => !needed.has(name));
}
workerScope.addEventListener('activate', (event) => event.waitUntil(takeOver()));

// What Workbox's other half, on the page, sends when the reader wants the new version.
workerScope.addEventListener('message', ({ data }) => {
  const isAsked = typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';
  if (isAsked) void workerScope.skipWaiting();
});

/**
 * By path alone: addresses of the page say what is shown, and stores know files by their digests too. Asking makes no
 * store: pages that are open when all is taken back still ask.
 */
function kept(store: string, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: store, ignoreSearch: true });
}

async function keepVisited(request: Request, response: Response): Promise<void> {
  if (!(await caches.has(filesOf(build)))) return;
  const store = await caches.open(visitedOf(build));
  await store.put(request, response);
  const [oldest] = (await store.keys()).slice(0, -mostVisited);
  if (oldest) await store.delete(oldest);
}

/** From the network, and kept, if there is room for it. */
async function bring(event: RequestEvent): Promise<Response> {
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keepVisited(event.request, response.clone()).catch(() => undefined));
  return response;
}

async function answerFile(event: RequestEvent, path: string): Promise<Response> {
  const { request, clientId } = event;
  const client = await workerScope.clients.get(clientId);
  if (client && isEmbedAddress(client.url)) return fetch(request);
  const own = buildOf(await readBuilds(), clientId, build);
  const found = (await kept(filesOf(own), addressOf(path))) ?? (await kept(visitedOf(own), addressOf(path)));
  if (found) return found;
  // Names under `assets/` say what is in the file: whichever build it is of, it is the right one.
  return path.startsWith('assets/') ? bring(event) : fetch(request);
}

/** A page as it is on the server; without a network as it was, or the same in the application. */
async function answerPage(event: RequestEvent, instead: string): Promise<Response> {
  const visited = await kept(visitedOf(build), event.request.url);
  const coming = bring(event);
  const late = new Promise<Response>((resolve) => {
    if (visited) setTimeout(() => resolve(visited.clone()), patienceMs);
  });
  return Promise.race([coming, late]).catch(() => visited ?? Response.redirect(addressOf(instead)));
}

async function takeBack(): Promise<void> {
  known = noBuilds;
  // In this order: a service worker that is registered no more may be ended at once. The page does the same again, for
  // what was being kept meanwhile.
  await deleteStores(() => true);
  await workerScope.registration.unregister();
}

workerScope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, mode, url } = request;
  const kind = kindOfRequest({ method, mode, url, hasRange: request.headers.has('range') }, scope, paths);
  switch (kind.type) {
    case 'leave':
      return;
    case 'take-back':
      event.respondWith(takeBack().then(() => fetch(request)));
      return;
    case 'start':
      event.respondWith(kept(filesOf(build), addressOf(kind.path)).then((found) => found ?? fetch(request)));
      return;
    case 'page':
      event.respondWith(answerPage(event, kind.instead));
      return;
    case 'file':
      event.respondWith(answerFile(event, kind.path));
  }
});
