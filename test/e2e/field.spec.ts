/**
 * Cases from the field by their number, as far as they need a whole page (the others are listed in `test/README.md`
 * with the tests that hold them): data of elsewhere, hosts without http, the element from a module, printing, and
 * controls over marks.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { type ReadPdf, readPdf } from '../readPdf.ts';
import type { CorridorWindow } from './corridorApi.ts';
import { hostPage, mapFrame, frameReady } from './embedHost.ts';
import { expect, siteOrigin, test } from './fixtures.ts';
import { withoutWebGl } from './withoutWebGl.ts';

test.use({ permissions: ['local-network-access'] });

/** Where everything stands, to the px. */
function places(page: Page | Frame): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() =>
    Object.fromEntries(
      ((window as CorridorWindow).corridor?.getPositions() ?? []).map(({ id, x, y }) => [
        id,
        `${String(Math.round(x))} ${String(Math.round(y))}`,
      ]),
    ),
  );
}

const france = {
  version: 1,
  organizations: [
    { id: 'lille', name: { fr: 'Institut de Lille' }, location: { lng: 3.06, lat: 50.63, place: 'Lille' } },
    { id: 'lyon', name: { fr: 'Pôle de Lyon' }, location: { lng: 4.83, lat: 45.76, place: 'Lyon' } },
    {
      id: 'bordeaux',
      name: { fr: 'Centre de Bordeaux' },
      location: { lng: -0.58, lat: 44.84, place: 'Bordeaux' },
    },
  ],
  agreements: [{ id: 'x', parties: [{ organization: 'lille' }, { organization: 'lyon' }] }],
};

test('04: data of elsewhere opens as “Frame everything shown” frames it, also once the map is alive', async ({
  corridor,
  page,
}) => {
  await corridor.serve('files/france.json', JSON.stringify(france));
  await corridor.open('?lang=en&data=files/france.json');
  await corridor.waitForMark('corridor:live');
  await corridor.rest();
  const opened = await places(page);
  const stage = await page.locator('#stage-surface').boundingBox();
  for (const [id, place] of Object.entries(opened)) {
    const [x = NaN, y = NaN] = place.split(' ').map(Number);
    expect(x > 0 && y > 0 && x < (stage?.width ?? 0) && y < (stage?.height ?? 0), `${id}: ${place}`).toBe(
      true,
    );
  }
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => places(page)).not.toEqual(opened);
  await page.getByRole('button', { name: 'Frame everything shown' }).click();
  await expect.poll(() => places(page)).toEqual(opened);
});

const embedQuery = '/?lang=en&embed=1';

/** Pixels on the page's paper: how large they are by themselves, and where they are put, as six numbers of a matrix. */
function placedPixels({ operators }: ReadPdf): readonly { size: readonly number[]; at: readonly number[] }[] {
  const start = [1, 0, 0, 1, 0, 0];
  const kept: number[][] = [];
  let now = start;
  return operators.flatMap(({ name, args }) => {
    if (name === 'save') kept.push(now);
    else if (name === 'restore') now = kept.pop() ?? start;
    else if (name === 'transform') {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = now;
      const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = args as number[];
      now = [
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * l + e,
        b * k + d * l + f,
      ];
    } else if (name === 'paintImageXObject') {
      const [, width = 0, height = 0] = args as [string, number, number];
      return [{ size: [width, height], at: now }];
    }
    return [];
  });
}

for (const live of ['', '1']) {
  test(`07: a page that holds the map prints it whole${live ? ', once the map is alive' : ''}`, async ({
    corridor,
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const body of [
      `<script src="{site}/embed.js"></script><corridor-map lang="en" ${live && 'live="1"'}></corridor-map>`,
      `<iframe title="Map" width="100%" height="560" src="{site}${embedQuery}${live && '&live=1'}"></iframe>`,
    ]) {
      await corridor.openHost(hostPage(body, { lang: 'en' }));
      const frame = await mapFrame(page);
      await frameReady(frame);
      if (live) await expect(frame.locator('.maplibregl-canvas').first()).toBeAttached();
      await expect.poll(() => frame.locator('.stage-names').count()).toBeGreaterThan(0);
      await corridor.rest(frame);
      const drawn = await frame.evaluate(() =>
        [...document.querySelectorAll<HTMLCanvasElement>('.stage canvas')].map(({ width, height }) => [
          width,
          height,
        ]),
      );
      const paper = await readPdf(new Uint8Array(await page.pdf({ format: 'Letter' })));
      expect(paper.texts.join(' '), body).toContain('Natural Earth');
      const [size = [0, 0]] = drawn;
      const pixels = placedPixels(paper).filter((one) => one.size.join() === size.join());
      // Names, and beneath them the living map: the same pixels, at the same place.
      expect(pixels.length, body).toBe(drawn.length);
      for (const { at } of pixels) {
        expect(at, body).toEqual(pixels[0]?.at);
        const [width = 0, , , height = 0, left = 0] = at;
        expect(Math.abs(width / height) / ((size[0] ?? 0) / (size[1] ?? 1)), body).toBeCloseTo(1, 1);
        expect(left, body).toBeGreaterThanOrEqual(0);
        expect(left + width, body).toBeLessThanOrEqual(paper.size[0]);
      }
      // The drawing is scaled as its names are, whole and undistorted.
      if (!live) await expect(frame.locator('svg.stage-drawing')).not.toHaveAttribute('preserveAspectRatio');
    }
  });
}

async function expectMap(page: Page, about: string): Promise<void> {
  const frame = await mapFrame(page);
  await frameReady(frame);
  const state = await frame.evaluate(() => (window as CorridorWindow).corridor?.getState());
  expect(state?.shown.organizations.length, about).toBeGreaterThan(10);
}

test('08: an embed lives in a local file, in a sandboxed preview, and under require-corp', async ({
  corridor,
  page,
}, testInfo) => {
  await withoutWebGl(page);
  const plain = hostPage(
    `<iframe title="Map" width="900" height="560" src="${siteOrigin()}${embedQuery}"></iframe>`,
  );
  const file = testInfo.outputPath('local.html');
  writeFileSync(file, plain);
  const local = pathToFileURL(file).href;
  corridor.watch.allowOrigin('file://');
  await page.goto(local);
  await expectMap(page, 'local file');

  await corridor.openHost(plain, {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expectMap(page, 'require-corp');

  // An editor's preview: no origin of its own, and the element in it.
  const preview = `<script src="{site}/embed.js"></script><corridor-map lang="en"></corridor-map>`;
  await corridor.openHost(
    hostPage(
      `<iframe title="Preview" sandbox="allow-scripts allow-popups" width="900" height="700" srcdoc='${preview}'></iframe>`,
    ),
  );
  await expectMap(page, 'preview');
});

test('09: the element finds its address from a module, and where it cannot the link stays', async ({
  corridor,
  page,
}) => {
  await withoutWebGl(page);
  const element = `<corridor-map sector="quantum"><a href="{site}/">Open the map</a></corridor-map>`;
  const ways = [
    `<script type="module" src="{site}/embed.js"></script>`,
    `<script type="module" src="{site}/embed.js?ver=6.5.2"></script>`,
    `<script type="module">import '{site}/embed.js';</script>`,
    `<script type="module">import '{site}/embed.js?ver=6.5.2';</script>`,
  ];
  for (const way of ways) {
    await corridor.openHost(hostPage(`${way}${element}`, { lang: 'en' }));
    const frame = page.locator('corridor-map iframe');
    await expect(frame, way).toHaveAttribute('src', new RegExp(`^${siteOrigin()}/\\?`));
    await expect(page.getByRole('link', { name: 'Open the map' }), way).toBeHidden();
  }
  const ownCopy = `<script type="module">
    const text = await (await fetch('{site}/embed.js')).text();
    await import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  </script>`;
  await corridor.openHost(hostPage(`${ownCopy}${element}`, { lang: 'en' }));
  await page.waitForFunction(() => customElements.get('corridor-map') !== undefined);
  await expect(page.getByRole('link', { name: 'Open the map' })).toBeVisible();
  await expect(page.locator('corridor-map iframe')).toHaveCount(0);
});

/** Ids of marks in the view that something other than the map lies over. */
function coveredMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stage = document.querySelector('#stage-surface')?.getBoundingClientRect();
    if (!stage) throw new Error('there is no stage');
    return ((window as CorridorWindow).corridor?.getMarks() ?? []).flatMap(({ id, kind, x, y }) => {
      if (kind === 'tray' || x < 0 || y < 0 || x >= stage.width || y >= stage.height) return [];
      const top = document.elementFromPoint(stage.left + x, stage.top + y);
      return top === null || top.closest('.stage-picture, .shell-stack')
        ? []
        : [`${id} under ${top.className}`];
    });
  });
}

test('15: no mark lies under a control, in windows and in the least of embeds, and none is lost', async ({
  corridor,
  page,
}) => {
  await withoutWebGl(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const lang of ['en', 'fr']) {
    await corridor.open(`?lang=${lang}`);
    await corridor.rest();
    expect(await coveredMarks(page), lang).toEqual([]);
  }
  // What has no place on the map is a click away.
  await page.locator('.stage-tray').click();
  const tray = page.locator('.stage-tray[aria-expanded=true]');
  await expect(tray).toBeVisible();
  for (const [width, height] of [
    [280, 400],
    [320, 400],
    [800, 562],
    [300, 150],
  ] as const) {
    await page.setViewportSize({ width, height });
    await corridor.open('?lang=en&embed=1');
    await corridor.rest();
    const about = `${String(width)} × ${String(height)}`;
    expect(await coveredMarks(page), about).toEqual([]);
    const { shown } = await corridor.getState();
    const drawn = await page.evaluate(() =>
      ((window as CorridorWindow).corridor?.getMarks() ?? []).flatMap(({ organizations }) => organizations),
    );
    expect(
      shown.organizations.filter((id) => !drawn.includes(id)),
      about,
    ).toEqual([]);
  }
});
