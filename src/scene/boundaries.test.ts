import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Boundaries } from './boundaries.ts';
import { decodeBoundaries, regionBounds, regionUnder } from './boundaries.ts';

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const region = (
  code: string,
  geometry: Polygon | MultiPolygon,
): Feature<Geometry, Record<string, unknown>> => ({
  type: 'Feature',
  properties: { code },
  geometry,
});

const none: FeatureCollection<Geometry, Record<string, unknown>> = {
  type: 'FeatureCollection',
  features: [],
};
const boundaries: Boundaries = {
  ...{ land: none, lakes: none, rivers: none, borders: none },
  regions: {
    type: 'FeatureCollection',
    features: [
      // With a hole, and an island in the hole’s stead elsewhere.
      region('CA-QC-01', { type: 'Polygon', coordinates: [square(-74, 45, 4), square(-73, 46, 1)] }),
      region('CA-QC-02', {
        type: 'MultiPolygon',
        coordinates: [[square(-66, 47, 1)], [square(-80, 50, 2)]],
      }),
      region('US-VT', { type: 'Polygon', coordinates: [square(-73, 43, 1)] }),
    ],
  },
};

describe('the bounds', () => {
  it.each([
    ['US-VT', [-73, 43, -72, 44]],
    ['CA-QC-02', [-80, 47, -65, 52]],
    ['CA-QC', [-80, 45, -65, 52]],
    ['CA', [-80, 45, -65, 52]],
    ['US', [-73, 43, -72, 44]],
    ['CA-QC-0', null],
    ['MX', null],
  ])('of %s are %j', (code, bounds) => {
    expect(regionBounds(boundaries, code)).toEqual(bounds);
  });
});

describe('a point', () => {
  it.each([
    ['in a region', -73.5, 48.5, 'CA-QC-01'],
    ['in its hole', -72.5, 46.5, null],
    ['beside the hole, in the same row', -71.5, 46.5, 'CA-QC-01'],
    ['on an island', -79, 51, 'CA-QC-02'],
    ['between islands', -70, 50, null],
    ['to the south', -72.5, 43.5, 'US-VT'],
    ['nowhere', 0, 0, null],
  ])('%s', (_, lng, lat, code) => {
    expect(regionUnder(boundaries, lng, lat)).toBe(code);
  });
});

it.each([
  [null, 'not TopoJSON'],
  [{ type: 'FeatureCollection' }, 'not TopoJSON'],
  [{ type: 'Topology', arcs: [], objects: {} }, 'no layer "land"'],
])('a file such as %j says how to mend it', (json, fault) => {
  expect(() => decodeBoundaries(json)).toThrow(fault);
  expect(() => decodeBoundaries(json)).toThrow('npm run geo');
});
