/**
 * The regions with the Atlantic shore of the finer file (`raw/us-land-detail`): East River, lower Hudson, harbours and
 * bays. It replaces the coarse one inside the shore's zone only, so that the borders with Quebec, Ontario and New
 * Brunswick stay the ones at which the polygons were made to meet.
 */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { atlanticShore } from './coast.ts';
import type { Ring } from './polygon.ts';
import { readRaw, type RegionProperties } from './raw.ts';
import { runMapshaper } from './runMapshaper.ts';

/**
 * Where the source is wrong, [longitude, latitude]: between Census shoreline and tidal water it leaves a strip of land
 * across the mouth of Sheepscot Bay, which is open.
 */
const sheepscotMouth: Ring = [
  [-69.7643, 43.7356],
  [-69.767, 43.7485],
  [-69.745, 43.7653],
  [-69.7245, 43.805],
  [-69.7135, 43.825],
  [-69.7107, 43.8595],
  [-69.6998, 43.8595],
  [-69.7011, 43.825],
  [-69.7149, 43.8],
  [-69.7313, 43.7653],
  [-69.7533, 43.7405],
  [-69.7643, 43.7356],
];

type RegionCollection = FeatureCollection<Polygon | MultiPolygon, RegionProperties>;

export async function withFineShores(regions: RegionCollection): Promise<RegionCollection> {
  const properties = new Map(regions.features.map((region) => [region.properties.code, region.properties]));
  const fine = readRaw('us-land-detail').features.flatMap(({ properties: { code }, geometry }): Feature[] => {
    const known = properties.get(code);
    return known ? [{ type: 'Feature', properties: { ...known }, geometry }] : [];
  });
  return runMapshaper<RegionCollection>(
    [
      '-i regions.json fine.json zone.json mouth.json combine-files',
      '-erase source=zone target=regions',
      '-clip source=zone target=fine',
      '-erase source=mouth target=fine',
      '-merge-layers target=regions,fine name=all',
      '-dissolve code target=all copy-fields=country,name_en,name_fr',
    ].join(' '),
    {
      'regions.json': regions,
      'fine.json': { type: 'FeatureCollection', features: fine },
      'mouth.json': { type: 'Polygon', coordinates: [sheepscotMouth] },
      'zone.json': { type: 'Polygon', coordinates: [atlanticShore] },
    },
    'target=all',
  );
}
