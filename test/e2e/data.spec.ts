/** Published files, and data from outside: previews, hostile documents, refused files. */
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, hostOrigin, siteOrigin, test } from './fixtures.ts';

/** What readers are told, by name of the thing. */
function noticesAbout(page: Page, text: string | RegExp) {
  return page.locator('[role=alert]:visible, [role=status]:visible').filter({ hasText: text });
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(`${siteOrigin()}/${path}`);
  expect(response.status, path).toBe(200);
  return response.text();
}

test.describe('published files', () => {
  test('CSV tables hold as many organizations and agreements as the document', async ({ corridor }) => {
    const document = await corridor.document();
    expect(document.version).toBe(1);
    for (const table of ['organizations', 'agreements', 'parties', 'affiliations', 'sectors', 'sources']) {
      const { data, errors } = Papa.parse<Record<string, string>>(await fetchText(`data/${table}.csv`), {
        header: true,
        skipEmptyLines: true,
      });
      expect(errors, table).toEqual([]);
      expect(data.length, table).toBeGreaterThan(0);
      if (table === 'organizations') expect(data.length).toBe(document.organizations.length);
      if (table === 'agreements') expect(data.length).toBe(document.agreements.length);
      if (table === 'parties') {
        expect(data.length).toBe(document.agreements.reduce((sum, { parties }) => sum + parties.length, 0));
      }
    }
  });

  test('GeoJSON has a point for each organization with a place', async ({ corridor }) => {
    const document = await corridor.document();
    const placed = document.organizations.filter(({ location }) => location?.lng !== undefined);
    const collection = JSON.parse(await fetchText('data/organizations.geojson')) as {
      type: string;
      features: { geometry: { type: string; coordinates: number[] } | null }[];
    };
    expect(collection.type).toBe('FeatureCollection');
    const points = collection.features.filter(({ geometry }) => geometry?.type === 'Point');
    expect(points.length).toBe(placed.length);
  });

  for (const format of ['gexf', 'graphml']) {
    test(`network.${format} is well-formed and has a node for each organization and agreement`, async ({
      corridor,
      page,
    }) => {
      const document = await corridor.document();
      const text = await fetchText(`data/network.${format}`);
      const found = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        return {
          errors: parsed.querySelectorAll('parsererror').length,
          nodes: parsed.querySelectorAll('node').length,
        };
      }, text);
      expect(found).toEqual({ errors: 0, nodes: document.organizations.length + document.agreements.length });
    });
  }

  test('datapackage.json and releases.json can be read', async () => {
    const description = JSON.parse(await fetchText('data/datapackage.json')) as {
      resources: { name: string }[];
    };
    const names = description.resources.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'organizations',
        'agreements',
        'parties',
        'affiliations',
        'sectors',
        'sources',
      ]),
    );
    JSON.parse(await fetchText('data/releases.json'));
  });
});

const small = {
  version: 1,
  organizations: [
    { id: 'one', name: { en: 'One' }, location: { lng: -73, lat: 45 } },
    { id: 'two', name: { fr: 'Deux' }, somethingUnknown: true },
  ],
  agreements: [{ id: 'both', parties: [{ organization: 'one' }, { organization: 'two' }] }],
};

test.describe('data=', () => {
  test('shows another document as a preview, and says so', async ({ corridor, page }) => {
    await corridor.serve('files/small.json', JSON.stringify(small));
    await corridor.open('?data=files/small.json');
    const { shown } = await corridor.getState();
    expect(shown).toEqual({ organizations: ['one', 'two'], agreements: ['both'], context: [] });
    // What is not shown is not fetched.
    expect(corridor.watch.requests.filter((url) => url.endsWith('/data/corridor.json'))).toEqual([]);
    await expect(page.getByText(/preview/i).first()).toBeVisible();
    await corridor.setState({ lang: 'fr' });
    await expect(page.getByText(/aperçu/i).first()).toBeVisible();
  });

  test('rows 12 to 14: that cannot be read leaves the shipped data, with a notice', async ({
    corridor,
    page,
  }) => {
    const shipped = (await corridor.document()).organizations.length;
    for (const [name, body] of [
      ['html', '<!doctype html><title>404</title>'],
      ['cut-off', JSON.stringify(small).slice(0, 40)],
      ['list', '[]'],
      ['null', 'null'],
      ['version-99', JSON.stringify({ ...small, version: 99 })],
      ['nested', '['.repeat(100_000) + ']'.repeat(100_000)],
    ] as const) {
      await corridor.serve(`files/${name}.json`, body);
      await corridor.open(`?view=table&data=files/${name}.json`);
      expect((await corridor.getState()).shown.organizations.length, name).toBe(shipped);
      await expect(noticesAbout(page, `${name}.json`).first()).toBeVisible();
    }
  });

  test('that is missing leaves the shipped data, with a notice', async ({ corridor, page }) => {
    corridor.watch.expectProblem(/Failed to load resource.*404/);
    await corridor.open('?view=table&data=files/none.json');
    expect((await corridor.getState()).shown.organizations.length).toBeGreaterThan(10);
    await expect(noticesAbout(page, 'none.json').first()).toBeVisible();
  });

  test('row 46: at another origin is never asked for', async ({ corridor, page }) => {
    for (const address of [
      'https://example.org/x.json',
      '//example.org/x.json',
      'javascript:alert(1)',
      'data:application/json,{}',
      `${hostOrigin()}/data/corridor.json`,
    ]) {
      await corridor.open(`?view=table&data=${encodeURIComponent(address)}`);
      expect((await corridor.getState()).shown.organizations.length).toBeGreaterThan(10);
      await expect(noticesAbout(page, /./).first(), address).toBeVisible();
    }
    const asked = corridor.watch.requests.filter(
      (url) =>
        /example\.org\/|^data:application/.test(url.split('?')[0] ?? '') || url.startsWith(hostOrigin()),
    );
    expect(asked).toEqual([]);
  });
});

const payloads = [
  '<img src=x onerror="window.__pwn=1">',
  '"><svg onload="window.__pwn=1">',
  '</script><script>window.__pwn=1</script>',
  '<details open ontoggle="window.__pwn=1">',
  '{{7*7}} ${7*7}',
] as const;

const hostile = {
  version: 1,
  sectors: payloads.map((text, index) => ({ id: `sector-${String(index)}`, name: { en: text, fr: text } })),
  organizations: [
    ...payloads.map((text, index) => ({
      id: `organization-${String(index)}`,
      name: { en: text, fr: text },
      shortName: text,
      kind: '__proto__',
      sectors: [`sector-${String(index)}`, 'constructor'],
      location: { lng: -73 - index / 10, lat: 45, place: text, region: 'CA-QC' },
      website: [
        'javascript:window.__pwn=1',
        'JaVa\tscript:window.__pwn=1',
        'data:text/html,x',
        'vbscript:x',
        '//evil.example',
      ][index],
      summary: { en: text, fr: text },
      sources: ['source'],
    })),
    { id: 'constructor', name: { en: 'Constructor' } },
    { id: '__proto__', name: { en: 'Prototype' } },
  ],
  agreements: [
    {
      id: 'agreement',
      title: { en: payloads[0], fr: payloads[1] },
      parties: [{ organization: 'organization-0', role: payloads[2] }, { organization: 'organization-1' }],
      objectives: payloads.map((text) => ({ en: text, fr: text })),
      sources: ['source'],
    },
  ],
  sources: [{ id: 'source', title: payloads[3], publisher: payloads[0], url: 'javascript:window.__pwn=1' }],
};

test('a hostile document is only ever text', async ({ corridor, page }) => {
  await corridor.serve('files/hostile.json', JSON.stringify(hostile));
  for (const search of [
    '&view=table',
    '&org=organization-0',
    '&agreement=agreement&view=network',
    '&org=organization-1&lang=fr',
  ]) {
    await corridor.open(`?data=files/hostile.json${search}`);
    await expect(
      page.getByText('<img src=x onerror="window.__pwn=1">', { exact: false }).first(),
    ).toBeAttached();
    const harm = await page.evaluate(() => ({
      ran: '__pwn' in window,
      pollutedObject: 'x' in {} || Object.prototype.hasOwnProperty.call(Object.prototype, 'name'),
      strayElements: document.querySelectorAll('[onerror], [onload], [ontoggle], img[src=x]').length,
      badLinks: [...document.querySelectorAll('a[href]')]
        .map((link) => (link as HTMLAnchorElement).protocol)
        .filter((protocol) => !['http:', 'https:', 'mailto:', 'blob:'].includes(protocol)),
    }));
    expect(harm).toEqual({ ran: false, pollutedObject: false, strayElements: 0, badLinks: [] });
  }
});

async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: 'application/json' }));
      return data;
    },
    [name, content] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

test.describe('a file dropped on the page', () => {
  test('is shown as a preview', async ({ corridor, page }) => {
    await corridor.open();
    await dropFile(page, 'mine.json', JSON.stringify(small));
    await expect.poll(async () => (await corridor.getState()).shown.organizations).toEqual(['one', 'two']);
    await expect(page.getByText(/preview/i).first()).toBeVisible();
  });

  test('that cannot be read leaves what was there, with a notice', async ({ corridor, page }) => {
    await corridor.open('?sector=quantum');
    const before = await corridor.getState();
    await dropFile(page, 'broken.json', '{"version": 1, "organizations": [');
    await expect(noticesAbout(page, 'broken.json').first()).toBeVisible();
    expect(await corridor.getState()).toEqual(before);
  });
});
