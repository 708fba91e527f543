/** The base map as paths. Paths are made once, in a fixed frame; a camera is then only a transform. */
import type { Geometry, Position } from 'geojson';
import { lngLatToWorld, worldSizePx } from '../../domain/mercator.ts';
import { transportZoom } from '../../domain/transportSigns.ts';
import type { Boundaries, BoundaryLayer } from '../../scene/boundaries.ts';
import { railStyle } from '../../scene/markStyle.ts';
import { sheetEdge } from '../../scene/sheetEdge.ts';
import type { Projection } from '../../scene/projection.ts';
import { origin } from '../../scene/projection.ts';
import type { StageTheme } from '../../scene/stageTheme.ts';
import type { SvgNode } from './svg.ts';
import { svg } from './svg.ts';

/** World width of the frame the paths are in: a tenth of a unit is then about 12 m. */
const frameSize = 2 ** 20 / 8;

function pathOfLine(line: readonly Position[], isClosed: boolean): string {
  let path = '';
  let lastX = NaN;
  let lastY = NaN;
  for (const position of line) {
    const [worldX, worldY] = lngLatToWorld(position[0] as number, position[1] as number);
    const x = Math.round((worldX - origin[0]) * frameSize * 10);
    const y = Math.round((worldY - origin[1]) * frameSize * 10);
    if (x === lastX && y === lastY) continue;
    path += `${path === '' ? 'M' : 'L'}${String(x / 10)} ${String(y / 10)}`;
    lastX = x;
    lastY = y;
  }
  return isClosed ? `${path}Z` : path;
}

function pathOf(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => pathOfLine(ring, true)).join('');
    case 'MultiPolygon':
      return geometry.coordinates
        .flatMap((polygon) => polygon.map((ring) => pathOfLine(ring, true)))
        .join('');
    case 'LineString':
      return pathOfLine(geometry.coordinates, false);
    case 'MultiLineString':
      return geometry.coordinates.map((line) => pathOfLine(line, false)).join('');
    default:
      return '';
  }
}

interface BasePath {
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
export type BasePaths = Readonly<Record<BoundaryLayer, readonly BasePath[]>> & {
  /** One path of all lines, where the reader has turned them on. */
  readonly rail?: string;
};

export function basePaths(boundaries: Boundaries): BasePaths {
  const pathsOf = (layer: BoundaryLayer) =>
    boundaries[layer].features.map(({ geometry, properties }) => ({ path: pathOf(geometry), properties }));
  return {
    land: pathsOf('land'),
    regions: pathsOf('regions'),
    lakes: pathsOf('lakes'),
    rivers: pathsOf('rivers'),
    borders: pathsOf('borders'),
    ...(boundaries.rail
      ? { rail: boundaries.rail.features.map(({ geometry }) => pathOf(geometry)).join('') }
      : {}),
  };
}

/** The fading edge of the sheet, in the frame of the paths. */
const edgePaths = sheetEdge().features.map(({ geometry, properties }) => ({
  path: pathOf(geometry),
  opacity: properties.opacity,
}));

/** Of paths that are drawn from `transportZoom` on. */
export const railClass = 'stage-rail';

export function isRailDrawn({ worldSize }: Projection): boolean {
  return worldSize >= worldSizePx(transportZoom);
}

/** Everything below the marks, in the frame of `baseTransform`. */
export function drawBase(paths: BasePaths, { base, paper, inkSoft }: StageTheme): SvgNode[] {
  const joined = (layer: readonly BasePath[]) => layer.map(({ path }) => path).join('');
  const stroke = (color: string, width: number, extra: Record<string, string> = {}) => ({
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'vector-effect': 'non-scaling-stroke',
    ...extra,
  });
  const ofCountry = (code: string) =>
    paths.regions.filter(({ properties }) => properties['country'] === code);
  const borders = (kind: string) =>
    joined(paths.borders.filter(({ properties }) => properties['kind'] === kind));
  const drawRail = (d: string) => [
    svg('path', {
      class: railClass,
      d,
      ...stroke(inkSoft, railStyle.widthPx, { 'stroke-opacity': String(railStyle.opacity) }),
    }),
    svg('path', {
      class: railClass,
      d,
      ...stroke(inkSoft, railStyle.tieLengthPx, {
        'stroke-opacity': String(railStyle.opacity),
        'stroke-dasharray': railStyle.tieDashPx.join(' '),
      }),
    }),
  ];
  return [
    svg('path', { d: joined(paths.land), fill: base.land }),
    svg('path', { d: joined(paths.regions), fill: base.region }),
    ...paths.rivers.map(({ path, properties }) =>
      svg('path', { d: path, ...stroke(base.river, 1.4 - 0.1 * Number(properties['rank'] ?? 0)) }),
    ),
    svg('path', { d: joined(paths.lakes), fill: base.water }),
    svg('path', { d: joined(paths.lakes), ...stroke(base.shore, 0.6) }),
    svg('path', { d: joined(ofCountry('CA')), ...stroke(base.regionBorder, 0.8) }),
    svg('path', { d: joined(ofCountry('US')), ...stroke(base.stateBorder, 0.9) }),
    svg('path', {
      d: borders('subdivision'),
      ...stroke(base.stateBorder, 0.8, { 'stroke-dasharray': '3 2' }),
    }),
    ...(paths.rail === undefined ? [] : drawRail(paths.rail)),
    svg('path', {
      d: borders('country'),
      ...stroke(base.countryBorder, 1.2, { 'stroke-dasharray': '6 2 1 2' }),
    }),
    ...edgePaths.map(({ path, opacity }) =>
      svg('path', { d: path, fill: paper, 'fill-opacity': opacity, 'fill-rule': 'evenodd' }),
    ),
  ];
}

/** CSS px a unit of the paths' frame. */
export function baseScale({ worldSize }: Projection): number {
  return worldSize / frameSize;
}

export function baseTransform(projection: Projection): string {
  const { shiftX, shiftY } = projection;
  return `translate(${shiftX.toFixed(2)} ${shiftY.toFixed(2)}) scale(${baseScale(projection).toFixed(6)})`;
}
