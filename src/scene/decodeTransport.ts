/** The transport file of `public/geo/` decoded: rail, airports, ports and crossings of the border. */
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { TransportKind } from '../domain/transportSigns.ts';
import type { PlaceName } from './placeNames.ts';

/** `public/geo/transport.json`; format in `geo/README.md`. */
interface TransportFile {
  readonly rail: Topology;
  readonly airports: readonly TransportRow[];
  readonly ports: readonly TransportRow[];
  readonly crossings: readonly TransportRow[];
}
type TransportRow = readonly [lng: number, lat: number, rank: number, en: string, fr?: string];

export interface Transport {
  readonly rail: FeatureCollection;
  readonly names: readonly PlaceName[];
}

const namesOf = (role: TransportKind, rows: readonly TransportRow[]): PlaceName[] =>
  rows.map(([lng, lat, rank, en, fr = en]) => ({
    role,
    lng,
    lat,
    rank,
    name: { en, fr },
    isCapital: false,
    isPart: false,
    code: '',
  }));

/** The file is built with the site; anything else than its format is a broken build. */
export function decodeTransport(json: unknown): Transport {
  const { rail, airports, ports, crossings } = json as TransportFile;
  const lines = rail.objects['rail'];
  if (!lines) throw new Error('The transport file has no rail; rebuild it with `npm run geo`');
  return {
    rail: feature(rail, lines as GeometryCollection),
    names: [
      ...namesOf('crossing', crossings),
      ...namesOf('airport', airports),
      ...namesOf('port', ports),
    ].sort((a, b) => a.rank - b.rank),
  };
}
