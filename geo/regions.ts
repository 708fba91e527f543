/**
 * The raw regions with strips of shore put right. Quebec's regional borders run down the middle of rivers, and
 * the Natural Earth banks they were cut to lie a little beside the true ones; so a strip of Montréal island came
 * out as Laval. A small detached part that touches another region by land belongs to that region.
 */
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { addToList } from '../src/domain/addToList.ts';
import { boxOf, polygonsOf, ringAreaKm2, type Rings } from './polygon.ts';
import { readRaw, type RegionProperties } from './raw.ts';

/** The largest such strip, Laval's along Montréal's north shore, has 15 km². */
const maxStripKm2 = 20;
/** North of the inhabited river the only small parts are cut off by the 55th parallel, rightly. */
const maxStripLatitude = 47.5;

type RegionCollection = FeatureCollection<MultiPolygon, RegionProperties>;

interface Part {
  readonly code: string;
  readonly rings: Rings;
  readonly areaKm2: number;
}

const keyOf = (point: readonly number[]) => point.join();

/** The larger part of another region that shares most vertices with this one; its own strips do not claim an island. */
function ownerOf(part: Part, partsAtVertex: ReadonlyMap<string, readonly Part[]>): Part {
  const shared = new Map<Part, number>();
  for (const point of part.rings[0] ?? []) {
    for (const other of partsAtVertex.get(keyOf(point)) ?? []) {
      if (other.code !== part.code && other.areaKm2 > part.areaKm2)
        shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const [best] = [...shared].sort((a, b) => b[1] - a[1]);
  // One vertex in common is a corner, two are an edge.
  return best && best[1] > 1 ? best[0] : part;
}

export function readRegions(): RegionCollection {
  const raw = readRaw('regions').features;
  const parts = raw.flatMap(({ properties: { code }, geometry }) =>
    polygonsOf(geometry).map((rings): Part => ({
      code,
      rings,
      areaKm2: rings[0] ? ringAreaKm2(rings[0]) : 0,
    })),
  );
  const partsAtVertex = new Map<string, Part[]>();
  for (const part of parts) {
    for (const point of part.rings.flat()) addToList(partsAtVertex, keyOf(point), part);
  }
  const isStrip = ({ code, rings: [outer = []], areaKm2 }: Part) =>
    code.startsWith('CA') && areaKm2 <= maxStripKm2 && boxOf(outer)[3] < maxStripLatitude;
  const owned = parts.map((part) => ({
    code: (isStrip(part) ? ownerOf(part, partsAtVertex) : part).code,
    rings: part.rings,
  }));
  const features = raw.map(({ properties }): Feature<MultiPolygon, RegionProperties> => {
    const own = owned.filter(({ code }) => code === properties.code);
    const coordinates = own.map(({ rings }) => rings.map((ring) => ring.map((point) => [...point])));
    return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } };
  });
  return { type: 'FeatureCollection', features };
}
