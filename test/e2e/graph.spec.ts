/** The partnership graph in the browser: the same marks in both views, steady, movable, and there whatever draws them. */
import type { Page } from '@playwright/test';
import type { Corridor } from './fixtures.ts';
import type { DrawnMark } from '../../src/scene/drawnScene.ts';
import type { CorridorWindow } from './corridorApi.ts';
import { expect, test } from './fixtures.ts';
import { withoutWebGl } from './withoutWebGl.ts';

interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

function positions(page: Page): Promise<readonly Point[]> {
  return page.evaluate(() => [...((window as CorridorWindow).corridor?.getPositions() ?? [])]);
}

async function positionOf(page: Page, id: string): Promise<Point> {
  const point = (await positions(page)).find((candidate) => candidate.id === id);
  if (!point) throw new Error(`${id} is not drawn`);
  return point;
}

const ids = (points: readonly Point[]) => points.map(({ id }) => id).sort();

function marksOf(page: Page): Promise<readonly DrawnMark[]> {
  return page.evaluate(() => [...((window as CorridorWindow).corridor?.getMarks() ?? [])]);
}

/** The mark of a single organization that is well inside the view. */
async function singleMark(page: Page): Promise<DrawnMark> {
  const mark = (await marksOf(page)).find(
    ({ kind, x, y }) => kind === 'organization' && x > 150 && x < 800 && y > 150 && y < 600,
  );
  if (!mark) throw new Error('no organization stands by itself');
  return mark;
}

async function stageCorner(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('#stage-surface').boundingBox();
  if (!box) throw new Error('there is no stage');
  return box;
}

/** Positions once they no longer change. */
async function atRest(corridor: Corridor): Promise<readonly Point[]> {
  await corridor.rest();
  return positions(corridor.page);
}

async function openLive(corridor: Corridor, search: string): Promise<void> {
  await corridor.open(search);
  await corridor.waitForMark('corridor:live');
}

test('the same data stands in the same places on every load', async ({ corridor }) => {
  await corridor.open('?map=6/45/-73');
  const first = await atRest(corridor);
  await corridor.open('?map=6/45/-73');
  expect(await atRest(corridor)).toEqual(first);
});

test('map and network show the same organizations, with filters and selection kept', async ({
  corridor,
  page,
}) => {
  const inMarks = async () => (await marksOf(page)).flatMap(({ organizations }) => [...organizations]).sort();
  await corridor.open('?sector=quantum&org=c2mi');
  const onMap = await atRest(corridor);
  const gathered = await inMarks();
  const { shown } = await corridor.setState({ view: 'network' });
  const inNetwork = await atRest(corridor);
  expect(await inMarks()).toEqual(gathered);
  expect(inNetwork).not.toEqual(onMap);
  const state = await corridor.getState();
  expect(state.org).toBe('c2mi');
  expect(state.sector).toEqual(['quantum']);
  expect(state.shown).toEqual(shown);
  await corridor.setState({ view: 'map' });
  expect(ids(await atRest(corridor))).toEqual(ids(onMap));
  expect(await inMarks()).toEqual(gathered);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('marks travel between the views, and turn round half-way', async ({ corridor, page }) => {
    // In slow motion: a busy machine draws few frames in the second that the way takes.
    await page.addInitScript(() => {
      const now = performance.now.bind(performance);
      const request = window.requestAnimationFrame.bind(window);
      const slowNow = () => now() / 6;
      Object.defineProperty(performance, 'now', { value: slowNow });
      window.requestAnimationFrame = (callback) => request(() => callback(slowNow()));
    });
    await openLive(corridor, '?map=6/44.6/-72.9');
    await atRest(corridor);
    const start = await positionOf(page, 'ibm');
    const path = await page.evaluate(async () => {
      const api = (window as CorridorWindow).corridor;
      const seen = new Set<string>();
      const look = async () => {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const point = api?.getPositions().find(({ id }) => id === 'ibm');
        seen.add(`${String(Math.round(point?.x ?? 0))}/${String(Math.round(point?.y ?? 0))}`);
      };
      api?.setState({ view: 'network' });
      // The network may still have to come.
      while (seen.size < 4) await look();
      // Interrupted on the way.
      api?.setState({ view: 'map', map: '6/44.6/-72.9' });
      for (let frame = 0; frame < 20; frame++) await look();
      return [...seen];
    });
    expect(path.length).toBeGreaterThan(3);
    await atRest(corridor);
    const end = await positionOf(page, 'ibm');
    expect(Math.hypot(end.x - start.x, end.y - start.y)).toBeLessThan(2);
  });
});

test('a filter leaves each organization in one mark, at the mark’s place', async ({ corridor, page }) => {
  await corridor.open('?map=6/45/-73');
  for (const sector of [[], ['semiconductors'], ['quantum'], ['life-sciences', 'energy']]) {
    const { shown } = await corridor.setState({ sector });
    const positions = new Map((await atRest(corridor)).map((point) => [point.id, point]));
    const marks = await marksOf(page);
    const gathered = marks.flatMap(({ organizations }) => organizations).sort();
    expect(gathered, sector.join()).toEqual([...shown.organizations, ...shown.context].sort());
    for (const { kind, organizations, x, y } of marks) {
      if (kind !== 'organization' && kind !== 'place') continue;
      for (const id of organizations) expect(positions.get(id)).toEqual({ id, x, y });
    }
  }
});

test('a mark that is dragged stays, and is let go by a double click', async ({ corridor, page }) => {
  await openLive(corridor, '?view=network');
  await atRest(corridor);
  const corner = await stageCorner(page);
  const start = await positionOf(page, 'hydro-quebec');
  await page.mouse.move(corner.x + start.x, corner.y + start.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + start.x + 30, corner.y + start.y + 20, { steps: 4 });
  await page.mouse.move(corner.x + start.x + 60, corner.y + start.y + 40, { steps: 4 });
  await page.mouse.up();
  await atRest(corridor);
  const dragged = await positionOf(page, 'hydro-quebec');
  expect(Math.hypot(dragged.x - start.x - 60, dragged.y - start.y - 40)).toBeLessThan(3);
  expect((await corridor.getState()).org).toBeNull();
  await page.mouse.dblclick(corner.x + dragged.x, corner.y + dragged.y);
  await corridor.setState({ org: null });
  // On a busy machine the layout answers later than two readings that agree.
  await expect
    .poll(async () => {
      const home = await positionOf(page, 'hydro-quebec');
      return Math.hypot(home.x - dragged.x, home.y - dragged.y);
    })
    .toBeGreaterThan(20);
});

test('pairs and hubs count the same agreements', async ({ corridor }) => {
  await corridor.open('?view=network');
  const hubs = await atRest(corridor);
  const { shown } = await corridor.setState({ links: 'pair' });
  const pairs = await atRest(corridor);
  expect(shown.agreements).toHaveLength((await corridor.document()).agreements.length);
  const agreementIds = new Set(shown.agreements);
  const drawn = (points: readonly Point[]) => ids(points).filter((id) => agreementIds.has(id));
  expect(drawn(pairs)).toEqual(drawn(hubs));
});

test('an agreement is found on its link in pair mode', async ({ corridor, page }) => {
  await openLive(corridor, '?view=network&links=pair');
  await atRest(corridor);
  const { agreements } = await corridor.document();
  const count = new Map<string, number>();
  for (const { parties } of agreements)
    for (const { organization } of parties) count.set(organization, (count.get(organization) ?? 0) + 1);
  // Two that have nobody else: no other line is near.
  const alone = agreements.find(
    ({ parties }) =>
      parties.length === 2 && parties.every(({ organization }) => count.get(organization) === 1),
  );
  if (!alone) throw new Error('no two organizations have only each other');
  const corner = await stageCorner(page);
  const link = await positionOf(page, alone.id);
  await page.mouse.click(corner.x + link.x, corner.y + link.y);
  expect((await corridor.getState()).agreement).toBe(alone.id);
});

test('without WebGL the same graph is drawn, moves and answers', async ({ corridor, page }) => {
  await withoutWebGl(page);
  await corridor.open('?sector=quantum');
  await expect(page.getByText('WebGL').first()).toBeAttached();
  await atRest(corridor);
  const corner = await stageCorner(page);
  const mark = await singleMark(page);
  await expect(page.locator(`[data-mark="organization:${mark.id}"]`)).toHaveCount(1);
  await page.mouse.click(corner.x + mark.x, corner.y + mark.y);
  expect((await corridor.getState()).org).toBe(mark.id);
  const ground = page.locator('.stage-drawing [data-part="ground"]');
  await expect(ground).toHaveCount(0);
  await corridor.setState({ view: 'network', sector: [], org: null });
  await atRest(corridor);
  await expect(page.locator('[data-mark="agreement:kirq-2023"]')).toHaveCount(1);
  // The pointer singles out what it is on.
  await page.mouse.move(5, 5);
  // Communities are worked out when the network is first looked at, and tinted.
  await expect.poll(() => ground.count()).toBeGreaterThan(4);
});

test('the keyboard walks from mark to mark, opens and backs out', async ({ corridor, page }) => {
  await corridor.open('?view=network');
  await atRest(corridor);
  await page.locator('#stage-surface').focus();
  await page.keyboard.press('ArrowUp');
  const status = page.locator('#stage-surface [role="status"]');
  await expect(status).not.toBeEmpty();
  const first = await status.textContent();
  await page.keyboard.press('ArrowLeft');
  await expect(status).not.toHaveText(first ?? '');
  await page.keyboard.press('Enter');
  const { org, agreement } = await corridor.getState();
  expect(org ?? agreement).not.toBeNull();
  await page.locator('#stage-surface').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const after = await corridor.getState();
  expect([after.org, after.agreement]).toEqual([null, null]);
});
