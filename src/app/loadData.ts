/**
 * Which dataset is on screen: the shipped one, a release of it, or a reader's own (`data=`, a dropped file). What
 * fails or is refused leaves what was there, with a notice. Loads take turns by one ticket: whatever was asked for last
 * is shown, however late an earlier answer comes.
 */
import vocabulary from 'virtual:corridor-vocabulary';
import type { Dataset } from '../domain/dataset.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import type { LocalizedText } from '../domain/language.ts';
import { documentToDataset } from '../domain/document/documentToDataset.ts';
import { addNotice, changeView, setDataState, showData } from '../state/actions.ts';
import type { DataOrigin, LoadFailure } from '../state/store.ts';
import { store } from '../state/store.ts';
import { emitError } from '../state/events.ts';
import type { FoundProblem, Preview } from '../state/preview.ts';
import type { Fetched } from './fetchJson.ts';
import { fetchJson, largestFileBytes, parseJsonText } from './fetchJson.ts';
import { idOfPlace, withRecord } from './recordOfPlace.ts';
import { siteRoot, siteUrl } from './siteRoot.ts';

type Loaded =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly problems: readonly LocalizedText[];
      readonly found: readonly FoundProblem[];
    }
  | { readonly ok: false; readonly failure: LoadFailure; readonly detail: LocalizedText | null };

function parse(fetched: Fetched): Loaded {
  if (!fetched.ok) return { ...fetched, detail: null };
  const parsed = documentToDataset(fetched.json, vocabulary);
  if (!parsed.ok) return { ok: false, failure: 'not-a-dataset', detail: parsed.problem.message };
  const problems = parsed.problems.map(({ where, message }) => ({
    en: `${where}: ${message.en}`,
    fr: `${where}\u00a0: ${message.fr}`,
  }));
  const found = parsed.problems.map((problem) =>
    withRecord({ ...problem, id: idOfPlace(problem.where, fetched.json) }, parsed.dataset),
  );
  return { ok: true, dataset: parsed.dataset, problems, found };
}

function show(loaded: Extract<Loaded, { ok: true }>, origin: DataOrigin): void {
  const { dataset, found } = loaded;
  const preview: Preview = { given: [], refused: [], problems: found, changes: null, summary: [] };
  showData(
    { status: 'ready', indexed: indexDataset(dataset), origin },
    origin.type === 'preview' ? preview : null,
  );
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

/** Aborted as soon as something else is asked for. */
type Ticket = AbortSignal;

let lastTicket: AbortController | null = null;
let askCount = 0;

function takeTicket(): Ticket {
  askCount += 1;
  lastTicket?.abort();
  lastTicket = new AbortController();
  return lastTicket.signal;
}

/** `false`: it could not be shown, and the reader has been told. */
type Outcome = boolean;

async function loadOwn(address: string, ticket: Ticket): Promise<Outcome> {
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
  const fetched = await fetchJson(url.href, ticket);
  if (ticket.aborted) return true;
  const loaded = parse(fetched);
  if (!loaded.ok) {
    refuse(address, loaded.failure, loaded.detail);
    return false;
  }
  show(loaded, { type: 'preview', name: url.pathname.split('/').at(-1) ?? address });
  return true;
}

async function loadRelease(date: string, ticket: Ticket): Promise<Outcome> {
  const fetched = await fetchJson(siteUrl(`data/releases/${date}/corridor.json`), ticket);
  if (ticket.aborted) return true;
  const loaded = parse(fetched);
  if (!loaded.ok) {
    console.warn(`corridor: "release" ignored, there is no release "${date}"`);
    refuse(date, loaded.failure, loaded.detail);
    return false;
  }
  show(loaded, { type: 'release', date });
  return true;
}

async function loadShipped(ticket: Ticket): Promise<void> {
  const fetched = await fetchJson(siteUrl('data/corridor.json'), ticket);
  if (ticket.aborted) return;
  const loaded = parse(fetched);
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
  const ticket = takeTicket();
  const { data, release } = store.getState().view;
  if (data !== null && (await loadOwn(data, ticket))) return;
  if (data === null && release !== null && (await loadRelease(release, ticket))) return;
  await loadShipped(ticket);
}

/** Set while the address is made to agree with data that is already on screen. */
let isAddressFollowing = false;

/** Loads again whenever `data` or `release` changes; returns the function that stops it. */
export function followDataParameters(): () => void {
  return store.subscribe((state, before) => {
    const isSame = state.view.data === before.view.data && state.view.release === before.view.release;
    if (!isSame && !isAddressFollowing) void loadData();
  });
}

/** Back to what is published: the address of a preview goes too. */
export function reloadData(): void {
  const { data, release } = store.getState().view;
  // Where the address changes, `followDataParameters` asks.
  if (data === null && release === null) void loadData();
  else changeView({ data: null, release: null });
}

async function readFile(file: File): Promise<Fetched> {
  try {
    return parseJsonText(await file.text());
  } catch {
    return { ok: false, failure: 'unreadable' };
  }
}

/** A document the reader chose or dropped. */
async function openDocument(file: File, ask: number): Promise<void> {
  const loaded = parse(await readFile(file));
  if (ask !== askCount) return;
  if (!loaded.ok) {
    refuse(file.name, loaded.failure, loaded.detail);
    return;
  }
  showOwn(() => show(loaded, { type: 'preview', name: file.name }));
}

function showOwn(showNow: () => void): void {
  takeTicket();
  showNow();
  // No link leads to a file of the reader's own.
  isAddressFollowing = true;
  changeView({ data: null, release: null });
  isAddressFollowing = false;
}

/** Tables the reader chose or dropped: what checks them is loaded now. */
async function openTables(files: readonly File[], ask: number): Promise<void> {
  const name = files.map((file) => file.name).join(', ');
  try {
    const { checkFiles } = await import('./preview/checkFiles.ts');
    const checked = await checkFiles(files, vocabulary);
    if (ask !== askCount) return;
    if (!checked.ok) {
      addNotice({ type: 'text', level: 'alert', text: checked.text });
      emitError('data-refused', checked.text.en ?? name);
      return;
    }
    const { dataset, preview } = checked;
    showOwn(() =>
      showData(
        { status: 'ready', indexed: indexDataset(dataset), origin: { type: 'preview', name: checked.name } },
        preview,
      ),
    );
  } catch {
    // Neither the checker nor the published tables come without a connection.
    if (ask === askCount) refuse(name, 'network', null);
  }
}

/** Files the reader chose, dropped or pasted: a document, or tables. Bad files leave what was there. */
export async function openFiles(files: readonly File[]): Promise<void> {
  // A load under way goes on until the files turn out to be good.
  askCount += 1;
  const [first] = files;
  if (!first) return;
  const large = files.find(({ size }) => size > largestFileBytes);
  if (large) {
    refuse(large.name, 'too-large', null);
    return;
  }
  const tables = files.filter(({ name }) => /\.(csv|tsv|txt|zip|xlsx?|xlsm|ods)$/i.test(name));
  if (tables.length > 0) await openTables(tables, askCount);
  else await openDocument(first, askCount);
}
