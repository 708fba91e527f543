/**
 * Which dataset is on screen: the shipped one, a release of it, or a reader's own (`data=`, a dropped file). What
 * fails or is refused leaves what was there, with a notice.
 */
import vocabulary from 'virtual:corridor-vocabulary';
import type { Dataset } from '../domain/dataset.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import type { LocalizedText } from '../domain/language.ts';
import { documentToDataset } from '../domain/document/documentToDataset.ts';
import { addNotice, setDataState, showData } from '../state/actions.ts';
import type { DataOrigin, LoadFailure } from '../state/store.ts';
import { store } from '../state/store.ts';
import { emitError } from '../state/events.ts';
import type { Fetched } from './fetchJson.ts';
import { fetchJson, largestFileBytes, parseJsonText } from './fetchJson.ts';
import { siteRoot, siteUrl } from './siteRoot.ts';

type Loaded =
  | { readonly ok: true; readonly dataset: Dataset; readonly problems: readonly LocalizedText[] }
  | { readonly ok: false; readonly failure: LoadFailure; readonly detail: LocalizedText | null };

function parse(fetched: Fetched): Loaded {
  if (!fetched.ok) return { ...fetched, detail: null };
  const parsed = documentToDataset(fetched.json, vocabulary);
  if (!parsed.ok) return { ok: false, failure: 'not-a-dataset', detail: parsed.problem.message };
  const problems = parsed.problems.map(({ where, message }) => ({
    en: `${where}: ${message.en}`,
    fr: `${where}\u00a0: ${message.fr}`,
  }));
  return { ok: true, dataset: parsed.dataset, problems };
}

function show(loaded: Extract<Loaded, { ok: true }>, origin: DataOrigin): void {
  showData({ status: 'ready', indexed: indexDataset(loaded.dataset), origin });
  if (loaded.problems.length > 0) {
    const name = origin.type === 'preview' ? origin.name : 'corridor.json';
    addNotice({ type: 'data-problems', name, problems: loaded.problems.slice(0, 200) });
  }
}

function refuse(name: string, failure: LoadFailure, detail: LocalizedText | null): void {
  addNotice({ type: 'data-refused', name, failure, detail });
  emitError(`data-${failure}`, `${name}: ${detail?.en ?? failure}`);
}

/** Further origins an operator's build allows for `data=`; the page's own always is. */
const allowedOrigins = new Set([
  siteRoot.origin,
  window.location.origin,
  ...__DATA_ORIGINS__.split(/\s+/).filter(Boolean),
]);

async function loadOwn(address: string): Promise<boolean> {
  let url: URL;
  try {
    url = new URL(address, window.location.href);
  } catch {
    refuse(address, 'refused-origin', null);
    return false;
  }
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isHttp || !allowedOrigins.has(url.origin) || url.username !== '') {
    console.warn(
      `corridor: "data" ignored, its value "${address.slice(0, 200)}" is not an address of this site`,
    );
    refuse(address, 'refused-origin', null);
    return false;
  }
  const loaded = parse(await fetchJson(url.href));
  if (!loaded.ok) {
    refuse(address, loaded.failure, loaded.detail);
    return false;
  }
  show(loaded, { type: 'preview', name: url.pathname.split('/').at(-1) ?? address });
  return true;
}

async function loadRelease(date: string): Promise<boolean> {
  const loaded = parse(await fetchJson(siteUrl(`data/releases/${date}/corridor.json`)));
  if (!loaded.ok) {
    console.warn(`corridor: "release" ignored, there is no release "${date}"`);
    refuse(date, loaded.failure, loaded.detail);
    return false;
  }
  show(loaded, { type: 'release', date });
  return true;
}

async function loadShipped(): Promise<void> {
  const loaded = parse(await fetchJson(siteUrl('data/corridor.json')));
  if (loaded.ok) {
    show(loaded, { type: 'shipped' });
    return;
  }
  emitError(`data-${loaded.failure}`, `corridor.json: ${loaded.detail?.en ?? loaded.failure}`);
  if (store.getState().data.status !== 'ready') {
    setDataState({ status: 'failed', failure: loaded.failure, detail: loaded.detail });
  }
}

/** What the view asks for, else the newest shipped data. */
export async function loadData(): Promise<void> {
  const { data, release } = store.getState().view;
  if (data !== null && (await loadOwn(data))) return;
  if (data === null && release !== null && (await loadRelease(release))) return;
  await loadShipped();
}

/** Loads again whenever `data` or `release` changes; returns the function that stops it. */
export function followDataParameters(): () => void {
  return store.subscribe((state, before) => {
    if (state.view.data !== before.view.data || state.view.release !== before.view.release) void loadData();
  });
}

/** A file the reader chose or dropped. Bad files leave what was there. */
export async function openFile(file: File): Promise<void> {
  if (file.size > largestFileBytes) {
    refuse(file.name, 'too-large', null);
    return;
  }
  const loaded = parse(parseJsonText(await file.text()));
  if (loaded.ok) show(loaded, { type: 'preview', name: file.name });
  else refuse(file.name, loaded.failure, loaded.detail);
}
