/** Smooths what bounds land against water; borders between regions stay to the point. */
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { LandTopology } from './boundaries.ts';
import { landArcUses } from './coverage.ts';
import { smoothLines } from './smoothLines.ts';

/** The topology with its shores smoothed: arcs that bound one area only. `arcs` hold coordinates, not steps. */
export function smoothShores(land: LandTopology): LandTopology {
  const uses = landArcUses(land);
  const isShore = land.arcs.map((_, index) => uses.get(index) === 1);
  const shores = smoothLines(
    land.arcs.filter((_, index) => isShore[index]),
    land.arcs.filter((_, index) => !isShore[index]),
  );
  let at = 0;
  const arcs = land.arcs.map((arc, index) =>
    isShore[index] ? (shores[at++] ?? []).map((point) => [...point]) : arc,
  );
  return { ...land, arcs };
}

type Shape = Polygon | MultiPolygon | LineString | MultiLineString;

/** Lakes and rivers, each line by itself. */
export function smoothWaters<Properties>(
  waters: FeatureCollection<Shape, Properties>,
): FeatureCollection<Shape, Properties> {
  const smooth = (lines: number[][][]) => smoothLines(lines).map((line) => line.map((point) => [...point]));
  const shapeOf = (geometry: Shape): Shape => {
    switch (geometry.type) {
      case 'LineString':
        return { ...geometry, coordinates: smooth([geometry.coordinates])[0] ?? [] };
      case 'MultiLineString':
      case 'Polygon':
        return { ...geometry, coordinates: smooth(geometry.coordinates) };
      case 'MultiPolygon':
        return { ...geometry, coordinates: geometry.coordinates.map(smooth) };
    }
  };
  const features = waters.features.map((water): Feature<Shape, Properties> => {
    return { ...water, geometry: shapeOf(water.geometry) };
  });
  return { ...waters, features };
}
