/**
 * The base map for a file: only what the frame needs, and with stroke widths as they are drawn. Drawing programs do
 * not all know `non-scaling-stroke`, and paths far outside the frame would make the file several times as large.
 */
import type { Projection } from '../scene/projection.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import type { BasePaths } from '../paint/svg/drawBase.ts';
import { baseScale, baseTransform, drawBase, isRailDrawn } from '../paint/svg/drawBase.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';

const numbers = /-?\d+(?:\.\d+)?/g;

/** Subpaths (each starts with M) whose box touches the frame, itself in the frame of the path. */
export function subpathsWithin(
  path: string,
  left: number,
  top: number,
  right: number,
  bottom: number,
): string {
  const kept: string[] = [];
  for (const part of path.split('M')) {
    if (part === '') continue;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const coordinates = part.match(numbers) ?? [];
    for (let at = 0; at + 1 < coordinates.length; at += 2) {
      const x = Number(coordinates[at]);
      const y = Number(coordinates[at + 1]);
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
    if (maxX >= left && minX <= right && maxY >= top && minY <= bottom) kept.push(`M${part}`);
  }
  return kept.join('');
}

function inFrame(
  node: SvgNode,
  scale: number,
  box: readonly [number, number, number, number],
): SvgNode | null {
  const { 'vector-effect': effect, ...attributes } = node.attributes;
  const path = typeof attributes['d'] === 'string' ? subpathsWithin(attributes['d'], ...box) : '';
  if (path === '') return null;
  if (effect === undefined) return { ...node, attributes: { ...attributes, d: path } };
  // Four decimals: a hundredth of a unit of the path's own frame can be several px.
  const scaled = (value: string | number) => String(Number((Number(value) / scale).toFixed(4)));
  const dashes = attributes['stroke-dasharray'];
  return svg(node.tag, {
    ...attributes,
    d: path,
    'stroke-width': scaled(attributes['stroke-width'] ?? 1),
    'stroke-dasharray': dashes === undefined ? undefined : String(dashes).split(' ').map(scaled).join(' '),
  });
}

export function drawPictureBase(
  paths: BasePaths,
  theme: StageTheme,
  projection: Projection,
  widthPx: number,
  heightPx: number,
): SvgNode {
  const scale = baseScale(projection);
  const left = -projection.shiftX / scale;
  const top = -projection.shiftY / scale;
  const box = [left, top, left + widthPx / scale, top + heightPx / scale] as const;
  return svg(
    'g',
    { transform: baseTransform(projection) },
    drawBase(isRailDrawn(projection) ? paths : { ...paths, rail: '' }, theme).map((node) =>
      inFrame(node, scale, box),
    ),
  );
}
