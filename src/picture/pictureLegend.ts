/** The legend of a picture: what occurs in it, in one column. */
import type { MarkShape } from '../domain/dataset.ts';
import { textIn } from '../domain/language.ts';
import { countPairRings } from '../domain/pairRings.ts';
import { markPath } from '../domain/markGeometry.ts';
import { signIn } from '../domain/sectorSign.ts';
import type { Mark } from '../paint/svg/paintMark.ts';
import { paintMark } from '../paint/svg/paintMark.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';
import type { Batch, Frame } from '../scene/frame.ts';
import {
  fieldOf,
  linkField,
  linkForm,
  linkStride,
  markField,
  markForm,
  markStride,
  sliceStride,
} from '../scene/frame.ts';
import { drawnOf } from '../scene/sceneEmphasis.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import { markStyle } from '../scene/markStyle.ts';
import { country, markShapes } from '../scene/sceneModel.ts';
import { sectorPalette } from '../scene/stageTheme.ts';
import { pictureMessages } from '../i18n/messages/picture.ts';
import type { PictureScene } from './pictureFrame.ts';
import { textLine, wrapText } from './pictureText.ts';

export interface LegendInput {
  readonly scene: PictureScene;
  /** What the picture shows: only what occurs in it is explained. */
  readonly frame: Frame;
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
/** From here on marks show the shape of their kind. */
const shapedRadiusPx = 8;

/** Forms and countries of marks, and forms of links, that the frame holds. */
function occurring({ marks, links }: Frame) {
  const forms = new Set<number>();
  const countries = new Set<number>();
  const linkForms = new Set<number>();
  const shapes = new Set<MarkShape>();
  let hasCrossBorderHub = false;
  for (let row = 0; row < marks.count; row++) {
    const at = (field: number) => fieldOf(marks, markStride, row, field);
    const form = at(markField.form);
    forms.add(form);
    const shape = markShapes[at(markField.shape)] ?? 'circle';
    // Small marks of any kind are discs.
    const isShaped = shape !== 'circle' || at(markField.radiusPx) >= shapedRadiusPx;
    if (form === markForm.organization && isShaped) shapes.add(shape);
    if (form === markForm.hub && at(markField.country) === country.both) hasCrossBorderHub = true;
    if (form !== markForm.hub && at(markField.edge) > 0) countries.add(at(markField.country));
  }
  for (let row = 0; row < links.count; row++) linkForms.add(fieldOf(links, linkStride, row, linkField.form));
  return { forms, countries, linkForms, shapes, hasCrossBorderHub };
}

const threeSlices: Batch = { count: 3, data: Float32Array.of(0.5, 1, 0.8, 2, 1, 3) };

/** A mark as the picture draws it, small; three sectors, the first ones of the picture's palette, where it is gathered. */
function exampleMark(frame: Frame, form: number, more: Partial<Mark> = {}): SvgNode[] {
  const isGathered = form === markForm.place || form === markForm.community || form === markForm.region;
  const colors = [1, 2, 3].map((color) => Math.min(color, frame.palette.length - 1));
  const slices: Batch = {
    ...threeSlices,
    data: threeSlices.data.map((value, at) => (at % sliceStride === 1 ? (colors[value - 1] ?? 0) : value)),
  };
  const mark: Mark = {
    form,
    shape: form === markForm.region ? 'square' : 'circle',
    radiusPx: form === markForm.hub ? 6 : radiusPx,
    flag: 0,
    country: country.unknown,
    edge: 0,
    openness: 0,
    firstSlice: 0,
    sliceCount: isGathered ? 3 : 0,
    ...more,
  };
  return paintMark({ ...frame, slices }, mark);
}

function signed(shape: MarkShape, fill: string, sign: string, paper: string): SvgNode[] {
  const letters = svg(
    'text',
    {
      'text-anchor': 'middle',
      'font-size': sign.length > 1 ? 8 : 9.5,
      'font-weight': 700,
      fill: paper,
      y: 3.2,
    },
    [sign],
  );
  return [svg('path', { d: markPath(shape, radiusPx), fill }), ...(sign === '' ? [] : [letters])];
}

function sectorEntries({ scene: { composed, state } }: LegendInput): Entry[] {
  const { sectors, organizations, agreements } = composed.indexed.dataset;
  const { theme, language } = state;
  const { paper, noSector } = theme;
  const drawn = drawnOf(composed, state);
  const used = new Set<string>();
  let hasNone = false;
  organizations.forEach((organization, number) => {
    if (drawn.organizations[number] !== 1 && drawn.context[number] !== 1) return;
    if (organization.sectors.length === 0) hasNone = true;
    for (const id of organization.sectors) used.add(id);
  });
  agreements.forEach((agreement, number) => {
    if (drawn.agreements[number] === 1) for (const id of agreement.sectors) used.add(id);
  });
  const [, ...colors] = sectorPalette(theme, sectors);
  const entries = sectors.flatMap((sector, number) =>
    used.has(sector.id)
      ? [
          {
            sign: signed('circle', colors[number] ?? noSector, signIn(sector, language), paper),
            text: textIn(sector.name, language, sector.id),
          },
        ]
      : [],
  );
  const none = {
    sign: signed('circle', noSector, '', paper),
    text: pictureMessages[language].legend.noSector,
  };
  return hasNone ? [...entries, none] : entries;
}

function kindEntries({ scene: { composed, state }, frame }: LegendInput): Entry[] {
  const { shapes } = occurring(frame);
  const { organizationKinds, organizations } = composed.indexed.dataset;
  const drawn = drawnOf(composed, state);
  const used = new Set(
    organizations
      .filter((_, number) => drawn.organizations[number] === 1 || drawn.context[number] === 1)
      .map(({ kind }) => kind),
  );
  const { noSector, paper } = state.theme;
  return organizationKinds
    .filter(({ id, shape }) => used.has(id) && shapes.has(shape))
    .map(({ id, name, shape }) => ({
      sign: signed(shape, noSector, '', paper),
      text: textIn(name, state.language, id),
    }));
}

function gatheredEntries({ scene: { state }, frame }: LegendInput): Entry[] {
  const { legend } = pictureMessages[state.language];
  const { forms } = occurring(frame);
  return [
    [markForm.place, legend.place],
    [markForm.region, legend.wholeRegion],
    [markForm.community, legend.community],
  ].flatMap(([form, text]) =>
    typeof form === 'number' && forms.has(form)
      ? [{ sign: exampleMark(frame, form), text: String(text) }]
      : [],
  );
}

function linkEntries({ scene: { state, composed }, frame }: LegendInput): Entry[] {
  const { theme } = state;
  const { legend } = pictureMessages[state.language];
  const { forms, countries, linkForms, hasCrossBorderHub } = occurring(frame);
  const line = (widthPx: number, dash?: number) =>
    svg('path', {
      d: 'M-15 4Q0 -6 15 4',
      fill: 'none',
      stroke: theme.noSector,
      'stroke-opacity': theme.linkOpacity,
      'stroke-width': widthPx,
      'stroke-dasharray': dash === undefined ? undefined : `${String(dash)} ${String(dash)}`,
    });
  const band = svg('path', {
    d: 'M-15 5.5Q0 -3 15 5.5L15 -0.5Q0 -6.5 -15 3.5Z',
    fill: theme.noSector,
    'fill-opacity': theme.linkOpacity,
  });
  const spokes = svg('path', {
    d: 'M-15 -5L0 0L15 -5M0 0L-8 8',
    fill: 'none',
    stroke: theme.noSector,
    'stroke-width': 1.5,
  });
  const edge = (own: number) =>
    exampleMark(frame, markForm.organization, { radiusPx: 6, country: own, edge: 1 });
  const entries: (Entry | false)[] = [
    linkForms.has(linkForm.band) && { sign: [band], text: legend.band },
    linkForms.has(linkForm.spoke) && {
      sign: [spokes, ...exampleMark(frame, markForm.hub)],
      text: legend.hub,
    },
    hasCrossBorderHub && {
      sign: exampleMark(frame, markForm.hub, { country: country.both }),
      text: legend.crossBorder,
    },
    linkForms.has(linkForm.pair) && { sign: [line(markStyle.pairWidthPx)], text: legend.pair },
    linkForms.has(linkForm.pair) &&
      countPairRings(composed.indexed, state.shown) > 0 && {
        sign: [
          svg('circle', {
            r: 8,
            fill: 'none',
            stroke: theme.noSector,
            'stroke-width': markStyle.pairWidthPx,
          }),
        ],
        text: legend.rings,
      },
    linkForms.has(linkForm.affiliation) && {
      sign: [line(markStyle.affiliationWidthPx, markStyle.affiliationDashPx)],
      text: legend.affiliation,
    },
    state.shown.contextCount > 0 && {
      sign: [svg('g', { opacity: 0.42 }, exampleMark(frame, markForm.organization))],
      text: legend.context,
    },
    countries.has(country.canada) && { sign: edge(country.canada), text: legend.canada },
    countries.has(country.unitedStates) && {
      sign: edge(country.unitedStates),
      text: legend.unitedStates,
    },
    frame.ground.count > 0 &&
      frame.groundOpacity > 0 && {
        sign: [
          svg('path', {
            d: 'M-8 2L0 -2L8 2',
            fill: 'none',
            stroke: theme.accent,
            'stroke-opacity': 0.2,
            'stroke-width': 13,
            'stroke-linecap': 'round',
          }),
        ],
        text: legend.ground,
      },
    forms.has(markForm.circle) && {
      sign: [
        svg('circle', {
          r: 8,
          fill: 'none',
          stroke: theme.accent,
          'stroke-width': markStyle.circlePx,
          'stroke-dasharray': '3.5 3',
        }),
      ],
      text: legend.near,
    },
  ];
  return entries.filter((entry) => entry !== false);
}

/** From (0, 0) down; `heightPx` is what it took. */
export function drawLegend(input: LegendInput): { readonly nodes: SvgNode[]; readonly heightPx: number } {
  const { scene, frame, widthPx, measure } = input;
  const { theme, language } = scene.state;
  const { legend } = pictureMessages[language];
  const groups = [
    { title: legend.sectors, entries: sectorEntries(input) },
    { title: legend.kinds, entries: [...gatheredEntries(input), ...kindEntries(input)] },
    { title: legend.links, entries: linkEntries(input) },
  ];
  const hasGathered = gatheredEntries(input).length > 0;
  const hasSingle = occurring(frame).forms.has(markForm.organization);
  const nodes: SvgNode[] = [];
  let y = 0;
  for (const { title, entries } of groups) {
    if (entries.length === 0) continue;
    nodes.push(textLine(title, 0, y + 12, { sizePx: 12.5, weight: 700, fill: theme.ink }));
    y += 24;
    for (const { sign, text } of entries) {
      const lines = wrapText(text, widthPx - textLeftPx, textSizePx, 400, measure, 3);
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
  const sizes = [...(hasGathered ? [legend.gatheredSize] : []), ...(hasSingle ? [legend.size] : [])];
  for (const line of sizes.flatMap((text) => wrapText(text, widthPx, 11.5, 400, measure, 3))) {
    nodes.push(textLine(line, 0, y + 10, { sizePx: 11.5, fill: theme.inkSoft }));
    y += 15;
  }
  return { nodes, heightPx: y };
}
