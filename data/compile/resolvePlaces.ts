/**
 * From a city, and where the corridor has several of that name its province or state, to a point and a region. Curators
 * never type coordinates: they come from the gazetteer, or, for what it lacks, from `place-overrides.csv`.
 */
import { addToList } from '../../src/domain/addToList.ts';
import type { Location } from '../../src/domain/dataset.ts';
import { foldText } from '../../src/domain/foldText.ts';
import type { Tables } from './checkReferences.ts';
import type { Complaints } from './complaints.ts';
import { outsideRegions } from './outsideRegions.ts';
import type { Row } from './readTable.ts';

export interface Place {
  /** Degrees, WGS 84. */
  readonly lng: number;
  readonly lat: number;
  /** Province or state that the gazetteer puts it in: all there is to check where no boundary is known. */
  readonly subdivision?: string;
  /** A larger place has the same name: a name alone may mean that one. */
  readonly hasLargerNamesake?: boolean;
}

/** Places of a name anywhere in the world, the most populous first. */
export type Gazetteer = (city: string) => readonly Place[];

/** The boundary checks of `geo/`. Handed in, so that the compiler reads no files and runs anywhere. */
interface RegionGeometry {
  readonly regionAt: (lng: number, lat: number) => string | null;
  /** Both throw for a code without a boundary. */
  readonly regionContains: (code: string, lng: number, lat: number) => boolean;
  readonly regionLabelPoint: (code: string) => readonly [lng: number, lat: number];
}

export interface PlaceSources {
  readonly gazetteer: Gazetteer;
  readonly geometry: RegionGeometry;
}

export type Locate = (row: Row) => Location | undefined;

/** `CA-QC-05` is in `CA-QC`. */
export function provinceOf(region: string): string {
  return region.split('-').slice(0, 2).join('-');
}

/** `CA-QC-05` is part of `CA-QC`, and of itself. */
function isPartOf(region: string, whole: string): boolean {
  return region === whole || region.startsWith(`${whole}-`);
}

function keyOf(city: string, subdivision: string): string {
  return `${foldText(city)}|${subdivision}`;
}

/** Five decimals are about a metre: more than a city needs, and the same on every machine. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Roughly: enough to tell a swapped or unsigned pair. */
function isInNorthAmerica(lng: number, lat: number): boolean {
  return lng > -180 && lng < -50 && lat > 18 && lat < 84;
}

function checkOverride(
  complaints: Complaints,
  file: string,
  row: Row,
  { geometry }: PlaceSources,
): Place | null {
  const [lng, lat, subdivision] = [Number(row.text('lng')), Number(row.text('lat')), row.text('subdivision')];
  if (row.text('lng') === '' || row.text('lat') === '' || subdivision === '') return null;
  // Of a region without a boundary, only that the point is not in another that has one.
  const isOutside = outsideRegions.has(subdivision);
  const contains = (x: number, y: number) =>
    Math.abs(y) <= 90 &&
    (isOutside
      ? isInNorthAmerica(x, y) && geometry.regionAt(x, y) === null
      : geometry.regionContains(subdivision, x, y));
  if (contains(lng, lat)) return { lng, lat };
  const [what, remedy]: [[string, string], [string, string]] =
    lng === 0 && lat === 0
      ? [
          ['The point is 0, 0, in the Atlantic', 'Le point est 0, 0, dans l’Atlantique'],
          ['write the coordinates of the city', 'écrire les coordonnées de la ville'],
        ]
      : contains(lat, lng)
        ? [
            ['Longitude and latitude are swapped', 'La longitude et la latitude sont inversées'],
            [
              `write lng ${String(lat)} and lat ${String(lng)}`,
              `écrire lng ${String(lat)} et lat ${String(lng)}`,
            ],
          ]
        : contains(-lng, lat)
          ? [
              ['The longitude lacks its minus sign', 'Il manque le signe moins à la longitude'],
              [`write ${String(-lng)}`, `écrire ${String(-lng)}`],
            ]
          : [
              [`The point is not in ${subdivision}`, `Le point n’est pas dans ${subdivision}`],
              ['mend the coordinates or the subdivision', 'corriger les coordonnées ou la subdivision'],
            ];
  complaints.add('misplaced-point', { file, row: row.line, column: 'lng' }, what, remedy);
  return null;
}

function readOverrides(
  complaints: Complaints,
  tables: Tables,
  sources: PlaceSources,
): Map<string, Place | null> {
  const { file, rows } = tables['place-overrides'];
  return new Map(
    rows
      .filter((row) => !row.isBroken)
      .map((row) => [
        keyOf(row.text('city'), row.text('subdivision')),
        checkOverride(complaints, file, row, sources),
      ]),
  );
}

/** Makes the function that places an organization, and reports the cities nobody knows. */
export function placeLocator(complaints: Complaints, tables: Tables, sources: PlaceSources): Locate {
  const { gazetteer, geometry } = sources;
  const { file } = tables.organizations;
  const boundaries = new Map<string, boolean>();
  /** A region that has none cannot be checked; it is left out of the lookups, which would throw. */
  function hasBoundary(code: string): boolean {
    const known = boundaries.get(code);
    if (known !== undefined) return known;
    let isKnown = !outsideRegions.has(code);
    try {
      if (isKnown) geometry.regionContains(code, 0, 0);
    } catch {
      isKnown = false;
    }
    boundaries.set(code, isKnown);
    return isKnown;
  }
  for (const row of tables.regions.rows) {
    const code = row.text('id');
    if (!outsideRegions.has(code) && !hasBoundary(code))
      complaints.add(
        'region-without-boundary',
        { file: tables.regions.file, row: row.line, column: 'id' },
        ['No boundary is known for the region %', 'Aucune limite n’est connue pour la région %'],
        ['remove it, or add its polygon under geo/', 'la retirer, ou ajouter son polygone dans geo/'],
        code,
      );
  }
  const safeSources: PlaceSources = {
    gazetteer,
    geometry: {
      ...geometry,
      regionContains: (code, lng, lat) => hasBoundary(code) && geometry.regionContains(code, lng, lat),
    },
  };
  const found = readOverrides(complaints, tables, safeSources);
  const located = new Map<Place, Location>();

  /** Looked up once a city: the polygons have every bend of the shore. */
  function locationOf(place: Place, city: string, subdivision: string): Location {
    const known = located.get(place);
    if (known) return known;
    const location: Location = {
      lng: rounded(place.lng),
      lat: rounded(place.lat),
      place: city,
      // The smallest region there is: a city in Quebec is in one of its administrative regions.
      region:
        (outsideRegions.has(subdivision) ? null : geometry.regionAt(place.lng, place.lat)) ?? subdivision,
      precision: 'city',
    };
    located.set(place, location);
    return location;
  }

  function find(row: Row, city: string, subdivision: string): Place | null {
    const key = keyOf(city, subdivision);
    const before = found.get(key);
    if (before !== undefined) return before;
    const isInside = (place: Place) =>
      outsideRegions.has(subdivision)
        ? place.subdivision === subdivision
        : safeSources.geometry.regionContains(subdivision, place.lng, place.lat);
    const candidates = gazetteer(city);
    // What a curator has said of the province holds in its regions.
    const overridden = found.get(keyOf(city, provinceOf(subdivision)));
    const place = (overridden && isInside(overridden) ? overridden : candidates.find(isInside)) ?? null;
    found.set(key, place);
    const [other] = candidates;
    const known = other ? (geometry.regionAt(other.lng, other.lat) ?? other.subdivision ?? null) : null;
    // Never the one that was written: to write it again is no cure.
    const elsewhere = known === null || isPartOf(known, subdivision) ? null : known;
    if (!place)
      complaints.add(
        candidates.length === 0 ? 'unknown-city' : 'city-outside-subdivision',
        { file, row: row.line, column: 'city' },
        candidates.length === 0
          ? ['The gazetteer does not know the city %', 'La ville % est absente du répertoire de lieux']
          : [
              `The gazetteer knows no city % inside ${subdivision}`,
              `Le répertoire de lieux ne connaît aucune ville % dans ${subdivision}`,
            ],
        elsewhere === null
          ? [
              'mend the city or the subdivision, or add a row to place-overrides.csv',
              'corriger la ville ou la subdivision, ou ajouter une ligne à place-overrides.csv',
            ]
          : [
              `it knows one in ${elsewhere}: write that as the subdivision, mend the city, or add a row to place-overrides.csv`,
              `il en connaît une dans ${elsewhere}\u00a0: l’écrire comme subdivision, corriger la ville ou ajouter une ligne à place-overrides.csv`,
            ],
        city,
      );
    return place;
  }

  /** Province or state of the corridor that a place is in; `null` beside it. */
  function subdivisionAt({ lng, lat, subdivision }: Place): string | null {
    if (subdivision !== undefined && outsideRegions.has(subdivision)) return null;
    const region = geometry.regionAt(lng, lat);
    return region === null ? null : provinceOf(region);
  }

  /** Of `place-overrides.csv`, in which a curator has said what a name means. */
  const overriddenIn = new Map<string, string[]>();
  for (const row of tables['place-overrides'].rows) {
    const city = foldText(row.text('city'));
    if (!row.isBroken && city !== '' && !outsideRegions.has(row.text('subdivision')))
      addToList(overriddenIn, city, row.text('subdivision'));
  }

  const meant = new Map<string, readonly string[] | null>();

  /** The provinces and states of the corridor that have a city of the name; `null` where a larger one lies elsewhere. */
  function subdivisionsOf(city: string): readonly string[] | null {
    const key = foldText(city);
    const known = meant.get(key);
    if (known !== undefined) return known;
    const inside = gazetteer(city).flatMap((place) => {
      const subdivision = subdivisionAt(place);
      return subdivision === null ? [] : [{ place, subdivision }];
    });
    const overridden = overriddenIn.get(key) ?? [];
    const all = [...new Set([...overridden, ...inside.map(({ subdivision }) => subdivision)])].sort();
    const isElsewhere =
      overridden.length === 0 &&
      inside.length > 0 &&
      inside.every(({ place: { hasLargerNamesake } }) => hasLargerNamesake === true);
    const answer = all.length === 1 && isElsewhere ? null : all;
    meant.set(key, answer);
    return answer;
  }

  /** What a city's name alone means; where it may mean several, the curator is asked. */
  function subdivisionMeant(row: Row, city: string): string {
    const subdivisions = subdivisionsOf(city);
    const [first, ...others] = subdivisions ?? [];
    if (first !== undefined && others.length === 0) return first;
    const cell = { file, row: row.line, column: 'subdivision' };
    if (subdivisions !== null && first === undefined)
      complaints.add(
        'city-without-subdivision',
        cell,
        [
          'No city of the corridor is called %, and no province or state is given',
          'Aucune ville du corridor ne s’appelle %, et ni province ni État ne sont indiqués',
        ],
        [
          'mend the name, or write the code of its province or state, such as CA-ON',
          'corriger le nom, ou écrire le code de sa province ou de son État, comme CA-ON',
        ],
        city,
      );
    else
      complaints.add(
        'ambiguous-city',
        cell,
        subdivisions === null
          ? [
              'The city % may be one in the corridor or a larger one elsewhere',
              'La ville % peut être celle du corridor ou une plus grande ailleurs',
            ]
          : [
              `The city % may be in ${subdivisions.join(', ')}`,
              `La ville % peut être dans ${subdivisions.join(', ')}`,
            ],
        ['write which one it is', 'indiquer laquelle'],
        city,
      );
    return '';
  }

  return (row) => {
    const [city, written, governed] = [row.text('city'), row.text('subdivision'), row.text('government_of')];
    const subdivision = city !== '' && written === '' ? subdivisionMeant(row, city) : written;
    const place = city !== '' && subdivision !== '' ? find(row, city, subdivision) : null;
    if (place) return locationOf(place, city, subdivision);
    if (city === '' && governed !== '' && hasBoundary(governed)) {
      const [lng, lat] = geometry.regionLabelPoint(governed);
      return { lng, lat, region: governed, precision: 'region' };
    }
    if (city === '' && subdivision === '') return undefined;
    return { ...(city ? { place: city } : {}), ...(subdivision ? { region: subdivision } : {}) };
  };
}
