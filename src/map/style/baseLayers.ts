/**
 * The layers of the base map, declared once, as data, from the lowest up. Hover and the open region are feature
 * state, never new data.
 */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Boundaries, BoundaryLayer } from '../../scene/boundaries.ts';
import type { StageTheme } from '../../scene/stageTheme.ts';
import { transportZoom } from '../../domain/transportSigns.ts';
import { railStyle } from '../../scene/markStyle.ts';
import { sheetEdge, softEdgeOpacity } from '../../scene/sheetEdge.ts';
import { streetZooms } from './streetZooms.ts';

/** The one source of all layers: MapLibre clips every tile anew for each source it comes to, half of a frame's cost. */
export const baseSource = 'base';

/** Which features a layer draws: those of a boundary layer, or of the sheet's edge. */
type Part = BoundaryLayer | 'rail' | 'edge-soft' | 'edge';

type BaseLayer = Extract<LayerSpecification, { source: string }> & { readonly source: typeof baseSource };

/** All boundaries and the sheet's edge, each feature with its `part`. */
export function baseFeatures(boundaries: Boundaries): FeatureCollection {
  const parts = Object.entries(boundaries).map(([part, { features }]) => [part, features] as const);
  const edge = sheetEdge().features.map(
    (feature) => [feature.properties.opacity < 1 ? 'edge-soft' : 'edge', [feature]] as const,
  );
  return {
    type: 'FeatureCollection',
    features: [...parts, ...edge].flatMap(([part, features]) =>
      features.map((feature) => ({ ...feature, properties: { ...feature.properties, part } })),
    ),
  };
}

const isPart = (part: Part): ExpressionSpecification => ['==', ['get', 'part'], part];
const isPartWith = (part: Part, key: string, value: string): ExpressionSpecification => [
  'all',
  isPart(part),
  ['==', ['get', key], value],
];

/**
 * `isCovered`: the network lies over the whole map. Layers of opacity 0 are not drawn at all and come back without
 * being parsed again, as hidden ones would not.
 */
export function baseLayers(
  stageTheme: StageTheme,
  hasStreetMap: boolean,
  isCovered = false,
): readonly BaseLayer[] {
  const layers = shownLayers(stageTheme, hasStreetMap);
  if (!isCovered) return layers;
  return layers.map((layer) =>
    layer.type === 'fill'
      ? { ...layer, paint: { ...layer.paint, 'fill-opacity': 0 } }
      : layer.type === 'line'
        ? { ...layer, paint: { ...layer.paint, 'line-opacity': 0 } }
        : layer,
  );
}

function shownLayers(
  { base: theme, paper, inkSoft }: StageTheme,
  hasStreetMap: boolean,
): readonly BaseLayer[] {
  /** Our land and lakes give way to an operator's street map, where there is one. */
  const opacity: ExpressionSpecification | number = hasStreetMap
    ? ['interpolate', ['linear'], ['zoom'], streetZooms[0], 1, streetZooms[1], 0]
    : 1;
  return [
    {
      id: 'land',
      type: 'fill',
      source: baseSource,
      filter: isPart('land'),
      paint: { 'fill-color': theme.land, 'fill-opacity': opacity },
    },
    {
      id: 'regions',
      type: 'fill',
      source: baseSource,
      filter: isPart('regions'),
      paint: {
        'fill-color': [
          'case',
          ['boolean', ['feature-state', 'chosen'], false],
          theme.regionChosen,
          ['boolean', ['feature-state', 'hover'], false],
          theme.regionHover,
          theme.region,
        ],
        'fill-opacity': opacity,
        // Borders and shores are lines of their own.
        'fill-antialias': false,
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source: baseSource,
      filter: isPart('rivers'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': theme.river,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          ['-', 1, ['*', 0.08, ['get', 'rank']]],
          7,
          ['-', 1.8, ['*', 0.12, ['get', 'rank']]],
          10,
          ['-', 3.2, ['*', 0.2, ['get', 'rank']]],
        ],
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: baseSource,
      filter: isPart('lakes'),
      paint: { 'fill-color': theme.water, 'fill-opacity': opacity, 'fill-antialias': false },
    },
    {
      id: 'lake-shores',
      type: 'line',
      source: baseSource,
      filter: isPart('lakes'),
      paint: { 'line-color': theme.shore, 'line-width': 0.6 },
    },
    {
      id: 'region-borders',
      type: 'line',
      source: baseSource,
      filter: isPartWith('regions', 'country', 'CA'),
      paint: { 'line-color': theme.regionBorder, 'line-width': 0.8 },
    },
    {
      id: 'state-borders',
      type: 'line',
      source: baseSource,
      filter: isPartWith('regions', 'country', 'US'),
      paint: { 'line-color': theme.stateBorder, 'line-width': 0.9 },
    },
    {
      id: 'context-borders',
      type: 'line',
      source: baseSource,
      filter: isPartWith('borders', 'kind', 'subdivision'),
      paint: { 'line-color': theme.stateBorder, 'line-width': 0.8, 'line-dasharray': [3, 2] },
    },
    {
      id: 'rail',
      type: 'line',
      source: baseSource,
      minzoom: transportZoom,
      filter: isPart('rail'),
      paint: { 'line-color': inkSoft, 'line-width': railStyle.widthPx, 'line-opacity': railStyle.opacity },
    },
    {
      id: 'rail-ties',
      type: 'line',
      source: baseSource,
      minzoom: transportZoom,
      filter: isPart('rail'),
      paint: {
        'line-color': inkSoft,
        'line-width': railStyle.tieLengthPx,
        'line-opacity': railStyle.opacity,
        // In widths of the line.
        'line-dasharray': railStyle.tieDashPx.map((px) => px / railStyle.tieLengthPx),
      },
    },
    {
      id: 'country-borders',
      type: 'line',
      source: baseSource,
      filter: isPartWith('borders', 'kind', 'country'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.countryBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.9, 8, 1.8],
        'line-dasharray': [5, 2, 1, 2],
      },
    },
    {
      id: 'edge-soft',
      type: 'fill',
      source: baseSource,
      filter: isPart('edge-soft'),
      paint: { 'fill-color': paper, 'fill-opacity': softEdgeOpacity, 'fill-antialias': false },
    },
    {
      id: 'edge',
      type: 'fill',
      source: baseSource,
      filter: isPart('edge'),
      paint: { 'fill-color': paper, 'fill-antialias': false },
    },
  ];
}
