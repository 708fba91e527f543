/** The public contract: address, `window.corridor`, filter semantics, ids in lists. */
import type { Page } from '@playwright/test';
import type { CorridorState } from '../../src/embed/embed.d.ts';
import type { CorridorDocument, CorridorWindow } from './corridorApi.ts';
import { expect, siteOrigin, test } from './fixtures.ts';
import { decodePng } from './pixels.ts';
import type { OracleFilters } from './oracle.ts';
import { seededRandom, shortestChains, showByContract } from './oracle.ts';

/** By the contract: what a view without filters says of them. */
const noFilters = {
  sector: [],
  kind: [],
  region: [],
  agreementKind: [],
  from: null,
  to: null,
  asOf: null,
  between: null,
  near: null,
  linked: false,
  q: null,
};

const sorted = (ids: readonly string[]) => [...ids].sort();

/** What the browser tells of something that moved by itself. */
interface Shift {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

test.describe('window.corridor', () => {
  test('is there, frozen, with all that it promises; nothing is set, and its marks are in order', async ({
    corridor,
    page,
  }) => {
    await corridor.open();
    const api = await page.evaluate(() => {
      const { corridor: found } = window as CorridorWindow;
      return {
        isFrozen: Object.isFrozen(found),
        version: found?.version,
        isPromise: found?.ready instanceof Promise,
        functions: (['getState', 'setState', 'on', 'getPositions'] as const).filter(
          (name) => typeof found?.[name] === 'function',
        ),
      };
    });
    expect(api).toEqual({
      isFrozen: true,
      version: 1,
      isPromise: true,
      functions: ['getState', 'setState', 'on', 'getPositions'],
    });

    const { shown, ...state } = await corridor.getState();
    expect(state).toEqual({
      lang: 'en',
      view: 'map',
      ...noFilters,
      org: null,
      agreement: null,
      map: null,
      theme: 'auto',
      links: 'hub',
      affiliations: false,
      path: [],
      place: null,
      insight: null,
      compare: [],
      story: null,
      embed: false,
      accent: null,
      live: false,
      release: null,
      data: null,
    });
    const document = await corridor.document();
    expect(sorted(shown.organizations)).toEqual(sorted(document.organizations.map(({ id }) => id)));
    expect(sorted(shown.agreements)).toEqual(sorted(document.agreements.map(({ id }) => id)));
    expect(shown.context).toEqual([]);

    await corridor.waitForMark('corridor:live');
    await corridor.waitForMark('corridor:settled');
    const marks = await corridor.marks();
    const order = ['corridor:shell', 'corridor:drawn', 'corridor:live'] as const;
    const times = order.map((name) => marks[name] ?? Number.NaN);
    expect(times.every((time) => time > 0)).toBe(true);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(marks['corridor:settled']).toBeGreaterThan(0);
    const early = await page.evaluate((drawn) => {
      const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < drawn);
      return asked.map(({ name }) => new URL(name).pathname.replace(/-[\w-]{8}(?=\.\w+$)/, ''));
    }, marks['corridor:drawn'] ?? 0);
    const first =
      /^\/(?:favicon\.svg|assets\/(?:(?:first\.js|(?:first|index)\.css)|radio-canada-big-.*\.woff2))$/;
    expect(
      early.filter((path) => !first.test(path)),
      'nothing comes before it that it does not need',
    ).toEqual([]);

    // Organizations and agreements as drawn, in the view.
    const positions = await page.evaluate(() => (window as CorridorWindow).corridor?.getPositions() ?? []);
    const known = new Set([...shown.organizations, ...shown.agreements, ...shown.context]);
    expect(positions.length).toBeGreaterThan(known.size / 2);
    expect(
      positions.filter(({ id, x, y }) => !known.has(id) || !Number.isFinite(x) || !Number.isFinite(y)),
    ).toEqual([]);
  });

  test('takes over the picture that the page came with, without a move', async ({ corridor, page }) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.context().route('**/data/corridor.json', async (route) => {
      await held;
      await route.continue();
    });
    // A part of the list that takes longer than all else leaves no hole in the meantime.
    await page.context().route('**/assets/VirtualRows-*.js', async (route) => {
      await held;
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await page.addInitScript(() => {
      // A busy machine may take longer to look than the page waits for an answer: here it waits as long as it takes.
      const setTimer = window.setTimeout.bind(window);
      Object.assign(window, {
        setTimeout: (act: () => void, ms = 0) => setTimer(act, ms >= 4000 ? 600_000 : ms),
      });
      Object.assign(window, { shift: 0, moved: [], fewestRows: Number.POSITIVE_INFINITY });
      const counts = window as unknown as { fewestRows: number };
      const countRows = () => {
        const rows = [...document.querySelectorAll('.results-row')];
        const seen = rows.filter((row) => row.getClientRects().length > 0).length;
        const isFirst = seen === 0 && counts.fewestRows === Number.POSITIVE_INFINITY;
        if (!isFirst) counts.fewestRows = Math.min(counts.fewestRows, seen);
        requestAnimationFrame(countRows);
      };
      requestAnimationFrame(countRows);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
          const { moved } = window as unknown as { moved: string[] };
          (window as unknown as { shift: number }).shift += entry.value;
          for (const { node, previousRect, currentRect } of entry.sources) {
            const what = `${node?.nodeName ?? ''} ${node instanceof Element ? node.className : ''} ${node?.textContent ?? ''}`;
            moved.push(`${JSON.stringify([previousRect, currentRect])} ${what.slice(0, 200)}`);
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${siteOrigin()}/`);
    expect(await page.evaluate(() => 'corridor' in window), 'once the page has loaded').toBe(true);
    await corridor.waitForMark('corridor:drawn');
    await page.evaluate(() => document.fonts.ready);
    const before = decodePng(await page.screenshot());
    release();
    await corridor.waitForMark('corridor:live');
    const after = decodePng(await page.screenshot());
    let changed = 0;
    for (let at = 0; at < before.data.length; at += 3) {
      const difference = [0, 1, 2].map((byte) =>
        Math.abs((before.data[at + byte] ?? 0) - (after.data[at + byte] ?? 0)),
      );
      if (Math.max(...difference) > 96) changed += 1;
    }
    // Edges of letters and shores are drawn by other means; a mark, a name or a row that moved would be more.
    expect(changed / (before.width * before.height)).toBeLessThan(0.01);
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    const fewestRows = await page.evaluate(() => (window as unknown as { fewestRows: number }).fewestRows);
    expect(fewestRows, 'rows of the list in every frame').toBeGreaterThan(5);
  });
});

test.describe('address', () => {
  const readings: readonly [search: string, expected: Partial<CorridorState>][] = [
    ['?lang=fr', { lang: 'fr' }],
    ['?view=network', { view: 'network' }],
    ['?view=table', { view: 'table' }],
    ['?sector=semiconductors,quantum', { sector: ['semiconductors', 'quantum'] }],
    ['?region=CA-QC-05,US-VT', { region: ['CA-QC-05', 'US-VT'] }],
    ['?from=2024&to=2025-06-30', { from: '2024', to: '2025-06-30' }],
    ['?q=quantique', { q: 'quantique' }],
    ['?org=c2mi', { org: 'c2mi', agreement: null }],
    ['?map=6.5/45.3/-72.6', { map: '6.5/45.3/-72.6' }],
    ['?theme=dark', { theme: 'dark' }],
    ['?links=pair', { links: 'pair' }],
    ['?affiliations=1', { affiliations: true }],
    ['?embed=1&accent=0a6ebd', { embed: true, accent: '0a6ebd' }],
  ];
  test('says what it means, stays as it is, and nothing moves while it opens', async ({ corridor, page }) => {
    await page.addInitScript(() => {
      // A busy machine may take longer than the page waits for its data: here it waits as long as it takes.
      const setTimer = window.setTimeout.bind(window);
      const patient = (act: () => void, ms = 0) => setTimer(act, ms === 1500 ? 600_000 : ms);
      Object.assign(window, { setTimeout: patient, shift: 0 });
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as (PerformanceEntry & Shift)[])
          (window as unknown as { shift: number }).shift += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const [search, expected] of readings) {
      await corridor.openForState(search);
      expect(await corridor.getState(), search).toMatchObject(expected);
      expect(corridor.search()).toBe(search);
      await page.waitForFunction(() => document.querySelector('.first') === null);
      const shift = await page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return (window as unknown as { shift: number }).shift;
      });
      // A row that makes room is 0.04; on a busy machine less than 0.005 has been seen, of which nothing is known yet.
      if (expected.embed !== true) expect(shift, search).toBeLessThan(0.02);
    }
    expect(corridor.watch.warnings.filter((text) => text.startsWith('corridor'))).toEqual([]);
  });

  test('kinds of organization and agreement and an agreement, by the ids of the data', async ({
    corridor,
  }) => {
    const document = await corridor.document();
    const organization = document.organizations.find(({ kind }) => kind !== undefined);
    const agreement = document.agreements.find(({ kind }) => kind !== undefined);
    const [kind = '', agreementKind = '', id = ''] = [organization?.kind, agreement?.kind, agreement?.id];
    await corridor.openForState(`?kind=${kind}&agreement-kind=${agreementKind}&agreement=${id}`);
    expect(await corridor.getState()).toMatchObject({
      kind: [kind],
      agreementKind: [agreementKind],
      agreement: id,
      org: null,
    });
  });

  test('org wins over agreement', async ({ corridor }) => {
    const [agreement] = (await corridor.document()).agreements;
    await corridor.openForState(`?org=c2mi&agreement=${agreement?.id ?? ''}`);
    expect(await corridor.getState()).toMatchObject({ org: 'c2mi', agreement: null });
  });

  test('with invalid values is ignored with a warning', async ({ corridor }) => {
    for (const [parameter, value] of [
      ['lang', 'xx'],
      ['view', 'globe'],
      ['from', '2024-13'],
      ['map', 'NaN/999/999'],
      ['theme', 'blue'],
      ['links', 'both'],
      ['path', 'one-only'],
      ['between', 'CA-QC'],
      ['near', 'Bromont'],
      ['linked', 'maybe'],
      ['as-of', '2024-13'],
      ['insight', 'all'],
      ['compare', 'CA-QC'],
      ['story', 'a/b/c'],
      ['accent', 'red'],
      ['affiliations', 'maybe'],
    ] as const) {
      await corridor.openForState(`?${parameter}=${encodeURIComponent(value)}`);
      const hasWarned = () =>
        corridor.watch.warnings.some((text) => text.includes(parameter) && text.includes(value));
      await expect.poll(hasWarned, `${parameter}=${value}`).toBe(true);
    }
  });

  test('ids that no longer exist are let go with a notice', async ({ corridor, page }) => {
    await corridor.open('?org=no-such-organization&sector=quantum,no-such-sector&place=place:no-such');
    expect(await corridor.getState()).toMatchObject({ org: null, sector: ['quantum'], place: null });
    const notices = page.locator('[role=alert], [role=status]').filter({ hasText: /no-such-organization/ });
    await expect(notices.first()).toBeVisible();
    for (const warning of [/org.*no-such-organization/, /sector.*no-such-sector/, /place.*place:no-such/])
      await expect.poll(() => corridor.watch.warnings.join('\n')).toMatch(warning);
    expect(await corridor.setState({ sector: ['no-such-sector'] })).toMatchObject({ sector: ['quantum'] });
  });

  test('nonsense breaks nothing', async ({ corridor }) => {
    await corridor.open(
      '?%E0%A4%A&%00=%00&constructor[prototype][x]=1&__proto__=1&sector=__proto__,constructor&q=%3Cimg%20src=x%20onerror=alert(1)%3E',
    );
    const state = await corridor.getState();
    expect(state.sector).toEqual([]);
    expect(state.q).toBe('<img src=x onerror=alert(1)>');
  });

  test('leaves unknown parameters alone and defaults out', async ({ corridor, page }) => {
    await corridor.open('?utm_source=letter&view=network');
    await corridor.setState({ view: 'map', sector: ['quantum'] });
    await expect.poll(() => new URL(page.url()).searchParams.get('sector')).toBe('quantum');
    const parameters = new URL(page.url()).searchParams;
    expect(Object.fromEntries(parameters)).toEqual({ sector: 'quantum', utm_source: 'letter' });
  });

  test('a copied link shows the same in another browser', async ({ corridor, page, browser }) => {
    await corridor.open('?lang=fr&view=table');
    const before = await corridor.setState({
      sector: ['quantum'],
      region: ['CA-QC'],
      from: '2020',
      org: 'c2mi',
      links: 'pair',
    });
    await expect.poll(() => new URL(page.url()).searchParams.get('links')).toBe('pair');
    const other = await browser.newContext({ locale: 'de-DE' });
    const copy = await other.newPage();
    await copy.goto(page.url());
    await copy.waitForFunction(() => 'corridor' in window);
    const after = await copy.evaluate(async () => {
      const api = (window as CorridorWindow).corridor;
      await api?.ready;
      return api?.getState();
    });
    await other.close();
    expect(after).toEqual(before);
  });

  test('Back and Forward walk through what the reader opened', async ({ corridor, page }) => {
    await corridor.open('?view=table');
    const rows = page.locator('[data-organization-id]:visible');
    const first = await rows.first().getAttribute('data-organization-id');
    await openRow(page, 'organization', first ?? '');
    await expect.poll(async () => (await corridor.getState()).org).toBe(first);
    await page.goBack();
    await expect.poll(async () => (await corridor.getState()).org).toBeNull();
    await page.goForward();
    await expect.poll(async () => (await corridor.getState()).org).toBe(first);
    expect(new URL(page.url()).searchParams.get('org')).toBe(first);
  });

  test('works in a sub-folder of any host', async ({ corridor, page }) => {
    const address = process.env.CORRIDOR_FOLDER_URL ?? '';
    corridor.watch.allowOrigin(new URL(address).origin);
    await page.goto(`${address}?view=table`);
    await corridor.ready();
    expect((await corridor.getState()).shown.organizations.length).toBeGreaterThan(0);
    expect(
      corridor.watch.requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url)),
    ).toEqual([]);
  });
});

/** Clicks the first visible row, card or result of that record, or the control in it. */
async function openRow(page: Page, type: 'organization' | 'agreement', id: string): Promise<void> {
  const row = page.locator(`[data-${type}-id="${id}"]:visible`).first();
  const control = row.locator('button, a').first();
  await ((await control.count()) > 0 ? control : row).click();
}

test.describe('setState and events', () => {
  test('takes effect at once, adds no history entry, and ignores what is none of its keys and values', async ({
    corridor,
    page,
  }) => {
    await corridor.open();
    const entries = await page.evaluate(() => history.length);
    const state = await corridor.setState({
      view: 'table',
      sector: ['quantum'],
      org: 'c2mi',
      affiliations: true,
    });
    expect(state).toMatchObject({ view: 'table', sector: ['quantum'], org: 'c2mi', affiliations: true });
    await expect.poll(() => new URL(page.url()).searchParams.get('org')).toBe('c2mi');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    // Unset with null and with an empty list.
    await corridor.setState({ from: '2020' });
    expect(await corridor.setState({ sector: [], org: null, from: null, view: null })).toMatchObject({
      sector: [],
      org: null,
      from: null,
      view: 'map',
    });
    // Unknown keys and invalid values are ignored with a warning, and the rest is kept.
    const kept = await corridor.setState({
      colour: 'red',
      view: 'globe',
      from: 2024,
      sector: { a: 1 },
      theme: 'dark',
    });
    expect(kept).toMatchObject({ view: 'map', from: null, sector: [], theme: 'dark' });
    for (const name of ['colour', 'globe', 'from', 'sector'])
      await expect.poll(() => corridor.watch.warnings.join('\n')).toContain(name);
  });

  test('tells listeners of state and selection until they unsubscribe', async ({ corridor, page }) => {
    await corridor.open();
    const agreement = (await corridor.document()).agreements[0]?.id ?? '';
    const heard = await page.evaluate(async (id) => {
      const api = (window as CorridorWindow).corridor;
      if (!api) return null;
      const states: unknown[] = [];
      const selections: unknown[] = [];
      const stopStates = api.on('state', (state) => states.push((state as CorridorState).sector));
      const stopSelections = api.on('select', (selection) => selections.push(selection));
      const wait = () => new Promise((resolve) => setTimeout(resolve, 50));
      api.setState({ sector: ['quantum'] });
      await wait();
      api.setState({ org: 'c2mi' });
      await wait();
      api.setState({ agreement: id });
      await wait();
      api.setState({ agreement: null });
      await wait();
      stopStates();
      stopSelections();
      api.setState({ sector: ['semiconductors'], org: 'c2mi' });
      await wait();
      return { states, selections };
    }, agreement);
    expect(heard?.states[0]).toEqual(['quantum']);
    expect(heard?.states).not.toContainEqual(['semiconductors']);
    expect(heard?.selections).toEqual([
      { org: 'c2mi', agreement: null },
      { org: null, agreement },
      { org: null, agreement: null },
    ]);
  });

  test('getState gives copies: changing one changes nothing', async ({ corridor, page }) => {
    await corridor.open('?sector=quantum');
    const after = await page.evaluate(() => {
      const api = (window as CorridorWindow).corridor;
      try {
        (api?.getState().sector as string[]).push('hacked');
        (api?.getState().shown.organizations as string[]).length = 0;
      } catch {
        // Frozen is as good as copied.
      }
      return api?.getState();
    });
    expect(after?.sector).toEqual(['quantum']);
    expect(after?.shown.organizations.length).toBeGreaterThan(0);
  });
});

function randomFilters(document: CorridorDocument, random: () => number): OracleFilters {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const some = (ids: readonly string[]) => (random() < 0.35 ? [...new Set([pick(ids), pick(ids)])] : []);
  const present = (values: readonly (string | undefined)[]) => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const { organizations, agreements } = document;
  const texts = [
    ...organizations.map(({ name }) => name.fr ?? name.en),
    ...agreements.map(({ title }) => title?.en),
  ];
  const word = () =>
    pick(
      pick(present(texts))
        .split(/[\s(),]+/)
        .filter((part) => part.length > 2 && !/st[-.]/i.test(part)),
    );
  const regions = present(organizations.map(({ location }) => location?.region));
  const ends = () => {
    const places = ['CA', 'CA-QC', 'US', ...regions];
    return [...new Set([pick(places), random() < 0.4 ? pick(organizations).id : pick(places)])];
  };
  const centres = organizations.flatMap(({ location }) =>
    location?.lat === undefined || location.lng === undefined ? [] : [[location.lat + 0.011, location.lng]],
  );
  return {
    sector: some((document.sectors ?? []).map(({ id }) => id)),
    kind: some(present(organizations.map(({ kind }) => kind))),
    region: some(['CA', 'CA-QC', 'US', ...regions]),
    agreementKind: some(present(agreements.map(({ kind }) => kind))),
    ...(random() < 0.3 ? { from: pick(['2018', '2022-06', '2024-04-15']) } : {}),
    ...(random() < 0.3 ? { to: pick(['2025', '2025-01-28', '2024-12']) } : {}),
    ...(random() < 0.4 ? { q: word().slice(0, 8) } : {}),
    ...(random() < 0.2 ? { asOf: pick(['2019', '2023-06', '2025-01-28']) } : {}),
    ...(random() < 0.3 ? { between: `${ends().join(',')}..${ends().join(',')}` } : {}),
    ...(random() < 0.2 ? { near: `${pick(centres).join(',')},${pick(['10', '30', '100', '250'])}` } : {}),
    ...(random() < 0.2 ? { linked: true } : {}),
  };
}

test.describe('filters', () => {
  test('show what the contract says, in 1,000 random combinations', async ({ corridor, page }) => {
    await corridor.open('?view=table');
    const document = await corridor.document();
    const random = seededRandom(20250128);
    const cases = Array.from({ length: 1000 }, () => randomFilters(document, random));
    const patches = cases.map((filters) => ({ ...noFilters, ...filters }));
    const answers = await page.evaluate((all) => {
      const api = (window as CorridorWindow).corridor;
      return all.map((patch) => {
        api?.setState(patch);
        return api?.getState().shown;
      });
    }, patches);
    cases.forEach((filters, index) => {
      const expected = showByContract(document, filters);
      const shown = answers[index];
      const name = JSON.stringify(filters);
      expect(sorted(shown?.organizations ?? []), `organizations of ${name}`).toEqual(
        sorted(expected.organizations),
      );
      expect(sorted(shown?.agreements ?? []), `agreements of ${name}`).toEqual(sorted(expected.agreements));
      expect(sorted(shown?.context ?? []), `context of ${name}`).toEqual(sorted(expected.context));
    });
  });

  for (const view of ['map', 'table'] as const) {
    test(`lists of the ${view} view carry ids, and only those that are shown or named`, async ({
      corridor,
      page,
    }) => {
      await corridor.open(`?view=${view}&sector=quantum`);
      await expect(page.locator('[data-organization-id]').first()).toBeAttached();
      const { shown } = await corridor.getState();
      await corridor.rest();
      const named = new Set([...shown.organizations, ...shown.context]);
      const ids = await page
        .locator('[data-organization-id]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-organization-id') ?? ''));
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => !named.has(id))).toEqual([]);
      const agreements = await page
        .locator('[data-agreement-id]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-agreement-id') ?? ''));
      expect(agreements.filter((id) => !shown.agreements.includes(id))).toEqual([]);
    });
  }

  test('a profile names its agreements, and they open', async ({ corridor, page }) => {
    await corridor.open('?org=c2mi');
    const document = await corridor.document();
    const own = document.agreements.filter(({ parties }) =>
      parties.some((party) => party.organization === 'c2mi'),
    );
    await expect(page.locator('[data-agreement-id]:visible').first()).toBeVisible();
    const [first] = own;
    await openRow(page, 'agreement', first?.id ?? '');
    await expect.poll(async () => (await corridor.getState()).agreement).toBe(first?.id);
  });
});

test('path lists all shortest chains', async ({ corridor }) => {
  await corridor.open('?view=network');
  const document = await corridor.document();
  const linked = document.agreements.flatMap(({ parties }) =>
    parties.map(({ organization }) => organization),
  );
  const ends = [...new Set(linked)];
  const random = seededRandom(7);
  for (let round = 0; round < 12; round++) {
    const from = ends[Math.floor(random() * ends.length)] ?? '';
    const to = ends[Math.floor(random() * ends.length)] ?? '';
    if (from === to) continue;
    const { paths = [] } = await corridor.setState({ path: [from, to] });
    const expected = shortestChains(document, from, to);
    const text = (chains: readonly (readonly string[])[]) => chains.map((chain) => chain.join(' → ')).sort();
    expect(text(paths), `${from} to ${to}`).toEqual(text(expected));
  }
});

test('one document in both languages: the page speaks the language it is asked for', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=fr');
  await expect(page.locator('html')).toHaveAttribute('lang', /^fr/);
  await expect(page).toHaveTitle(/Carte du corridor/);
  const french = await page.title();
  await corridor.setState({ lang: 'en' });
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  await expect(page).not.toHaveTitle(french);
  expect(page.url().startsWith(`${siteOrigin()}/`)).toBe(true);
});
