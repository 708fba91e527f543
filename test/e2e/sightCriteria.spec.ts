/** WCAG 2.2 AA, what axe cannot see: contrast on pixels, targets, spacing, 400 % zoom, forced colours. */
import type { Page } from '@playwright/test';
import type { Corridor } from './fixtures.ts';
import { expect, test } from './fixtures.ts';
import type { ThingToSee } from './pageChecks.ts';
import {
  findClippedTexts,
  findSidewaysScrolling,
  findSmallTargets,
  hideThings,
  listThingsToSee,
  showAll,
  spaceTexts,
} from './pageChecks.ts';
import { enter, insightStates, pageStates } from './pageStates.ts';
import { contrastOf, decodePng } from './pixels.ts';
import { withoutWebGl } from './withoutWebGl.ts';

const statesNamed = (...names: readonly string[]) => pageStates.filter(({ name }) => names.includes(name));

async function open(corridor: Corridor, search: string): Promise<void> {
  await withoutWebGl(corridor.page);
  await corridor.open(search);
}

/** Things in sight that are fainter than they may be. */
async function faintThings(page: Page, scale: number, hasOwnTextColours = true): Promise<string[]> {
  await page.mouse.move(0, 0);
  let listed: readonly ThingToSee[] = [];
  let pictures: readonly Buffer[] = [];
  // What moves while it is listed and photographed (counts that arrive, a list that scrolls) is not where it was listed.
  await expect(async () => {
    listed = await page.evaluate(listThingsToSee);
    const picture = await page.screenshot({ animations: 'disabled' });
    await page.evaluate(hideThings);
    pictures = [picture, await page.screenshot({ animations: 'disabled' })];
    await page.evaluate(showAll);
    expect(await page.evaluate(listThingsToSee)).toEqual(listed);
  }).toPass({ timeout: 60_000 });
  const things = listed.filter(({ isText }) => hasOwnTextColours || !isText);
  const [shown, without] = pictures.map(decodePng);
  if (!shown || !without) throw new Error('there are no pictures');
  expect(things.length, 'there is something to see').toBeGreaterThan(10);
  return things.flatMap(({ name, box, needs }) => {
    const { changedCount, ratio } = contrastOf(shown, without, box, scale);
    if (changedCount === 0) return [`${name}: cannot be told from its ground`];
    // Rounding of colours to whole numbers.
    return ratio + 0.02 < needs ? [`${name}: ${ratio.toFixed(2)} instead of ${String(needs)}`] : [];
  });
}

test.describe('contrast', () => {
  // At twice the size the strokes of letters have a core of whole pixels.
  test.use({ deviceScaleFactor: 2 });
  for (const [theme, lang] of [
    ['light', 'fr'],
    ['dark', 'en'],
  ] as const) {
    test(`${theme}: text 4.5:1, marks and controls 3:1, on pixels`, async ({ corridor, page }) => {
      await open(corridor, `?lang=${lang}&theme=${theme}`);
      const faint = new Map<string, string>();
      for (const state of statesNamed(
        'first view',
        'filters',
        'measures of the network',
        'organization with a name in one language',
        'connection',
        'table of agreements',
        'nothing found',
        'share',
        'export',
      )) {
        await enter(corridor, state);
        for (const thing of await faintThings(page, 2)) faint.set(thing, state.name);
      }
      expect(Object.fromEntries(faint)).toEqual({});
    });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours, ${colorScheme}: every mark and icon can be seen`, async ({ corridor, page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await open(corridor, `?lang=fr&theme=${colorScheme}`);
    const faint = new Map<string, string>();
    for (const state of statesNamed('first view', 'filters', 'measures of the network', 'organization')) {
      await enter(corridor, state);
      for (const thing of await faintThings(page, 1, false)) faint.set(thing, state.name);
    }
    expect(Object.fromEntries(faint)).toEqual({});
  });
}

const frames = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

for (const [frame, viewport] of Object.entries(frames)) {
  test.describe(frame, () => {
    test.use({ viewport, hasTouch: frame === 'phone' });

    test('targets are at least 24 × 24, and wider spacing of text cuts nothing off', async ({
      corridor,
      page,
    }) => {
      await open(corridor, '?lang=fr');
      const small = new Map<string, string>();
      const clipped = new Map<string, string>();
      for (const state of [...pageStates, ...insightStates]) {
        await enter(corridor, state);
        for (const target of await page.evaluate(findSmallTargets)) small.set(target, state.name);
        await page.evaluate(spaceTexts);
        for (const text of await page.evaluate(findClippedTexts)) clipped.set(text, state.name);
        await page.evaluate(showAll);
      }
      expect.soft(Object.fromEntries(small), 'targets').toEqual({});
      expect(Object.fromEntries(clipped), 'texts cut off').toEqual({});
    });
  });
}

test.describe('at 400 % zoom of a window of 1280 × 1024', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('nothing but map and network is scrolled in two directions', async ({ corridor, page }) => {
    for (const lang of ['fr', 'en']) {
      await open(corridor, `?lang=${lang}`);
      const sideways = new Map<string, string>();
      const clipped = new Map<string, string>();
      for (const state of pageStates) {
        await enter(corridor, state);
        for (const box of await page.evaluate(findSidewaysScrolling)) sideways.set(box, state.name);
        for (const text of await page.evaluate(findClippedTexts)) clipped.set(text, state.name);
      }
      expect.soft(Object.fromEntries(sideways)).toEqual({});
      expect(Object.fromEntries(clipped)).toEqual({});
    }
  });
});
