/**
 * The table of faults, by row: what the page asks for at its start is found by the test itself, and fails, comes cut
 * short or never comes. Content and a way on from it are always there. (Row 1, no WebGL, is in `graph.spec.ts`; row 2, a
 * lost context, in `camera.spec.ts`; row 3 and the failing of each script in `missingParts.spec.ts`; the weight in
 * `.ci/weigh.ts`.)
 */
import path from 'node:path';
import type { Page, Route } from '@playwright/test';
import type { Corridor } from './fixtures.ts';
import { expect, siteOrigin, test } from './fixtures.ts';
import { withoutWebGl } from './withoutWebGl.ts';

type Fault = (route: Route, file: ServedFile | undefined) => Promise<void>;

interface ServedFile {
  readonly contentType: string;
  readonly body: Buffer;
}

const failing: Fault = (route) => route.abort();
/** The beginning of the file, as if that were all of it. */
const cutShort: Fault = (route, file) =>
  route.fulfill({
    contentType: file?.contentType ?? '',
    body: file?.body.subarray(0, Math.floor(file.body.length / 2)) ?? '',
  });
/** Neither an answer nor an error. */
const silent: Fault = () => new Promise(() => undefined);

async function served(pathname: string): Promise<ServedFile> {
  const response = await fetch(`${siteOrigin()}${pathname}`);
  return {
    contentType: response.headers.get('content-type') ?? '',
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** Everything of the site that the page names or fetches until it stands, by path; what it fetches at leisure is not. */
async function requestsAtStart(corridor: Corridor): Promise<string[]> {
  await corridor.open('?lang=en');
  const html = await (await fetch(`${siteOrigin()}/`)).text();
  const own = corridor.watch.requests.filter((url) => url.startsWith(`${siteOrigin()}/`));
  return [...new Set(own.map((url) => new URL(url).pathname))].filter(
    (pathname) => pathname !== '/' && (!pathname.endsWith('.js') || html.includes(pathname)),
  );
}

/** Nothing lies over it: `:visible` does not tell. */
const isOnTop = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
};

/** The page with faulty files, once it has taken over or has said that it cannot; `wait` brings that about. */
async function visit(
  page: Page,
  fault: Fault,
  pathnames: readonly string[],
  wait?: () => Promise<void>,
  address = '?lang=en',
) {
  const isFaulty = (url: URL) => pathnames.includes(url.pathname);
  const files = new Map<string, ServedFile>();
  for (const pathname of pathnames) files.set(pathname, await served(pathname));
  await page
    .context()
    .route(isFaulty, (route) => fault(route, files.get(new URL(route.request().url()).pathname)));
  await page.goto(`${siteOrigin()}/${address}`, { waitUntil: 'commit' });
  await wait?.();
  const about = pathnames.map((pathname) => path.posix.basename(pathname)).join(', ');
  // The application has taken over, or it is known that it will not.
  const holdsUp = pathnames.some((pathname) => /\.(js|css)$/.test(pathname));
  await page.waitForFunction(
    ({ isLate, canHoldUp }) => {
      const { first } = document.documentElement.dataset;
      // A first script that never comes holds up `complete`.
      const isUnled = first === undefined && (isLate || document.readyState === 'complete');
      return (
        // Without fonts or data it is late at most: the way on that stands meanwhile goes.
        (canHoldUp && (first === 'failed' || isUnled)) ||
        (document.readyState !== 'loading' && !document.querySelector('.first-picture'))
      );
    },
    { isLate: wait !== undefined && holdsUp, canHoldUp: holdsUp },
  );
  // Records to read, or, where there are no data, what has happened.
  const records = page.locator('[data-organization-id]:visible').first();
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(records.or(again.first()).first(), `content without ${about}`).toBeVisible();
  let isStanding = false;
  // One or the other, whenever the application takes over: the page with a way on, or the application without an error.
  await expect
    .poll(async () => {
      isStanding = (await page.locator('.first-picture').count()) > 0;
      return isStanding
        ? (await page.locator('.first-picture').isVisible()) &&
            (await page.locator('.first-way a:visible').first().evaluate(isOnTop))
        : (await page.locator('.shell-actions').getByRole('button').first().isVisible()) &&
            (await page.locator('.failure').count()) === 0;
    }, `picture and way on, or the application, without ${about}`)
    .toBe(true);
  await page.context().unroute(isFaulty);
  return { isStanding };
}

const isPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0;

/** The page of a record has one style sheet, which nothing but its own small script lets go of. */
async function recordWithoutStyles(page: Page) {
  const isStyle = ({ pathname }: URL) => /\/pages-[^/]*\.css$/.test(pathname);
  await page.context().route(isStyle, () => new Promise(() => undefined));
  await page.goto(`${siteOrigin()}/en/o/c2mi/`, { waitUntil: 'commit' });
  await page.waitForFunction(isPainted);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.context().unroute(isStyle);
}

test.describe('rows 3 to 5: what the page asks for at its start', () => {
  test.beforeEach(async ({ page }) => withoutWebGl(page));

  test('fails or is cut short in turn: content and a way on are there', async ({ corridor, page }) => {
    test.slow();
    // Whatever the browser says of it; that readers see no error is what the test is about.
    corridor.watch.expectProblem(/./);
    const all = await requestsAtStart(corridor);
    const ofType = (...types: string[]) => all.filter((name) => types.includes(path.posix.extname(name)));
    const scripts = ofType('.js');
    const data = ofType('.json');
    const rest = all.filter((name) => !scripts.includes(name) && !data.includes(name));
    expect(scripts.length).toBeGreaterThan(3);
    expect(data.length).toBeGreaterThan(2);
    expect(rest.length).toBeGreaterThan(3);
    for (const name of [...scripts, ...data]) await visit(page, cutShort, [name]);
    for (const name of data) await visit(page, failing, [name]);
    // Styles, fonts and signs hold up nothing: all of them at once.
    for (const fault of [failing, cutShort]) await visit(page, fault, rest);
    // What stands is the page, and not the application without what it needs.
    expect(await visit(page, failing, scripts)).toEqual({ isStanding: true });
  });

  test('never comes: after ten seconds, a way on', async ({ corridor, page }) => {
    test.slow();
    corridor.watch.expectProblem(/./);
    const all = await requestsAtStart(corridor);
    const ofType = (type: string) => all.filter((name) => path.posix.extname(name) === type);
    // By the browser's own clock, as nothing is painted meanwhile: after three seconds. Of a link with filters the
    // application is there long before its styles, and waits for them.
    let bringStyles: () => void = () => undefined;
    const styles = new Promise<void>((done) => (bringStyles = done));
    // The driver itself lets go of what it held when the fault is over.
    const late: Fault = (route) => styles.then(() => route.continue()).catch(() => undefined);
    const address = '?lang=en&sector=quantum';
    expect(await visit(page, late, ofType('.css'), () => Promise.resolve(), address)).toEqual({
      isStanding: true,
    });
    bringStyles();
    await expect(page.locator('.first-picture'), 'late styles bring the application').toHaveCount(0);
    await expect(page.locator('.shell-actions').getByRole('button').first()).toBeVisible();
    await recordWithoutStyles(page);
    await page.clock.install();
    const later = async () => {
      // In steps, as some waits begin when others end: with the reader's own clock it would be ten seconds.
      for (let step = 0; step < 5; step++) {
        await page.clock.fastForward(2500);
        await page.evaluate(() => undefined);
      }
      // Without data the application may have taken over by now: then it says so, and what to do.
      const records = page.locator('[data-organization-id]:visible');
      await expect(records.or(page.getByRole('button', { name: 'Try again' })).first()).toBeVisible();
    };
    const scripts = ofType('.js');
    for (const [about, files] of [
      ...scripts.map((name) => ['.js', [name]] as const),
      ...['.json', '.woff2'].map((type) => [type, ofType(type)] as const),
    ] as const) {
      expect(files.length, about).toBeGreaterThan(0);
      const { isStanding } = await visit(page, silent, files, later);
      expect(isStanding, files.join(', ')).toBe(about === '.js');
    }
  });
});

for (const [storage, year] of [
  ['forbidden', 1980],
  ['full', 2099],
] as const) {
  test(`rows 7 and 8: storage ${storage}, the clock in ${String(year)}, a tab asleep for a day`, async ({
    corridor,
    page,
  }) => {
    await withoutWebGl(page);
    await page.addInitScript((kind) => {
      const refuse = () => {
        throw new DOMException(
          'refused by the test',
          kind === 'full' ? 'QuotaExceededError' : 'SecurityError',
        );
      };
      if (kind === 'full') Object.defineProperty(Storage.prototype, 'setItem', { value: refuse });
      else
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, { get: refuse });
    }, storage);
    await page.clock.install({ time: new Date(`${String(year)}-06-01T12:00:00Z`) });
    await corridor.open('?lang=en');
    const { shown } = await corridor.getState();
    const { organizations, agreements } = await corridor.document();
    expect(shown.organizations).toHaveLength(organizations.length);
    expect(shown.agreements).toHaveLength(agreements.length);
    // A choice that would be remembered.
    await page.getByRole('button', { name: 'Français' }).or(page.getByText('Français')).first().click();
    await expect.poll(async () => (await corridor.getState()).lang).toBe('fr');
    await page.clock.fastForward('24:00:00');
    await corridor.setState({ view: 'network', sector: ['quantum'] });
    await corridor.setState({ view: 'map' });
    await expect(page.locator('[data-organization-id]:visible').first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}
