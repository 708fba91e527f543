import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { organization, tinyDataset } from '../../test/helpers.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Filters } from '../domain/filter.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import { layoutSteps } from '../graph/layout/run/layout.ts';
import type { Layout } from '../graph/layout/core/layoutTypes.ts';
import { buildNetwork } from '../graph/network.ts';
import { emphasisOf } from '../scene/emphasis.ts';
import { fillLayout } from '../scene/fillLayout.ts';
import { boundsOfOrganizations, mapCamera } from '../scene/frameCamera.ts';
import { buildSceneModel } from '../scene/sceneModel.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import type { Picture } from './picture.ts';
import { drawPicture } from './picture.ts';
import type { PictureView } from './pictureWords.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { toMarkup } from '../paint/svg/svg.ts';

const frame = { widthPx: 960, heightPx: 640 };
const measure = (text: string, sizePx: number) => [...text].length * sizePx * 0.55;

function pictureOf(
  dataset: Dataset,
  filters: Partial<Filters> = {},
  view: Partial<PictureView> = {},
  theme: 'light' | 'dark' = 'light',
): Picture {
  const indexed = indexDataset(dataset);
  const network = buildNetwork(indexed);
  const model = buildSceneModel(indexed, network, 1);
  let layout: Layout | null = null;
  for (const partial of layoutSteps(layoutInputOf(indexed, network), { first: 'map' }))
    layout = partial ? (fillLayout(partial, model.mapMarkScales) ?? layout) : layout;
  if (!layout) throw new Error('no layout');
  const wished = { ...noFilters, ...filters };
  const shown = applyFilters(indexed, wished);
  const emphasis = emphasisOf({ network, shown, lifted: null, always: new Set() });
  return drawPicture({
    ...frame,
    picture: {
      model,
      layout,
      emphasis,
      flags: new Map(),
      forced: new Set(),
      preferred: new Set(),
      pins: new Map(),
      mix: view.view === 'network' ? 1 : 0,
    },
    camera: mapCamera(
      boundsOfOrganizations(indexed, () => true),
      { ...frame, insets: { top: 0, right: 0, bottom: 0, left: 0 } },
    ),
    theme: stageThemes[theme],
    paths: null,
    places: [],
    measure,
    shown,
    view: {
      ...wished,
      lang: 'en',
      view: 'map',
      org: null,
      agreement: null,
      path: [],
      links: 'hub',
      affiliations: false,
      ...view,
    },
    today: '2026-12-01',
    dataDate: dataset.updated ?? null,
    isPreview: false,
    link: 'https://example.org/map/?lang=en&sector=quantum',
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

describe('drawPicture', () => {
  it('says what it is: title, counts, filters, legend, scale, dates, source, link', () => {
    const texts = textsOf(pictureOf(tinyDataset(), { sector: ['quantum'], from: '2024' }).root).join('\n');
    for (const part of [
      'Northeast Corridor Map',
      'Filters: Quantum · signed since 2024',
      'Sectors',
      'University',
      'Agreement, joined to its',
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

  it('draws a mark for each thing shown, and none for what is hidden', () => {
    const all = pictureOf(tinyDataset());
    expect(marksOf(all, 'organization')).toHaveLength(6);
    expect(marksOf(all, 'agreement')).toHaveLength(4);
    // Quantum alone: two organizations, one more as a party of their agreement.
    const some = pictureOf(tinyDataset(), { sector: ['quantum'] });
    expect(marksOf(some, 'agreement').map(({ attributes }) => attributes['data-mark'])).toEqual([
      'agreement:quantum-accord',
    ]);
    expect(marksOf(some, 'organization')).toHaveLength(3);
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
