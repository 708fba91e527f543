import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { organization, tinyDataset } from '../../test/helpers.ts';
import { stateOf } from '../../test/sceneData.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Filters } from '../domain/filter.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import type { Camera } from '../domain/mercator.ts';
import { layOutNetwork } from '../scene/layOutNetwork.ts';
import { composeScene } from '../scene/compose.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import type { Picture } from './picture.ts';
import { drawPicture } from './picture.ts';
import type { PictureView } from './pictureWords.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { toMarkup } from '../paint/svg/svgMarkup.ts';

const frame = { widthPx: 960, heightPx: 640 };
const measure = (text: string, sizePx: number) => [...text].length * sizePx * 0.55;

function pictureOf(
  dataset: Dataset,
  filters: Partial<Filters> = {},
  view: Partial<PictureView> = {},
  theme: 'light' | 'dark' = 'light',
  camera: Camera | null = null,
  own: { readonly title?: string; readonly note?: string } = {},
): Picture {
  const indexed = indexDataset(dataset);
  const composed = composeScene(indexed);
  const wished = { ...noFilters, ...filters };
  const shown = applyFilters(indexed, wished);
  const mix = view.view === 'network' ? 1 : 0;
  const selected = view.org ?? null;
  return drawPicture({
    ...frame,
    scene: {
      composed,
      state: stateOf(indexed, {
        shown,
        selection: selected === null ? null : { type: 'organization', id: selected },
        language: view.lang ?? 'en',
        links: view.links ?? 'hub',
        hasAffiliations: view.affiliations ?? false,
        theme: stageThemes[theme],
      }),
      mix,
      network: mix === 1 ? layOutNetwork(composed, shown) : null,
    },
    camera,
    paths: null,
    measure,
    view: {
      ...wished,
      lang: 'en',
      view: 'map',
      org: null,
      agreement: null,
      path: [],
      compare: [],
      links: 'hub',
      affiliations: false,
      ...view,
    },
    today: '2026-12-01',
    dataDate: dataset.updated ?? null,
    isPreview: false,
    link: 'https://example.org/map/?lang=en&sector=quantum',
    ...own,
  });
}

function textsOf(node: SvgNode): string[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
}

function nodesOf(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child)))];
}

const marksOf = ({ root }: Picture, type: string) =>
  nodesOf(root).filter(({ attributes }) => String(attributes['data-mark'] ?? '').startsWith(`${type}:`));

const nameOfMark = ({ attributes }: SvgNode) => String(attributes['data-mark']).replace(/^[a-z]+:/, '');

describe('drawPicture', () => {
  it('says what it is: title, counts, filters, legend, scale, dates, source, link', () => {
    const texts = textsOf(pictureOf(tinyDataset(), { sector: ['quantum'], from: '2024' }).root).join('\n');
    for (const part of [
      'Northeast Corridor Map',
      'Filters: Quantum · signed since 2024',
      'Sectors',
      'University',
      'Agreements between two',
      ' km',
      'Data as of February 1, 2025, picture made on December 1, 2026',
      'Source:',
      'https://example.org/map/',
    ])
      expect(texts).toContain(part.replace(' km', '\u00a0km'));
  });

  it('is French in French', () => {
    const texts = textsOf(pictureOf(tinyDataset(), { region: ['US'] }, { lang: 'fr' }).root).join('\n');
    expect(texts).toContain('Carte du corridor du Nord-Est');
    expect(texts).toContain('Filtres\u00a0: aux États-Unis');
    expect(texts).not.toMatch(/\b(Filters|Sectors|Source:)\b/);
  });

  it.each([
    [
      'en',
      ['CA-QC', 'US-NY'],
      [
        'Northeast Corridor Map: Quebec and New York, side by side',
        'Highlighted: Quebec and New York, side by side',
      ],
    ],
    [
      'fr',
      ['quantum', 'semiconductors'],
      [
        'Carte du corridor du Nord-Est\u00a0: Quantique et Semi-conducteurs côte à côte',
        'En évidence\u00a0: Quantique et',
      ],
    ],
  ] as const)('says in %s what is compared', (lang, compare, parts) => {
    const texts = textsOf(pictureOf(tinyDataset(), {}, { lang, compare }).root).join('\n');
    for (const part of parts) expect(texts).toContain(part);
  });

  it('is called by what is compared and says what is selected, where both are', () => {
    const { root, title } = pictureOf(tinyDataset(), {}, { compare: ['CA-QC', 'US-NY'], org: 'c2mi' });
    expect(title).toContain('Quebec and New York');
    expect(textsOf(root).join('\n')).toContain('Highlighted: MiQro Innovation Collaborative Centre');
  });

  it('marks names that stand in the other language', () => {
    const dataset = tinyDataset({
      organizations: [
        organization('mit', { name: { en: 'Institute of Technology' }, location: { lng: -71, lat: 42 } }),
        organization('udes', { name: { fr: 'Université' }, location: { lng: -72, lat: 45.4 } }),
      ],
      agreements: [],
    });
    const { root } = pictureOf(dataset, {}, { lang: 'fr' });
    const langOf = (text: string) =>
      nodesOf(root).find((node) => node.tag === 'text' && textsOf(node).join(' ').startsWith(text))
        ?.attributes.lang;
    expect(langOf('Institute')).toBe('en');
    expect(langOf('Université')).toBeUndefined();
  });

  it('draws what is shown, and nothing that is hidden', () => {
    const idsIn = (picture: Picture) => marksOf(picture, 'organization').map(nameOfMark).sort();
    const all = pictureOf(tinyDataset());
    const placed = tinyDataset().organizations.filter(({ location }) => location?.lng !== undefined);
    expect(idsIn(all)).toEqual(placed.map(({ id }) => id).sort());
    // Who has no place is counted in words.
    expect(textsOf(all.root)).toContain('1 not on the map');
    // Quantum alone: two organizations, one more as a party of their agreement, which joins three marks.
    const some = pictureOf(tinyDataset(), { sector: ['quantum'] });
    expect(idsIn(some)).toEqual(['c2mi', 'ecole-quantique', 'oeuvre-du-coeur']);
    const linksIn = ({ root }: Picture) =>
      nodesOf(root).find(({ attributes }) => attributes['data-part'] === 'links')?.children.length ?? 0;
    expect(linksIn(some)).toBeGreaterThan(0);
    expect(linksIn(some)).toBeLessThan(linksIn(all));
  });

  it('gathers what stands in one place, and explains donuts, numbers and bands', () => {
    const far = { lng: -73, lat: 45.5, zoom: 3 };
    const picture = pictureOf(tinyDataset(), {}, {}, 'light', far);
    const gathered = nodesOf(picture.root).filter(({ attributes }) =>
      String(attributes['data-mark'] ?? '').startsWith('place:'),
    );
    expect(gathered.length).toBeGreaterThan(0);
    const texts = textsOf(picture.root).join(' ');
    expect(texts).toContain('Organizations of one place, by sector');
    expect(texts).toContain('The number says how many organizations');
    // Nothing is explained that does not occur.
    expect(texts).not.toContain('Affiliation');
    expect(texts).not.toContain('Research centre');
  });

  it('draws organizations with agreements in the network, edged by country', () => {
    const picture = pictureOf(tinyDataset(), {}, { view: 'network' });
    expect(marksOf(picture, 'organization').length).toBeGreaterThan(2);
    expect(textsOf(picture.root)).toContain('In Canada');
    expect(textsOf(picture.root).join(' ')).not.toContain('marks: the wider');
  });

  it('sets letters evenly whatever the size it is shown in', () => {
    expect(pictureOf(tinyDataset()).root.attributes['text-rendering']).toBe('geometricPrecision');
  });

  it('has a scale on the map and none in the network', () => {
    const hasScale = ({ root }: Picture) =>
      nodesOf(root).some(({ attributes }) => attributes['data-part'] === 'scale');
    expect(hasScale(pictureOf(tinyDataset()))).toBe(true);
    expect(hasScale(pictureOf(tinyDataset(), {}, { view: 'network' }))).toBe(false);
  });

  it('has ids of its own, each once, and refers to no other', () => {
    const { root } = pictureOf(tinyDataset());
    const ids = nodesOf(root).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of nodesOf(root)) {
      const target = /^url\(#(.+)\)$/.exec(String(attributes['clip-path'] ?? ''))?.[1];
      if (target !== undefined) expect(ids).toContain(target);
    }
  });

  it.each(['light', 'dark'] as const)('is well-formed XML in %s', (theme) => {
    const markup = toMarkup(pictureOf(tinyDataset(), {}, {}, theme).root);
    expect(XMLValidator.validate(markup)).toBe(true);
    expect(markup).not.toContain('NaN');
  });
});

describe('hostile texts', () => {
  const hostile = `<img src=x onerror="alert(1)"></svg><script>alert(2)</script> ]]> & ${'\u0000'}`;
  const dataset = tinyDataset({
    organizations: [
      ...tinyDataset().organizations,
      organization('evil', {
        name: { en: hostile, fr: hostile },
        kind: 'company',
        location: { lng: -72, lat: 45 },
      }),
      organization('endless', { name: { en: 'W'.repeat(10_000) }, location: { lng: -72.5, lat: 44.5 } }),
    ],
    organizationKinds: [{ id: 'company', name: { en: hostile, fr: hostile }, shape: 'circle' }],
  });

  it('stay literal', () => {
    const markup = toMarkup(pictureOf(dataset, { q: hostile }, { org: 'evil' }).root);
    expect(XMLValidator.validate(markup)).toBe(true);
    expect(markup).not.toMatch(/<(img|script)/);
    // Read back, they are text.
    expect(JSON.stringify(new XMLParser().parse(markup))).toContain('<img src=x');
  });

  it('stay inside: nothing measured is wider than its place', () => {
    const { root, widthPx } = pictureOf(dataset, { q: 'w'.repeat(180) }, { org: 'endless' });
    for (const { tag, attributes, children } of nodesOf(root)) {
      const [text] = children;
      if (tag !== 'text' || typeof text !== 'string' || attributes['text-anchor']) continue;
      const right = Number(attributes['x'] ?? 0) + measure(text, Number(attributes['font-size'] ?? 12));
      expect(right, text.slice(0, 40)).toBeLessThanOrEqual(widthPx);
    }
  });
});

it('carries the reader’s own title and note, the whole of neither were it without end', () => {
  const own = { title: ' Who works on <quantum> ', note: `Two lines at least: ${'word '.repeat(60)}` };
  const picture = pictureOf(tinyDataset(), {}, {}, 'light', null, own);
  const texts = textsOf(picture.root);
  expect(picture.title).toBe('Who works on <quantum>');
  expect(texts).toContain('Who works on <quantum>');
  expect(texts.filter((text) => text.includes('word')).length).toBeGreaterThan(1);
  expect(XMLValidator.validate(toMarkup(picture.root))).toBe(true);
  const usual = pictureOf(tinyDataset());
  expect(picture.heightPx).toBeGreaterThan(usual.heightPx);
  const endless = pictureOf(tinyDataset(), {}, {}, 'light', null, {
    title: 't '.repeat(5000),
    note: 'n '.repeat(9000),
  });
  expect(endless.heightPx).toBeLessThan(usual.heightPx + 200);
  expect(pictureOf(tinyDataset(), {}, {}, 'light', null, { title: '  ', note: '' }).title).toBe(usual.title);
});
