/** What a frame shows as SVG, without its texts: all that the living view needs of it, which sets them on a canvas. */
import type { Frame } from '../../scene/frame.ts';
import {
  fieldOf,
  groundField,
  groundStride,
  linkField,
  linkStride,
  markField,
  markForm,
  markStride,
  pxOf,
} from '../../scene/frame.ts';
import { controlPoint } from '../../scene/linkCurve.ts';
import { markStyle } from '../../scene/markStyle.ts';
import { markOf, paintCircle, paintMark } from './paintMark.ts';
import type { SvgNode } from './svg.ts';
import { px, svg } from './svg.ts';

/** What stands around a mark at most: marks this far outside the view are left out. */
const outsidePx = 16;

/**
 * Tints under communities; each community fades as a group, so that its strips do not add up. As one path they would
 * not either, but browsers take ten seconds over the outline of hundreds of wide strips.
 */
function paintGround({ ground, groundOpacity, groundWidthPx, palette, projection, theme }: Frame): SvgNode[] {
  if (groundOpacity < markStyle.faintest) return [];
  const strips = new Map<number, { readonly color: number; readonly paths: SvgNode[] }>();
  for (let row = 0; row < ground.count; row++) {
    const of = (field: number) => fieldOf(ground, groundStride, row, field);
    const [ax, ay] = pxOf(projection, of(groundField.fromX), of(groundField.fromY), 0, 0);
    const [bx, by] = pxOf(projection, of(groundField.toX), of(groundField.toY), 0, 0);
    if (Number.isNaN(ax) || Number.isNaN(bx)) continue;
    const community = of(groundField.community);
    const strip = strips.get(community) ?? { color: of(groundField.color), paths: [] };
    strip.paths.push(svg('path', { d: `M${px(ax)} ${px(ay)}L${px(bx)} ${px(by)}` }));
    strips.set(community, strip);
  }
  return Array.from(strips.values(), ({ color, paths }) =>
    svg(
      'g',
      {
        'data-part': 'ground',
        fill: 'none',
        stroke: palette[color] ?? theme.noSector,
        'stroke-width': px(groundWidthPx),
        'stroke-linecap': 'round',
        opacity: px(groundOpacity),
      },
      paths,
    ),
  );
}

function paintLink({ links, palette, projection, theme }: Frame, row: number): SvgNode[] {
  const of = (field: number) => fieldOf(links, linkStride, row, field);
  const opacity = of(linkField.opacity);
  const { fromX, fromY, fromOffsetX, fromOffsetY, toX, toY, toOffsetX, toOffsetY } = linkField;
  const [ax, ay] = pxOf(projection, of(fromX), of(fromY), of(fromOffsetX), of(fromOffsetY));
  const [bx, by] = pxOf(projection, of(toX), of(toY), of(toOffsetX), of(toOffsetY));
  if (opacity < markStyle.faintest || Number.isNaN(ax) || Number.isNaN(bx)) return [];
  const bend = of(linkField.bend);
  const [cx, cy] = controlPoint(ax, ay, bx, by, bend);
  const dashPx = of(linkField.dashPx);
  return [
    svg('path', {
      d:
        bend === 0
          ? `M${px(ax)} ${px(ay)}L${px(bx)} ${px(by)}`
          : `M${px(ax)} ${px(ay)}Q${px(cx)} ${px(cy)} ${px(bx)} ${px(by)}`,
      stroke: palette[of(linkField.color)] ?? theme.noSector,
      'stroke-opacity': opacity < 1 ? px(opacity) : undefined,
      'stroke-width': px(of(linkField.widthPx)),
      'stroke-dasharray': dashPx > 0 ? `${px(dashPx)} ${px(dashPx)}` : undefined,
    }),
  ];
}

function paintMarks(frame: Frame, isCircles: boolean, ids: readonly (string | undefined)[]): SvgNode[] {
  const { marks, projection, widthPx, heightPx } = frame;
  const nodes: SvgNode[] = [];
  for (let row = 0; row < marks.count; row++) {
    const of = (field: number) => fieldOf(marks, markStride, row, field);
    if ((of(markField.form) === markForm.circle) !== isCircles) continue;
    const opacity = of(markField.opacity);
    const radius = of(markField.radiusPx);
    const { x: fieldX, y: fieldY, offsetX, offsetY } = markField;
    const [x, y] = pxOf(projection, of(fieldX), of(fieldY), of(offsetX), of(offsetY));
    const reach = 1.4 * radius + outsidePx;
    const isInView = x > -reach && y > -reach && x < widthPx + reach && y < heightPx + reach;
    // NaN is in no view.
    if (opacity < markStyle.faintest || !isInView) continue;
    nodes.push(
      svg(
        'g',
        {
          transform: `translate(${px(x)} ${px(y)})`,
          opacity: opacity < 1 ? px(opacity) : undefined,
          'data-mark': ids[row],
        },
        isCircles ? [paintCircle(frame, radius)] : paintMark(frame, markOf(frame, row)),
      ),
    );
  }
  return nodes;
}

/** Ground, links and marks, without texts. `ids`: what marks say they are (`data-mark`), by row; others stay silent. */
export function paintShapes(frame: Frame, ids: readonly (string | undefined)[] = []): SvgNode[] {
  const links = Array.from({ length: frame.links.count }, (_, row) => paintLink(frame, row)).flat();
  return [
    ...paintGround(frame),
    ...paintMarks(frame, true, ids),
    svg('g', { 'data-part': 'links', fill: 'none' }, links),
    svg('g', { 'data-part': 'marks' }, paintMarks(frame, false, ids)),
  ];
}
