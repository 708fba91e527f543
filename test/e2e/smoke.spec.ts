/** The whole page, clicked through: nothing fails, nothing leaves the origin, nothing is stored. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** All that can be pressed; links out of the site are looked at, not followed. */
const pressable =
  'button, summary, [role=button], [role=tab], [role=checkbox], [role=radio], [role=switch], [role=option], input[type=checkbox], input[type=radio], a[href]';

interface Candidate {
  readonly key: string;
  readonly index: number;
}

async function candidates(page: Page): Promise<Candidate[]> {
  return page.locator(pressable).evaluateAll((elements) => {
    const seen = new Map<string, number>();
    return elements.flatMap((element, index) => {
      const box = element.getBoundingClientRect();
      const isVisible =
        box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
      const leaves =
        element instanceof HTMLAnchorElement &&
        (element.target === '_blank' ||
          new URL(element.href).pathname !== location.pathname ||
          element.protocol === 'mailto:');
      if (!isVisible || leaves || element.matches(':disabled, [aria-disabled=true]')) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60);
      // Rows of one list differ only in their record: three of each are enough.
      const isRecord = element.closest('[data-organization-id], [data-agreement-id]') !== null;
      const key = `${element.tagName} ${element.getAttribute('class') ?? ''} ${isRecord ? 'record' : name}`;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return isRecord && times > 3 ? [] : [{ key: `${key} ${String(times)}`, index }];
    });
  });
}

/** Presses everything that there is, and what appears on the way; returns how much that was. */
async function pressEverything(page: Page, most: number): Promise<number> {
  const pressed = new Set<string>();
  while (pressed.size < most) {
    const next = (await candidates(page)).find(({ key }) => !pressed.has(key));
    if (!next) {
      // A dialog may hide the rest.
      if (pressed.has('Escape')) break;
      pressed.add('Escape');
      await page.keyboard.press('Escape');
      continue;
    }
    pressed.delete('Escape');
    pressed.add(next.key);
    await page
      .locator(pressable)
      .nth(next.index)
      .click({ timeout: 1500 })
      .catch(() => {
        // Covered by something else, or gone: readers could not press it either.
      });
  }
  return pressed.size;
}

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

for (const [size, viewport] of Object.entries(sizes)) {
  for (const theme of ['light', 'dark'] as const) {
    for (const lang of ['en', 'fr'] as const) {
      test.describe(`${size}, ${theme}, ${lang}`, () => {
        test.use({ viewport, colorScheme: theme, hasTouch: size === 'phone' });

        test('opens, moves between its views and stores nothing', async ({ corridor, page, context }) => {
          await corridor.open(`?lang=${lang}`);
          await corridor.waitForMark('corridor:live');
          for (const view of ['network', 'table', 'map']) await corridor.setState({ view });
          await corridor.setState({ org: 'c2mi', affiliations: true, links: 'pair' });
          await expect(page.locator('[data-agreement-id]:visible').first()).toBeVisible();

          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0);
          corridor.watch.expectProblem(/require-trusted-types-for|TrustedHTML/);
          const markup = await page.evaluate(() => {
            try {
              new DOMParser().parseFromString('<b>', 'text/html');
              return 'made';
            } catch {
              return 'refused';
            }
          });
          expect(markup, 'no text becomes markup').toBe('refused');
          expect(await context.cookies()).toEqual([]);
          const stored = await page.evaluate(async () => ({
            local: localStorage.length,
            session: sessionStorage.length,
            databases: (await indexedDB.databases()).length,
            caches: (await caches.keys()).length,
          }));
          expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0 });
        });
      });
    }
  }
}

for (const [size, lang, theme] of [
  ['desktop', 'en', 'light'],
  ['phone', 'fr', 'dark'],
] as const) {
  test.describe(`${size}: everything that can be pressed`, () => {
    test.use({ viewport: sizes[size], colorScheme: theme, hasTouch: size === 'phone' });
    test.setTimeout(240_000);

    test('may be pressed without harm', async ({ corridor, page }) => {
      await corridor.open(`?lang=${lang}`);
      await corridor.waitForMark('corridor:live');
      expect(await pressEverything(page, 110)).toBeGreaterThan(20);
      expect((await corridor.getState()).shown).toBeDefined();
    });

    test('in a profile too', async ({ corridor, page }) => {
      await corridor.open(`?lang=${lang}&org=c2mi`);
      expect(await pressEverything(page, 40)).toBeGreaterThan(5);
    });
  });
}

test('links out of the site are web addresses that give nothing away', async ({ corridor, page }) => {
  await corridor.open('?org=c2mi');
  await expect(page.locator('[data-agreement-id]:visible').first()).toBeVisible();
  const links = await page.locator('a[target=_blank]').evaluateAll((elements) =>
    elements.map((element) => ({
      href: (element as HTMLAnchorElement).href,
      rel: element.getAttribute('rel') ?? '',
    })),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const { href, rel } of links) {
    expect(href).toMatch(/^https?:\/\//);
    expect(rel).toMatch(/noopener|noreferrer/);
  }
});
