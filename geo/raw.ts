/** The committed inputs (`raw/*.geojson.gz`; sources in README.md), read straight from disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

export type Country = 'CA' | 'US';

export interface RegionProperties {
  readonly code: string;
  readonly country: Country;
  readonly name_en: string;
  readonly name_fr: string;
}

/** `rank`: 0 = largest (Natural Earth's scale rank). */
export interface WaterProperties {
  readonly name: string | null;
  readonly rank: number;
}

export interface BorderProperties {
  readonly kind: 'country' | 'subdivision';
}

/** `US-NY` …; states beyond the 29 regions, too. */
export interface LandDetailProperties {
  readonly code: string;
}

export interface AirportProperties {
  readonly ref: string;
  readonly rank: number;
}

export interface PortProperties {
  readonly name: string;
  readonly rank: number;
}

export interface CrossingProperties {
  readonly name: string;
  /** Roads on either side: "I-87 / A-15". */
  readonly ref: string | null;
  readonly rank: number;
}

type Areas = Polygon | MultiPolygon;
type Lines = LineString | MultiLineString;

/** All coordinates are [longitude, latitude] in degrees, WGS 84. */
export interface RawLayers {
  readonly regions: FeatureCollection<Areas, RegionProperties>;
  readonly 'us-land-detail': FeatureCollection<Areas, LandDetailProperties>;
  readonly 'context-land': FeatureCollection<Areas>;
  readonly lakes: FeatureCollection<Areas, WaterProperties>;
  readonly rivers: FeatureCollection<Lines, WaterProperties>;
  readonly airports: FeatureCollection<Point, AirportProperties>;
  readonly ports: FeatureCollection<Point, PortProperties>;
  readonly 'border-crossings': FeatureCollection<Point, CrossingProperties>;
  readonly rail: FeatureCollection<LineString>;
  readonly borders: FeatureCollection<Lines, BorderProperties>;
}

export function readRaw<Name extends keyof RawLayers>(name: Name): RawLayers[Name] {
  const file = join(import.meta.dirname, 'raw', `${name}.geojson.gz`);
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as RawLayers[Name];
}
