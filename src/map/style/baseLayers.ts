/**
 * The layers of the base map, declared once, as data, from the lowest up. Sources are in `OrgMap.tsx`. Hover and the
 * open region are feature state, never new data.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { StageTheme } from '../../graph/scene/stageTheme.ts';
import { streetZooms } from './streetZooms.ts';

export type BaseSourceName = 'land' | 'regions' | 'lakes' | 'rivers' | 'borders';

type BaseLayer = Extract<LayerSpecification, { source: string }> & { readonly source: BaseSourceName };

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

function shownLayers({ base: theme }: StageTheme, hasStreetMap: boolean): readonly BaseLayer[] {
  /** Our land and lakes give way to an operator's street map, where there is one. */
  const opacity: ExpressionSpecification | number = hasStreetMap
    ? ['interpolate', ['linear'], ['zoom'], streetZooms[0], 1, streetZooms[1], 0]
    : 1;
  return [
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': theme.land, 'fill-opacity': opacity },
    },
    {
      id: 'regions',
      type: 'fill',
      source: 'regions',
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
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
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
      source: 'lakes',
      paint: { 'fill-color': theme.water, 'fill-opacity': opacity },
    },
    {
      id: 'lake-shores',
      type: 'line',
      source: 'lakes',
      paint: { 'line-color': theme.shore, 'line-width': 0.6 },
    },
    {
      id: 'region-borders',
      type: 'line',
      source: 'regions',
      filter: ['==', ['get', 'country'], 'CA'],
      paint: { 'line-color': theme.regionBorder, 'line-width': 0.8 },
    },
    {
      id: 'state-borders',
      type: 'line',
      source: 'regions',
      filter: ['==', ['get', 'country'], 'US'],
      paint: { 'line-color': theme.stateBorder, 'line-width': 0.9 },
    },
    {
      id: 'context-borders',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'subdivision'],
      paint: { 'line-color': theme.stateBorder, 'line-width': 0.8, 'line-dasharray': [3, 2] },
    },
    {
      id: 'country-borders',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'country'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.countryBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.9, 8, 1.8],
        'line-dasharray': [5, 2, 1, 2],
      },
    },
  ];
}
