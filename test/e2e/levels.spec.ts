/**
 * What is drawn, held against what places-first promises, from the outside: `getMarks()` and `getLinks()` and a plain
 * reading of the published document, at six zooms and six filters, in an opened place and in the network, in one visit.
 * Shares no code with the app.
 */
import type { Page } from '@playwright/test';
import type { CorridorState } from '../../src/embed/embed.d.ts';
import type { DrawnLink, DrawnMark } from '../../src/scene/drawnScene.ts';
import type { CorridorDocument, CorridorWindow } from './corridorApi.ts';
import { expect, test } from './fixtures.ts';
import { withoutWebGl } from './withoutWebGl.ts';

interface Drawn {
  readonly marks: readonly DrawnMark[];
  readonly links: readonly DrawnLink[];
  readonly state: CorridorState;
  readonly width: number;
  readonly height: number;
  /** Ids of marks in view that something else of the page lies over. */
  readonly covered: readonly string[];
}

const cuts: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { sector: ['quantum'] },
  { region: ['US-VT', 'CA-QC-05'] },
  { kind: ['university'] },
  { q: 'institut' },
  { between: 'CA-QC..US-NY' },
];
const noCut = { sector: [], region: [], kind: [], q: null, between: null };
const middle = { lat: 44.6, lng: -72.9 };

/** Sets what is shown and where the camera is, waits until the picture no longer changes, and reads it. */
function draw(page: Page, patch: Readonly<Record<string, unknown>>): Promise<Drawn> {
  return page.evaluate(async (values) => {
    const api = (window as CorridorWindow).corridor;
    const stage = document.querySelector('#stage-surface');
    if (!api || !stage) throw new Error('there is no map');
    api.setState(values);
    let last = '';
    let stillFrames = 0;
    for (let frame = 0; frame < 90 && stillFrames < 2; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = JSON.stringify(api.getMarks());
      stillFrames = now === last ? stillFrames + 1 : 0;
      last = now;
    }
    const box = stage.getBoundingClientRect();
    const marks = [...api.getMarks()];
    const covered = marks
      .filter(({ kind, x, y }) => kind !== 'tray' && x >= 0 && y >= 0 && x < box.width && y < box.height)
      .filter(({ x, y }) => {
        const top = document.elementFromPoint(box.left + x, box.top + y);
        // A notice (here, that there is no WebGL) is put away by the reader.
        return top !== null && top.closest('.stage-picture, .shell-stack') === null;
      })
      .map(({ id }) => id);
    return {
      marks,
      links: [...api.getLinks()],
      state: api.getState(),
      width: box.width,
      height: box.height,
      covered,
    };
  }, patch);
}

const worldSize = (zoom: number) => 512 * 2 ** zoom;
const mercatorY = (lat: number) => {
  const angle = (lat * Math.PI) / 180;
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + angle / 2)) / (2 * Math.PI);
};

/** CSS px of a place under a camera in the middle of the stage. */
function pointOf(
  { lng, lat }: { lng: number; lat: number },
  zoom: number,
  { width, height }: Drawn,
): [number, number] {
  const size = worldSize(zoom);
  return [
    width / 2 + ((lng - middle.lng) / 360) * size,
    height / 2 + (mercatorY(lat) - mercatorY(middle.lat)) * size,
  ];
}

/** How many px the extent of a metropolis is, about 6 km to each side. */
const extentPx = (lat: number, zoom: number) =>
  (6 / (40_075 * Math.cos((lat * Math.PI) / 180))) * worldSize(zoom);

/** The part of the smaller of two discs that lies under the other. */
function overlap(one: DrawnMark, other: DrawnMark): number {
  const distance = Math.hypot(one.x - other.x, one.y - other.y);
  const [small, large] = one.radius < other.radius ? [one.radius, other.radius] : [other.radius, one.radius];
  if (distance >= small + large) return 0;
  if (distance <= large - small) return 1;
  const part = (a: number, b: number) => {
    const angle = Math.acos((distance ** 2 + a ** 2 - b ** 2) / (2 * distance * a));
    return a ** 2 * (angle - Math.sin(2 * angle) / 2);
  };
  return (part(small, large) + part(large, small)) / (Math.PI * small ** 2);
}

const isOfPlaces = ({ kind }: DrawnMark) => kind === 'organization' || kind === 'place';
const sorted = (ids: readonly string[]) => [...ids].sort();

/** Everything once: each organization in one mark or the tray, each agreement in a link or in the mark that holds it. */
function expectWhole({ marks, links, state }: Drawn, document: CorridorDocument, title: string): void {
  const { organizations, context, agreements } = state.shown;
  const gathered = marks
    .filter(({ kind }) => kind !== 'agreement')
    .flatMap((mark) => [...mark.organizations]);
  expect(sorted(gathered), `${title}: organizations in marks`).toEqual(
    sorted([...organizations, ...context]),
  );
  const unplaced = document.organizations
    .filter(({ id, location }) => gathered.includes(id) && location?.lng === undefined)
    .map(({ id }) => id);
  const tray = marks.find(({ kind }) => kind === 'tray')?.organizations ?? [];
  expect(sorted(tray), `${title}: in the tray are those without coordinates`).toEqual(sorted(unplaced));

  const markOf = new Map(
    marks.flatMap(({ id, kind, organizations: members }) =>
      kind === 'tray' || kind === 'agreement' ? [] : members.map((member) => [member, id] as const),
    ),
  );
  const linked = new Set(links.flatMap((link) => [...link.agreements]));
  const held = new Set(
    marks.flatMap((mark) => (mark.kind === 'place' ? mark.agreements.map((id) => `${id} ${mark.id}`) : [])),
  );
  const lost = agreements.filter((id) => {
    const parties = document.agreements.find((each) => each.id === id)?.parties ?? [];
    const placed = parties.flatMap(({ organization }) => markOf.get(organization) ?? []);
    const ends = new Set(placed);
    if (ends.size > 1) return !linked.has(id);
    const [only] = placed;
    // Links to the tray wait for a hand on one of their ends.
    if (parties.some(({ organization }) => tray.includes(organization))) return false;
    return placed.length > 1 && only !== undefined && !held.has(`${id} ${only}`);
  });
  expect(lost, `${title}: agreements that are drawn nowhere`).toEqual([]);
  const ids = new Set(marks.map(({ id }) => id));
  expect(links.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.has(id))).toEqual([]);
}

/** Each mark where its organizations are, and none on another. */
function expectInPlace(drawn: Drawn, document: CorridorDocument, zoom: number, title: string): void {
  const places = new Map(
    document.organizations.flatMap(({ id, location }) =>
      location?.lng === undefined || location.lat === undefined
        ? []
        : [[id, { lng: location.lng, lat: location.lat }] as const],
    ),
  );
  const marks = drawn.marks.filter(isOfPlaces);
  const away = marks.flatMap(({ id, organizations, x, y }) => {
    const points = organizations.flatMap((member) => {
      const place = places.get(member);
      return place ? [pointOf(place, zoom, drawn)] : [];
    });
    const centre = [0, 1].map(
      (axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length,
    );
    const distance = Math.hypot(x - (centre[0] ?? NaN), y - (centre[1] ?? NaN));
    const lat = places.get(organizations[0] ?? '')?.lat ?? middle.lat;
    // Half a pixel for rounding of positions.
    return distance <= Math.max(24, extentPx(lat, zoom)) + 0.5 ? [] : [`${id}: ${distance.toFixed(1)} px`];
  });
  expect(away, `${title}: marks away from where they belong`).toEqual([]);
  const over = marks.flatMap((one, position) =>
    marks
      .slice(position + 1)
      .filter((other) => overlap(one, other) > 0.1)
      .map((other) => `${one.id} on ${other.id}`),
  );
  expect(over, `${title}: marks on marks`).toEqual([]);
}

/** Few enough to be read, named, and clear of the page's own parts. */
function expectQuiet({ marks, links, covered, width, height }: Drawn, title: string): void {
  expect(marks.filter(isOfPlaces).length, `${title}: marks`).toBeLessThanOrEqual(90);
  expect(links.length, `${title}: strokes`).toBeLessThanOrEqual(260);
  const inView = marks.filter(
    ({ kind, x, y }) => kind === 'place' && x > 0 && y > 0 && x < width && y < height,
  );
  const named = inView.filter(({ label }) => label !== null);
  expect(named.length, `${title}: names of ${String(inView.length)} place marks`).toBeGreaterThanOrEqual(
    Math.ceil(0.6 * inView.length),
  );
  const isOfPlace = new Set(marks.filter(isOfPlaces).map(({ id }) => id));
  expect(
    covered.filter((id) => isOfPlace.has(id)),
    `${title}: marks under controls`,
  ).toEqual([]);
}

async function expectPlacesFirst(
  page: Page,
  document: CorridorDocument,
  zooms: readonly number[],
): Promise<void> {
  for (const cut of cuts) {
    const name = JSON.stringify(cut);
    const home = await draw(page, { ...noCut, ...cut, map: null });
    expectWhole(home, document, `home ${name}`);
    expectQuiet(home, `home ${name}`);
    for (const zoom of zooms) {
      const title = `zoom ${String(zoom)} ${name}`;
      const map = [zoom, middle.lat, middle.lng].join('/');
      const drawn = await draw(page, { map });
      expectWhole(drawn, document, title);
      expectInPlace(drawn, document, zoom, title);
    }
  }
}

/**
 * What is not as it should be in the network: organizations that are not there once, and agreements of several that
 * join nobody, or somebody in the tray.
 */
function faultsOfNetwork({ marks, links, state }: Drawn, document: CorridorDocument): readonly string[] {
  const { organizations, context, agreements } = state.shown;
  const drawn = marks.filter(({ kind }) => kind !== 'agreement');
  const times = new Map<string, number>();
  for (const id of drawn.flatMap((mark) => mark.organizations)) times.set(id, (times.get(id) ?? 0) + 1);
  const tray = new Set(drawn.flatMap((mark) => (mark.kind === 'tray' ? mark.organizations : [])));
  const linked = new Set(links.flatMap((link) => [...link.agreements]));
  const wrong = document.agreements.filter(({ id, parties }) => {
    const present = new Set(parties.map(({ organization }) => organization));
    if (!agreements.includes(id) || present.size < 2) return false;
    return !linked.has(id) || [...present].some((party) => tray.has(party));
  });
  return [
    ...marks.filter(({ kind }) => kind === 'place').map(({ id }) => id),
    ...[...organizations, ...context].filter((id) => times.get(id) !== 1),
    ...wrong.map(({ id }) => id),
  ];
}

// Without WebGL a frame costs least; that all painters draw the same is a test of its own.
test('places first: all in one mark each, where they belong, few and named', async ({ corridor, page }) => {
  await withoutWebGl(page);
  await corridor.open('?lang=en');
  const document = await corridor.document();
  await expectPlacesFirst(page, document, [5, 6.5, 8, 9.5, 11]);
  // The list beside it says of a place what its mark says, at home and close by.
  for (const map of [null, '6.5/45/-72.6']) {
    const { marks } = await draw(page, { ...noCut, map });
    const places = marks.filter(({ kind }) => kind === 'place');
    const most = places.reduce((count, { organizations }) => Math.max(count, organizations.length), 0);
    await expect(page.locator('.results-heading').first()).toHaveText(new RegExp(`\\D${String(most)}$`));
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expectPlacesFirst(page, document, [8]);

  // Opened, a place shows its own inside the free view, and nothing is lost; what has no room stays in its mark.
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    const title = `opened at ${String(width)} px`;
    const { marks } = await draw(page, { ...noCut, map: null });
    const [largest] = marks
      .filter(({ kind }) => kind === 'place')
      .sort((one, other) => other.organizations.length - one.organizations.length);
    const opened = await draw(page, { place: largest?.id });
    expectWhole(opened, document, title);
    const own = opened.marks.filter(
      ({ kind, organizations: [first = ''] }) =>
        kind === 'organization' && largest?.organizations.includes(first),
    );
    expect(own.length, title).toBeGreaterThan(50);
    expect(
      own.filter(({ id, x, y, radius }) => {
        const isInside = Math.min(x, y, opened.width - x, opened.height - y) > radius;
        return !isInside || opened.covered.includes(id);
      }),
      title,
    ).toEqual([]);
    await draw(page, { place: null });
  }

  // The network is laid out beside the page, and comes a little later.
  await draw(page, { view: 'network' });
  for (const cut of cuts) {
    await draw(page, { ...noCut, ...cut });
    await expect
      .poll(async () => faultsOfNetwork(await draw(page, {}), document), `network ${JSON.stringify(cut)}`)
      .toEqual([]);
  }
});
