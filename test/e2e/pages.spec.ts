/** The pages that need no JavaScript: readable, linked, described for machines, in both languages. */
import { XMLValidator } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import { expect, siteOrigin, test } from './fixtures.ts';
import { seededRandom } from './oracle.ts';

async function fetchText(path: string): Promise<string> {
  // No connection is kept: checking in between takes longer than the server waits for the next question.
  const response = await fetch(`${siteOrigin()}/${path}`, { headers: { connection: 'close' } });
  expect(response.status, path).toBe(200);
  return response.text();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [lang, words] of [
    ['fr', { map: 'Ouvrir sur la carte', agreements: 'Ententes', other: 'English' }],
    ['en', { map: 'Open on the map', agreements: 'Agreements', other: 'Français' }],
  ] as const) {
    test(`${lang}/o/c2mi/ can be read`, async ({ page, corridor }) => {
      const found = (await corridor.document()).organizations.find(({ id }) => id === 'c2mi');
      await page.goto(`${siteOrigin()}/${lang}/o/c2mi/`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(found?.name[lang] ?? 'missing');
      await expect(page.getByRole('heading', { level: 2, name: words.agreements })).toBeVisible();
      expect(await page.locator('main a[href*="/a/"]').count()).toBeGreaterThan(2);
      await expect(page.getByRole('link', { name: words.map })).toHaveAttribute(
        'href',
        `../../../?lang=${lang}&org=c2mi`,
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.getByRole('link', { name: words.other }).click();
      await expect(page).toHaveURL(`${siteOrigin()}/${lang === 'fr' ? 'en' : 'fr'}/o/c2mi/`);
    });
  }

  test('an agreement names its parties, objectives and sources', async ({ page, corridor }) => {
    const agreement = (await corridor.document()).agreements.find(
      ({ objectives }) => (objectives?.length ?? 0) > 1,
    );
    await page.goto(`${siteOrigin()}/en/a/${agreement?.id ?? ''}/`);
    for (const { organization } of agreement?.parties ?? []) {
      await expect(page.locator(`main a[href$="en/o/${organization}/"]`).first()).toBeVisible();
    }
    for (const objective of agreement?.objectives ?? []) {
      await expect(page.locator('main')).toContainText(objective.en ?? objective.fr ?? '');
    }
    expect(await page.locator('ol.sources li').count()).toBeGreaterThan(0);
  });

  test('the start pages list everything', async ({ page, corridor }) => {
    const { organizations, agreements } = await corridor.document();
    for (const lang of ['fr', 'en']) {
      await page.goto(`${siteOrigin()}/${lang}/`);
      expect(await page.locator('main a[href*="/o/"]').count()).toBe(organizations.length);
      expect(await page.locator('main a[href*="/a/"]').count()).toBe(agreements.length);
    }
  });

  test('the map’s own page has map, list and legend, and leads to the lists', async ({ page, corridor }) => {
    const { organizations, agreements } = await corridor.document();
    await page.goto(`${siteOrigin()}/`);
    expect(await page.locator('.first-picture text:visible').count()).toBeGreaterThan(30);
    await expect(page.locator('.legend-entry:visible').first()).toBeVisible();
    expect(await page.locator('.first-list a[href*="fr/o/"]').count()).toBe(organizations.length);
    expect(await page.locator('.first-list a[href*="fr/a/"]').count()).toBe(agreements.length);
    await page.getByRole('link', { name: 'Liste en français' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Carte du corridor du Nord-Est');
    expect(page.url()).toBe(`${siteOrigin()}/fr/`);
  });

  test('o/c2mi/ offers both languages', async ({ page }) => {
    await page.goto(`${siteOrigin()}/o/c2mi/`);
    expect(await page.locator('a[hreflang]').count()).toBe(2);
  });
});

test.describe('the language of the reader', () => {
  for (const [locale, lang] of [
    ['fr-CA', 'fr'],
    ['en-US', 'en'],
    ['de-DE', 'fr'],
  ] as const) {
    test.describe(locale, () => {
      test.use({ locale });
      test(`leads o/c2mi/ to ${lang}`, async ({ page, corridor }) => {
        await page.goto(`${siteOrigin()}/o/c2mi/`);
        await page.waitForURL(`**/${lang}/o/c2mi/`);
        await expect(page.locator('html')).toHaveAttribute('lang', `${lang}-CA`);
        expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
        expect(corridor.watch.warnings).toEqual([]);
      });
    });
  }
});

test.describe('field case 14: the link of a record', () => {
  for (const [lang, button, record] of [
    ['fr', 'Copier le lien', 'o/c2mi/'],
    ['en', 'Copy link', 'a/nsmc-mou-2025/'],
  ] as const) {
    test(`unfurls as ${record} in ${lang}`, async ({ page, context, corridor }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const [folder, id = ''] = record.split('/');
      await corridor.open(`?lang=${lang}&${folder === 'o' ? 'org' : 'agreement'}=${id}`);
      await page.getByRole('button', { name: button }).click();
      const address = `${siteOrigin()}/${lang}/${record}`;
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
      await page.goto(address);
      await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
        'content',
        new RegExp(lang === 'fr' ? 'MiQro Innovation' : 'Northeast Semiconductor'),
      );
      await expect(page.locator('meta[property="og:description"]')).toHaveAttribute('content', /\w{3}/);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
        'href',
        new RegExp(`${lang}/${record}$`),
      );
      await expect(page.locator('.page-open, a[href*="?"]').first()).toBeVisible();
    });
  }
});

test('a page opens the map at its selection, in its language', async ({ page, corridor }) => {
  await page.goto(`${siteOrigin()}/fr/o/c2mi/`);
  await page.getByRole('link', { name: 'Ouvrir sur la carte' }).click();
  await corridor.ready();
  expect(await corridor.getState()).toMatchObject({ lang: 'fr', org: 'c2mi' });
});

test('works in a sub-folder of any host', async ({ page, corridor }) => {
  const address = process.env.CORRIDOR_FOLDER_URL ?? '';
  corridor.watch.allowOrigin(new URL(address).origin);
  await page.goto(`${address}en/o/c2mi/`);
  await expect(page.locator('.open-map')).toHaveCSS('display', 'inline-block');
  await page.locator('main a[href*="/a/"]').first().click();
  await expect.poll(() => page.url().startsWith(`${address}en/a/`)).toBe(true);
  await expect(page.locator('h1')).toBeVisible();
});

test('every page is there, in both languages, with title, description, pair and data', async ({
  page,
  corridor,
}) => {
  const { organizations, agreements, sectors = [], regions = [] } = await corridor.document();
  const records = [
    ...organizations.map(({ id }) => `o/${id}/`),
    ...agreements.map(({ id }) => `a/${id}/`),
    ...sectors.map(({ id }) => `s/${id}/`),
    ...regions.map(({ id }) => `r/${id}/`),
  ];
  const seen = new Map<string, Set<string>>([
    ['fr', new Set()],
    ['en', new Set()],
  ]);
  // The site's own pages let no text become markup, this parser included.
  await page.goto('about:blank');
  const paths = ['', ...records].flatMap((record) =>
    ['fr', 'en'].map((lang) => ({ record, lang, path: `${lang}/${record}` })),
  );
  // Gathered, since each of ten thousand expectations would take some milliseconds for its stack.
  const wrong: string[] = [];
  const atOnce = 50;
  for (let first = 0; first < paths.length; first += atOnce) {
    const some = paths.slice(first, first + atOnce);
    const sources = await Promise.all(
      some.map(async ({ path }) => ({
        // Pictures are nine tenths of a page, and nothing here asks for them.
        text: (await fetchText(path)).replace(/<figure[\s\S]*?<\/figure>/g, ''),
        address: `${siteOrigin()}/${path}`,
      })),
    );
    const read = await page.evaluate(
      (pages) =>
        pages.map(({ text, address }) => {
          const parsed = new DOMParser().parseFromString(text, 'text/html');
          const hrefs = (selector: string) =>
            [...parsed.querySelectorAll(selector)].map(
              (link) => new URL(link.getAttribute('href') ?? '', address).pathname,
            );
          return {
            lang: parsed.documentElement.lang,
            title: parsed.title,
            description: parsed.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
            alternates: hrefs('link[rel=alternate][hreflang]:not([type])'),
            canonical: hrefs('link[rel=canonical]'),
            oEmbed: hrefs('link[type="application/json+oembed"]'),
            data: [...parsed.querySelectorAll('script[type="application/ld+json"]')].map(
              (block) => block.textContent,
            ),
            graph: parsed.querySelectorAll('meta[property^="og:"]').length,
          };
        }),
      sources,
    );
    const embeds = await Promise.all(read.map(({ oEmbed }) => fetchText((oEmbed[0] ?? '').slice(1))));
    for (const [index, { record, lang, path }] of some.entries()) {
      const facts = read[index];
      if (!facts) throw new Error(`${path} was not read`);
      const data = JSON.parse(facts.data[0] ?? '{}') as Readonly<Record<string, string>>;
      const oEmbed = JSON.parse(embeds[index] ?? '{}') as Readonly<Record<string, string>>;
      const holds: Readonly<Record<string, boolean>> = {
        lang: facts.lang === `${lang}-CA`,
        title: facts.title.length > 5,
        description: facts.description.length > 10,
        alternates: facts.alternates.join() === [`/fr/${record}`, `/en/${record}`, `/${record}`].join(),
        canonical: facts.canonical.join() === `/${path}`,
        graph: facts.graph > 4,
        data: facts.data.length === 1 && data['@context'] === 'https://schema.org',
        name: (data['name'] ?? '').length > 1,
        oEmbed: oEmbed['type'] === 'rich',
      };
      for (const [name, isRight] of Object.entries(holds)) if (!isRight) wrong.push(`${path}: ${name}`);
      seen.get(lang)?.add(facts.title);
    }
  }
  expect(wrong).toEqual([]);
  for (const titles of seen.values()) expect(titles.size).toBe(records.length + 1);
});

test('pages are valid HTML: one of each kind, and a seeded draw of the others', async ({ corridor }) => {
  const { organizations, agreements, sectors = [], regions = [], stories = [] } = await corridor.document();
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
  const problemsOf = async (name: string, text: string) => {
    const { results } = await validator.validateString(text);
    return results
      .flatMap(({ messages }) => messages)
      .map(({ line, ruleId, message }) => `${name}:${String(line)}: ${ruleId}: ${message}`);
  };
  const random = seededRandom(20_261_126);
  const drawn = (folder: string, records: readonly { readonly id: string }[], count: number) =>
    Array.from(
      { length: count },
      () => `${folder}/${records[Math.floor(random() * records.length)]?.id ?? ''}/`,
    );
  const records = [
    ...drawn('o', organizations, 6),
    ...drawn('a', agreements, 4),
    ...drawn('s', sectors, 2),
    ...drawn('r', regions, 2),
    ...drawn('story', stories, 1),
    'figures/',
  ];
  const paths = [
    '',
    ...['', ...records].flatMap((record) => [`fr/${record}`, `en/${record}`]),
    ...records.slice(0, 1),
  ];
  // All read before the first is checked: checking holds up the answers, until the server gives up on them.
  const texts = await Promise.all(paths.map(fetchText));
  expect(await problemsOf('broken', '<p><div></div></p>')).not.toEqual([]);
  const problems: string[] = [];
  for (const [number, path] of paths.entries())
    problems.push(...(await problemsOf(path, texts[number] ?? '')));
  expect(problems).toEqual([]);
});

test('French pages keep to Québec typography', async () => {
  for (const path of ['fr/', 'fr/o/c2mi/', 'fr/a/nsmc-mou-2025/', 'fr/s/quantum/', 'fr/r/CA-QC/']) {
    const text = (await fetchText(path)).replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, '');
    expect(text.match(/[a-zà-ÿ] [;!?]|[a-zà-ÿ] :|« | »/g), path).toBeNull();
  }
});

test('the sitemap is well-formed and names every page', async ({ corridor }) => {
  const { organizations, agreements, sectors = [], regions = [], stories = [] } = await corridor.document();
  const text = await fetchText('sitemap.xml');
  expect(XMLValidator.validate(text)).toBe(true);
  const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');
  const recordCount = [organizations, agreements, sectors, regions, stories].flat().length;
  // The list of everything and the figures are pages too.
  expect(addresses).toHaveLength(2 * (recordCount + 2));
  for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
});
