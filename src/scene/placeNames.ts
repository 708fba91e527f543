/** The names of `public/geo/places.json` (format in `geo/README.md`) as plain records. */
import type { TransportKind } from '../domain/transportSigns.ts';
import type { Language } from '../domain/language.ts';

export interface PlaceName {
  readonly role: 'city' | 'region' | 'country' | 'water' | TransportKind;
  readonly name: Readonly<Record<Language, string>>;
  readonly lng: number;
  readonly lat: number;
  /** 0 first … 4 last to appear. */
  readonly rank: number;
  readonly isCapital: boolean;
  /** A region of Quebec: named later than provinces and states. */
  readonly isPart: boolean;
  /** Code of the region, empty if it has none. */
  readonly code: string;
}

type Names = readonly [en: string, fr?: string];
interface PlacesFile {
  readonly places: readonly (readonly [lng: number, lat: number, rank: number, capital: number, ...Names])[];
  readonly areas: readonly (readonly [
    kind: string,
    code: string,
    lng: number,
    lat: number,
    rank: number,
    ...Names,
  ])[];
  readonly water: readonly (readonly [kind: string, lng: number, lat: number, rank: number, ...Names])[];
}

const bothNames = (en: string, fr = en) => ({ en, fr });

/** The file is built with the site; anything else than its format is a broken build. */
export function decodePlaceNames(json: unknown): PlaceName[] {
  const { places, areas, water } = json as PlacesFile;
  const plain = { isCapital: false, isPart: false, code: '' };
  return [
    ...places.map(([lng, lat, rank, capital, en, fr]): PlaceName => ({
      ...plain,
      role: 'city',
      lng,
      lat,
      rank,
      isCapital: capital > 0,
      name: bothNames(en, fr),
    })),
    ...areas.map(([kind, code, lng, lat, rank, en, fr]): PlaceName => ({
      ...plain,
      role: kind === 'country' ? 'country' : 'region',
      lng,
      lat,
      rank,
      code,
      isPart: kind === 'region',
      name: bothNames(en, fr),
    })),
    ...water.map(([, lng, lat, rank, en, fr]): PlaceName => ({
      ...plain,
      role: 'water',
      lng,
      lat,
      rank,
      name: bothNames(en, fr),
    })),
  ];
}
