// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bareSite } from '../../test/bareSite.ts';
import { tinyDataset } from '../../test/helpers.ts';
import { contentSecurityPolicy as policy } from './contentSecurityPolicy.ts';
import { sitePages } from './sitePages.ts';

const hostile = '</p><script>alert(1)</script>';
const dataset = {
  ...tinyDataset(),
  stories: [
    {
      id: 'one',
      title: { en: 'One', fr: 'Un' },
      summary: { en: hostile, fr: hostile },
      steps: [
        {
          title: { en: 'First', fr: 'Premier' },
          text: { en: hostile },
          view: 'sector=quantum',
          expects: [],
          sources: [],
        },
        {
          title: { en: 'Second', fr: 'Second' },
          text: { fr: 'Texte' },
          view: 'view=network',
          expects: [],
          sources: [],
        },
      ],
    },
  ],
};
const files = sitePages(
  bareSite(dataset, {
    url: 'https://site.example/',
    policy,
    picture: { en: 'preview-en.png', fr: 'preview-fr.png' },
  }),
);
const parse = (path: string) => new DOMParser().parseFromString(files.get(path) ?? '', 'text/html');

describe('the page of a story', () => {
  const page = parse('fr/story/one/index.html');

  it('tells each step and leads to it on the map', () => {
    expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      '1. Premier',
      '2. Second',
    ]);
    expect([...page.querySelectorAll('a[href*="story=one/"], a[href*="story=one%2F"]')]).toHaveLength(2);
  });

  it('shows texts literally', () => {
    expect(page.body.textContent).toContain(hostile);
    expect(page.querySelectorAll('script:not([type], [src])')).toHaveLength(0);
  });

  it('is led to from the start page, the map of the site, and the address without a language', () => {
    expect(parse('fr/index.html').querySelector('a[href="../fr/story/one/"]')?.textContent).toContain('Un');
    expect(files.get('sitemap.xml')).toContain('https://site.example/fr/story/one/');
    expect(parse('story/one/index.html').querySelectorAll('a[data-lead]')).toHaveLength(2);
  });
});

describe('the page of figures', () => {
  it.each(['en', 'fr'])('counts in %s what the data holds, and is led to', (language) => {
    const page = parse(`${language}/figures/index.html`);
    const numbers = (id: string) =>
      [...page.querySelectorAll(`section[aria-labelledby="${id}"] .figures-number`)].map((cell) =>
        Number(cell.textContent),
      );
    const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
    expect(sum(numbers('kinds'))).toBe(dataset.organizations.length);
    expect(sum(numbers('regions'))).toBe(dataset.organizations.length);
    expect(sum(numbers('years'))).toBe(
      dataset.agreements.filter(({ signed }) => signed !== undefined).length,
    );
    expect(page.querySelectorAll('table.figures svg.chart[aria-hidden="true"]').length).toBeGreaterThan(3);
    expect(parse(`${language}/index.html`).querySelector('a[href="figures/"]')).not.toBeNull();
    expect(files.get('sitemap.xml')).toContain(`https://site.example/${language}/figures/`);
  });
});
