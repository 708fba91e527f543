/** The whole page, clicked through: nothing fails, nothing leaves the origin, nothing is stored. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { showByContract } from './oracle.ts';

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

/** In the page: brings it into sight; whether the pointer would then meet it, as long as nothing that moves is waited for. */
async function isInReach(element: Element): Promise<boolean> {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  for (let frame = 0; frame < 4; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    if (hit && [element, ...labels].some((part) => part.contains(hit))) return true;
  }
  return false;
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
    const control = page.locator(pressable).nth(next.index);
    // Covered by something else, or gone: readers could not press it either.
    if (!(await control.evaluate(isInReach, undefined, { timeout: 1500 }).catch(() => false))) continue;
    await control.click({ timeout: 1500 }).catch(() => undefined);
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

test('the questions of readers are answered by clicks, with the counts of the contract', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=fr');
  const document = await corridor.document();
  const panel = page.locator('#panel');
  const tab = (name: RegExp) => panel.getByRole('tab', { name }).click();
  const end = async (label: string, name: string) => {
    await panel.getByRole('combobox', { name: label }).fill(name);
    await panel
      .getByRole('option', { name: new RegExp(`^${name}( \\d+ ententes?)?$`) })
      .first()
      .click();
  };
  const listed = () =>
    panel
      .locator('[data-agreement-id]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-agreement-id')).sort());
  const openAgreements = async () => {
    await tab(/^Résultats/);
    await panel.getByRole('radio', { name: /^Ententes/ }).click();
  };

  // A visitor: which companies near Bromont work in semiconductors?
  const search = panel.getByRole('combobox', { name: /^Rechercher/ });
  await search.fill('Bromont');
  await panel.getByRole('option', { name: /^Bromont À proximité/ }).click();
  await tab(/^Filtres/);
  await panel.getByRole('checkbox', { name: /^Semi-conducteurs/ }).click();
  const near = (await corridor.getState()).near ?? '';
  const around = showByContract(document, { sector: ['semiconductors'], near });
  await tab(/^Résultats/);
  await expect(panel.locator('[data-organization-id]')).toHaveCount(around.organizations.length);
  // And with whom in Vermont or New York have they signed since 2020?
  await tab(/^Filtres/);
  await end('D’un côté', 'Québec');
  await end('De l’autre côté', 'Vermont');
  await end('De l’autre côté', 'New York');
  await panel.getByText('Dates exactes').click();
  await panel.getByLabel('Du', { exact: true }).fill('2020');
  await page.keyboard.press('Enter');
  await openAgreements();
  const between = 'CA-QC..US-VT,US-NY';
  const signed = showByContract(document, { sector: ['semiconductors'], near, between, from: '2020' });
  await expect.poll(listed).toEqual([...signed.agreements].sort());
  expect(signed.agreements).toContain('nycreates-c2mi-2024');

  // A journalist: how many agreements tie Quebec and New York in quantum?
  await panel.getByRole('button', { name: 'Tout effacer' }).click();
  await tab(/^Filtres/);
  await panel.getByRole('checkbox', { name: /^Quantique/ }).click();
  await end('D’un côté', 'Québec');
  await end('De l’autre côté', 'New York');
  await openAgreements();
  const tied = showByContract(document, { sector: ['quantum'], between: 'CA-QC..US-NY' });
  await expect.poll(listed).toEqual([...tied.agreements].sort());

  // A webmaster: the code says the cut and the width, and the preview is as wide.
  await page.getByRole('button', { name: 'Partager', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Élément Web', { exact: true }).click();
  await dialog.getByText('480', { exact: true }).click();
  const code = dialog.getByRole('textbox', { name: 'Code pour votre page' });
  await expect(code).toHaveValue(
    /<corridor-map sector="quantum" between="CA-QC\.\.US-NY" style="max-width: 480px">/,
  );
  await expect(dialog.locator('iframe')).toHaveAttribute('width', '480');
  await page.keyboard.press('Escape');

  // A developer: how are we connected, and what there is where no chain of agreements leads.
  await search.fill('Nord Quantique');
  await panel
    .getByRole('option', { name: /^Nord Quantique/ })
    .first()
    .click();
  const profile = page.locator('#profile');
  await profile.getByRole('button', { name: 'Qu’est-ce qui nous relie?' }).click();
  for (const [name, words] of [
    ['GlobalFoundries', 'en 3 étapes'],
    ['Marmen', 'Chercher plus loin'],
  ] as const) {
    await profile.getByRole('combobox').last().fill(name);
    await profile
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(profile).toContainText(words);
  }
  await page.keyboard.press('Escape');

  // An official: two regions side by side.
  await panel.getByRole('button', { name: 'Tout effacer' }).click();
  await page.getByRole('button', { name: 'Analyses', exact: true }).click();
  await page.getByRole('button', { name: 'Comparer', exact: true }).click();
  const [region = ''] = (await corridor.getState()).compare;
  const own = showByContract(document, { region: [region] });
  await expect(page.locator('.compare-totals dd').first()).toHaveText(String(own.organizations.length));

  // A curator: what is no table is told in one sentence, and nothing changes.
  const before = await corridor.getState();
  await page.locator('.shell-actions').getByRole('button', { name: 'À propos' }).click();
  await page.getByRole('button', { name: 'Prévisualiser vos données…' }).click();
  await page
    .locator('dialog[open] input[type=file]')
    .first()
    .setInputFiles({
      name: 'organizations.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('<!doctype html><title>Connexion</title>'),
    });
  await expect(page.getByRole('alert').filter({ hasText: 'page Web' })).toContainText(
    'téléchargez le fichier CSV',
  );
  expect(await corridor.getState()).toEqual(before);
});
