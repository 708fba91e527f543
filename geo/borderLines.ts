/**
 * Borders as lines. Where a region has a neighbour on land, the line is their shared arcs, so it lies exactly on the
 * polygons' edges; only where there are no such arcs (between other provinces and states, and on the water) is the
 * coarser Natural Earth line used, less what runs beside a shared arc.
 */
import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { LandTopology } from './boundaries.ts';
import { kmToRings, type Point, type Ring } from './polygon.ts';
import type { BorderProperties } from './raw.ts';

type Kind = BorderProperties['kind'];
type Lines = LineString | MultiLineString;

/** Natural Earth's 1:50m lines stray up to about this far from the precise ones. */
const sameLineKm = 9;

/** North of here the only borders are Quebec's own, and the coarse Labrador line strays far from them. */
const maxCoarseLatitude = 50;

/** Regions whose neighbours outside the 29 are in the other country (New Brunswick, Ontario). */
const hasForeignNeighbour: ReadonlySet<string> = new Set(['US-ME', 'US-NY']);

/** `null` for the line between two administrative regions of Quebec: those are edges of `regions`, not borders. */
function kindBetween(a: string | null, b: string | null): Kind | null {
  if (a && b && a.slice(0, 2) !== b.slice(0, 2)) return 'country';
  if (a && b) return a.startsWith('CA') ? null : 'subdivision';
  return hasForeignNeighbour.has(a ?? b ?? '') ? 'country' : 'subdivision';
}

function linesOf(geometry: Lines): Ring[] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** Points no farther apart than `stepDegrees`, so that a long straight line can be cut where it must. */
function densify(line: Ring, stepDegrees: number): Point[] {
  return line.flatMap((to, index): Point[] => {
    const [x = NaN, y = NaN] = to;
    const [fromX = x, fromY = y] = line[index - 1] ?? [];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / stepDegrees));
    return Array.from({ length: index === 0 ? 1 : steps }, (_, step) => {
      const share = index === 0 ? 1 : (step + 1) / steps;
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    });
  });
}

/** The runs of at least two points of `line` that lie farther than `minKm` from all `known` lines. */
function awayFrom(line: Ring, known: readonly Ring[], minKm: number): Ring[] {
  const runs: (readonly number[])[][] = [[]];
  for (const point of line) {
    const [x = NaN, y = NaN] = point;
    if (kmToRings(known, [x, y], minKm) < minKm) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
}

/** The run with each end drawn out to the vertex of the known lines it was cut off from, if there is one near. */
function joinEnds(run: Ring, known: readonly Ring[]): Ring {
  const near = (end: readonly number[] | undefined): Ring => {
    const [x = NaN, y = NaN] = end ?? [];
    let nearest: readonly number[] | null = null;
    let nearestKm = sameLineKm * 1.3;
    for (const point of known.flat()) {
      const km = kmToRings([[point, point]], [x, y]);
      if (km < nearestKm) [nearest, nearestKm] = [point, km];
    }
    return nearest ? [nearest] : [];
  };
  return [...near(run[0]), ...run, ...near(run.at(-1))];
}

function sharedLines(land: LandTopology, kind: Kind): Ring[] {
  const all: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [...land.objects.regions.geometries, ...land.objects.land.geometries],
  };
  const codeOf = ({ properties }: { properties?: { code?: string | null } }) => properties?.code ?? null;
  return mesh(land, all, (a, b) => a !== b && kindBetween(codeOf(a), codeOf(b)) === kind).coordinates;
}

export function borderLines(
  land: LandTopology,
  coarse: FeatureCollection<Lines, BorderProperties>,
): FeatureCollection<MultiLineString, BorderProperties> {
  const shared = { country: sharedLines(land, 'country'), subdivision: sharedLines(land, 'subdivision') };
  const known = [...shared.country, ...shared.subdivision];
  const featureOf = (kind: Kind): Feature<MultiLineString, BorderProperties> => {
    const rest = coarse.features
      .filter(({ properties }) => properties.kind === kind)
      .flatMap(({ geometry }) => linesOf(geometry))
      .filter((line) => line.every(([, lat = 0]) => lat < maxCoarseLatitude))
      .flatMap((line) => awayFrom(densify(line, 0.02), known, sameLineKm))
      .map((run) => joinEnds(run, known));
    const coordinates = [...shared[kind], ...rest].map((line) => line.map((point) => [...point]));
    return { type: 'Feature', properties: { kind }, geometry: { type: 'MultiLineString', coordinates } };
  };
  return { type: 'FeatureCollection', features: [featureOf('country'), featureOf('subdivision')] };
}
