/** Towns of the corridor by name, with or without organizations: what a circle can be drawn around. */
import { foldText } from './foldText.ts';
import type { IndexedDataset } from './indexedDataset.ts';
import type { LocalizedText } from './language.ts';
import { distanceKm } from './nearCircle.ts';

export interface Town {
  readonly name: LocalizedText;
  /** Province or state: `CA-QC`, `US-VT`. */
  readonly region: string;
  readonly lng: number;
  readonly lat: number;
  /** A larger place outside the corridor has the same name: “Portland”, “Paris”. */
  readonly hasLargerNamesake?: boolean;
}

/**
 * A row of `geo/towns.json`, the most populous first; `fr` is missing or empty where it equals `en`, and the last is 1
 * where a larger place outside the corridor has the name.
 */
export type TownRow = readonly [en: string, region: string, lng: number, lat: number, fr?: string, 1?];

function isTownRow(row: unknown): row is TownRow {
  if (!Array.isArray(row)) return false;
  const [en, region, lng, lat, fr = en] = row as readonly unknown[];
  return (
    [en, region, fr].every((text) => typeof text === 'string') &&
    [lng, lat].every((degrees) => typeof degrees === 'number')
  );
}

/** Rows that are none are left out: a list with a fault in it still names the other towns. */
export function decodeTowns(json: unknown): Town[] {
  if (!Array.isArray(json)) return [];
  return json.filter(isTownRow).map(([en, region, lng, lat, fr, mark]) => ({
    name: { en, fr: fr || en },
    region,
    lng,
    lat,
    ...(mark === 1 ? { hasLargerNamesake: true } : {}),
  }));
}

const known = new WeakMap<IndexedDataset, readonly Town[]>();

/** Places of the data that have coordinates, each once, where the first organization there stands. */
export function townsOfData(indexed: IndexedDataset): readonly Town[] {
  const towns = known.get(indexed) ?? gatherTowns(indexed);
  known.set(indexed, towns);
  return towns;
}

function gatherTowns({ dataset, regionsOf }: IndexedDataset): Town[] {
  const towns = new Map<string, Town>();
  dataset.organizations.forEach(({ location }, index) => {
    const { place, lng, lat, precision } = location ?? {};
    if (place === undefined || lng === undefined || lat === undefined || precision === 'region') return;
    const region = regionsOf[index]?.at(-2) ?? regionsOf[index]?.[0] ?? '';
    const key = `${foldText(place)} ${region}`;
    if (!towns.has(key)) towns.set(key, { name: { en: place, fr: place }, region, lng, lat });
  });
  return [...towns.values()];
}

/** How far from a town's middle a point still goes by its name. */
const namedWithinKm = 2;

/** The nearest of the towns, if it is near enough to name the point by. */
export function townAt(towns: readonly Town[], lat: number, lng: number): Town | null {
  let nearest: Town | null = null;
  let nearestKm = namedWithinKm;
  for (const town of towns) {
    // A degree of latitude is 111 km: most towns are not worth a cosine.
    if (Math.abs(town.lat - lat) * 100 > nearestKm) continue;
    const km = distanceKm(lat, lng, town.lat, town.lng);
    if (km < nearestKm) {
      nearest = town;
      nearestKm = km;
    }
  }
  return nearest;
}
