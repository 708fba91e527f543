/** Frames for the painters' tests, each with one thing that painters could draw differently. Positions are CSS px. */
import type { MarkShape } from '../../src/domain/dataset.ts';
import { readableOn } from '../../src/domain/contrast.ts';
import type { Batch, Frame, MarkText } from '../../src/scene/frame.ts';
import {
  groundField,
  groundStride,
  linkField,
  linkForm,
  linkStride,
  markField,
  markForm,
  markStride,
  sliceField,
  sliceStride,
} from '../../src/scene/frame.ts';
import type { PlacedLabel } from '../../src/scene/labelPlacement.ts';
import { countSizePx, letterSizePx, markStyle } from '../../src/scene/markStyle.ts';
import { country, markShapes } from '../../src/scene/sceneModel.ts';
import type { StageTheme } from '../../src/scene/stageTheme.ts';
import { sectorPalette, stageThemes } from '../../src/scene/stageTheme.ts';

export interface SampleMark {
  readonly at: readonly [x: number, y: number];
  readonly form: keyof typeof markForm;
  readonly radiusPx: number;
  /** Weights of sectors: [number of the sector from 1, weight]. */
  readonly sectors?: readonly (readonly [sector: number, weight: number])[];
  readonly shape?: MarkShape;
  readonly opacity?: number;
  readonly flag?: 0 | 1 | 2 | 3;
  readonly country?: keyof typeof country;
  readonly edge?: number;
  readonly openness?: number;
  /** The number or sign on it. */
  readonly text?: string;
}

export interface SampleLink {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly form: keyof typeof linkForm;
  readonly widthPx?: number;
  readonly bend?: number;
  readonly dashPx?: number;
  readonly opacity?: number;
  readonly color?: number;
}

export interface Sample {
  readonly marks?: readonly SampleMark[];
  readonly links?: readonly SampleLink[];
  /** Strips of community 0, 1 …: [from, to, community]. */
  readonly ground?: readonly (readonly [
    from: readonly [x: number, y: number],
    to: readonly [x: number, y: number],
    community: number,
  ])[];
  readonly names?: readonly PlacedLabel[];
  readonly theme?: StageTheme;
  readonly veil?: number;
  readonly widthPx?: number;
  readonly heightPx?: number;
}

/** As many as the vocabulary may come to have; in the colours of the shipped one. */
export const sampleSectors = [
  ['#0f7c8c', '#4cc3d2'],
  ['#7a4fb5', '#b795ea'],
  ['#b8452e', '#f0907a'],
  ['#2f7d4f', '#6cc793'],
  ['#b07a14', '#e6b85c'],
  ['#3566b0', '#86b0f2'],
  ['#a43e73', '#e58bb9'],
  ['#5d6b1f', '#b3c25f'],
  ['#86592f', '#cfa172'],
  ['#4a6b7d', '#98bacd'],
  ['#8d3fa0', '#d391e3'],
  ['#1f6f6a', '#6fc3bd'],
  ['#9c5a1a', '#e0a56b'],
  ['#52598f', '#a3aae0'],
  ['#77813a', '#c2cc85'],
  ['#6a4a4a', '#c09d9d'],
].map(([color = '', colorDark = '']) => ({ color, colorDark }));

/** A projection of some zoom, so that relative positions are small numbers as on the map. */
const projection = { worldSize: 512 * 2 ** 6, shiftX: 700, shiftY: 300 };
const worldOf = ([x, y]: readonly [number, number]): [number, number] => [
  (x - projection.shiftX) / projection.worldSize,
  (y - projection.shiftY) / projection.worldSize,
];

function batchOf(stride: number, rows: readonly Readonly<Record<number, number>>[]): Batch {
  // More room than rows, as the scene keeps it.
  const data = new Float32Array((rows.length + 3) * stride);
  rows.forEach((row, number) => {
    for (const [field, value] of Object.entries(row)) data[number * stride + Number(field)] = value;
  });
  return { count: rows.length, data };
}

function textOf(mark: SampleMark, row: number, theme: StageTheme, palette: readonly string[]): MarkText[] {
  if (mark.text === undefined) return [];
  const isSign = mark.form === 'organization';
  return [
    {
      mark: row,
      text: mark.text,
      sizePx: isSign ? letterSizePx(mark.radiusPx, mark.text) : countSizePx(mark.radiusPx, mark.text.length),
      weight: isSign ? 700 : 600,
      color: isSign ? readableOn(palette[mark.sectors?.[0]?.[0] ?? 0] ?? '#000000') : theme.ink,
      opacity: mark.opacity ?? 1,
    },
  ];
}

let version = 0;

export function frameOf(sample: Sample): Frame {
  const { marks = [], links = [], ground = [], names = [], theme = stageThemes.light } = sample;
  const palette = [...sectorPalette(theme, sampleSectors), theme.inkSoft];
  const slices: Record<number, number>[] = [];
  const markRows = marks.map((mark) => {
    const [x, y] = worldOf(mark.at);
    const firstSlice = slices.length;
    const total = (mark.sectors ?? []).reduce((sum, [, weight]) => sum + weight, 0);
    let end = 0;
    for (const [sector, weight] of mark.sectors ?? []) {
      end += weight / total;
      slices.push({ [sliceField.end]: Math.min(1, end), [sliceField.color]: sector });
    }
    return {
      [markField.x]: x,
      [markField.y]: y,
      [markField.radiusPx]: mark.radiusPx,
      [markField.opacity]: mark.opacity ?? 1,
      [markField.form]: markForm[mark.form],
      [markField.shape]: markShapes.indexOf(mark.shape ?? 'circle'),
      [markField.flag]: mark.flag ?? 0,
      [markField.country]: country[mark.country ?? 'unknown'],
      [markField.edge]: mark.edge ?? 0,
      [markField.firstSlice]: firstSlice,
      [markField.sliceCount]: slices.length - firstSlice,
      [markField.openness]: mark.openness ?? 0,
    };
  });
  const linkRows = links.map((link) => {
    const [fromX, fromY] = worldOf(link.from);
    // Half of the way as an offset: painters have to add both.
    const [toX, toY] = worldOf([link.to[0] - 8, link.to[1] + 6]);
    return {
      [linkField.fromX]: fromX,
      [linkField.fromY]: fromY,
      [linkField.toX]: toX,
      [linkField.toY]: toY,
      [linkField.toOffsetX]: 8,
      [linkField.toOffsetY]: -6,
      [linkField.bend]: link.bend ?? 0,
      [linkField.widthPx]: link.widthPx ?? markStyle.spokeWidthPx,
      [linkField.dashPx]: link.dashPx ?? 0,
      [linkField.opacity]: link.opacity ?? theme.linkOpacity,
      [linkField.color]: link.color ?? 0,
      [linkField.form]: linkForm[link.form],
    };
  });
  const groundRows = ground.map(([from, to, community]) => {
    const [fromX, fromY] = worldOf(from);
    const [toX, toY] = worldOf(to);
    return {
      [groundField.fromX]: fromX,
      [groundField.fromY]: fromY,
      [groundField.toX]: toX,
      [groundField.toY]: toY,
      [groundField.community]: community,
      [groundField.color]: community + 1,
    };
  });
  return {
    widthPx: sample.widthPx ?? 320,
    heightPx: sample.heightPx ?? 200,
    projection,
    theme,
    palette,
    veil: sample.veil ?? 0,
    ground: batchOf(groundStride, groundRows),
    groundWidthPx: 60,
    groundOpacity: theme.groundOpacity,
    links: batchOf(linkStride, linkRows),
    marks: batchOf(markStride, markRows),
    slices: batchOf(sliceStride, slices),
    texts: marks.flatMap((mark, row) => textOf(mark, row, theme, palette)),
    names,
    version: ++version,
  };
}

const sixteen = sampleSectors.map((_, index) => [index + 1, 16 - index] as const);
const five = [
  [1, 21],
  [4, 14],
  [2, 9],
  [6, 5],
  [3, 1],
] as const;

/** As few colours as a system may force: painters know no theme but the one they are given. */
const { base } = stageThemes.dark;
const forcedSample: StageTheme = {
  ...stageThemes.dark,
  base: { ...base, water: '#292929', land: '#000000', region: '#000000', regionBorder: '#4d4d4d' },
  paper: '#000000',
  ink: '#ffffff',
  inkSoft: '#ffffff',
  waterInk: '#ffffff',
  accent: '#1aebff',
  canada: '#ffffff',
  unitedStates: '#ffffff',
  noSector: '#ffffff',
};

const places: Sample = {
  marks: [
    { at: [70, 70], form: 'place', radiusPx: 34, sectors: sixteen, text: '136' },
    { at: [160, 60], form: 'place', radiusPx: 22, sectors: five, text: '50' },
    { at: [222, 60], form: 'place', radiusPx: 14, sectors: [[2, 2], [5, 1]], text: '3' }, // prettier-ignore
    { at: [276, 60], form: 'place', radiusPx: 12, sectors: [[4, 1]], text: '2' }, // prettier-ignore
    { at: [60, 150], form: 'community', radiusPx: 26, sectors: five, text: '41' },
    { at: [140, 150], form: 'region', radiusPx: 18, sectors: five, text: '9' },
    { at: [200, 150], form: 'region', radiusPx: 11, sectors: [[7, 1]], text: '1' }, // prettier-ignore
    { at: [270, 140], form: 'place', radiusPx: 24, sectors: five, text: '50', opacity: 0.42 },
  ],
};

/** One sample a thing, in the words of the tests. */
export const samples: Readonly<Record<string, Sample>> = {
  hubs: {
    marks: [
      { at: [60, 60], form: 'hub', radiusPx: 6, sectors: [[2, 1]] },
      { at: [120, 60], form: 'hub', radiusPx: 9, sectors: [[1, 1]], country: 'both' },
      { at: [180, 60], form: 'hub', radiusPx: 4.5, flag: 1 },
    ],
    links: [
      { from: [40, 150], to: [60, 60], form: 'spoke', bend: 0.1, color: 2 },
      { from: [140, 150], to: [60, 60], form: 'spoke', bend: -0.1, color: 2 },
    ],
  },
  organizations: {
    marks: markShapes.flatMap((shape, index): SampleMark[] => [
      {
        at: [30 + 37 * index, 50],
        form: 'organization',
        radiusPx: 14,
        shape,
        sectors: five.slice(0, 1 + (index % 4)).map(([sector]) => [sector, 1]),
        text: 'Q',
      },
      {
        at: [30 + 37 * index, 110],
        form: 'organization',
        radiusPx: 11,
        shape,
        sectors: [[6, 1]],
        country: index % 2 === 0 ? 'canada' : 'unitedStates',
        edge: index < 6 ? 1 : 0.4,
      },
      { at: [30 + 37 * index, 165], form: 'organization', radiusPx: 9, shape, flag: index % 2 === 0 ? 1 : 2 },
    ]),
  },
  pairs: {
    links: [
      { from: [30, 100], to: [280, 60], form: 'pair', bend: 0.1, color: 3, widthPx: markStyle.pairWidthPx },
      { from: [30, 100], to: [280, 60], form: 'pair', bend: -0.1, color: 4, widthPx: markStyle.pairWidthPx },
      { from: [30, 100], to: [280, 60], form: 'pair', bend: 0.28, color: 5, widthPx: markStyle.pairWidthPx },
    ],
  },
  affiliations: {
    links: [
      {
        from: [30, 160],
        to: [280, 40],
        form: 'affiliation',
        bend: -0.16,
        dashPx: markStyle.affiliationDashPx,
        widthPx: markStyle.affiliationWidthPx,
        opacity: 0.56,
      },
      { from: [30, 40], to: [80, 60], form: 'leader', widthPx: 1, opacity: 0.5, color: 17 },
    ],
  },
  faded: {
    marks: [
      { at: [80, 90], form: 'organization', radiusPx: 15, sectors: five, opacity: 0.13 },
      { at: [180, 90], form: 'hub', radiusPx: 9, sectors: [[2, 1]], opacity: 0.42 },
      { at: [250, 90], form: 'place', radiusPx: 20, sectors: five, opacity: 0.004 },
    ],
    links: [{ from: [80, 90], to: [180, 90], form: 'spoke', opacity: 0.08, color: 2 }],
  },
  'a selection': {
    marks: [
      { at: [70, 90], form: 'organization', radiusPx: 12, shape: 'square', sectors: [[1, 1]], flag: 2 },
      { at: [150, 90], form: 'place', radiusPx: 24, sectors: five, flag: 2, text: '50' },
      { at: [240, 90], form: 'community', radiusPx: 24, sectors: five, flag: 1, text: '41' },
      { at: [290, 150], form: 'hub', radiusPx: 12, sectors: [[1, 1]], flag: 3 },
    ],
  },
  'a path': {
    marks: [
      { at: [40, 100], form: 'organization', radiusPx: 12, sectors: [[1, 1]] },
      { at: [160, 70], form: 'hub', radiusPx: 7, sectors: [[1, 1]], country: 'both' },
      { at: [280, 100], form: 'organization', radiusPx: 10, shape: 'hexagon', sectors: [[2, 1], [3, 1]] }, // prettier-ignore
      { at: [160, 150], form: 'organization', radiusPx: 10, sectors: [[4, 1]], opacity: 0.13 },
    ],
    links: [
      { from: [40, 100], to: [160, 70], form: 'spoke', bend: 0.1, color: 1, opacity: 1, widthPx: 3 },
      { from: [280, 100], to: [160, 70], form: 'spoke', bend: -0.1, color: 1, opacity: 1, widthPx: 3 },
    ],
  },
  places,
  bands: {
    links: [
      { from: [30, 60], to: [290, 40], form: 'band', bend: 0.1, widthPx: 14, color: 1 },
      { from: [30, 60], to: [200, 180], form: 'band', bend: 0.1, widthPx: 6.5, color: 17 },
      { from: [290, 40], to: [200, 180], form: 'band', bend: 0.1, widthPx: 1.5, color: 3 },
    ],
    marks: [
      { at: [30, 60], form: 'place', radiusPx: 22, sectors: five, text: '50' },
      { at: [290, 40], form: 'place', radiusPx: 17, sectors: five, text: '18' },
      { at: [200, 180], form: 'place', radiusPx: 13, sectors: [[3, 1]], text: '4' },
    ],
  },
  opened: {
    marks: [
      { at: [80, 90], form: 'place', radiusPx: 26, sectors: five, openness: 0.5, text: '50' },
      { at: [160, 90], form: 'place', radiusPx: 26, sectors: five, openness: 1 },
      { at: [250, 90], form: 'region', radiusPx: 22, sectors: five, openness: 1 },
    ],
  },
  near: { marks: [{ at: [160, 100], form: 'circle', radiusPx: 84 }] },
  ground: {
    ground: [
      [[50, 60], [120, 100], 0],
      [[120, 100], [150, 50], 0],
      [[230, 120], [230, 120], 1],
    ], // prettier-ignore
    veil: 1,
  },
  'the dark theme': { ...places, theme: stageThemes.dark, veil: 1 },
  'forced colours': { ...places, theme: forcedSample, veil: 1 },
};
