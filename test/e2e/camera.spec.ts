/** Who has the say over the camera, as seen from outside: the reader, a link, a selection, or the view itself. */
import type { Page } from '@playwright/test';
import type { Corridor } from './fixtures.ts';
import type { CorridorWindow } from './corridorApi.ts';
import { expect, test } from './fixtures.ts';
import { withoutWebGl } from './withoutWebGl.ts';

test.use({ viewport: { width: 1280, height: 800 } });

function placeOf(page: Page, id: string): Promise<{ readonly x: number; readonly y: number } | null> {
  return page.evaluate((wanted) => {
    const found = (window as CorridorWindow).corridor?.getPositions().find((point) => point.id === wanted);
    return found ? { x: Math.round(found.x), y: Math.round(found.y) } : null;
  }, id);
}

/** What stands past an edge of the stage. */
function marksOutside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, clientHeight } = document.querySelector('#stage-surface') ?? document.body;
    return ((window as CorridorWindow).corridor?.getMarks() ?? [])
      .filter(({ kind }) => kind !== 'tray' && kind !== 'agreement')
      .filter(({ x, y }) => x < 0 || y < 0 || x > clientWidth || y > clientHeight)
      .map(({ id }) => id);
  });
}

/** Where the mark is once the view rests. */
async function restingPlace(corridor: Corridor, id: string) {
  await corridor.rest();
  return placeOf(corridor.page, id);
}

async function openLive(corridor: Corridor, search: string): Promise<void> {
  await corridor.open(search);
  await corridor.waitForMark('corridor:live');
}

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  for (const view of ['map', 'network'] as const) {
    test(`field case 01: the way home ends a glide that is under way (${view})`, async ({
      corridor,
      page,
    }) => {
      await openLive(corridor, `?lang=en&view=${view}`);
      const before = await restingPlace(corridor, 'ibm');
      const zoomIn = page.getByRole('button', { name: 'Zoom in' });
      await zoomIn.click();
      await expect.poll(() => corridor.search()).toContain('map=');
      await zoomIn.click();
      await page.waitForTimeout(100);
      await page.getByRole('button', { name: 'Frame everything shown' }).click();
      // Home leaves out what stands far from the rest; this leaves out nothing.
      await expect.poll(() => marksOutside(page)).toEqual([]);
      await expect.poll(() => corridor.search()).not.toContain('map=');
      await zoomIn.click();
      await page.waitForTimeout(100);
      await corridor.setState({ map: null });
      await expect.poll(() => placeOf(page, 'ibm')).toEqual(before);
      await expect.poll(() => corridor.search()).not.toContain('map=');
      // Back to an entry of the history without a camera.
      await page.locator('#panel-body [data-organization-id]').first().click();
      await expect.poll(async () => (await corridor.getState()).org).not.toBeNull();
      await zoomIn.click();
      await page.waitForTimeout(100);
      await page.goBack();
      await expect.poll(() => corridor.search()).not.toContain('map=');
      await expect.poll(() => placeOf(page, 'ibm')).toEqual(before);
    });

    test(`field case 02: Back from a profile leads to the same view, Forward to the profile (${view})`, async ({
      corridor,
      page,
    }) => {
      await openLive(corridor, `?lang=en&view=${view}`);
      const before = await restingPlace(corridor, 'flo');
      const search = corridor.search();
      // Grouped as the view gathers, its row is further down than the list draws.
      await page.locator('.results-grouping select').selectOption('region');
      await page.locator('#panel-body [data-organization-id="flo"]').first().click();
      await expect.poll(async () => (await corridor.getState()).org).toBe('flo');
      await restingPlace(corridor, 'flo');
      // The address is written a quarter of a second after the last change.
      await page.waitForTimeout(400);
      expect(corridor.search()).not.toContain('map=');
      await page.goBack();
      await expect.poll(async () => (await corridor.getState()).org).toBeNull();
      await expect.poll(() => placeOf(page, 'flo')).toEqual(before);
      await page.waitForTimeout(400);
      expect(corridor.search()).toBe(search);
      await page.goForward();
      await expect.poll(async () => (await corridor.getState()).org).toBe('flo');
      await expect(page.locator('.profile')).toBeVisible();
      await corridor.setState({ org: null });
      await expect.poll(() => placeOf(page, 'flo')).toEqual(before);
    });
  }

  test('nine switches of view within a second end where they began', async ({ corridor, page }) => {
    await openLive(corridor, '?lang=en&view=network');
    const before = await restingPlace(corridor, 'ibm');
    await page.evaluate(async () => {
      for (let time = 0; time < 10; time++) {
        (window as CorridorWindow).corridor?.setState({ view: time % 2 === 0 ? 'map' : 'network' });
        await new Promise((resolve) => setTimeout(resolve, 90));
      }
    });
    await expect.poll(() => placeOf(page, 'ibm')).toEqual(before);
    await page.waitForTimeout(400);
    expect(corridor.search()).not.toContain('map=');
  });
});

test('a camera set before anything is drawn stays', async ({ corridor }) => {
  await corridor.openForState('?lang=en');
  await corridor.setState({ map: '7.5/46.8/-71.2' });
  await corridor.ready();
  await corridor.waitForMark('corridor:live');
  const early = await restingPlace(corridor, 'ibm');
  expect((await corridor.getState()).map).toBe('7.5/46.8/-71.2');
  await corridor.open('?lang=en&map=7.5/46.8/-71.2');
  expect(early).toEqual(await restingPlace(corridor, 'ibm'));
  // Home is one, whether the address loses its camera or its selection.
  await corridor.setState({ map: null });
  const home = await restingPlace(corridor, 'ibm');
  await corridor.open('?lang=en&org=aero-montreal');
  await corridor.setState({ org: null });
  expect(await restingPlace(corridor, 'ibm')).toEqual(home);
});

for (const drawing of ['living map', 'drawing'] as const) {
  test(`a drag let go outside the stage is over (${drawing})`, async ({ corridor, page }) => {
    if (drawing === 'drawing') await withoutWebGl(page);
    await corridor.open('?lang=en&map=6/46.8/-66');
    if (drawing === 'living map') await corridor.waitForMark('corridor:live');
    const box = await page.locator('#stage-surface').boundingBox();
    if (!box) throw new Error('there is no stage');
    const start = { x: box.x + box.width * 0.6, y: box.y + box.height * 0.3 };
    const before = await restingPlace(corridor, 'ibm');
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x - 60, start.y, { steps: 4 });
    await page.mouse.move(10, 20, { steps: 6 });
    await page.mouse.up();
    await page.mouse.move(start.x, start.y, { steps: 3 });
    const after = await restingPlace(corridor, 'ibm');
    expect(after).not.toEqual(before);
    await page.mouse.move(start.x + 150, start.y + 90, { steps: 6 });
    await expect.poll(() => placeOf(page, 'ibm')).toEqual(after);
    await expect.poll(() => corridor.search()).not.toContain('map=6/46.8/-66');
  });
}

/** What the page says is drawn, and in which state. */
function drawnNow(page: Page) {
  return page.evaluate(() => {
    const api = (window as CorridorWindow).corridor;
    if (!api) throw new Error('there is no window.corridor');
    return { state: api.getState(), marks: api.getMarks(), links: api.getLinks() };
  });
}

test('what changes while the graphics are away is in the picture afterwards, as on a page opened so', async ({
  corridor,
  page,
}) => {
  const layers = page.getByRole('button', { name: /^(Links and layers|Liens et couches)$/ });
  const transport = page.getByRole('checkbox', { name: /^Transport/ });
  /** Towns keep the side of their names while there is room for them, so their canvas is left out of the picture. */
  const pictureNow = async () => {
    await corridor.rest();
    await page.locator('.stage-names').evaluate((canvas) => (canvas.style.visibility = 'hidden'));
    return page.locator('#stage').screenshot();
  };
  /** Two alike in a row: what comes with finer shores and the transport is cut into tiles by a worker. */
  const pictureAtRest = async () => {
    await page.mouse.move(5, 5);
    let last = await pictureNow();
    await expect
      .poll(async () => {
        const now = await pictureNow();
        const isSame = now.equals(last);
        last = now;
        return isSame;
      })
      .toBe(true);
    return last;
  };
  await openLive(corridor, '?lang=en&theme=light&map=6/45/-73');
  await layers.click();
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 200));
    (window as CorridorWindow).corridor?.setState({
      lang: 'fr',
      theme: 'dark',
      sector: ['semiconductors', 'quantum'],
      affiliations: true,
      org: 'c2mi',
      // A camera that is named is drawn as it is: one that has what is selected beside the profile, not behind it.
      map: '7.5/45.4/-71.9',
    });
  });
  await transport.check();
  await page.setViewportSize({ width: 1100, height: 720 });
  await layers.click();
  await expect(page.locator('.maplibregl-canvas')).toBeAttached({ timeout: 60_000 });
  for (const file of ['geo/transport.json', 'geo/detail.json']) await corridor.arrival(file);
  const picture = await pictureAtRest();
  const drawn = await drawnNow(page);

  await page.reload();
  await corridor.ready();
  await corridor.waitForMark('corridor:live');
  await layers.click();
  await transport.check();
  await layers.click();
  for (const file of ['geo/transport.json', 'geo/detail.json']) await corridor.arrival(file, 2);
  await expect.poll(async () => (await pictureAtRest()).equals(picture)).toBe(true);
  expect(await drawnNow(page)).toEqual(drawn);
});
