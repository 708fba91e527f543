/**
 * Boundary files of `public/geo/` decoded: TopoJSON to GeoJSON layers, and which region holds a point. Used by the
 * map, the vector drawing and the region under the pointer.
 */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type BoundaryLayer = 'land' | 'regions' | 'lakes' | 'rivers' | 'borders';

type Layer = FeatureCollection<Geometry, Record<string, unknown>>;

export type Boundaries = Readonly<Record<BoundaryLayer, Layer>> & {
  /** Where a reader has turned the transport layer on. */
  readonly rail?: FeatureCollection;
};

function isTopology(json: unknown): json is Topology {
  return typeof json === 'object' && json !== null && (json as { type?: unknown }).type === 'Topology';
}

/** Throws if the file is not one of ours: it is built with the site, so that would be a broken build. */
export function decodeBoundaries(json: unknown): Boundaries {
  if (!isTopology(json)) throw new Error('The boundary file is not TopoJSON; rebuild it with `npm run geo`');
  const decode = (layer: BoundaryLayer) => {
    const object = json.objects[layer];
    if (!object)
      throw new Error(`The boundary file has no layer "${layer}"; rebuild it with \`npm run geo\``);
    return feature(json, object as GeometryCollection<Record<string, unknown>>);
  };
  return {
    land: decode('land'),
    regions: decode('regions'),
    lakes: decode('lakes'),
    rivers: decode('rivers'),
    borders: decode('borders'),
  };
}

function ringHolds(ring: readonly Position[], lng: number, lat: number): boolean {
  let isInside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) isInside = !isInside;
  }
  return isInside;
}

function polygonsOf({ geometry }: Feature<Geometry, unknown>): readonly Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** The code of the region that holds a point (degrees), or `null` outside the corridor. Even–odd rule. */
export function regionUnder(boundaries: Boundaries, lng: number, lat: number): string | null {
  for (const region of boundaries.regions.features) {
    const holds = polygonsOf(region).some(
      ([outer, ...holes]) =>
        outer && ringHolds(outer, lng, lat) && !holes.some((hole) => ringHolds(hole, lng, lat)),
    );
    if (holds) return String(region.properties.code);
  }
  return null;
}

/** [west, south, east, north] of a region, of `CA`, `US` or `CA-QC`; `null` if no polygon bears the code. */
export function regionBounds(boundaries: Boundaries, code: string): [number, number, number, number] | null {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const region of boundaries.regions.features) {
    const own = String(region.properties.code);
    if (own !== code && !own.startsWith(`${code}-`)) continue;
    for (const ring of polygonsOf(region).flat()) {
      for (const [lng, lat] of ring as [number, number][]) {
        bounds[0] = Math.min(bounds[0], lng);
        bounds[1] = Math.min(bounds[1], lat);
        bounds[2] = Math.max(bounds[2], lng);
        bounds[3] = Math.max(bounds[3], lat);
      }
    }
  }
  return bounds[0] === Infinity ? null : bounds;
}
