/** The legend of a picture: what occurs in it, in one column. */
import type { MarkShape } from '../domain/dataset.ts';
import type { Language } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { markPath } from '../domain/markGeometry.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import type { SceneModel } from '../scene/sceneModel.ts';
import { country } from '../scene/sceneModel.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import { pictureMessages } from '../i18n/messages/picture.ts';
import { textLine, wrapText } from './pictureText.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';

export interface LegendInput {
  readonly model: SceneModel;
  readonly emphasis: Float32Array;
  readonly hasContext: boolean;
  readonly isNetwork: boolean;
  /** Whether communities have ground. */
  readonly hasGround: boolean;
  readonly links: 'hub' | 'pair';
  readonly hasAffiliations: boolean;
  readonly theme: StageTheme;
  readonly language: Language;
  readonly widthPx: number;
  readonly measure: MeasureText;
}

interface Entry {
  /** Drawn around (0, 0), within 15 px to each side and 9 px up and down. */
  readonly sign: readonly SvgNode[];
  readonly text: string;
}

const textSizePx = 12.5;
const linePx = 15;
const entryGapPx = 7;
const textLeftPx = 38;
const radiusPx = 8.5;

function mark(shape: MarkShape, fill: string, sign: string, theme: StageTheme): SvgNode[] {
  const letters = svg(
    'text',
    {
      'text-anchor': 'middle',
      'font-size': sign.length > 1 ? 8 : 9.5,
      'font-weight': 700,
      fill: theme.paper,
      y: 3.2,
    },
    [sign],
  );
  return [svg('path', { d: markPath(shape, radiusPx), fill }), ...(sign === '' ? [] : [letters])];
}

function hub(color: string, isCrossBorder: boolean, theme: StageTheme): SvgNode[] {
  return [
    svg('circle', { r: 5.6, fill: theme.paper, stroke: color, 'stroke-width': 2.4 }),
    ...(isCrossBorder ? [svg('circle', { r: 2.8, fill: theme.ink })] : []),
  ];
}

function sectorEntries({ model, emphasis, theme, language }: LegendInput): Entry[] {
  const { sectors } = model.indexed.dataset;
  const { organizationCount } = model.network;
  const used = new Set<string>();
  let hasNone = false;
  model.indexed.dataset.organizations.forEach((organization, node) => {
    if ((emphasis[node] as number) === 0) return;
    if (organization.sectors.length === 0) hasNone = true;
    for (const id of organization.sectors) used.add(id);
  });
  model.indexed.dataset.agreements.forEach((agreement, number) => {
    if ((emphasis[organizationCount + number] as number) > 0)
      for (const id of agreement.sectors) used.add(id);
  });
  const entries = sectors
    .filter(({ id }) => used.has(id))
    .map(({ id, name, color, colorDark, sign }) => ({
      sign: mark('circle', theme.name === 'dark' ? colorDark : color, sign, theme),
      text: textIn(name, language, id),
    }));
  const none = {
    sign: mark('circle', theme.noSector, '', theme),
    text: pictureMessages[language].legend.noSector,
  };
  return hasNone ? [...entries, none] : entries;
}

function kindEntries({ model, emphasis, theme, language }: LegendInput): Entry[] {
  const { organizationKinds, organizations } = model.indexed.dataset;
  const used = new Set(
    organizations.filter((_, node) => (emphasis[node] as number) > 0).map(({ kind }) => kind),
  );
  return organizationKinds
    .filter(({ id }) => used.has(id))
    .map(({ id, name, shape }) => ({
      sign: mark(shape, theme.noSector, '', theme),
      text: textIn(name, language, id),
    }));
}

function linkEntries(input: LegendInput): Entry[] {
  const { model, emphasis, links, hasAffiliations, hasContext, isNetwork, theme, language } = input;
  const { legend } = pictureMessages[language];
  const { organizationCount, nodeCount } = model.network;
  const shownHubs = Array.from(
    { length: nodeCount - organizationCount },
    (_, at) => organizationCount + at,
  ).filter((node) => (emphasis[node] as number) > 0);
  const line = (dash?: string, color = theme.noSector) =>
    svg('path', {
      d: 'M-15 4Q0 -6 15 4',
      fill: 'none',
      stroke: color,
      'stroke-width': 1.7,
      'stroke-dasharray': dash,
    });
  const spokes = svg('path', {
    d: 'M-15 -5L0 0L15 -5M0 0L-8 8',
    fill: 'none',
    stroke: theme.noSector,
    'stroke-width': 1.5,
  });
  const edge = (color: string, dash?: string) => [
    svg('circle', { r: 5.5, fill: theme.noSector }),
    svg('circle', { r: 8, fill: 'none', stroke: color, 'stroke-width': 1.8, 'stroke-dasharray': dash }),
  ];
  const entries: Entry[] = [];
  if (shownHubs.length > 0 && links === 'hub') {
    entries.push({ sign: [spokes, ...hub(theme.noSector, false, theme)], text: legend.hub });
    if (shownHubs.some((node) => model.country[node] === country.both)) {
      entries.push({ sign: hub(theme.noSector, true, theme), text: legend.crossBorder });
    }
  }
  if (shownHubs.length > 0 && links === 'pair') entries.push({ sign: [line()], text: legend.pair });
  if (hasAffiliations) entries.push({ sign: [line('3.5 3.5')], text: legend.affiliation });
  if (hasContext) {
    entries.push({
      sign: [svg('g', { opacity: 0.42 }, mark('circle', theme.noSector, '', theme))],
      text: legend.context,
    });
  }
  if (isNetwork) {
    entries.push({ sign: edge(theme.canada), text: legend.canada });
    entries.push({ sign: edge(theme.unitedStates, '4 2'), text: legend.unitedStates });
    if (input.hasGround) {
      const ground = { d: 'M-8 2L0 -2L8 2', fill: 'none', stroke: theme.accent, 'stroke-opacity': 0.2 };
      entries.push({
        sign: [svg('path', { ...ground, 'stroke-width': 13, 'stroke-linecap': 'round' })],
        text: legend.ground,
      });
    }
  }
  return entries;
}

/** From (0, 0) down; `heightPx` is what it took. */
export function drawLegend(input: LegendInput): { readonly nodes: SvgNode[]; readonly heightPx: number } {
  const { theme, language, widthPx, measure } = input;
  const { legend } = pictureMessages[language];
  const groups = [
    { title: legend.sectors, entries: sectorEntries(input) },
    { title: legend.kinds, entries: kindEntries(input) },
    { title: legend.links, entries: linkEntries(input) },
  ];
  const nodes: SvgNode[] = [];
  let y = 0;
  for (const { title, entries } of groups) {
    if (entries.length === 0) continue;
    nodes.push(textLine(title, 0, y + 12, { sizePx: 12.5, weight: 700, fill: theme.ink }));
    y += 24;
    for (const { sign, text } of entries) {
      const lines = wrapText(text, widthPx - textLeftPx, textSizePx, 400, measure, 2);
      const middle = y + Math.max(18, lines.length * linePx) / 2;
      nodes.push(svg('g', { transform: `translate(15 ${String(middle)})` }, sign));
      lines.forEach((line, number) => {
        const baseline = middle + (number - (lines.length - 1) / 2) * linePx + 4.4;
        nodes.push(textLine(line, textLeftPx, baseline, { sizePx: textSizePx, fill: theme.ink }));
      });
      y += Math.max(18, lines.length * linePx) + entryGapPx;
    }
    y += 12;
  }
  for (const line of wrapText(legend.size, widthPx, 11.5, 400, measure, 3)) {
    nodes.push(textLine(line, 0, y + 10, { sizePx: 11.5, fill: theme.inkSoft }));
    y += 15;
  }
  return { nodes, heightPx: y };
}
