/** The sharing window: what is copied from it gives back what was chosen in it, by itself. */
import type { Page } from '@playwright/test';
import { frameSandbox } from '../../src/domain/frameSandbox.ts';
import { expect, siteOrigin, test } from './fixtures.ts';

async function openShare(page: Page, name = 'Share'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Beside the page: its policy lets no text become markup. */
const blankPage = (page: Page): Promise<Page> => page.context().newPage();

const choose = (page: Page, group: string, name: string) =>
  page
    .getByRole('dialog')
    .getByRole('group', { name: group, exact: true })
    .getByText(name, { exact: true })
    .click();

test('a link opens the same state', async ({ corridor, page }) => {
  await corridor.open(
    '?lang=en&view=network&sector=quantum&from=2020&links=pair&affiliations=1&org=c2mi&theme=dark',
  );
  const before = await corridor.getState();
  await openShare(page);
  await choose(page, 'Language', 'English');
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  expect(link.startsWith(siteOrigin())).toBe(true);
  await corridor.open(new URL(link).search);
  expect(await corridor.getState()).toEqual(before);
});

test('an iframe opens what was chosen, and carries what it must', async ({ corridor, page }) => {
  await corridor.open('?lang=fr&sector=quantum,photonics&q=%22%3E%3Cscript%3E');
  await openShare(page, 'Partager');
  await choose(page, 'À partager', 'iframe');
  await choose(page, 'Vue', 'Réseau');
  await choose(page, 'Langue', 'English');
  await choose(page, 'Apparence', 'Sombre');
  await page.getByRole('checkbox', { name: 'Couleur d’accentuation personnalisée' }).check();
  const snippet = await page.getByRole('textbox', { name: 'Code pour votre page' }).inputValue();
  const read = await (
    await blankPage(page)
  ).evaluate((markup) => {
    const body = new DOMParser().parseFromString(markup, 'text/html');
    const frame = body.querySelector('iframe');
    const attribute = (name: string) => frame?.getAttribute(name) ?? '';
    return {
      src: attribute('src'),
      sandbox: attribute('sandbox'),
      referrer: attribute('referrerpolicy'),
      loading: attribute('loading'),
      title: attribute('title'),
      lang: attribute('lang'),
      link: body.querySelector('p a')?.getAttribute('href') ?? '',
      scripts: body.querySelectorAll('script').length,
    };
  }, snippet);
  expect(read).toMatchObject({
    sandbox: frameSandbox,
    referrer: 'no-referrer',
    loading: 'lazy',
    title: 'Northeast Corridor Map',
    lang: 'en-CA',
    scripts: 0,
  });
  expect(new URL(read.link).searchParams.get('embed')).toBeNull();
  await corridor.open(new URL(read.src).search);
  expect(await corridor.getState()).toMatchObject({
    lang: 'en',
    view: 'network',
    theme: 'dark',
    embed: true,
    accent: '0b5a7a',
    sector: ['quantum', 'photonics'],
    q: '"><script>',
  });
});

test('an element has the same as attributes, and a link inside', async ({ corridor, page }) => {
  await corridor.open('?lang=en&sector=quantum&org=c2mi');
  await openShare(page);
  await choose(page, 'What to share', 'Web element');
  await page.getByRole('checkbox', { name: 'Follow the content' }).check();
  const snippet = await page.getByRole('textbox', { name: 'Code for your page' }).inputValue();
  const attributes = await (
    await blankPage(page)
  ).evaluate((markup) => {
    const body = new DOMParser().parseFromString(markup, 'text/html');
    const element = body.querySelector('corridor-map');
    return {
      all: Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value])),
      script: body.querySelector('script')?.getAttribute('src'),
      link: element?.querySelector('a')?.getAttribute('href'),
    };
  }, snippet);
  // The site is where the script comes from.
  expect(attributes.all).toEqual({ sector: 'quantum', org: 'c2mi' });
  expect(attributes.script).toBe(`${siteOrigin()}/embed.js`);
  expect(attributes.link).toContain('sector=quantum');
});

test('the preview is the real thing', async ({ corridor, page }) => {
  await corridor.open('?lang=en&view=table&sector=quantum');
  await openShare(page);
  await choose(page, 'What to share', 'iframe');
  await choose(page, 'Language', 'Français');
  const preview = page.frameLocator('iframe[title="Preview of what readers will see"]');
  await expect(preview.getByText('Ouvrir la carte complète')).toBeVisible();
  await expect(preview.locator('html')).toHaveAttribute('lang', 'fr-CA');
});

test('under a policy without frames the preview is a link, and the policy is not tried', async ({
  corridor,
  page,
}) => {
  await page.context().route(`${siteOrigin()}/*`, async (route) => {
    const response = await route.fetch();
    const policy = (response.headers()['content-security-policy'] ?? '').replace(" frame-src 'self';", '');
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await corridor.open('?lang=en');
  await openShare(page);
  await expect(page.getByText(/cannot be shown in a frame here/)).toBeVisible();
  await expect(page.getByRole('dialog').locator('iframe')).toHaveCount(0);
});

test('the studio can be linked to, and its QR code saved', async ({ corridor, page }) => {
  await corridor.open('?lang=en&studio=1&org=c2mi');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Share' })).toBeVisible();
  expect((await corridor.getState()).org).toBe('c2mi');
  await expect(dialog.getByRole('textbox', { name: 'Link to this window' })).toHaveValue(/studio=1/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as SVG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('corridor-qr.svg');
});

test('copying says so, politely', async ({ corridor, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await corridor.open('?lang=fr&view=network');
  await openShare(page, 'Partager');
  await page.getByRole('button', { name: 'Copier le lien' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Copié' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('view=network');
});
