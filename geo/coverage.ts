/**
 * Gaps and overlaps among the polygons of a built topology (regions and other land together).
 * Polygons whose edges never cross (`crossings.ts`) overlap only if an arc bounds two of them on the same side or if
 * one lies wholly inside another; and a gap is a hole in their union. Both can be read off exactly.
 */
import { feature, merge } from 'topojson-client';
import type {
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
} from 'topojson-specification';
import type { BoundaryTopology, LandTopology } from './boundaries.ts';
import { type Area, codesAt } from './built.ts';
import { anyInnerPoint, isInRings, type Point, polygonsOf, ringAreaKm2, type Ring } from './polygon.ts';

type TopologyArea = (TopologyPolygon | TopologyMultiPolygon) & { properties?: { code?: string | null } };

function topologyAreas({ objects }: LandTopology): TopologyArea[] {
  return [...objects.regions.geometries, ...objects.land.geometries].filter(
    (geometry): geometry is typeof geometry & TopologyArea =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
}

/** Arc references of an area; `~index` is arc `index` backwards. */
function arcsOf(area: TopologyArea): number[] {
  return area.type === 'Polygon' ? area.arcs.flat() : area.arcs.flat(2);
}

/** Arc → how many areas it bounds: one on a shore, two on a border. */
export function landArcUses(topology: LandTopology): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const arc of topologyAreas(topology).flatMap(arcsOf)) {
    const index = arc < 0 ? ~arc : arc;
    uses.set(index, (uses.get(index) ?? 0) + 1);
  }
  return uses;
}

/** The arcs that bound land, as lines. */
export function landLines(topology: BoundaryTopology): Ring[] {
  const used = new Set(
    topologyAreas(topology)
      .flatMap(arcsOf)
      .map((arc) => (arc < 0 ? ~arc : arc)),
  );
  return [...used].map((arc) => {
    const line = feature(topology, { type: 'LineString', arcs: [arc] });
    return line.geometry.type === 'LineString' ? line.geometry.coordinates : [];
  });
}

/** Codes of the areas that have an arc on the same side: `CA-QC-05 and US-VT`. */
export function sameSideNeighbours(topology: BoundaryTopology): string[] {
  const userOf = new Map<number, string>();
  return topologyAreas(topology).flatMap((area) => {
    const code = area.properties?.code ?? 'land';
    return arcsOf(area).flatMap((arc) => {
      const other = userOf.get(arc);
      userOf.set(arc, code);
      return other === undefined ? [] : [`${other} and ${code}`];
    });
  });
}

/** Parts of areas that lie inside another: `CA-QC-06 and CA-QC-16 at lng, lat`. */
export function nestedParts(areas: readonly Area[]): string[] {
  return areas.flatMap(({ parts }) =>
    parts.flatMap(({ rings }) => {
      const at = anyInnerPoint(rings);
      const codes = codesAt(areas, at).map((code) => code || 'land');
      return codes.length > 1 ? [`${codes.join(' and ')} at ${at.join(', ')}`] : [];
    }),
  );
}

interface Gap {
  readonly at: Point;
  readonly areaKm2: number;
  readonly ring: Ring;
}

/** Holes in the union of all polygons, except where a lake of the same file lies. */
export function gapsOf(topology: BoundaryTopology): Gap[] {
  const lakes = feature(topology, topology.objects.lakes).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? polygonsOf(geometry) : [],
  );
  return polygonsOf(merge(topology, topologyAreas(topology) as Parameters<typeof merge>[1]))
    .flatMap((rings) => rings.slice(1))
    .map((hole) => ({ at: anyInnerPoint([hole]), areaKm2: ringAreaKm2(hole), ring: hole }))
    .filter(({ at }) => !lakes.some((rings) => isInRings(rings, at)));
}
