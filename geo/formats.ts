/** The rows of `public/geo/places.json` and `transport.json`. They are tuples for compactness; a missing French name equals the English. */

/** The lower, the sooner shown: 0 from zoom 3.5, 1 from about 5, 2 from 6, 3 from 7, 4 from 8. */
export type Rank = 0 | 1 | 2 | 3 | 4;
/** 0 none, 1 of a province or state, 2 of a country. */
export type Capital = 0 | 1 | 2;
type Names = readonly [en: string, fr?: string];

export type PlaceRow = readonly [lng: number, lat: number, rank: Rank, capital: Capital, ...Names];

/** `state`: one of the provinces or states shown in full; `region`: part of Quebec; `context`: their neighbours. */
type AreaKind = 'country' | 'state' | 'region' | 'context';
/** `code` is empty for `context`. */
export type AreaRow = readonly [kind: AreaKind, code: string, lng: number, lat: number, rank: Rank, ...Names];

/** Of an airport, port or crossing: 0 from zoom 7, 1 from about 7.6, 2 from about 8.3. */
export type TransportRow = readonly [lng: number, lat: number, rank: 0 | 1 | 2, ...Names];

type WaterKind = 'ocean' | 'bay' | 'lake' | 'river';
export type WaterRow = readonly [kind: WaterKind, lng: number, lat: number, rank: Rank, ...Names];

/** Longitudes and latitudes are degrees (WGS 84), to three decimals (about 100 m). */
export interface Labels {
  readonly places: readonly PlaceRow[];
  readonly areas: readonly AreaRow[];
  readonly water: readonly WaterRow[];
}
