/** Insights: every number is what an independent reading of the published document counts. */
import type { Page } from '@playwright/test';
import type { CorridorDocument } from './corridorApi.ts';
import { expect, test } from './fixtures.ts';

/** State or province of each organization that lies in one: `CA-QC-05` → `CA-QC`. */
function provinces(document: CorridorDocument): Map<string, string> {
  return new Map(
    document.organizations.flatMap(({ id, location }) => {
      const province = location?.region?.split('-').slice(0, 2).join('-') ?? '';
      return province.includes('-') ? [[id, province] as const] : [];
    }),
  );
}

async function rowsOfMatrix(page: Page): Promise<number[][]> {
  await expect(page.locator('.matrix-table tbody tr').first()).toBeVisible();
  return page
    .locator('.matrix-table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    );
}

test('the matrix counts agreements between states and provinces, and a cell opens them', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=en&insight=matrix');
  const document = await corridor.document();
  const province = provinces(document);
  const totals = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const { parties } of document.agreements) {
    const present = parties.flatMap(({ organization }) => province.get(organization) ?? []);
    for (const row of new Set(present)) {
      totals.set(row, (totals.get(row) ?? 0) + 1);
      for (const column of new Set(present)) {
        const isPair = row !== column || present.filter((one) => one === row).length > 1;
        const key = `${row}/${column}`;
        if (isPair) pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
    }
  }
  const order = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  const expected = order.map((row) => [
    ...order.map((column) => pairs.get(`${row}/${column}`) ?? 0),
    totals.get(row) ?? 0,
  ]);
  expect(await rowsOfMatrix(page)).toEqual(expected);

  const [first = '', second = ''] = order;
  await page.locator('.matrix-table tbody tr').first().locator('td').nth(1).getByRole('button').click();
  const opened = pairs.get(`${first}/${second}`) ?? 0;
  await expect(page.locator('.matrix-chosen .insight-heading-count')).toContainText(String(opened));
  await page.locator('.matrix-chosen').getByRole('button', { name: 'Show only these' }).click();
  const { between, shown } = await corridor.getState();
  expect(between).toBe(`${first}..${second}`);
  expect(shown.agreements).toHaveLength(opened);
});

test('who is missing: the pairs that an independent reading finds, in its order of partners', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=fr&insight=gaps&org=c2mi');
  const document = await corridor.document();
  const partners = new Map<string, Set<string>>();
  for (const { parties } of document.agreements) {
    for (const { organization: one } of parties) {
      const own = partners.get(one) ?? new Set();
      for (const { organization: other } of parties) if (other !== one) own.add(other);
      partners.set(one, own);
    }
  }
  const sectorsOf = new Map(document.organizations.map(({ id, sectors }) => [id, sectors ?? []]));
  const own = partners.get('c2mi') ?? new Set<string>();
  const expected = document.organizations
    .filter(({ id }) => id !== 'c2mi' && !own.has(id))
    .map(({ id }) => ({
      pair: [id, 'c2mi'].sort().join(','),
      common: [...(partners.get(id) ?? [])].filter((partner) => own.has(partner)).length,
      isOfOneSector: (sectorsOf.get(id) ?? []).some((sector) => sectorsOf.get('c2mi')?.includes(sector)),
    }))
    .filter(({ common, isOfOneSector }) => common > 0 && isOfOneSector);
  const more = page.locator('.gaps > .button');
  await expect(page.locator('[data-gap]').first()).toBeVisible();
  while ((await more.count()) > 0) await more.click();
  const found = await page
    .locator('[data-gap]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-gap') ?? ''));
  expect([...found].sort()).toEqual(expected.map(({ pair }) => pair).sort());
  const commonOf = new Map(expected.map(({ pair, common }) => [pair, common]));
  const counts = found.map((pair) => commonOf.get(pair) ?? 0);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test('the timeline shows the corridor as of a date, undated agreements always', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=en&insight=timeline');
  const document = await corridor.document();
  await page.getByRole('slider', { name: 'Show the corridor as of' }).press('Home');
  const { asOf, shown } = await corridor.getState();
  expect(asOf).toMatch(/^\d{4}-03$/);
  const lastDay = `${asOf ?? ''}-31`;
  const expected = document.agreements.filter(
    ({ signed, ends }) =>
      signed === undefined ||
      (`${signed}-01-01`.slice(0, 10) <= lastDay &&
        (ends === undefined || `${ends}-12-31` >= `${asOf ?? ''}-01`)),
  );
  expect(shown.agreements).toHaveLength(expected.length);
  // The address follows when the handle rests.
  await expect.poll(() => new URL(page.url()).searchParams.get('as-of')).toBe(asOf);
  await page.getByRole('button', { name: 'Show all dates' }).click();
  expect((await corridor.getState()).asOf).toBeNull();
});

test('figures say how many, and two regions stand side by side', async ({ corridor, page }) => {
  await corridor.open('?lang=en&insight=figures');
  const document = await corridor.document();
  const undated = document.agreements.filter(({ signed }) => signed === undefined).length;
  await expect(page.locator('.figures-sentences p').first()).toHaveText(
    `${String(document.organizations.length)}\u00a0organizations and ${String(document.agreements.length)}\u00a0agreements, ${String(undated)} of them undated.`,
  );
  await corridor.setState({ insight: null, compare: ['CA-QC', 'US-VT'] });
  const inRegion = (code: string) =>
    document.organizations.filter(({ location }) => (location?.region ?? '').startsWith(code)).length;
  await expect(page.locator('.compare-totals dd').first()).toHaveText(String(inRegion('CA-QC')));
  await expect(page.locator('.compare-side').nth(1).locator('dd').first()).toHaveText(
    String(inRegion('US-VT')),
  );
  await page.getByRole('button', { name: 'Close the insights' }).click();
  const { compare, insight } = await corridor.getState();
  expect({ compare, insight }).toEqual({ compare: [], insight: null });
});
