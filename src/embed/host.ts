/**
 * `embed.js`: defines `<corridor-map>`, which makes one lazy, sandboxed iframe in itself and nothing else, so that the
 * host keeps its content security policy and our faults stay outside its document. A classic script without
 * dependencies; loading it twice is harmless. Everything else about the map comes with the frame, once it is near.
 */
import type { CorridorMapElement, CorridorPatch, CorridorState } from './embed.d.ts';
import { frameSandbox } from '../domain/frameSandbox.ts';
import { HeightGate, preferredHeight } from './height.ts';
import { embedKeys, isMessageKey, messageKeys, messageValue, nameOfKey, parameterText } from './params.ts';

type State = Readonly<Record<string, unknown>>;
type Patch = Record<string, unknown>;

const version = 1;
const titles = {
  en: 'Interactive map: Northeast Corridor',
  fr: 'Carte interactive\u00a0: corridor du Nord-Est',
};
type Language = keyof typeof titles;

/** `480`, `480px`, `30rem`, `60vh`, `100%` … */
const lengthPattern = /^\d{1,5}(\.\d{1,4})?(px|r?em|ch|ex|[sld]?v(h|w|i|b|min|max)|cm|mm|in|pt|pc|%)?$/;

/**
 * `!important` in a shadow tree outranks the host page's own, so that a reset (`* { height: 0 !important }`) does
 * not flatten the map; margins, borders and width stay the host's.
 */
const styleOf = (height: string) =>
  `:host{display:block!important;height:${height}!important;min-height:0!important;max-height:none!important;` +
  'overflow:hidden!important;opacity:1!important}:host([hidden]){display:none!important}' +
  'iframe{all:initial;display:block;width:100%;height:100%;border:0}';

/** Characters; the frame's own limit is 4,096 for a whole message. */
const longestPatch = 3900;

/** A frame that has not answered by then will not. */
const answerMs = 15_000;

const addressPattern = /https?:\/\/[^\s()@]+\/embed\.js(?![^\s():?#])/;

/**
 * Where this script came from. A module has no current script, and an imported one no element either; the trace of an
 * error still names the file that it was made in.
 */
function findOwnAddress(): string | null {
  if (document.currentScript instanceof HTMLScriptElement) return document.currentScript.src;
  const sources = [new Error().stack ?? '', ...[...document.scripts].map(({ src }) => src)];
  return sources.map((text) => addressPattern.exec(text)?.[0]).find(Boolean) ?? null;
}

const ownAddress = findOwnAddress();

function languageOf(tag: string | null | undefined): Language | null {
  const language = (tag ?? '').slice(0, 2).toLowerCase();
  return language === 'fr' || language === 'en' ? language : null;
}

/** What the page around says, through shadow roots; else the reader's browser, else French, as the map itself does. */
function hostLanguage(element: Element): Language {
  let root: Node | null = element;
  while (root instanceof Element) {
    const tag = root.parentElement?.closest('[lang]')?.getAttribute('lang');
    if (tag) return languageOf(tag) ?? browserLanguage();
    const outer = root.getRootNode();
    root = outer instanceof ShadowRoot ? outer.host : null;
  }
  return browserLanguage();
}

function browserLanguage(): Language {
  return navigator.languages.map(languageOf).find((language) => language !== null) ?? 'fr';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 1000;
}

const idOrNull = (value: unknown) => (isText(value) ? value : null);

/** As a message takes it: text, number, boolean, `null` or, for what is left out, `undefined`. */
const isSimple = (value: unknown) =>
  value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);

/** What comes later wins; who selects one thing lets go of the other. */
function merged(before: Patch, after: Patch): Patch {
  const both = { ...before, ...after };
  if (isText(after['org'])) both['agreement'] = null;
  else if (isText(after['agreement'])) both['org'] = null;
  return both;
}

class CorridorMap extends HTMLElement implements CorridorMapElement {
  static readonly observedAttributes = ['src', 'height', ...embedKeys.map(nameOfKey)];

  private readonly styles = new CSSStyleSheet();
  private readonly fallback = document.createElement('slot');
  private frame: HTMLIFrameElement | null = null;
  private origin = '';
  private port: MessagePort | null = null;
  private gate: HeightGate | null = null;
  /** What was asked for and not yet answered: the next frame is told it again, whatever becomes of this one. */
  private asked: Patch = {};
  /** The question whose answer says that all of it has arrived. */
  private arrivalId = 0;
  private lastState: Patch | null = null;
  private requestCount = 0;
  private readonly requests = new Map<
    number,
    { resolve: (state: CorridorState) => void; reject: (error: Error) => void }
  >();
  private readonly onMessage = (event: MessageEvent<unknown>) => this.greet(event);

  constructor() {
    super();
    // The link inside the element shows as long as no frame takes its place.
    this.attachShadow({ mode: 'open' }).append(this.fallback);
    this.shadowRoot?.adoptedStyleSheets.push(this.styles);
  }

  connectedCallback(): void {
    this.load();
    window.addEventListener('message', this.onMessage);
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.onMessage);
    this.unload();
    for (const { reject } of this.requests.values()) reject(new Error('corridor-map: removed from the page'));
    this.requests.clear();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    if (name === 'height') {
      if (this.frame) this.applyHeight();
      return;
    }
    const key = embedKeys.find((candidate) => nameOfKey(candidate) === name);
    if (!this.frame) {
      // Not in the page: the next frame's address says it.
      if (key && this.lastState) delete this.lastState[key];
      if (key) delete this.asked[key];
    } else if (key && isMessageKey(key)) {
      this.send({ [key]: key === 'lang' ? this.language() : messageValue(key, value) });
      if (key === 'lang') this.nameFrame(this.language());
    } else {
      this.unload();
      this.load();
    }
  }

  getState(): Promise<CorridorState> {
    if (!this.frame) {
      const reason = this.isConnected ? '"src" is not the address of a map' : 'it is not in the page';
      return Promise.reject(new Error(`corridor-map: there is no state to get, ${reason}`));
    }
    // Whoever asks wants an answer: a frame that waits to be scrolled to has none.
    this.frame.loading = 'eager';
    return new Promise((resolve, reject) => {
      const id = ++this.requestCount;
      const timer = setTimeout(() => {
        this.requests.delete(id);
        reject(new Error('corridor-map: the map did not answer'));
      }, answerMs);
      const settle =
        <Result>(then: (result: Result) => void) =>
        (result: Result) => {
          clearTimeout(timer);
          then(result);
        };
      this.requests.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.post({ type: 'get', id });
    });
  }

  setState(patch: CorridorPatch): void {
    const known: Patch = {};
    // A host's script may hand over anything.
    for (const [key, value] of Object.entries((patch as CorridorPatch | null | undefined) ?? {})) {
      if (!isMessageKey(key)) {
        console.warn(`corridor-map: setState() does not know "${key}"; see the attribute of that name`);
      } else if (Array.isArray(value) ? value.every(isSimple) : isSimple(value)) {
        // A copy: what frameworks watch cannot be sent.
        if (value !== undefined) known[key] = Array.isArray(value) ? [...(value as unknown[])] : value;
      } else console.warn(`corridor-map: "${key}" ignored, its value is no text, number, boolean or list`);
    }
    this.send(known);
  }

  private language(): Language {
    return languageOf(this.getAttribute('lang')) ?? hostLanguage(this);
  }

  private send(state: Patch): void {
    const asked = merged(this.asked, state);
    // The frame reads no longer message, and would never answer it.
    if (JSON.stringify(asked).length > longestPatch) {
      console.warn(`corridor-map: ${Object.keys(state).join(', ')} ignored, too long for a message (4 kB)`);
      return;
    }
    this.asked = asked;
    if (!this.port) return;
    this.post({ type: 'set', state });
    this.askWhetherArrived();
  }

  /** Once for all that a script says at a time; the frame takes messages in their order. */
  private askWhetherArrived(): void {
    const id = ++this.requestCount;
    this.arrivalId = id;
    queueMicrotask(() => {
      if (this.arrivalId === id) this.post({ type: 'get', id });
    });
  }

  private post(message: Patch): void {
    this.port?.postMessage({ corridor: version, ...message });
  }

  /** The frame's address; `null` (said on the console) where `src` is no web address. */
  private address(): URL | null {
    try {
      const url = new URL(this.getAttribute('src') ?? new URL('.', ownAddress ?? '').href, document.baseURI);
      // Anything else, `javascript:` above all, would run in the host's own page.
      if (!/^https?:$/.test(url.protocol) || url.username) throw new Error('not http(s)');
      const { searchParams } = url;
      searchParams.set('embed', '1');
      for (const key of embedKeys) {
        const value = key === 'lang' ? this.language() : this.getAttribute(nameOfKey(key));
        const text = value === null ? '' : parameterText(key, value);
        if (text !== '') searchParams.set(nameOfKey(key), text);
      }
      // Links stay readable: commas, slashes and colons are legal in a query.
      url.search = url.search.replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%3A/g, ':');
      return url;
    } catch {
      console.warn('corridor-map: "src" is not the address of a map');
      return null;
    }
  }

  /** A new iframe rather than a new address in the old one: that would add an entry to the host's history. */
  private load(): void {
    const url = this.address();
    if (!url) return;
    // What the frame before it showed, if there was one.
    const { lastState } = this;
    if (lastState) {
      const kept = messageKeys.filter((key) => key in lastState).map((key) => [key, lastState[key]]);
      this.asked = merged(Object.fromEntries(kept) as Patch, this.asked);
    }
    this.origin = url.origin;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', frameSandbox);
    frame.setAttribute('loading', 'lazy');
    frame.setAttribute('referrerpolicy', 'no-referrer');
    this.frame = frame;
    this.nameFrame(this.language());
    this.applyHeight();
    frame.src = url.href;
    this.fallback.remove();
    this.shadowRoot?.append(frame);
  }

  private unload(): void {
    this.port?.close();
    this.port = null;
    this.gate?.stop();
    this.gate = null;
    this.frame?.remove();
    this.frame = null;
    this.styles.replaceSync('');
    this.shadowRoot?.append(this.fallback);
  }

  private nameFrame(language: Language): void {
    if (!this.frame) return;
    this.frame.title = titles[language];
    this.frame.lang = `${language}-CA`;
  }

  private applyHeight(): void {
    const text = (this.getAttribute('height') ?? '').trim().toLowerCase();
    this.gate?.stop();
    this.gate = null;
    if (lengthPattern.test(text)) {
      this.styles.replaceSync(styleOf(/[a-z%]$/.test(text) ? text : `${text}px`));
      return;
    }
    this.gate = new HeightGate((height) => this.styles.replaceSync(styleOf(`${String(height)}px`)));
    // Reserved at once, as the frame will ask for it, so that nothing jumps; only a block has a width to measure.
    this.styles.replaceSync(styleOf('400px'));
    this.gate.offer(preferredHeight(this.clientWidth || 800));
  }

  /** The frame's hello, answered with a port; after a reload of the frame there is another. */
  private greet({ data, source, origin }: MessageEvent<unknown>): void {
    const target = this.frame?.contentWindow;
    if (!target || source !== target || origin !== this.origin) return;
    const { corridor, type } = (data ?? {}) as { readonly corridor?: unknown; readonly type?: unknown };
    if (corridor !== version || type !== 'hello') return;
    this.port?.close();
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = (event: MessageEvent<unknown>) => this.hear(event.data);
    target.postMessage({ corridor: version, type: 'init', state: this.asked }, this.origin, [port2]);
    if (Object.keys(this.asked).length > 0) this.askWhetherArrived();
    for (const id of this.requests.keys()) this.post({ type: 'get', id });
  }

  private hear(data: unknown): void {
    if (typeof data !== 'object' || data === null) return;
    const message = data as State;
    if (message['corridor'] !== version) return;
    const { type, state, id } = message;
    if (type === 'resize') this.gate?.offer(message['height']);
    else if (type === 'ready') this.emit('ready', null);
    else if (type === 'select') {
      this.emit('select', { org: idOrNull(message['org']), agreement: idOrNull(message['agreement']) });
    } else if (type === 'error') {
      const { code, message: text } = message;
      if (isText(code) && isText(text)) this.emit('error', { code, message: text });
    } else if (type === 'state' && typeof state === 'object' && state !== null) {
      this.lastState = { ...state };
      const language = this.lastState['lang'];
      if (language === 'fr' || language === 'en') this.nameFrame(language);
      if (id === undefined) this.emit('state', state);
      else if (typeof id === 'number') {
        if (id === this.arrivalId) this.asked = {};
        this.requests.get(id)?.resolve(state as CorridorState);
        this.requests.delete(id);
      }
    }
  }

  private emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

if (!customElements.get('corridor-map')) customElements.define('corridor-map', CorridorMap);
