/**
 * One picture of the living view, for every painter: what is drawn, where and how strongly, with nothing left to
 * decide. The scene writes it, `paint/svg`, `paint/canvas` and `paint/gl` only draw it, so that they cannot disagree.
 *
 * Positions are world Mercator relative to `origin` (see `projection.ts`) plus an offset in CSS px, so that panning
 * changes the projection and nothing else: x px = x × worldSize + shiftX + offsetX, y down. Batches are flat arrays
 * of `stride` numbers a row, in drawing order, first ones lowest; a painter on the GPU sends them as they are.
 * Colours are positions in `palette`.
 */
import type { PlacedLabel } from './labelPlacement.ts';
import type { Projection } from './projection.ts';
import type { StageTheme } from './stageTheme.ts';

/** Columns of a mark. */
export const markField = {
  /** Relative world position. */
  x: 0,
  y: 1,
  /** CSS px from there. */
  offsetX: 2,
  offsetY: 3,
  radiusPx: 4,
  /** 0..1, of the whole mark. */
  opacity: 5,
  /** One of `markForm`. */
  form: 6,
  /** Position in `markShapes`, for single organizations. */
  shape: 7,
  /** 0 nothing, 1 hovered, 2 selected, 3 changed: the ring around. */
  flag: 8,
  /** One of `country` of `sceneModel.ts`: the edge in the network, the core of a hub that crosses the border (both). */
  country: 9,
  /** 0..1: how far the edge by country has come in. */
  edge: 10,
  /** Row of its first slice in `slices`, and how many. None: filled with `noSector`. */
  firstSlice: 11,
  sliceCount: 12,
  /** 0..1: how far a gathered mark has opened: 1 is only its thin outline, its organizations stand around it. */
  openness: 13,
} as const;
export const markStride = 16;

/** How a mark is drawn. */
export const markForm = {
  /** Its kind's shape, filled with its sectors as slices. */
  organization: 0,
  /** An agreement: a ring in its sector's colour. */
  hub: 1,
  /** A place of several: a donut of sectors with gaps, the number inside. */
  place: 2,
  /** A community of several: as a place, with a second thin ring around it. */
  community: 3,
  /** A region's own spot: a square donut. */
  region: 4,
  /** Only an outline, dashed: the circle of "near". */
  circle: 5,
} as const;

/** Columns of a slice: where it ends, as a share of the whole turn clockwise from the top, and its colour. */
export const sliceField = { end: 0, color: 1 } as const;
export const sliceStride = 2;

/** Columns of a link: a quadratic curve, bent as `linkCurve.ts` says. */
export const linkField = {
  fromX: 0,
  fromY: 1,
  fromOffsetX: 2,
  fromOffsetY: 3,
  toX: 4,
  toY: 5,
  toOffsetX: 6,
  toOffsetY: 7,
  bend: 8,
  widthPx: 9,
  /** Length of a dash and of a gap; 0 is a whole line. */
  dashPx: 10,
  opacity: 11,
  color: 12,
  /** One of `linkForm`. */
  form: 13,
} as const;
export const linkStride = 16;

/** What a link stands for; painters draw all alike. */
export const linkForm = { leader: 0, affiliation: 1, band: 2, spoke: 3, pair: 4 } as const;

/** Columns of a strip of tinted ground under a community: a round-ended line as wide as `groundWidthPx`. */
export const groundField = { fromX: 0, fromY: 1, toX: 2, toY: 3, community: 4, color: 5 } as const;
export const groundStride = 8;

export interface Batch {
  readonly count: number;
  /** At least `count` × stride numbers; what follows is room to grow. */
  readonly data: Float32Array;
}

/** A sign, letter or number on a mark. Its place is that of the mark. */
export interface MarkText {
  /** Row of the mark. */
  readonly mark: number;
  readonly text: string;
  readonly sizePx: number;
  readonly weight: number;
  /** CSS colour. */
  readonly color: string;
  /** 0..1. */
  readonly opacity: number;
}

export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly projection: Projection;
  readonly theme: StageTheme;
  /** CSS colours: `theme.noSector` first, then the sectors', then whatever else links and marks name. */
  readonly palette: readonly string[];
  /** How much of the base map is covered with paper, 0..1 (the network has none). */
  readonly veil: number;
  readonly ground: Batch;
  readonly groundWidthPx: number;
  /** 0..1, of each community's tint as a whole: strips of one do not add up. */
  readonly groundOpacity: number;
  readonly links: Batch;
  readonly marks: Batch;
  readonly slices: Batch;
  readonly texts: readonly MarkText[];
  /** Names as placed; x and y in CSS px of this frame. */
  readonly names: readonly PlacedLabel[];
  /** Changes whenever anything in a batch does; panning leaves it. */
  readonly version: number;
}

/** A number of a batch: `fieldOf(frame.marks, markStride, row, markField.x)`. NaN beyond its end. */
export function fieldOf(batch: Batch, stride: number, row: number, field: number): number {
  return row < batch.count ? (batch.data[row * stride + field] ?? NaN) : NaN;
}

/** CSS px of a relative world position with its offset: [x, y]. */
export function pxOf(
  { worldSize, shiftX, shiftY }: Projection,
  x: number,
  y: number,
  offsetX: number,
  offsetY: number,
): [number, number] {
  return [x * worldSize + shiftX + offsetX, y * worldSize + shiftY + offsetY];
}
