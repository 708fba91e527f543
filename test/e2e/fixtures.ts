/**
 * The driver of the browser tests. `corridor` opens pages of the built app and talks to `window.corridor`; when the
 * test ends it fails if anything went wrong that no reader should ever see: an error on the console or in a script, a
 * dialog, a request off the origin, a violation of the content security policy.
 */
import type { BrowserContext, ConsoleMessage, Frame, Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';
import type { CorridorState } from '../../src/embed/embed.d.ts';
import type { CorridorDocument, CorridorWindow } from './corridorApi.ts';

export const readyTimeoutMs = 60_000;

export function portOfBuild(): string {
  const port = process.env.CORRIDOR_PORT;
  if (!port) throw new Error('CORRIDOR_PORT is unset: serveBuild.ts did not run');
  return port;
}

/** Two names of one server, two origins for the browser. */
export const siteOrigin = () => `http://localhost:${portOfBuild()}`;
export const hostOrigin = () => `http://127.0.0.1:${portOfBuild()}`;

type Mark = 'corridor:shell' | 'corridor:drawn' | 'corridor:live' | 'corridor:settled';

/** Failed loads and script errors both end up here, so that one list tells all. */
class Watch {
  readonly problems: string[] = [];
  readonly warnings: string[] = [];
  readonly requests: string[] = [];
  /** Addresses of what has come whole, as often as it has. */
  readonly arrived: string[] = [];
  private readonly expected: RegExp[] = [];
  private readonly ownOrigins: string[];

  constructor(context: BrowserContext, ownOrigins: readonly string[]) {
    this.ownOrigins = ownOrigins.map((origin) => `${origin}/`);
    context.on('request', (request) => this.seeRequest(request.url()));
    context.on('requestfinished', (request) => this.arrived.push(request.url()));
    context.on('console', (message) => this.seeConsole(message));
    context.on('weberror', (error) => this.problems.push(`script error: ${error.error().message}`));
    context.on('dialog', (dialog) => {
      this.problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  /** Something that this test provokes. */
  expectProblem(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  allowOrigin(origin: string): void {
    this.ownOrigins.push(`${origin}/`);
  }

  unexpected(): string[] {
    return this.problems.filter((problem) => !this.expected.some((pattern) => pattern.test(problem)));
  }

  private seeRequest(url: string): void {
    this.requests.push(url);
    const isOwn = this.ownOrigins.some((origin) => url.startsWith(origin)) || /^(data|blob|about):/.test(url);
    if (!isOwn) this.problems.push(`request off the origin: ${url}`);
  }

  private seeConsole(message: ConsoleMessage): void {
    const text = message.text();
    if (text.startsWith('CSP violation:')) this.problems.push(text);
    else if (message.type() === 'error')
      this.problems.push(`console error: ${text} (${message.location().url})`);
    else if (message.type() === 'warning') this.warnings.push(text);
  }
}

export class Corridor {
  readonly page: Page;
  readonly watch: Watch;

  constructor(page: Page, watch: Watch) {
    this.page = page;
    this.watch = watch;
  }

  /** `search` with its `?`; waits until the first complete view is painted. */
  async open(search = '', path = '/'): Promise<void> {
    await this.page.goto(`${siteOrigin()}${path}${search}`);
    await this.ready();
  }

  /** The same without waiting for the drawing: enough to ask `window.corridor` about the address. */
  async openForState(search: string): Promise<void> {
    await this.page.goto(`${siteOrigin()}/${search}`, { waitUntil: 'commit' });
    await this.page.waitForFunction(
      () => (window as CorridorWindow).corridor?.getState().shown.organizations.length,
      undefined,
      { timeout: readyTimeoutMs },
    );
  }

  async ready(): Promise<void> {
    await this.page.waitForFunction(() => 'corridor' in window, undefined, { timeout: readyTimeoutMs });
    await this.page.evaluate(async () => {
      await (window as CorridorWindow).corridor?.ready;
    });
  }

  getState(): Promise<CorridorState> {
    return this.page.evaluate(() => {
      const api = (window as CorridorWindow).corridor;
      if (!api) throw new Error('there is no window.corridor');
      return api.getState();
    });
  }

  /** Sets and reads within one task: `setState` takes effect at once. */
  setState(patch: Readonly<Record<string, unknown>>): Promise<CorridorState> {
    return this.page.evaluate((values) => {
      const api = (window as CorridorWindow).corridor;
      if (!api) throw new Error('there is no window.corridor');
      api.setState(values);
      return api.getState();
    }, patch);
  }

  /** When each mark was set, ms after the start of navigation. */
  marks(): Promise<Readonly<Partial<Record<Mark, number>>>> {
    return this.page.evaluate(() =>
      Object.fromEntries(
        performance
          .getEntriesByType('mark')
          .filter(({ name }) => name.startsWith('corridor:'))
          .map(({ name, startTime }) => [name, startTime]),
      ),
    );
  }

  async waitForMark(mark: Mark): Promise<void> {
    await this.page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
      timeout: readyTimeoutMs,
    });
  }

  /**
   * Waits until what is drawn rests, counted in frames and not in seconds, since a busy machine may take a second for
   * one: in six frames in a row, with the page at leisure after each, nothing has moved, and where the network is shown
   * it has come (until then the map's places stand).
   */
  async rest(frame: Page | Frame = this.page): Promise<void> {
    await frame.evaluate(async () => {
      const api = (window as CorridorWindow).corridor;
      const leisure = () =>
        new Promise<void>((done) => {
          requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 1000 }));
        });
      let last = '';
      for (let still = 0; still < 6;) {
        await leisure();
        const marks = api?.getMarks() ?? [];
        const isComing = api?.getState().view === 'network' && marks.some(({ kind }) => kind === 'place');
        const now = JSON.stringify([marks, api?.getPositions()]);
        still = now === last && !isComing ? still + 1 : 0;
        last = now;
      }
    });
  }

  /** Waits until a file whose address ends so has come whole; that it was asked for is no promise of when. */
  async arrival(ending: string, times = 1): Promise<void> {
    await expect
      .poll(() => this.watch.arrived.filter((url) => url.endsWith(ending)).length, {
        message: `${ending} has come`,
        timeout: readyTimeoutMs,
      })
      .toBeGreaterThanOrEqual(times);
  }

  /** The query string of the address. */
  search(): string {
    return new URL(this.page.url()).search;
  }

  /** The shipped data, fetched apart from the page. */
  async document(): Promise<CorridorDocument> {
    const response = await fetch(`${siteOrigin()}/data/corridor.json`);
    return (await response.json()) as CorridorDocument;
  }

  /** Serves one more file of the site. */
  async serve(path: string, body: string, contentType = 'application/json'): Promise<string> {
    const url = `${siteOrigin()}/${path}`;
    await this.page.context().route(url, (route) => route.fulfill({ body, contentType }));
    return url;
  }

  /** Opens a page of another site that embeds the map; `{site}` in it stands for the map's origin. */
  async openHost(html: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
    const url = `${hostOrigin()}/host.html`;
    await this.page.context().route(url, (route) =>
      route.fulfill({
        body: html.replaceAll('{site}', siteOrigin()),
        contentType: 'text/html; charset=utf-8',
        headers,
      }),
    );
    await this.page.goto(url);
  }
}

export const test = base.extend<{ corridor: Corridor }>({
  corridor: async ({ page, context }, use) => {
    const watch = new Watch(context, [siteOrigin(), hostOrigin()]);
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.warn(
          `CSP violation: ${event.violatedDirective} blocked ${event.blockedURI} (${event.sourceFile})`,
        );
      });
    });
    await use(new Corridor(page, watch));
    expect(watch.unexpected(), 'nothing went wrong on the way').toEqual([]);
  },
});

export { expect };
