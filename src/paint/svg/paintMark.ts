/** One mark of a frame as SVG, around the origin. `paint/gl/marks/marks.frag.glsl` draws the same, pixel by pixel. */
import type { MarkShape } from '../../domain/dataset.ts';
import { markPath, outsetRadius } from '../../domain/markGeometry.ts';
import type { Frame } from '../../scene/frame.ts';
import { fieldOf, markField, markForm, markStride, sliceField, sliceStride } from '../../scene/frame.ts';
import { haloPxOf, hubRingPxOf, markStyle, slicedPxOf } from '../../scene/markStyle.ts';
import { country, markShapes } from '../../scene/sceneModel.ts';
import { brokenOutline, slicePath } from './slicePaths.ts';
import type { SvgNode } from './svg.ts';
import { px, svg } from './svg.ts';

export interface Mark {
  readonly form: number;
  readonly shape: MarkShape;
  readonly radiusPx: number;
  readonly flag: number;
  readonly country: number;
  readonly edge: number;
  readonly openness: number;
  readonly firstSlice: number;
  readonly sliceCount: number;
}

export function markOf(frame: Frame, row: number): Mark {
  const of = (field: number) => fieldOf(frame.marks, markStride, row, field);
  const form = of(markField.form);
  return {
    form,
    shape:
      form === markForm.organization
        ? (markShapes[of(markField.shape)] ?? 'circle')
        : form === markForm.region
          ? 'square'
          : 'circle',
    radiusPx: of(markField.radiusPx),
    flag: of(markField.flag),
    country: of(markField.country),
    edge: of(markField.edge),
    openness: of(markField.openness),
    firstSlice: of(markField.firstSlice),
    sliceCount: of(markField.sliceCount),
  };
}

export function isGathered({ form }: Mark): boolean {
  return form === markForm.place || form === markForm.community || form === markForm.region;
}

function colorOf({ palette, theme }: Frame, color: number): string {
  return palette[color] ?? theme.noSector;
}

function firstColor(frame: Frame, { firstSlice, sliceCount }: Mark): string {
  return sliceCount > 0
    ? colorOf(frame, fieldOf(frame.slices, sliceStride, firstSlice, sliceField.color))
    : frame.theme.noSector;
}

/** An outline that runs `outsetPx` outside the mark's own. */
function ring(
  { shape, radiusPx }: Mark,
  outsetPx: number,
  stroke: string,
  widthPx: number,
  more: Readonly<Record<string, string | number | undefined>> = {},
): SvgNode {
  return svg('path', {
    d: markPath(shape, outsetRadius(shape, radiusPx, outsetPx)),
    fill: 'none',
    stroke,
    'stroke-width': px(widthPx),
    ...more,
  });
}

/** What stands around a community's donut is further out by its second ring. */
function aroundPx({ form, openness }: Mark): number {
  return form === markForm.community && openness < 1
    ? markStyle.communityGapPx + markStyle.communityRingPx / 2
    : 0;
}

function flagRing({ theme }: Frame, mark: Mark): SvgNode[] {
  const widthPx = markStyle.flagWidthPx[mark.flag] ?? 0;
  if (widthPx === 0) return [];
  return [ring(mark, markStyle.flagGapPx + aroundPx(mark), theme.accent, widthPx)];
}

/** The United States' edge is broken, Canada's is whole: the difference does not rest on colour. */
function countryEdge({ theme }: Frame, mark: Mark): SvgNode[] {
  if (mark.form === markForm.hub || mark.edge < markStyle.faintest || mark.country === country.unknown)
    return [];
  const isBroken = mark.country === country.unitedStates;
  const { edgeGapPx, edgeWidthPx, edgeDashes, edgeDashShare } = markStyle;
  const edge = ring(mark, edgeGapPx, isBroken ? theme.unitedStates : theme.canada, edgeWidthPx, {
    'stroke-opacity': mark.edge < 1 ? px(mark.edge) : undefined,
  });
  if (!isBroken) return [edge];
  const radiusPx = outsetRadius(mark.shape, mark.radiusPx, edgeGapPx);
  const d = brokenOutline(mark.shape, radiusPx, edgeDashes, edgeDashShare);
  return [{ ...edge, attributes: { ...edge.attributes, d } }];
}

/** Paper that sets the mark off from what it lies on. */
function haloed({ theme }: Frame, { shape, radiusPx }: Mark): SvgNode {
  return svg('path', {
    d: markPath(shape, radiusPx),
    fill: theme.paper,
    stroke: theme.paper,
    'stroke-width': px(2 * haloPxOf(radiusPx)),
  });
}

function hub(frame: Frame, mark: Mark): SvgNode[] {
  const { theme } = frame;
  const { radiusPx } = mark;
  const ringPx = hubRingPxOf(radiusPx);
  return [
    haloed(frame, mark),
    svg('circle', {
      r: px(radiusPx - ringPx / 2),
      fill: theme.paper,
      stroke: firstColor(frame, mark),
      'stroke-width': px(ringPx),
    }),
    ...(mark.country === country.both
      ? [svg('circle', { r: px(radiusPx * markStyle.hubCoreShare), fill: theme.ink })]
      : []),
  ];
}

function sliced(frame: Frame, mark: Mark): SvgNode[] {
  const { shape, radiusPx, firstSlice, sliceCount } = mark;
  const own = { shape, radiusPx, isGathered: isGathered(mark) };
  if (sliceCount < 2) {
    const fill = firstColor(frame, mark);
    if (!own.isGathered) return [svg('path', { d: markPath(shape, radiusPx), fill })];
    const widthPx = slicedPxOf(radiusPx, true);
    return [ring(mark, -widthPx / 2, fill, widthPx)];
  }
  let from = 0;
  return Array.from({ length: sliceCount }, (_, number) => {
    const at = (field: number) => fieldOf(frame.slices, sliceStride, firstSlice + number, field);
    const to = at(sliceField.end);
    const d = slicePath(own, from, to);
    from = to;
    return svg('path', { d, fill: colorOf(frame, at(sliceField.color)) });
  });
}

function secondRing({ theme }: Frame, mark: Mark): SvgNode[] {
  if (mark.form !== markForm.community) return [];
  const { communityGapPx, communityRingPx, communityRingOpacity } = markStyle;
  return [
    ring(mark, communityGapPx, theme.inkSoft, communityRingPx, {
      'stroke-opacity': communityRingOpacity,
    }),
  ];
}

export function paintMark(frame: Frame, mark: Mark): SvgNode[] {
  if (mark.form === markForm.hub) return [...flagRing(frame, mark), ...hub(frame, mark)];
  const closed = [
    ...countryEdge(frame, mark),
    ...secondRing(frame, mark),
    haloed(frame, mark),
    ...sliced(frame, mark),
  ];
  const { openness } = mark;
  if (openness === 0) return [...flagRing(frame, mark), ...closed];
  const outline = ring(mark, 0, frame.theme.inkSoft, markStyle.openRingPx, {
    'stroke-opacity': px(openness * markStyle.openRingOpacity),
  });
  return [
    ...flagRing(frame, mark),
    outline,
    ...(openness < 1 ? [svg('g', { opacity: px(1 - openness) }, closed)] : []),
  ];
}

/** The circle of "near": nothing but a dashed outline. */
export function paintCircle({ theme }: Frame, radiusPx: number): SvgNode {
  const { circlePx, circleDashPx } = markStyle;
  return svg('path', {
    d: markPath('circle', radiusPx),
    fill: 'none',
    stroke: theme.accent,
    'stroke-width': circlePx,
    'stroke-dasharray': `${px(circleDashPx)} ${px(circleDashPx)}`,
  });
}
