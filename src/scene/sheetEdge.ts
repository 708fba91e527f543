/**
 * The edge of the map sheet. Boundary data ends at a window (`geo/README.md`); instead of a hard cut the map fades
 * into paper there: rings around the window, each a little stronger, the last one solid.
 */
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

/** [west, south, east, north] of the boundary data, degrees. */
const dataWindow = [-82, 37.4, -55.5, 63.2] as const;
/** How far inside the window the fading begins, degrees of longitude and latitude. */
const fadeLongitude = 2.4;
const fadeLatitude = 1.1;
const steps = 12;
export const softEdgeOpacity = 0.19;

function rectangle(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** `opacity` of each ring: what is outside ring n is covered by rings 0 to n together. */
export function sheetEdge(): FeatureCollection<Polygon, { opacity: number }> {
  const [west, south, east, north] = dataWindow;
  const features = Array.from({ length: steps + 1 }, (_, step): Feature<Polygon, { opacity: number }> => {
    const inset = 1 - step / steps;
    const hole = rectangle(
      west + fadeLongitude * inset,
      south + fadeLatitude * inset,
      east - fadeLongitude * inset,
      north - fadeLatitude * inset,
    );
    return {
      type: 'Feature',
      properties: { opacity: step === steps ? 1 : softEdgeOpacity },
      geometry: { type: 'Polygon', coordinates: [rectangle(-179, -80, 179, 84), hole.reverse()] },
    };
  });
  return { type: 'FeatureCollection', features };
}
