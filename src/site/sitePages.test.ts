// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bareSite } from '../../test/bareSite.ts';
import type { Dataset } from '../domain/dataset.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import { stepsOf } from '../domain/insight/releaseHistory.ts';
import { agreement, organization, readAndUnread, tinyDataset } from '../../test/helpers.ts';
import { escapeHtml } from '../domain/escape.ts';
import { contentSecurityPolicy as policy } from './contentSecurityPolicy.ts';
import { dataBlock, html } from './markup.ts';
import type { Site } from './site.ts';
import { rootFrom } from './site.ts';
import { sitePages } from './sitePages.ts';
import { startHead } from './startHead.ts';

const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--<script>',
  '&lt;b&gt;',
  '${7*7}{{7*7}}',
  '\u202eevil\u2066',
  '\u2028\u2029',
];

const siteOf = (dataset: Dataset, url: string | null = null): Site =>
  bareSite(dataset, { steps: stepsOf([{ date: '2026-01-01', dataset }], dataset), url, policy });

function hostileDataset(text: string): Dataset {
  const localized = { en: text, fr: text };
  return {
    ...tinyDataset(),
    organizations: [
      organization('hostile', {
        name: localized,
        shortName: { en: text, fr: text },
        kind: text,
        sectors: [text],
        summary: localized,
        location: { place: text, region: text },
        website: 'javascript:alert(1)',
        founded: '2020',
        sources: ['source'],
      }),
      organization('other', { name: { en: text }, sources: ['source'] }),
      organization('../../evil', { name: localized }),
    ],
    agreements: [
      agreement('deal', ['hostile', 'other'], {
        title: localized,
        kind: text,
        status: text,
        sectors: [text],
        objectives: [localized],
        note: localized,
        sources: ['source'],
      }),
    ],
    affiliations: [{ from: 'hostile', to: 'other', relation: text, sources: [] }],
    sources: [{ id: 'source', title: text, publisher: text, language: text, url: 'javascript:alert(1)' }],
  };
}

const parse = (source = '') => new DOMParser().parseFromString(source, 'text/html');

const scripts = (document: Document) =>
  [...document.querySelectorAll('script')].filter((script) => script.type !== 'application/ld+json');

describe('sitePages', () => {
  it.each(hostileTexts)('shows %j literally, everywhere', (text) => {
    const files = sitePages(siteOf(hostileDataset(text)));
    for (const [path, source] of files) {
      if (!path.endsWith('.html')) continue;
      const document = parse(source);
      expect(
        scripts(document).map((script) => script.getAttribute('src')),
        path,
      ).toEqual([`${rootFrom(path)}assets/page-x.js`]);
      expect(document.querySelectorAll('svg:not([aria-hidden]), style, iframe').length, path).toBe(0);
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          expect(name, path).not.toMatch(/^on/);
          if (name === 'href' || name === 'src') expect(value, path).not.toMatch(/^(javascript|data):/i);
        }
      }
      expect([...document.images].every((image) => image.getAttribute('src')?.endsWith('favicon.svg'))).toBe(
        true,
      );
      for (const block of document.querySelectorAll('script[type="application/ld+json"]')) {
        expect(() => JSON.parse(block.textContent) as unknown, path).not.toThrow();
      }
    }
    const document = parse(files.get('fr/o/hostile/index.html'));
    expect(document.querySelector('h1')?.textContent).toBe(text.replace(/[\0-\x08]/g, ''));
  });

  it('says in every page, before anything that loads, what it may load and run', () => {
    for (const [path, source] of sitePages(siteOf(tinyDataset()))) {
      if (!path.endsWith('.html')) continue;
      const document = parse(source);
      const [charset, meta] = document.head.children;
      expect(charset?.hasAttribute('charset'), path).toBe(true);
      expect([meta?.getAttribute('http-equiv'), meta?.getAttribute('content')], path).toEqual([
        'Content-Security-Policy',
        policy,
      ]);
      expect(document.querySelectorAll('style, [style]').length, path).toBe(0);
    }
  });

  it('makes no page outside its folders', () => {
    const files = sitePages(siteOf(hostileDataset('x')));
    expect([...files.keys()].filter((path) => path.includes('..') || path.includes('evil'))).toEqual([]);
  });

  it('gives a foreign name as it is, and says so where a text is in the other language only', () => {
    const page = sitePages(siteOf(tinyDataset())).get('fr/o/ny-creates/index.html') ?? '';
    const document = parse(page);
    expect(document.documentElement.lang).toBe('fr-CA');
    const name = document.querySelector('h1 [lang]');
    expect([name?.getAttribute('lang'), name?.textContent]).toEqual(['en-CA', 'NY CREATES']);
    expect(document.querySelector('h1 .other-language')).toBeNull();
    const tiny = tinyDataset();
    const untranslated = agreement('untranslated', ['c2mi', 'vermont'], { title: { en: 'Only here' } });
    const other = sitePages(siteOf({ ...tiny, agreements: [untranslated] })).get(
      'fr/a/untranslated/index.html',
    );
    expect(parse(other).querySelector('h1 .other-language')?.textContent).toBe('EN');
  });

  it.each([
    ['fr', { Lieu: 'Inconnu', 'Site Web': 'Inconnu', Fondation: 'Inconnue', 'Nom français': 'Inconnu' }],
    ['en', { Place: 'Unknown', Website: 'Unknown', Founded: 'Unknown', 'French name': 'Unknown' }],
  ])('says in %s what is not known of an organization', (language, expected) => {
    const files = sitePages(
      siteOf(tinyDataset({ organizations: [organization('bare', { name: { en: 'Bare' } })] })),
    );
    const facts = parse(files.get(`${language}/o/bare/index.html`)).querySelectorAll('.facts > div');
    const texts = [...facts].map((row) => [...row.children].map(({ textContent }) => textContent.trim()));
    expect(Object.fromEntries(texts)).toMatchObject(expected);
  });

  it.each([
    ['fr', 'consultée le 20 novembre 2026', 'jour de consultation non consigné'],
    ['en', 'read on November 20, 2026', 'day of reading not recorded'],
  ])(
    'cites in %s who published a source and when, and the day on which it was read',
    (lang, checked, unchecked) => {
      const files = sitePages(
        siteOf(
          tinyDataset({
            organizations: [organization('cited', { sources: ['read', 'unread'] })],
            agreements: [],
            affiliations: [],
            sources: readAndUnread,
          }),
        ),
      );
      const cited = parse(files.get(`${lang}/o/cited/index.html`)).querySelectorAll('.sources > li');
      const [read, unread] = [...cited].map((one) => one.textContent);
      expect(read).toMatch(/Somebody, .*2025/);
      expect(read).toContain(checked);
      expect(unread).toContain(unchecked);
    },
  );

  it('says beside a date, wherever it stands, that no source states it, and what is in doubt', () => {
    const tiny = tinyDataset();
    const files = sitePages(
      siteOf({
        ...tiny,
        organizations: tiny.organizations.map((one) =>
          one.id === 'c2mi' ? { ...one, note: { en: 'Sources conflict on its year' } } : one,
        ),
        agreements: tiny.agreements.map((one) =>
          one.id === 'corridor-mou' ? { ...one, signedPrecision: 'inferred' } : one,
        ),
      }),
    );
    const item = (path: string) =>
      parse(files.get(path)).querySelector('[data-agreement-id="corridor-mou"]')?.textContent;
    for (const path of ['o/c2mi', 's/semiconductors', 'r/CA-QC'])
      expect(item(`fr/${path}/index.html`)).toContain('(date déduite)');
    expect(item('en/index.html')).toContain('(inferred)');
    const note = parse(files.get('fr/o/c2mi/index.html')).querySelector('#note')?.parentElement;
    expect(note?.querySelector('[lang="en-CA"]')?.textContent).toBe('Sources conflict on its year');
    expect(note?.querySelector('.other-language')).not.toBeNull();
    expect(files.get('fr/o/ny-creates/index.html')).not.toContain('id="note"');
  });

  it.each([
    ['carte@exemple.org', 'mailto:', { body: 'https://map.example.org/fr/o/c2mi/' }],
    [
      'https://forms.example.org/corridor?form=7',
      'https:',
      { form: '7', record: 'c2mi', lang: 'fr', page: 'https://map.example.org/fr/o/c2mi/' },
    ],
  ])('leads corrections to %s, filled in', (contact, protocol, filled) => {
    const files = sitePages({ ...siteOf(tinyDataset(), 'https://map.example.org/'), contact });
    const link = parse(files.get('fr/o/c2mi/index.html')).querySelector('.correction a');
    expect(link?.textContent).toBe('Proposer une correction');
    const address = new URL(link?.getAttribute('href') ?? '');
    expect(address.protocol).toBe(protocol);
    for (const [name, value] of Object.entries(filled))
      expect(address.searchParams.get(name)).toContain(value);
    expect(parse(files.get('en/a/corridor-mou/index.html')).querySelector('.correction a')).not.toBeNull();
  });

  it('offers no corrections where the operator named no address', () => {
    for (const source of sitePages(siteOf(tinyDataset())).values())
      expect(source).not.toContain('class="correction"');
  });

  it('has a page for each sector and region, counted as the map counts, in both languages', () => {
    const files = sitePages(siteOf(tinyDataset(), 'https://map.example.org/'));
    for (const path of ['s/quantum/', 'r/CA-QC/', 'r/US-VT/'])
      for (const language of ['fr/', 'en/', '']) expect(files.has(`${language}${path}index.html`)).toBe(true);
    const document = parse(files.get('fr/s/quantum/index.html'));
    expect(document.querySelector('h1')?.textContent).toBe('Quantique');
    const indexed = indexDataset(tinyDataset());
    const shown = applyFilters(indexed, { ...noFilters, sector: ['quantum'] });
    const listed = (kind: string) =>
      [...document.querySelectorAll<HTMLElement>(`main li[data-${kind}-id]`)].map(
        (row) => row.getAttribute(`data-${kind}-id`) ?? '',
      );
    expect(listed('organization')).toHaveLength(shown.organizationCount);
    expect(listed('agreement')).toHaveLength(shown.agreementCount);
    expect(document.querySelectorAll('main a[href*="/o/"]')).toHaveLength(shown.organizationCount);
    expect(document.querySelectorAll('main a[href*="/a/"]')).toHaveLength(shown.agreementCount);
    expect(document.querySelector('.summary')?.textContent).toContain(
      `${String(shown.organizationCount)}\u00a0organisation`,
    );
    expect(document.querySelector('.open-map')?.getAttribute('href')).toBe(
      '../../../?lang=fr&sector=quantum',
    );
    const data = JSON.parse(
      document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    ) as unknown;
    expect(data).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: { numberOfItems: shown.organizationCount + shown.agreementCount },
    });
    expect(files.get('sitemap.xml')).toContain('https://map.example.org/en/r/CA-QC/');
  });

  it('lists in the page of a sector, apart, an agreement of it that unites others only, and counts as the map does', () => {
    const tiny = tinyDataset();
    const abroad = agreement('abroad', ['c2mi', 'ny-creates'], {
      sectors: tiny.sectors.slice(0, 1).map(({ id }) => id),
    });
    const [sector] = tiny.sectors;
    const organizations = tiny.organizations.map((one) => ({ ...one, sectors: [] }));
    const site = siteOf({ ...tiny, organizations, agreements: [abroad] });
    const page = sitePages(site).get(`en/s/${sector?.id ?? ''}/index.html`);
    const rows = parse(page).querySelectorAll('main [data-agreement-id]');
    expect([...rows].map((row) => row.getAttribute('data-agreement-id'))).toEqual(['abroad']);
    const [row] = rows;
    expect(row?.closest('section')?.querySelector('h2')?.textContent).toMatch(
      /between organizations of others$/,
    );
    expect(parse(page).querySelector('.summary')?.textContent).toMatch(/\b0\sagreements\b/);
  });

  it('marks each organization and agreement that it lists with its id', () => {
    const files = sitePages(siteOf(tinyDataset()));
    const idsIn = (path: string, kind: 'organization' | 'agreement') =>
      [...parse(files.get(path)).querySelectorAll(`main li[data-${kind}-id]`)].map((row) =>
        row.getAttribute(`data-${kind}-id`),
      );
    const { organizations, agreements } = tinyDataset();
    expect(idsIn('fr/index.html', 'organization').sort()).toEqual(organizations.map(({ id }) => id).sort());
    expect(idsIn('fr/index.html', 'agreement').sort()).toEqual(agreements.map(({ id }) => id).sort());
    expect(idsIn('en/o/c2mi/index.html', 'agreement')).toContain('corridor-mou');
    expect(idsIn('en/a/corridor-mou/index.html', 'organization')).toContain('c2mi');
    expect(idsIn('en/r/CA-QC/index.html', 'organization')).toContain('c2mi');
  });

  it('lets a page that leads to the reader’s language unfurl as its record', () => {
    const document = parse(
      sitePages(siteOf(tinyDataset(), 'https://map.example.org/')).get('o/c2mi/index.html'),
    );
    const graph = (name: string) =>
      document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
    expect(graph('title')).toContain('MiQro Innovation');
    expect(graph('description')).toContain('micro-');
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://map.example.org/o/c2mi/',
    );
  });

  it('names the other language both ways, relative or, with an address, whole', () => {
    for (const url of [null, 'https://map.example.org/corridor/']) {
      const files = sitePages(siteOf(tinyDataset(), url));
      for (const language of ['fr', 'en']) {
        const base = `https://map.example.org/corridor/${language}/o/c2mi/`;
        const document = parse(files.get(`${language}/o/c2mi/index.html`));
        const alternates = [...document.querySelectorAll('link[hreflang][rel=alternate]')];
        const whole = (link: Element | null) => new URL(link?.getAttribute('href') ?? '', base).href;
        expect(alternates.map((link) => [link.getAttribute('hreflang'), whole(link)])).toEqual([
          ['fr', 'https://map.example.org/corridor/fr/o/c2mi/'],
          ['en', 'https://map.example.org/corridor/en/o/c2mi/'],
          ['x-default', 'https://map.example.org/corridor/o/c2mi/'],
        ]);
        expect(whole(document.querySelector('link[rel=canonical]'))).toBe(base);
      }
    }
  });

  it('offers the feed on pages of both languages as on those of one', () => {
    const files = sitePages(siteOf(tinyDataset()));
    const feedsOf = (path: string) =>
      [...parse(files.get(path)).querySelectorAll('link[type="application/atom+xml"]')].map((link) =>
        link.getAttribute('href'),
      );
    expect(feedsOf('o/c2mi/index.html').sort()).toEqual(['../../en/feed.xml', '../../fr/feed.xml']);
    expect(feedsOf('figures/index.html').sort()).toEqual(['../en/feed.xml', '../fr/feed.xml']);
    expect(feedsOf('fr/figures/index.html')).toEqual(['../../fr/feed.xml']);
    expect(startHead(siteOf(tinyDataset())).match(/href="\.\/(fr|en)\/feed\.xml"/g)).toHaveLength(2);
  });

  it('lists each page once in the sitemap', () => {
    const files = sitePages(siteOf(tinyDataset(), 'https://map.example.org/'));
    const listed = [...(files.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => address,
    );
    const pages = [...files.keys()]
      .filter((path) => /^(fr|en)\/.*index\.html$/.test(path))
      .map((path) => `https://map.example.org/${path.replace(/index\.html$/, '')}`);
    expect([...listed].sort()).toEqual(pages.sort());
    expect(files.get('robots.txt')).toContain('Sitemap: https://map.example.org/sitemap.xml');
  });

  it('gives an oEmbed document for each page', () => {
    const files = sitePages(siteOf(tinyDataset(), 'https://map.example.org/'));
    const document = JSON.parse(files.get('oembed/fr/o/c2mi.json') ?? '') as Record<string, unknown>;
    expect(document).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 562 });
    const frame = parse(String(document['html'])).querySelector('iframe');
    expect(frame?.src).toBe('https://map.example.org/?lang=fr&embed=1&org=c2mi');
    expect(frame?.getAttribute('sandbox')).toContain('allow-scripts');
  });

  it('is the same for the same data', () => {
    expect([...sitePages(siteOf(tinyDataset()))]).toEqual([...sitePages(siteOf(tinyDataset()))]);
  });
});

describe('markup', () => {
  it('escapes texts and attributes, not markup', () => {
    expect(html`<a title="${'"<&>\''}">${html`<b>${'<i>'}</b>`}${null}${false}${[1, 'x']}</a>`.text).toBe(
      '<a title="&quot;&lt;&amp;&gt;&#39;"><b>&lt;i&gt;</b>1x</a>',
    );
  });
  it('drops what HTML cannot hold', () => {
    expect(escapeHtml('a\0b\x1fc\n')).toBe('abc\n');
  });
  it('keeps a data block closed', () => {
    const block = dataBlock({ a: '</script><!--\u2028' }).text;
    expect(block.match(/<\/script>/g)).toHaveLength(1);
    expect(block).not.toMatch(/<!--|\u2028/);
  });
});
