/** What moves, comes and goes: the layout's rest, reduced motion, hover cards, announcements, lists against marks. */
import type { Page } from '@playwright/test';
import { shownMessages } from '../../src/i18n/messages/shown.ts';
import { searchMessages } from '../../src/i18n/messages/search.ts';
import type { CorridorWindow } from './corridorApi.ts';
import { expect, test } from './fixtures.ts';
import { seededRandom } from './oracle.ts';
import { beginning } from './walks/walker.ts';
import { withoutWebGl } from './withoutWebGl.ts';

interface FrameWindow {
  frameCount?: number;
}

/** Counts the frames that the page asks for. */
function countFrames(): void {
  const request = window.requestAnimationFrame.bind(window);
  (window as FrameWindow).frameCount = 0;
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      (window as FrameWindow).frameCount = ((window as FrameWindow).frameCount ?? 0) + 1;
      callback(time);
    });
}

async function framesWithin(page: Page, timeMs: number): Promise<number> {
  return page.evaluate(async (wait) => {
    const before = (window as FrameWindow).frameCount ?? 0;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return ((window as FrameWindow).frameCount ?? 0) - before;
  }, timeMs);
}

test('the living map comes to rest, lays nothing out that has shipped, and asks for no more frames; with reduced motion all is there at once', async ({
  corridor,
  page,
}) => {
  await page.addInitScript(countFrames);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await corridor.open('?lang=fr');
  await corridor.waitForMark('corridor:settled');
  await corridor.waitForMark('corridor:live');
  await expect.poll(() => framesWithin(page, 1000), { timeout: 60_000 }).toBe(0);

  // The network's positions ship with the site; they come once the map is at rest.
  await corridor.arrival('data/layout.json');
  await corridor.rest();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The page hears of the setting between two frames, and its parts when it has time for them.
  await corridor.rest();
  const moved = await page.evaluate(async () => {
    const api = (window as CorridorWindow).corridor;
    // What is in the tray stands where its button does, which is as wide as its words.
    const places = () => {
      const tray = new Set(
        api?.getMarks().flatMap((mark) => (mark.kind === 'tray' ? mark.organizations : [])),
      );
      return JSON.stringify(api?.getPositions().filter(({ id }) => !tray.has(id)));
    };
    api?.setState({ view: 'network' });
    const atOnce = places();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return { atOnce, later: places() };
  });
  expect(moved.atOnce).toBe(moved.later);
  expect(corridor.watch.requests.filter((url) => url.includes('layout.worker'))).toEqual([]);
  await expect.poll(() => framesWithin(page, 1000), { timeout: 60_000 }).toBe(0);

  // Nothing of MapLibre's own speaks another language than the page.
  const own = await page
    .locator('.maplibregl-map :is([title], [aria-label])')
    .evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('title') ?? element.getAttribute('aria-label')),
    );
  expect(own.filter((text) => text !== 'Carte')).toEqual([]);
});

test('an embed’s living map explains its gestures in the language of the page', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=fr&embed=1&live=1');
  await corridor.waitForMark('corridor:live');
  const texts = await page.locator('.maplibregl-map').allInnerTexts();
  const hidden = await page.locator('.maplibregl-cooperative-gesture-screen').allTextContents();
  expect(hidden.join(' ')).toMatch(/faites défiler/);
  expect([...texts, ...hidden].join(' ')).not.toMatch(/\b(use|scroll|zoom the|map)\b/i);
});

test('lists and drawings hold the same records in 20 random filter states', async ({ corridor, page }) => {
  await withoutWebGl(page);
  await corridor.open('?lang=en&view=network');
  const data = await corridor.document();
  const placed = new Set(
    data.organizations.flatMap(({ id, location }) => (location?.lng === undefined ? [] : [id])),
  );
  /** Agreements of two or more organizations, all of them on the map. */
  const tying = data.agreements
    .filter(({ parties }) => new Set(parties.map(({ organization }) => organization)).size > 1)
    .filter(({ parties }) => parties.every(({ organization }) => placed.has(organization)))
    .map(({ id }) => id);
  const random = seededRandom(20250128);
  const pick = (values: readonly string[]) =>
    random() < 0.4 ? [values[Math.floor(random() * values.length)] ?? ''] : [];
  const regions = ['CA', 'CA-QC', 'US', 'US-NY', 'US-VT', 'CA-QC-05', 'CA-QC-06'];
  const kinds = [...new Set(data.organizations.flatMap(({ kind }) => kind ?? []))];
  const agreementKinds = [...new Set(data.agreements.flatMap(({ kind }) => kind ?? []))];
  for (let round = 0; round < 20; round++) {
    const filters = {
      view: round % 2 === 0 ? 'network' : 'map',
      sector: pick((data.sectors ?? []).map(({ id }) => id)),
      region: pick(regions),
      kind: random() < 0.3 ? pick(kinds) : [],
      agreementKind: random() < 0.3 ? pick(agreementKinds) : [],
      from: random() < 0.2 ? '2022' : null,
      q: random() < 0.2 ? 'québec' : null,
      map: null,
    };
    await corridor.setState(filters);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.controls [aria-label^="Frame everything shown"]')?.click(),
    );
    await expect
      .poll(
        async () => {
          const found = await page.evaluate(async (tyingIds) => {
            const tying = new Set(tyingIds);
            const idsOf = (attribute: string) =>
              [...document.querySelectorAll(`#panel-body [${attribute}]`)]
                .map((row) => row.getAttribute(attribute) ?? '')
                .sort();
            const lists = [...document.querySelectorAll<HTMLInputElement>('#panel-body .segments input')];
            const read = async (position: number, attribute: string) => {
              lists[position]?.click();
              // Lists are drawn when the page has time for them.
              await new Promise<void>((resolve) => {
                requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 1000 }));
              });
              return idsOf(attribute);
            };
            const agreements = await read(1, 'data-agreement-id');
            const organizations = await read(0, 'data-organization-id');
            const api = (window as CorridorWindow).corridor;
            const shown = api?.getState().shown ?? { organizations: [], agreements: [], context: [] };
            const context = new Set(shown.context);
            const marks = api?.getMarks() ?? [];
            const links = api?.getLinks() ?? [];
            const drawn = new Set([...marks, ...links].flatMap(({ agreements: own }) => own));
            // Long lists draw the rows in sight.
            const isListed = (rows: readonly string[], all: readonly string[]) =>
              rows.length > 0 ? rows.every((id) => all.includes(id)) : all.length === 0;
            return {
              lists: {
                organizations:
                  isListed(organizations, shown.organizations) && [...shown.organizations].sort(),
                agreements: isListed(agreements, shown.agreements) && [...shown.agreements].sort(),
              },
              marks: {
                organizations: marks
                  .flatMap(({ organizations: own }) => own)
                  .filter((id) => !context.has(id))
                  .sort(),
                // Between organizations that the map has no place for, an agreement is in the lists alone.
                agreements: shown.agreements.filter((id) => drawn.has(id) || !tying.has(id)).sort(),
              },
            };
          }, tying);
          return JSON.stringify(found.lists) === JSON.stringify(found.marks)
            ? 'same'
            : `lists ${JSON.stringify(found.lists)}\nmarks ${JSON.stringify(found.marks)}`;
        },
        { message: JSON.stringify(filters) },
      )
      .toBe('same');
  }
});

test('each change of the filters is announced once, politely', async ({ corridor, page }) => {
  await withoutWebGl(page);
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((records) => {
      for (const region of new Set(
        records.flatMap(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element?.closest('[role=status], [role=alert], [aria-live]') ?? [];
        }),
      )) {
        const politeness = region.getAttribute('role') === 'alert' ? 'assertive' : 'polite';
        if (region.textContent) heard.push(`${politeness}: ${region.textContent}`);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.clock.install();
  await corridor.open('?lang=en');
  await corridor.rest();
  const changes: readonly (readonly [string, () => Promise<void>])[] = [
    ['a sector', () => page.getByRole('checkbox', { name: /^Quantum/ }).check()],
    ['a region', () => page.getByRole('checkbox', { name: /^Estrie/ }).check()],
    [
      'a search',
      () =>
        page
          .getByRole('combobox', { name: searchMessages.en.label })
          .pressSequentially('dist', { delay: 60 }),
    ],
    [
      'all again',
      async () => {
        // Puts the suggestions away.
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: shownMessages.en.clearAll }).first().click();
      },
    ],
  ];
  await page.getByRole('tab', { name: beginning('Filters') }).click();
  await page.getByRole('checkbox', { name: /^Quantum/ }).waitFor();
  await corridor.rest();
  // From here on the page's time is the test's: on a busy machine letters come further apart than a pause in typing.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  const heardSoFar = () => page.evaluate(() => [...(window as unknown as { heard: string[] }).heard]);
  for (const [name, change] of changes) {
    await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    await change();
    await expect
      .poll(async () => {
        // A little at a time, so that the page can draw in between.
        await page.clock.runFor(150);
        return (await heardSoFar()).length;
      }, name)
      .toBeGreaterThan(0);
    for (let time = 0; time < 3; time++) await page.clock.runFor(600);
    const heard = await heardSoFar();
    const { shown } = await corridor.getState();
    const line = `polite: ${shownMessages.en.shown.announced(
      `${shownMessages.en.shown.organizations(shown.organizations.length)} · ${shownMessages.en.shown.agreements(shown.agreements.length)}`,
      '',
    )}`;
    expect(
      heard.filter((said) => !said.startsWith(line)),
      name,
    ).toEqual([]);
    expect(heard, name).toHaveLength(1);
  }
});

test('Escape puts a hover card away while the pointer stays, and nothing else', async ({
  corridor,
  page,
}) => {
  await withoutWebGl(page);
  await corridor.open('?lang=fr&org=distriq&map=10/45.35/-72.4');
  await corridor.rest();
  const box = await page.locator('#stage-surface').boundingBox();
  const place = await page.evaluate(() =>
    (window as CorridorWindow).corridor
      ?.getMarks()
      .find(
        ({ id, kind, x, y }) =>
          kind === 'organization' && id !== 'distriq' && x > 100 && x < 600 && y > 100 && y < 600,
      ),
  );
  if (!box || !place) throw new Error('no organization stands by itself');
  await page.mouse.move(box.x + place.x + 30, box.y + place.y + 30);
  await page.mouse.move(box.x + place.x, box.y + place.y, { steps: 3 });
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  expect((await corridor.getState()).org).toBe('distriq');
});
