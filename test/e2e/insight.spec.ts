/** Insights: every number is what an independent reading of the published document counts. */
import type { Page } from '@playwright/test';
import type { CorridorDocument, CorridorWindow } from './corridorApi.ts';
import { expect, test } from './fixtures.ts';
import { countInsights } from './insightNumbers.ts';
import { seededRandom, showByContract } from './oracle.ts';

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
  // The cell opens what ties the two regions.
  await expect(page.locator('#profile .place-sentence')).toContainText(`${String(opened)}\u00a0agreements`);
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
  const list = page.locator('.gap-list:not([aria-busy])');
  await list.waitFor();
  while ((await more.count()) > 0) {
    await more.click();
    await list.waitFor();
  }
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

  await test.step('a story from its beginning to its end, each step with an address', async () => {
    const id = 'semiconductors-since-2009';
    const steps = document.stories?.find((story) => story.id === id)?.steps ?? [];
    expect(steps.length).toBeGreaterThan(3);
    await corridor.setState({ story: id });
    const story = page.locator('.story');
    const stands = async (number: number) => {
      await expect(story).toHaveAttribute('data-story', `${id}/${String(number)}`);
      await expect(story.locator('[aria-live=polite] > h3')).toHaveText(steps[number - 1]?.title?.en ?? '');
      await expect(story.locator('.story-count[aria-live=polite]')).toHaveText(
        `Step ${String(number)} of ${String(steps.length)}`,
      );
      await expect(story.locator('[aria-current=step]')).toHaveCount(1);
    };
    await stands(1);
    await expect(story.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
    for (let number = 2; number <= steps.length; number++) {
      // By the button and by the keyboard in turn.
      if (number % 2 === 0) await story.getByRole('button', { name: 'Next', exact: true }).click();
      else await story.press('ArrowRight');
      await stands(number);
      await expect.poll(() => new URL(page.url()).searchParams.get('story')).toBe(`${id}/${String(number)}`);
    }
    await page.goBack();
    await stands(steps.length - 1);
    await story.press('ArrowLeft');
    await stands(steps.length - 2);
    await story.press('Escape');
    await expect(story).toHaveCount(0);
    expect((await corridor.getState()).story).toBeNull();
    await expect.poll(() => new URL(page.url()).searchParams.get('story')).toBeNull();
  });
});

/** What the open panel says, as numbers. */
function readPanel() {
  const numberIn = (text: string | null | undefined) =>
    Number(/\d+/.exec((text ?? '').replace(/(\d)[,\s](?=\d{3})/g, '$1'))?.[0] ?? 0);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const numbersIn = (selector: string) => all(selector).map(({ textContent }) => numberIn(textContent));
  const [summary, border] = all('.figures-sentences > p').map(({ textContent }) => textContent);
  const bars = (heading: string) =>
    all('.figure').flatMap((figure) =>
      figure.querySelector('h3')?.textContent === heading
        ? [...figure.querySelectorAll('li')].map((row) => [
            row.querySelector('.insight-bar-label')?.textContent ?? '',
            numberIn(row.querySelector('.insight-bar-count')?.textContent),
          ])
        : [],
    );
  return {
    summary: (summary?.match(/\d+/g) ?? []).map(Number),
    border: numberIn(border),
    byYear: Object.fromEntries(bars('Agreements by year of signing')) as Record<string, number>,
    bySector: bars('Agreements by sector').map(([, count]) => Number(count)),
    byRegion: bars('Organizations by state and province').map(([, count]) => Number(count)),
    byKind: bars('Organizations by kind').map(([, count]) => Number(count)),
    connected: bars('Most connected').map(([, count]) => Number(count)),
    largest: bars('Largest agreements').map(([, count]) => Number(count)),
    known: numbersIn('.figures-coverage dd'),
    undated: numberIn(document.querySelector('.timeline-foot')?.firstElementChild?.textContent),
    timeline: Object.fromEntries(
      all('.year-bar')
        .map((bar) => (bar.getAttribute('title') ?? '').split(': '))
        .map(([year = '', count]) => [year, numberIn(count)] as const)
        .filter(([, count]) => count > 0),
    ),
    matrix: numbersIn('.matrix-table tbody .matrix-total'),
    cells: numbersIn('.matrix-table tbody .matrix-cell').filter((count) => count > 0),
    gapCount: numberIn(document.querySelector('.gaps > .insight-heading')?.textContent),
    gaps: all('[data-gap]').map((row) => [
      row.getAttribute('data-gap') ?? '',
      numberIn(row.querySelector('.gap-facts')?.textContent.split(' · ')[1]),
    ]),
    totals: numbersIn('.compare-totals dd'),
    shared: numbersIn('.compare-shared .insight-heading'),
    sides: all('.compare-side').map((side) =>
      [...side.querySelectorAll('.insight-bars')].map((list) =>
        [...list.querySelectorAll('.insight-bar-count')].map(({ textContent }) => numberIn(textContent)),
      ),
    ),
  };
}

function openTable() {
  const button = document.querySelector<HTMLElement>('.timeline-foot > .button-link:last-child');
  if (button?.getAttribute('aria-expanded') === 'false') button.click();
}

/** Presses every number that lists what it counts; returns how many, and those with another number of records behind. */
async function pressNumbers() {
  const numbers = () =>
    [...document.querySelectorAll<HTMLElement>('.insight-body button[aria-expanded]')].filter(
      (button) => !button.closest('.insight-records') && /\d|other one/.test(button.textContent),
    );
  // React answers a press in a microtask of it.
  const answered = async () => {
    await Promise.resolve();
    await Promise.resolve();
  };
  const wrong: string[] = [];
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const button of numbers()) if (button.getAttribute('aria-expanded') === 'true') button.click();
  await answered();
  const { length } = numbers();
  for (let place = 0; place < length; place++) {
    const button = numbers()[place];
    if (!button) return { length, wrong: ['the panel was drawn anew meanwhile'] };
    const text = button.textContent;
    button.click();
    await answered();
    document.querySelector<HTMLElement>('.insight-records > .show-more')?.click();
    await answered();
    const listed = document.querySelectorAll('.insight-records > ul > li, .gap-ways > li').length;
    const [, counted = '1'] = /(\d+)\s(?:agree|organ|undated)/.exec(text) ?? /(\d+)/.exec(text) ?? [];
    // The first and the last year of the sentence are dates.
    const isDate = /^\d{4}$/.test(text) && button.closest('.figures-sentences') !== null;
    if (isDate ? listed === 0 : listed !== Number(counted))
      wrong.push(`${button.getAttribute('aria-label') ?? text}: ${String(listed)}`);
    const again = numbers()[place];
    if (again?.getAttribute('aria-expanded') === 'true') again.click();
    await answered();
  }
  return { length, wrong };
}

test('every number equals an independent count and opens as many records, in 20 seeded states', async ({
  corridor,
  page,
}) => {
  // The table: what is drawn beside the panels is not what this is about.
  await corridor.open('?lang=en&view=table&insight=figures');
  await page.locator('[data-insight]').waitFor();
  const document = await corridor.document();
  const random = seededRandom(1511);
  const pick = <Value>(...values: readonly Value[]): Value | null =>
    values[Math.floor(random() * values.length)] ?? null;
  const names = ['figures', 'timeline', 'matrix', 'gaps', 'compare'] as const;
  /** Sets the state and reads the panel once it stands, in one task of the page. */
  const panelIn = async (patch: Readonly<Record<string, unknown>>, name: string) => {
    await page.evaluate((values) => (window as CorridorWindow).corridor?.setState(values), patch);
    await page.locator(`[data-insight=${name}]:not(:has([aria-busy]))`).waitFor();
    return page.evaluate(readPanel);
  };
  const empty = { organizations: 0, agreements: 0 };
  const seen = { ...empty };
  let pressed = 0;
  for (let number = 0; number < 20; number++) {
    const filters = {
      sector: pick(null, null, 'semiconductors', 'quantum', 'life-sciences'),
      region: pick(null, null, 'CA-QC', 'US', 'US-NY', 'US-VT'),
      kind: pick(null, null, null, 'university', 'company'),
      from: pick(null, null, '2012', '2019-06'),
      to: pick(null, null, '2022', '2024-03-15'),
      asOf: pick(null, null, '2016', '2021-06'),
      between: pick(null, null, null, 'CA..US', 'CA-QC-05..US-VT,US-NY'),
      linked: random() < 0.2,
    };
    const lists = {
      sector: filters.sector === null ? [] : [filters.sector],
      region: filters.region === null ? [] : [filters.region],
      kind: filters.kind === null ? [] : [filters.kind],
    };
    const patch = { ...filters, ...lists };
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
    const expected = countInsights(document, showByContract(document, given));
    const where = JSON.stringify(given);
    seen.organizations += Number(expected.organizations > 0);
    seen.agreements += Number(expected.agreements > 0);
    for (const name of names) {
      const isCompared = name === 'compare';
      const ends = ['CA-QC', number % 2 === 0 ? 'US-NY' : 'US'] as const;
      const ascending = (counts: readonly number[]) =>
        counts.filter((count) => count > 0).sort((one, other) => one - other);
      // Each cell is what the filter of its two ends leaves; they are many: in every eighth state.
      const areCellsCounted = name === 'matrix' && filters.between === null && number % 8 === 0;
      const cells = areCellsCounted
        ? ascending(
            expected.regions.flatMap((row, place) =>
              expected.regions.slice(0, place + 1).flatMap((column) => {
                const between = `${row}..${column}`;
                const { length } = showByContract(document, { ...given, between }).agreements;
                return row === column ? [length] : [length, length];
              }),
            ),
          )
        : null;
      // What is shown reaches the panels when the page has time for them.
      await expect(async () => {
        const panel = await panelIn(
          { ...patch, insight: isCompared ? null : name, compare: isCompared ? ends : [] },
          name,
        );
        const isEmpty = expected.organizations + expected.agreements === 0;
        if (name === 'figures' && !isEmpty) {
          const { organizations, agreements, undated } = expected;
          expect(panel.summary, where).toEqual([
            organizations,
            agreements,
            ...(undated > 0 ? [undated] : []),
          ]);
          if (agreements > 0) expect(panel.border, where).toBe(expected.acrossBorder);
          expect(panel.byYear, where).toEqual(expected.byYear);
          const sectors = Object.values(expected.bySector).sort((a, b) => b - a);
          expect(panel.bySector.slice(0, sectors.length), where).toEqual(sectors);
          expect(panel.connected, where).toEqual(expected.partnerCounts);
          expect(panel.largest, where).toEqual(expected.largest);
          expect(panel.known, where).toEqual(expected.known);
          // Those of whom it is unknown stand last.
          const highestFirst = (counts: readonly number[]) => [...counts].sort((a, b) => b - a);
          expect(highestFirst(panel.byRegion), where).toEqual(expected.byRegion);
          expect(highestFirst(panel.byKind), where).toEqual(expected.byKind);
        }
        if (name === 'timeline') {
          // Years in the signing dates asked for count what is shown at any date; those outside are only the ground.
          const yearsOf = (view: Parameters<typeof showByContract>[1]) =>
            Object.entries(countInsights(document, showByContract(document, view)).byYear);
          const isInRange = ([year]: readonly [string, number]) =>
            (filters.from === null || year >= filters.from.slice(0, 4)) &&
            (filters.to === null || year <= filters.to.slice(0, 4));
          const anyDate = { ...given, asOf: undefined };
          const whole = { ...anyDate, from: undefined, to: undefined };
          const ground = yearsOf(whole);
          // Whatever the dates asked for.
          if (ground.length > 0)
            expect(panel.undated, where).toBe(
              countInsights(document, showByContract(document, whole)).undated,
            );
          expect(panel.timeline, where).toEqual(
            Object.fromEntries([
              ...yearsOf(anyDate).filter(isInRange),
              ...ground.filter((year) => !isInRange(year)),
            ]),
          );
        }
        if (name === 'matrix') expect(panel.matrix, where).toEqual(expected.regionTotals);
        if (cells) expect(ascending(panel.cells), where).toEqual(cells);
        if (name === 'gaps') {
          expect(panel.gapCount, where).toBe(Object.keys(expected.gaps).length);
          const shownGaps = panel.gaps.map(([pair]) => [pair, expected.gaps[String(pair)]]);
          expect(panel.gaps, where).toEqual(shownGaps);
          const mostCommon = Object.values(expected.gaps).sort((a, b) => b - a);
          expect(
            panel.gaps.map(([, count]) => count),
            where,
          ).toEqual(mostCommon.slice(0, panel.gaps.length));
        }
        if (isCompared) {
          const { totals, shared, bars } = expected.compare(...ends);
          expect([panel.totals, panel.shared], where).toEqual([totals, shared]);
          // Lists of years are in their order, the others most first, unknown last.
          const inOrder = (sides: readonly (readonly (readonly number[])[])[]) =>
            sides.map(([terms = [], kinds = [], years]) => [
              [...terms].sort((a, b) => b - a),
              [...kinds].sort((a, b) => b - a),
              years,
            ]);
          expect(inOrder(panel.sides), where).toEqual(inOrder(bars));
        }
      }).toPass({ timeout: 60_000 });
      // Bars and missing pairs are many, and each alike: in every fourth state.
      const isLong = name === 'timeline' || name === 'gaps';
      if (name === 'matrix' || (isLong && number % 4 > 0)) continue;
      // Each bar of the timeline is a number of its table.
      if (name === 'timeline') await page.evaluate(openTable);
      await expect(async () => {
        const { length, wrong } = await page.evaluate(pressNumbers);
        expect(wrong, `${name} ${where}`).toEqual([]);
        pressed += length;
      }).toPass({ timeout: 60_000 });
    }
  }
  // The seeds are not all of nothing.
  expect(pressed).toBeGreaterThan(500);
  expect(seen.organizations).toBeGreaterThan(14);
  expect(seen.agreements).toBeGreaterThan(12);
});
