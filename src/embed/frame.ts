/**
 * The frame's side of an embed: greets the parent, takes one port from it, and from then on speaks through that port
 * only. Messages carry view state; none makes the frame fetch an address, navigate or render HTML.
 */
import { HeightGate, highestHeightPx, lowestHeightPx, preferredHeight } from './height.ts';
import type { FrameMessage, Patch, RequestId, Selected } from './protocol.ts';
import { mergePatches, protocolVersion, readHostMessage, readInit } from './protocol.ts';

/** The page as the port sees it: the part of `window.corridor` that it needs. */
export interface FrameApi {
  readonly ready: Promise<unknown>;
  getState(): object;
  setState(patch: unknown): void;
  on(event: 'state' | 'select' | 'error', listener: (payload: unknown) => void): () => void;
}

/** One screen's frame; sets that arrive within it are applied as one. */
const gatheringMs = 16;
/** A host that never stops: so many rounds at once, then 10 a second. */
const mostRounds = 60;
const roundsPerSecond = 10;
const slowMs = 100;
const mostRequests = 64;
const statePauseMs = 50;
const measurePauseMs = 100;
/** A table longer than this scrolls inside the frame. */
const highestTablePx = 900;

/** Gathers what arrives into rounds, so that ten thousand messages a second cost no more than sixty. */
class Inbox {
  private patch: Patch | null = null;
  private requests: RequestId[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private rounds = mostRounds;
  private lastRound = -Infinity;
  private readonly answer: (patch: Patch | null, requests: readonly RequestId[]) => void;

  constructor(answer: (patch: Patch | null, requests: readonly RequestId[]) => void) {
    this.answer = answer;
  }

  set(patch: Patch): void {
    if (Object.keys(patch).length === 0) return;
    this.patch = this.patch ? mergePatches(this.patch, patch) : patch;
    this.schedule();
  }

  get(id: RequestId): void {
    if (this.requests.length < mostRequests) this.requests.push(id);
    this.schedule();
  }

  private schedule(): void {
    if (this.timer !== undefined) return;
    const elapsed = Date.now() - this.lastRound;
    const rounds = Math.min(mostRounds, this.rounds + (elapsed / 1000) * roundsPerSecond);
    const wait = Math.max(0, (rounds < 1 ? slowMs : gatheringMs) - elapsed);
    this.timer = setTimeout(() => this.flush(), wait);
  }

  private flush(): void {
    const now = Date.now();
    this.rounds = Math.max(
      0,
      Math.min(mostRounds, this.rounds + ((now - this.lastRound) / 1000) * roundsPerSecond) - 1,
    );
    this.lastRound = now;
    this.timer = undefined;
    const { patch, requests } = this;
    this.patch = null;
    this.requests = [];
    this.answer(patch, requests);
  }
}

/** Sends the newest value at once and then at most every `pauseMs`. */
function atMostEvery<Value>(send: (value: Value) => void, pauseMs: number): (value: Value) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly value: Value } | null = null;
  const pause = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!waiting) return;
      const { value } = waiting;
      waiting = null;
      send(value);
      pause();
    }, pauseMs);
  };
  return (value) => {
    if (timer !== undefined) {
      waiting = { value };
      return;
    }
    send(value);
    pause();
  };
}

/**
 * The height at which nothing has to scroll inside, within reason: from the width for map and network, which fill
 * whatever frame they get, from the rows for the table. Never from the frame's own height.
 */
function wantedHeight(page: Window): number {
  const table = page.document.querySelector<HTMLElement>('#stage table');
  const scroller = table?.parentElement;
  if (!table || !scroller) return preferredHeight(page.innerWidth);
  const barsPx = page.innerHeight - scroller.clientHeight;
  const height = Math.min(highestTablePx, Math.ceil(barsPx + table.offsetHeight));
  return Math.min(highestHeightPx, Math.max(lowestHeightPx, height));
}

/** Measures now and, through the returned function, soon after something changed; ten times a second at most. */
function reportHeights(page: Window, send: (height: number) => void): () => void {
  const gate = new HeightGate(send);
  let timer: number | undefined;
  const measure = () => {
    timer = undefined;
    // Hidden by the host (`display: none`): nothing to measure.
    if (page.innerWidth > 0) gate.offer(wantedHeight(page));
  };
  const soon = () => {
    timer ??= page.setTimeout(measure, measurePauseMs);
  };
  page.addEventListener('resize', soon);
  // The table is a part of its own: it comes when it has loaded, and its rows with every filter.
  new MutationObserver(soon).observe(page.document.body, { childList: true, subtree: true });
  measure();
  return soon;
}

function selectedOf(state: object): Selected {
  const { org, agreement } = state as Partial<Selected>;
  return { org: org ?? null, agreement: agreement ?? null };
}

/** What of a patch is not so already: saying the same again costs no drawing. */
function changesOf(patch: Patch, state: object): Patch {
  const now = state as Readonly<Record<string, unknown>>;
  const isSame = (value: unknown, current: unknown) =>
    JSON.stringify(value) === JSON.stringify(current) ||
    (value === null && Array.isArray(current) && current.length === 0);
  return Object.fromEntries(Object.entries(patch).filter(([key, value]) => !isSame(value, now[key])));
}

function connect(
  page: Window,
  api: FrameApi,
  port: MessagePort,
  patch: Patch,
  errorsBefore: () => readonly unknown[],
): void {
  const post = (message: FrameMessage) => port.postMessage({ corridor: protocolVersion, ...message });
  const set = (patch: Patch) => {
    const changes = changesOf(patch, api.getState());
    if (Object.keys(changes).length > 0) api.setState(changes);
  };
  const inbox = new Inbox((state, requests) => {
    if (state) set(state);
    if (requests.length === 0) return;
    const now = api.getState();
    for (const id of requests) post({ type: 'state', id, state: now });
  });

  set(patch);
  const soon = reportHeights(page, (height) => post({ type: 'resize', height }));
  const postState = atMostEvery((state: object) => {
    post({ type: 'state', state });
    soon();
  }, statePauseMs);
  api.on('state', (state) => postState(state as object));
  api.on('select', (selected) => post({ type: 'select', ...selectedOf(selected as object) }));
  const postError = (error: unknown) => {
    const { code, message } = error as { readonly code: unknown; readonly message: unknown };
    post({ type: 'error', code: String(code).slice(0, 100), message: String(message).slice(0, 1000) });
  };
  errorsBefore().forEach(postError);
  api.on('error', postError);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readHostMessage(data);
    if (message?.type === 'set') inbox.set(message.state);
    else if (message?.type === 'get') inbox.get(message.id);
  };
  void api.ready.then(() => {
    post({ type: 'ready' });
    soon();
  });
}

/**
 * Does nothing in a page that stands by itself. `errorsBefore` gives what has failed until now (data that is refused,
 * say): it often does before the host has answered.
 */
export function startFrame(
  page: Window,
  api: FrameApi,
  errorsBefore: () => readonly unknown[] = () => [],
): void {
  const { parent } = page;
  if (parent === page) return;
  const onMessage = ({ data, source, ports }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const [port] = ports;
    const init = ports.length === 1 && port ? readInit(data) : null;
    if (!init || !port) return;
    page.removeEventListener('message', onMessage);
    connect(page, api, port, init.state, errorsBefore);
  };
  page.addEventListener('message', onMessage);
  // Any parent may embed the map; the greeting says nothing but that it is there.
  const greet = () => parent.postMessage({ corridor: protocolVersion, type: 'hello' }, '*');
  if (page.document.readyState === 'complete') greet();
  else page.addEventListener('load', greet, { once: true });
}
