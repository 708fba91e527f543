/**
 * Which dataset is on screen: the shipped one, a release of it, or a reader's own (`data=`, a dropped file). What
 * fails or is refused leaves what was there, with a notice. Loads take turns by one ticket: whatever was asked for last
 * is shown, however late an earlier answer comes.
 */
import type { Dataset } from '../domain/dataset.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import type { LocalizedText } from '../domain/language.ts';
import { publishedDataset } from '../domain/document/publishedDataset.ts';
import {
  addNotice,
  changeView,
  dismissNotices,
  setChecking,
  setDataState,
  showData,
} from '../state/actions.ts';
import type { DataOrigin, LoadFailure } from '../state/store.ts';
import { store } from '../state/store.ts';
import { emitError } from '../state/events.ts';
import type { FoundProblem, Preview } from '../state/preview.ts';
import type { ViewState } from '../state/viewState.ts';
import type { Fetched } from './fetchJson.ts';
import { fetchJson, largestFileBytes, parseJsonText } from './fetchJson.ts';
import { idOfPlace, withRecords } from '../state/recordOfPlace.ts';
import { siteRoot, siteUrl } from './siteRoot.ts';
import { loadReader } from './loadReader.ts';
import type { ReadDocument } from './loadReader.ts';

type Loaded =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly problems: readonly LocalizedText[];
      readonly found: readonly FoundProblem[];
    }
  | { readonly ok: false; readonly failure: LoadFailure; readonly detail: LocalizedText | null };

/** `read`: what reads any document; `null` where it did not come. */
function parse(fetched: Fetched, read: ReadDocument | null): Loaded {
  if (!fetched.ok) return { ...fetched, detail: null };
  if (!read) return { ok: false, failure: 'network', detail: null };
  const parsed = read(fetched.json);
  if (!parsed.ok) return { ok: false, failure: 'not-a-dataset', detail: parsed.problem.message };
  const problems = parsed.problems.map(({ where, message }) => ({
    en: `${where}: ${message.en}`,
    fr: `${where}\u00a0: ${message.fr}`,
  }));
  const found = withRecords(
    parsed.problems.map((problem) => ({ ...problem, id: idOfPlace(problem.where, fetched.json) })),
    parsed.dataset,
  );
  return { ok: true, dataset: parsed.dataset, problems, found };
}

function show(loaded: Extract<Loaded, { ok: true }>, origin: DataOrigin): void {
  const { dataset, found } = loaded;
  const preview: Preview = {
    given: [],
    refused: [],
    parts: [],
    problems: found,
    lookAlikes: [],
    mended: [],
    changes: null,
    summary: [],
  };
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
  cancelCheck();
  lastTicket?.abort();
  lastTicket = new AbortController();
  return lastTicket.signal;
}

/**
 * `failed`: it did not come this time, and the address keeps it. `refused`: it is nothing that can be shown here, so the
 * address lets it go. In both cases the reader has been told.
 */
type Outcome = 'shown' | 'failed' | 'refused';

/** `null`: not an address that this build may read. */
function allowedUrl(address: string): URL | null {
  if (!URL.canParse(address, window.location.href)) return null;
  const url = new URL(address, window.location.href);
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:';
  return isHttp && allowedOrigins.has(url.origin) && url.username === '' ? url : null;
}

async function loadOwn(address: string, url: URL, ticket: Ticket): Promise<Outcome> {
  const [fetched, reader] = await Promise.all([fetchJson(url.href, ticket), loadReader()]);
  if (ticket.aborted) return 'shown';
  const loaded = parse(fetched, reader?.read ?? null);
  if (!loaded.ok) {
    refuse(address, loaded.failure, loaded.detail);
    return 'failed';
  }
  show(loaded, { type: 'preview', name: url.pathname.split('/').at(-1) ?? address });
  return 'shown';
}

async function loadRelease(date: string, ticket: Ticket): Promise<Outcome> {
  const address = siteUrl(`data/releases/${date}/corridor.json`);
  const [fetched, reader] = await Promise.all([fetchJson(address, ticket), loadReader()]);
  if (ticket.aborted) return 'shown';
  const loaded = parse(fetched, reader?.read ?? null);
  if (!loaded.ok) {
    console.warn(`corridor: "release" ignored, there is no release "${date}"`);
    refuse(date, loaded.failure, loaded.detail);
    return loaded.failure === 'network' || loaded.failure === 'timeout' ? 'failed' : 'refused';
  }
  show(loaded, { type: 'release', date });
  return 'shown';
}

/** Once it has come, for whoever needs it beside what is on screen. */
let shipped: Dataset | null = null;

async function loadShipped(ticket: Ticket): Promise<void> {
  const fetched = await fetchJson(siteUrl('data/corridor.json'), ticket);
  const dataset = fetched.ok ? publishedDataset(fetched.json) : null;
  // One that somebody has changed since the build is read as carefully as any other.
  const reader = fetched.ok && !dataset ? await loadReader() : null;
  if (ticket.aborted) return;
  const loaded: Loaded = dataset
    ? { ok: true, dataset, problems: [], found: [] }
    : parse(fetched, reader?.readAlone ?? null);
  if (loaded.ok) {
    shipped = loaded.dataset;
    show(loaded, { type: 'shipped' });
    return;
  }
  emitError(`data-${loaded.failure}`, `corridor.json: ${loaded.detail?.en ?? loaded.failure}`);
  if (store.getState().data.status !== 'ready') {
    setDataState({ status: 'failed', failure: loaded.failure, detail: loaded.detail });
  }
}

type DataParameters = Pick<ViewState, 'data' | 'release'>;

const noParameters: DataParameters = { data: null, release: null };
/** Of what is on its way or on screen, and of what has come of it: what a refused value leaves as it was. */
let asked = noParameters;
let settled = noParameters;

/** Set while the address is made to agree with data that is already on screen. */
let isAddressFollowing = false;

function followWith(parameters: DataParameters): void {
  isAddressFollowing = true;
  changeView(parameters);
  isAddressFollowing = false;
}

const hasData = () => store.getState().data.status === 'ready';

/** What the view asks for, else the newest shipped data. */
export async function loadData(): Promise<void> {
  const { data, release } = store.getState().view;
  const url = data === null ? null : allowedUrl(data);
  if (data !== null && url === null) {
    console.warn(
      `corridor: "data" ignored, its value "${data.slice(0, 200)}" is not an address of this site`,
    );
    refuse(data, 'refused-origin', null);
    followWith({ data: asked.data, release });
    if (!hasData() || release !== asked.release) await loadData();
    return;
  }
  asked = { data, release };
  const ticket = takeTicket();
  let outcome: Outcome = 'failed';
  if (data !== null && url) outcome = await loadOwn(data, url, ticket);
  else if (release !== null) outcome = await loadRelease(release, ticket);
  if (ticket.aborted) return;
  if (outcome === 'refused') {
    asked = settled;
    followWith(settled);
    if (!hasData()) await loadData();
    return;
  }
  settled = asked;
  // Instead of a reader's own data that did not come: the release that is asked for, else the newest.
  if (outcome === 'failed' && data !== null && release !== null) outcome = await loadRelease(release, ticket);
  if (ticket.aborted || outcome === 'shown') return;
  if (outcome === 'refused') {
    asked = settled = { data, release: null };
    followWith(asked);
  }
  await loadShipped(ticket);
}

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
  else changeView(noParameters);
}

/** As browsers say that a file has gone, or is held by another program. https://www.w3.org/TR/FileAPI/#ErrorAndException */
function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name);
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
  const [text, reader] = await Promise.all([readFile(file), loadReader()]);
  const loaded = parse(text, reader?.read ?? null);
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
  // Of an earlier one that could not be shown.
  dismissNotices('data-refused');
  // No link leads to a file of the reader's own.
  asked = settled = noParameters;
  followWith(noParameters);
}

/** Of the tables that are being checked. */
let check: AbortController | null = null;

/** What was there stays, whatever the check would have found. */
export function cancelCheck(): void {
  check?.abort();
  check = null;
  if (store.getState().checking) setChecking(null);
}

/** Tables the reader chose or dropped: what checks them is loaded now. */
async function openTables(files: readonly File[], ask: number): Promise<void> {
  const name = files.map((file) => file.name).join(', ');
  const own = new AbortController();
  check = own;
  setChecking({ name, share: 0 });
  try {
    const [{ checkFiles }, reader] = await Promise.all([import('./checkFiles.ts'), loadReader()]);
    if (!reader) throw new Error('the vocabulary did not come');
    const checked = await checkFiles(files, reader.vocabulary, shipped, {
      signal: own.signal,
      onProgress: (share) => {
        if (check === own) setChecking({ name, share });
      },
    });
    if (ask !== askCount || own.signal.aborted) return;
    if (!checked.ok) {
      addNotice({ type: 'data-refused', name, failure: 'no-table', detail: checked.text });
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
  } catch (error) {
    // Where it is not the file itself: neither the checker nor the published tables come without a connection.
    if (ask === askCount && !own.signal.aborted)
      refuse(name, isUnreadable(error) ? 'unreadable' : 'network', null);
  } finally {
    if (check === own) cancelCheck();
  }
}

/** Files the reader chose, dropped or pasted: a document, or tables. Bad files leave what was there. */
export async function openFiles(files: readonly File[]): Promise<void> {
  // A load under way goes on until the files turn out to be good.
  askCount += 1;
  cancelCheck();
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
