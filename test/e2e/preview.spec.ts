/** Curators hand over tables: what is good is on the map at once, the rest is named, and one click goes back. */
import type { Page } from '@playwright/test';
import { expect, siteOrigin, test } from './fixtures.ts';

interface Given {
  readonly name: string;
  readonly bytes: readonly number[];
}

const utf8 = (name: string, text: string): Given => ({ name, bytes: [...new TextEncoder().encode(text)] });
/** As French Excel saves: Windows-1252, semicolons, CR LF. */
const frenchExcel = (name: string, text: string): Given => ({
  name,
  bytes: [...text.replaceAll(',', ';').replaceAll('\n', '\r\n')].map((letter) =>
    letter === '’' ? 0x92 : letter.charCodeAt(0),
  ),
});

async function drop(page: Page, files: readonly Given[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, bytes } of all) data.items.add(new File([Uint8Array.from(bytes)], name));
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

async function published(table: string): Promise<string> {
  return (await fetch(`${siteOrigin()}/data/${table}.csv`)).text();
}

test('tables of French Excel are on the map at once as a preview, with what was found and one way back', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=fr');
  const before = (await corridor.getState()).shown.agreements.length;
  const document = await corridor.document();
  const [kind, source] = [
    document.agreements[0]?.kind,
    (document.agreements[0] as { sources?: string[] } | undefined)?.sources?.[0],
  ];
  const header = 'id,kind,title_fr,signed,sources\n';
  await drop(page, [
    frenchExcel(
      'Ententes.csv',
      `${header}entente-essai,${String(kind)},L’entente d’été,2026-01-15,${String(source)}\nautre-essai,${String(kind)},Une autre,31/12/2025,${String(source)}\n`,
    ),
    utf8(
      'parties.csv',
      'agreement,organization,role\nentente-essai,c2mi,signatory\nentente-essai,ino,signatory\nautre-essai,c2mi,signatory\nautre-essai,ino,signatory\n',
    ),
  ]);
  await expect(page.getByText(/aperçu/i).first()).toBeVisible();
  await expect
    .poll(async () => [...(await corridor.getState()).shown.agreements].sort())
    .toEqual(['autre-essai', 'entente-essai']);
  await page.getByRole('button', { name: /^Voir \d+ problème/ }).click();
  const dialog = page.locator('dialog[open]');
  await expect(dialog).toContainText('Ententes.csv, lu comme agreements.csv');
  await expect(dialog).toContainText('Windows-1252');
  await expect(dialog).toContainText('agreements.csv, ligne 3, colonne signed');
  await expect(dialog).toContainText('écrire 2025-12-31');
  await expect(dialog).toContainText('L’entente d’été');
  await dialog.getByRole('button', { name: 'Afficher L’entente d’été' }).click();
  expect((await corridor.getState()).agreement).toBe('entente-essai');
  await page.getByRole('button', { name: 'Revenir aux données publiées' }).click();
  await expect.poll(async () => (await corridor.getState()).shown.agreements.length).toBe(before);
  await expect(page.getByText(/aperçu/i)).toHaveCount(0);
});

test('the published tables themselves come back without a problem or a difference', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=en');
  const shown = (await corridor.getState()).shown.organizations.length;
  await drop(page, [
    utf8('organizations.csv', await published('organizations')),
    utf8('agreements.csv', await published('agreements')),
  ]);
  await page.getByRole('button', { name: 'See what was read' }).click();
  const dialog = page.locator('dialog[open]');
  await expect(dialog).toContainText('No problems.');
  await expect(dialog).toContainText('The same as what is published.');
  expect((await corridor.getState()).shown.organizations.length).toBe(shown);
});

test('a workbook is told how to become CSV, and leaves what was there', async ({ corridor, page }) => {
  await corridor.open('?lang=en&sector=quantum');
  const before = await corridor.getState();
  await drop(page, [
    { name: 'tables.xlsx', bytes: [80, 75, 3, 4, ...new TextEncoder().encode('[Content_Types].xml')] },
  ]);
  await expect(page.getByRole('alert').filter({ hasText: 'Excel workbook' })).toContainText('CSV UTF-8');
  expect(await corridor.getState()).toEqual(before);
});

test('every problem of a document can be read, with the record that it is about', async ({
  corridor,
  page,
}) => {
  const organizations = Array.from({ length: 12 }, (_, index) => ({
    id: `place-${String(index)}`,
    name: { en: `Place ${String(index)}` },
    website: 'javascript:alert(1)',
  }));
  await corridor.serve('files/twelve.json', JSON.stringify({ version: 1, organizations, agreements: [] }));
  await corridor.open('?lang=en&data=files/twelve.json');
  await page.getByRole('button', { name: 'See 12 problems' }).click();
  const rows = page.locator('dialog[open] .preview-list > li');
  await expect(rows).toHaveCount(12);
  await expect(rows.nth(11)).toContainText('organizations[11].website');
  await expect(rows.nth(11)).toContainText('Place 11');
});

test('a pasted table is checked too', async ({ corridor, page }) => {
  await corridor.open('?lang=en');
  await page.locator('.shell-actions').getByRole('button', { name: 'About' }).click();
  await page.getByRole('button', { name: 'Preview your own data…' }).click();
  await page
    .getByLabel('Or paste a table, with its header')
    .fill('agreement,organization,role\nnone,c2mi,signatory\n');
  await page.getByRole('button', { name: 'Check what is pasted' }).click();
  await expect(page.getByRole('button', { name: /^See \d+ problem/ })).toBeVisible();
});
