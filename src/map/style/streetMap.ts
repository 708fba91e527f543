/**
 * An operator's own street-level map under ours (README, "Hosting"): the address of a MapLibre style, or of a PMTiles
 * archive. Ours gives way to it as one zooms in; without it nothing is missing. None of this is in a build without
 * the setting.
 */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { addProtocol } from 'maplibre-gl';
import type { StageTheme } from '../../scene/stageTheme.ts';
import { emptyStyle } from './emptyStyle.ts';
import { streetZooms } from './streetZooms.ts';

const sourceId = 'street-map';

/** Roads, buildings and water of the Protomaps schema (https://docs.protomaps.com/basemaps/layers), in our tones. */
function vectorLayers({ base }: StageTheme): LayerSpecification[] {
  const minzoom = streetZooms[0];
  return [
    { id: 'street-land', type: 'background', minzoom, paint: { 'background-color': base.region } },
    {
      id: 'street-water',
      type: 'fill',
      source: sourceId,
      'source-layer': 'water',
      minzoom,
      paint: { 'fill-color': base.water },
    },
    {
      id: 'street-buildings',
      type: 'fill',
      source: sourceId,
      'source-layer': 'buildings',
      minzoom: 13,
      paint: { 'fill-color': base.land },
    },
    {
      id: 'street-roads',
      type: 'line',
      source: sourceId,
      'source-layer': 'roads',
      minzoom,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': base.stateBorder,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 8, 0.4, 13, 1.4, 18, 9],
      },
    },
  ];
}

async function archiveStyle(address: string, theme: StageTheme): Promise<StyleSpecification> {
  const { PMTiles, Protocol, TileType } = await import('pmtiles');
  const protocol = new Protocol();
  const archive = new PMTiles(address);
  protocol.add(archive);
  addProtocol('pmtiles', protocol.tile);
  const { tileType } = await archive.getHeader();
  const url = `pmtiles://${address}`;
  if (tileType === TileType.Mvt) {
    return { ...emptyStyle, sources: { [sourceId]: { type: 'vector', url } }, layers: vectorLayers(theme) };
  }
  return {
    ...emptyStyle,
    sources: { [sourceId]: { type: 'raster', url, tileSize: 256 } },
    layers: [{ id: 'street-tiles', type: 'raster', source: sourceId, minzoom: streetZooms[0] }],
  };
}

function isStyle(json: unknown): json is StyleSpecification {
  return typeof json === 'object' && json !== null && (json as { version?: unknown }).version === 8;
}

/** The style to begin with; on any failure the empty one, with a word to the operator. */
export async function loadStreetMap(address: string, theme: StageTheme): Promise<StyleSpecification> {
  try {
    const url = new URL(address, window.location.href).href;
    if (/\.pmtiles$/i.test(new URL(url).pathname)) return await archiveStyle(url, theme);
    const json: unknown = await (await fetch(url)).json();
    if (isStyle(json)) return json;
    throw new Error('it is not a MapLibre style (version 8)');
  } catch (error) {
    console.warn(
      `corridor: the street map ${address} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
    return emptyStyle;
  }
}
