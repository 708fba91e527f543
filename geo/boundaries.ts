/**
 * Raw layers to one quantized TopoJSON (format: README.md). Four steps:
 *  1. cut the regions out of all other land, and give the strips left along shores to their region (`coast.ts`);
 *  2. clean everything as one layer, so that neighbours share each border arc, and simplify it;
 *  3. read the borders off those arcs (`borderLines.ts`), and choose and simplify lakes and rivers;
 *  4. write all layers with one set of arcs and one grid.
 */
import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { borderLines } from './borderLines.ts';
import { atlanticShore, isOnUnitedStatesShore, maineBorder, unitedStatesShores } from './coast.ts';
import { withFineShores } from './fineShores.ts';
import { boxOf, isInBox, kmToRings, polygonsOf, ringAreaKm2, type Rings } from './polygon.ts';
import { type Country, readRaw, type WaterProperties } from './raw.ts';
import { readRegions } from './regions.ts';
import { runMapshaper } from './runMapshaper.ts';
import { smoothShores, smoothWaters } from './smoothShores.ts';

export interface Level {
  /** Share of removable vertices kept (mapshaper's weighted Visvalingam). */
  readonly landPercent: number;
  readonly waterPercent: number;
  readonly minIslandKm2: number;
  /** Smallest lake south and north of `sparseNorthLatitude`. */
  readonly minLakeKm2: readonly [south: number, north: number];
  readonly maxRiverRank: number;
  /** Curves for corners where the sources are coarse (`smoothLines.ts`). */
  readonly isSmooth: boolean;
  /** All coordinates are multiples of this; 0.001° is about 110 m north–south. */
  readonly stepDegrees: number;
}

/** North of here live few people and lie most of the lakes: draw only the large ones. */
const sparseNorthLatitude = 49.5;

/** Strips thinner than this beside Quebec are two data sets' readings of one shore, not land of a neighbour's. */
const maxStripKm2 = 30;
const maxStripDistanceKm = 0.3;

/** About 40 m: other land was cut a little (14 m) short of the regions, and the slit must close. */
const snapDegrees = 0.0004;

/** Slits up to this size between regions and other land are drawing error, not water. */
const maxSlitKm2 = 5;

interface LandProperties {
  readonly code: string | null;
  readonly country: Country | null;
}
type Areas = Polygon | MultiPolygon;
type Waters = Parameters<typeof smoothWaters>[0];
type LandFeature = Feature<Areas, LandProperties>;
type LandCollection = FeatureCollection<Areas, LandProperties>;

/** What mapshaper writes for a layer without properties. */
interface GeometryList {
  readonly geometries: readonly Areas[];
}

interface Shore {
  readonly code: string;
  readonly country: Country;
  readonly parts: readonly Rings[];
}

/** The region a piece of other land really belongs to, if any. */
function ownerOf(piece: Rings, shores: readonly Shore[]): LandProperties {
  const outer = piece[0];
  if (!outer) return { code: null, country: null };
  const [west, south, east, north] = boxOf(outer);
  const isShore = isOnUnitedStatesShore([(west + east) / 2, (south + north) / 2]);
  if (!isShore && ringAreaKm2(outer) > maxStripKm2) return { code: null, country: null };
  let owner: LandProperties = { code: null, country: null };
  let nearestKm = isShore ? 30 : maxStripDistanceKm;
  for (const { code, country, parts } of shores) {
    if (isShore !== (country === 'US')) continue;
    for (const rings of parts) {
      if (!rings[0] || !isInBox(boxOf(rings[0]), [west, south], 1)) continue;
      for (const [x = NaN, y = NaN] of outer) {
        const km = kmToRings(rings, [x, y]);
        if (km < nearestKm) [owner, nearestKm] = [{ code, country }, km];
        if (km === 0) break;
      }
    }
  }
  return owner;
}

/**
 * Step 1: regions and other land as pieces that no longer overlap, each with its owner. Other land stops at the Great
 * Lakes, since the regions beside them do. Slow (seconds): do it once.
 */
export async function assignLand(isFine: boolean): Promise<LandCollection> {
  const regions = isFine ? await withFineShores(readRegions()) : readRegions();
  const greatLakes = {
    type: 'FeatureCollection',
    features: readRaw('lakes').features.filter(({ properties }) => properties.rank === 0),
  };
  const slit = { type: 'Polygon', coordinates: [maineBorder] };
  const shoreZones = { type: 'MultiPolygon', coordinates: unitedStatesShores.map((ring) => [ring]) };
  const pieces = await runMapshaper<FeatureCollection<Areas> | GeometryList>(
    [
      `-i regions.json land.json lakes.json slit.json shores.json${isFine ? ' atlantic.json' : ''} combine-files snap snap-interval=${snapDegrees}`,
      '-erase source=regions target=land',
      '-erase source=regions target=slit',
      '-erase source=land target=slit',
      '-erase source=lakes target=land',
      // Cut at the zones' edges too, or a strip would follow whatever land it touches on the other side.
      '-clip source=shores target=land + name=shoreLand',
      '-erase source=shores target=land',
      // The finer file has these islands and strips itself.
      ...(isFine ? ['-erase source=atlantic target=shoreLand'] : []),
      '-merge-layers force target=land,shoreLand,slit name=pieces',
      '-explode target=pieces',
    ].join(' '),
    {
      'regions.json': regions,
      'land.json': readRaw('context-land'),
      'lakes.json': greatLakes,
      'slit.json': slit,
      'shores.json': shoreZones,
      ...(isFine ? { 'atlantic.json': { type: 'Polygon', coordinates: [atlanticShore] } } : {}),
    },
    'target=pieces',
  );
  const shores = regions.features.map(({ properties: { code, country }, geometry }) => ({
    code,
    country,
    parts: polygonsOf(geometry),
  }));
  const otherLand = (
    'geometries' in pieces ? pieces.geometries : pieces.features.map(({ geometry }) => geometry)
  )
    .flatMap(polygonsOf)
    .map((rings): LandFeature => {
      const geometry: Polygon = {
        type: 'Polygon',
        coordinates: rings.map((ring) => ring.map((at) => [...at])),
      };
      return { type: 'Feature', properties: ownerOf(rings, shores), geometry };
    });
  const ownLand = regions.features.map(({ properties: { code, country }, geometry }): LandFeature => {
    return { type: 'Feature', properties: { code, country }, geometry };
  });
  return { type: 'FeatureCollection', features: [...ownLand, ...otherLand] };
}

export type LandTopology = Topology<{
  regions: GeometryCollection<LandProperties>;
  land: GeometryCollection<LandProperties>;
}>;

/** Rounding moves lines across others, and cleaning makes points off the grid; after two turns neither was left. */
const roundings = 3;

/** Step 2. `-dissolve` comes after `-clean`, which must see the overlaps and slits between the pieces. */
async function shapeLand(land: LandCollection, level: Level): Promise<LandTopology> {
  const clean = `-clean gap-fill-area=${maxSlitKm2}km2`;
  let shaped = await runMapshaper<object>(
    [
      `-i land.json ${clean} -dissolve code copy-fields=country`,
      `-simplify weighted keep-shapes ${level.landPercent}%`,
      `-filter-islands min-area=${level.minIslandKm2}km2`,
    ].join(' '),
    { 'land.json': land },
  );
  if (level.isSmooth) {
    const corners = await runMapshaper<LandTopology>(
      `-i land.json snap -split "code ? 'regions' : 'land'"`,
      { 'land.json': shaped },
      'target=* format=topojson no-quantization',
    );
    const { objects, ...curves } = smoothShores(corners);
    const areas = [objects.regions, objects.land].flatMap(
      (object) => feature({ ...curves, objects: { object } }, object).features,
    );
    shaped = { type: 'FeatureCollection', features: areas };
  }
  const precision = `precision=${level.stepDegrees}`;
  for (let turn = 0; turn < roundings; turn++) {
    shaped = await runMapshaper<object>(`-i land.json ${precision} snap ${clean}`, { 'land.json': shaped });
  }
  return runMapshaper<LandTopology>(
    `-i land.json ${precision} snap -sort "code || ''" -split "code ? 'regions' : 'land'"`,
    { 'land.json': shaped },
    'target=* format=topojson no-quantization',
  );
}

function chooseLakes(level: Level): FeatureCollection<Areas, Omit<WaterProperties, 'name'>> {
  const features = readRaw('lakes').features.flatMap(({ properties: { rank }, geometry }) => {
    const outers = polygonsOf(geometry).flatMap((rings) => (rings[0] ? [rings[0]] : []));
    const areaKm2 = outers.reduce((sum, ring) => sum + ringAreaKm2(ring), 0);
    const south = outers[0] ? boxOf(outers[0])[1] : 90;
    const isLarge = areaKm2 >= level.minLakeKm2[south < sparseNorthLatitude ? 0 : 1];
    return isLarge ? [{ type: 'Feature' as const, properties: { rank }, geometry }] : [];
  });
  return { type: 'FeatureCollection', features };
}

function chooseRivers(level: Level) {
  const features = readRaw('rivers')
    .features.filter(({ properties }) => properties.rank <= level.maxRiverRank)
    .map(({ properties: { rank }, geometry }) => ({
      type: 'Feature' as const,
      properties: { rank },
      geometry,
    }));
  return { type: 'FeatureCollection', features };
}

export type BoundaryTopology = LandTopology & {
  readonly objects: Record<'lakes' | 'rivers' | 'borders', GeometryCollection>;
};

/** Steps 2–4 for one level. */
export async function buildBoundaries(land: LandCollection, level: Level): Promise<BoundaryTopology> {
  const shaped = await shapeLand(land, level);
  const simplify = `-simplify weighted keep-shapes ${level.waterPercent}%`;
  const smooth = level.isSmooth ? smoothWaters : <Waters>(waters: Waters) => waters;
  const input = {
    'regions.json': feature(shaped, shaped.objects.regions),
    'land.json': feature(shaped, shaped.objects.land),
    'lakes.json': smooth(
      await runMapshaper<Waters>(`-i lakes.json ${simplify}`, { 'lakes.json': chooseLakes(level) }),
    ),
    'rivers.json': smooth(
      await runMapshaper<Waters>(`-i rivers.json ${simplify}`, { 'rivers.json': chooseRivers(level) }),
    ),
    'borders.json': borderLines(shaped, readRaw('borders')),
  };
  const precise = await runMapshaper<BoundaryTopology>(
    `-i ${Object.keys(input).join(' ')} combine-files`,
    input,
    `target=* format=topojson no-quantization precision=${level.stepDegrees}`,
  );
  return quantize<BoundaryTopology['objects']>(precise, level.stepDegrees);
}

/**
 * Coordinates as differences in grid steps (TopoJSON's `transform`). mapshaper's own quantization would choose
 * another grid than the one on which `shapeLand` left no crossings.
 */
export function quantize<Layers extends Objects<GeoJsonProperties>>(
  topology: Topology<Layers>,
  stepDegrees: number,
): Topology<Layers> {
  const translate: [number, number] = [-82, 37.4];
  const arcs = topology.arcs.map((arc) => {
    let [lastX, lastY] = [0, 0];
    return arc.map(([lng = NaN, lat = NaN]) => {
      const x = Math.round((lng - translate[0]) / stepDegrees);
      const y = Math.round((lat - translate[1]) / stepDegrees);
      const delta = [x - lastX, y - lastY];
      [lastX, lastY] = [x, y];
      return delta;
    });
  });
  return {
    type: 'Topology',
    objects: topology.objects,
    arcs,
    transform: { scale: [stepDegrees, stepDegrees], translate },
  };
}
