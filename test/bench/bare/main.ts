/**
 * What the product is measured against: MapLibre alone, showing the same boundaries with the same kinds of layers
 * from the same file, and nothing else. It is live when the map first rests with everything painted.
 */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

setWorkerUrl(new URL(workerUrl, import.meta.url).href);

const response = await fetch('/geo/overview.json');
const topology = (await response.json()) as Topology;
const layers = ['land', 'regions', 'lakes', 'rivers', 'borders'] as const;

const map = new MapLibreMap({
  container: 'map',
  center: [-73, 45],
  zoom: 4.8,
  style: {
    version: 8,
    sources: Object.fromEntries(
      layers.map((name) => {
        const object = topology.objects[name];
        if (!object) throw new Error(`overview.json has no layer "${name}"`);
        return [name, { type: 'geojson' as const, data: feature(topology, object) }];
      }),
    ),
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': '#d5e6ef' } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#f1efe9' } },
      { id: 'regions', type: 'fill', source: 'regions', paint: { 'fill-color': '#fbfaf6' } },
      { id: 'rivers', type: 'line', source: 'rivers', paint: { 'line-color': '#a9cadb', 'line-width': 1 } },
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': '#d5e6ef' } },
      {
        id: 'lake-shores',
        type: 'line',
        source: 'lakes',
        paint: { 'line-color': '#a9cadb', 'line-width': 0.6 },
      },
      {
        id: 'region-borders',
        type: 'line',
        source: 'regions',
        paint: { 'line-color': '#c9c4b8', 'line-width': 0.8 },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': '#8b867a', 'line-dasharray': [5, 2] },
      },
    ],
  },
});

const loaded = map.once('load');

/** `?clusters=ADDRESS`: also the organizations of that document, gathered as MapLibre gathers points. */
const clusters = new URLSearchParams(location.search).get('clusters');
if (clusters !== null) {
  const reply = await fetch(clusters);
  const { organizations } = (await reply.json()) as {
    organizations: readonly { location?: { lng: number; lat: number } }[];
  };
  await loaded;
  map.addSource('organizations', {
    type: 'geojson',
    cluster: true,
    data: {
      type: 'FeatureCollection',
      features: organizations.flatMap(({ location: place }) =>
        place
          ? [
              {
                type: 'Feature' as const,
                properties: {},
                geometry: { type: 'Point' as const, coordinates: [place.lng, place.lat] },
              },
            ]
          : [],
      ),
    },
  });
  map.addLayer({
    id: 'organizations',
    type: 'circle',
    source: 'organizations',
    paint: {
      'circle-color': '#1d5f7c',
      'circle-radius': ['interpolate', ['linear'], ['coalesce', ['get', 'point_count'], 1], 1, 5, 500, 30],
    },
  });
}

map.once('idle', () => {
  // After the next frame is on screen, as the product's own marks.
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('bare:live')));
});
