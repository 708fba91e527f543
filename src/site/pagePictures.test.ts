// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bareSite } from '../../test/bareSite.ts';
import { agreement, organization, tinyDataset } from '../../test/helpers.ts';
import { measureEvenly } from '../../test/sceneData.ts';
import type { Dataset } from '../domain/dataset.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import { createPagePictures } from '../picture/pagePicture.ts';
import { pageInkStyles } from '../picture/pageInks.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { composeScene } from '../scene/compose.ts';
import type { Site } from './site.ts';
import { sitePages } from './sitePages.ts';

const boundaries = decodeBoundaries(JSON.parse(readFileSync('public/geo/overview.json', 'utf8')) as unknown);

function siteOf(dataset: Dataset): Site {
  const composed = composeScene(indexDataset(dataset));
  const source = { composed, boundaries, placeNames: [], measure: measureEvenly };
  return bareSite(dataset, {
    url: 'https://map.example.org/',
    picture: { en: 'preview-en.png', fr: 'preview-fr.png' },
    pictures: { draw: createPagePictures(source), boundaries },
  });
}

const story = {
  id: 'a-story',
  title: { en: 'A story', fr: 'Un récit' },
  steps: [
    { title: { en: 'All', fr: 'Tout' }, text: { en: 'All.' }, view: '', expects: [], sources: [] },
    { title: { en: 'Who' }, text: { en: 'Ties.' }, view: 'view=network', expects: [], sources: [] },
    { title: { en: 'Near' }, text: { en: 'Near.' }, view: 'near=45.3,-72.6,40', expects: [], sources: [] },
  ],
};

const files = sitePages(siteOf(tinyDataset({ stories: [story] })));
const pageAt = (path: string, from = files) =>
  new DOMParser().parseFromString(from.get(`${path}index.html`) ?? '', 'text/html');
const picturesIn = (page: Document) => [...page.querySelectorAll('figure.picture svg[role=img]')];
const namesIn = (picture: Element) =>
  [...picture.querySelectorAll('[data-part=names] tspan')].map((line) => line.textContent).join(' ');

describe('the picture of a page', () => {
  it.each([
    ['fr/o/c2mi/', '?lang=fr&org=c2mi'],
    ['en/a/corridor-mou/', '?lang=en&agreement=corridor-mou'],
    ['fr/s/quantum/', '?lang=fr&sector=quantum'],
    ['en/r/CA-QC/', '?lang=en&region=CA-QC'],
    ['fr/', '?lang=fr'],
  ])('of %s is there for wide and narrow screens, in words too, and leads to the map', (path, map) => {
    const page = pageAt(path);
    const pictures = picturesIn(page);
    expect(pictures.map((picture) => picture.getAttribute('class'))).toEqual([
      'picture-wide',
      'picture-narrow',
    ]);
    for (const picture of pictures) {
      expect(picture.querySelectorAll('[data-part=marks] > g').length).toBeGreaterThan(0);
      expect(picture.getAttribute('aria-label')).toMatch(/^(Carte|Map)\b.{5}/);
    }
    expect(page.querySelector('figure.picture a')?.getAttribute('href')).toMatch(
      new RegExp(`/${map.replaceAll('?', '\\?')}$`),
    );
    expect(page.querySelector('figure.picture figcaption')?.textContent).toContain(
      '© Gouvernement du Québec',
    );
  });

  it('of a step with a path has its chain strong and all else faint', () => {
    const step = { title: { en: 'How' }, text: { en: 'So.' }, expects: [], sources: [] };
    const told = {
      ...story,
      steps: [
        { ...step, view: '' },
        { ...step, view: 'path=c2mi,ny-creates' },
      ],
    };
    const page = pageAt('en/story/a-story/', sitePages(siteOf(tinyDataset({ stories: [told] }))));
    const [plain, , chained] = picturesIn(page).map((picture) =>
      [...picture.querySelectorAll('[data-part=marks] > g')].map((mark) =>
        Number(mark.getAttribute('opacity') ?? 1),
      ),
    );
    expect(Math.min(...(plain ?? []))).toBe(1);
    expect(Math.max(...(chained ?? []))).toBe(1);
    expect(Math.min(...(chained ?? []))).toBeLessThan(0.5);
  });

  it('of an organization names it and its partners, nobody else', () => {
    const names = namesIn(picturesIn(pageAt('en/o/c2mi/'))[0] ?? document.body);
    expect(names).toContain('C2MI');
    const { organizations, agreements } = tinyDataset();
    const partners = new Set(
      agreements.flatMap(({ parties }) =>
        parties.some((party) => party.organization === 'c2mi')
          ? parties.map((party) => party.organization)
          : [],
      ),
    );
    const alone = organizations.filter(({ id }) => !partners.has(id) && id !== 'ecole-quantique');
    for (const { name } of alone) expect(names).not.toContain(name.en ?? name.fr);
  });

  it('is drawn in nothing but inks that the style sheet makes light or dark', () => {
    const styles = pageInkStyles(tinyDataset().sectors);
    const [light = '', dark = ''] = styles.split('@media');
    for (const path of ['fr/o/c2mi/', 'en/r/CA-QC/', 'en/story/a-story/']) {
      const colours = [
        ...pageAt(path).querySelectorAll('figure.picture [fill], figure.picture [stroke]'),
      ].flatMap((element) => [
        element.getAttribute('fill') ?? 'none',
        element.getAttribute('stroke') ?? 'none',
      ]);
      expect(colours.length).toBeGreaterThan(10);
      for (const colour of new Set(colours)) {
        const [, ink] = /^var\((--map-[a-z0-9-]+)\)$/.exec(colour) ?? [];
        if (colour === 'none') continue;
        expect(light, colour).toContain(`${ink ?? '?'}:#`);
        expect(dark, colour).toContain(`${ink ?? '?'}:#`);
      }
    }
  });

  it('has a base map of its own for each step of a story, and none for the network', () => {
    const page = pageAt('en/story/a-story/');
    expect(picturesIn(page)).toHaveLength(6);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...page.querySelectorAll('figure use')].map((use) => use.getAttribute('href')?.slice(1));
    expect(used).toEqual(['picture-1-base', 'picture-1-base', 'picture-3-base', 'picture-3-base']);
    for (const id of used) expect(ids).toContain(id);
  });

  it('says how many are not on the map, and is left out where nobody is', () => {
    const nowhere = organization('nowhere', { name: { en: 'Nowhere' } });
    const { organizations } = tinyDataset();
    const joint = agreement('joint', ['nowhere', 'c2mi']);
    const lone = organization('lone', { name: { en: 'Lone' } });
    const some = sitePages(
      siteOf(tinyDataset({ organizations: [...organizations, nowhere, lone], agreements: [joint] })),
    );
    expect(pageAt('en/a/joint/', some).querySelector('figcaption')?.textContent).toContain(
      'their place being unknown: 1\u00a0organization.',
    );
    expect(picturesIn(pageAt('en/o/lone/', some))).toEqual([]);
    // Only party to an agreement of the region, not in it: drawn, never counted.
    const region = pageAt('en/r/CA-QC-05/', some).querySelector('figcaption')?.textContent;
    expect(region).toContain('Lines are agreements');
    expect(region).not.toContain('their place being unknown');
  });

  it.each(['</svg><script>alert(1)</script>', '"><svg/onload=alert(1)>', '&lt;b&gt;'])(
    'shows the name %j literally',
    (text) => {
      const { organizations } = tinyDataset();
      const renamed = organizations.map((one) => ({
        ...one,
        name: { en: text, fr: text },
        shortName: undefined,
      }));
      const hostile = sitePages(siteOf(tinyDataset({ organizations: renamed })));
      const page = pageAt('en/o/c2mi/', hostile);
      expect(page.querySelectorAll('svg svg, svg script, [onload]')).toHaveLength(0);
      expect(picturesIn(page)[0]?.getAttribute('aria-label')).toContain(text);
    },
  );

  it('unfurls with a picture of the cut', () => {
    const image = (path: string) =>
      pageAt(path).querySelector('meta[property="og:image"]')?.getAttribute('content');
    expect(image('fr/s/quantum/')).toBe('https://map.example.org/previews/fr/s/quantum.png');
    expect(image('en/r/US-VT/')).toBe('https://map.example.org/previews/en/r/US-VT.png');
    expect(image('en/o/c2mi/')).toBe('https://map.example.org/preview-en.png');
  });

  it('is drawn for the one page that development asks for', () => {
    const only = sitePages(siteOf(tinyDataset()), 'en/o/c2mi/');
    expect(picturesIn(pageAt('en/o/c2mi/', only))).toHaveLength(2);
    expect(picturesIn(pageAt('fr/o/c2mi/', only))).toHaveLength(0);
  });
});
