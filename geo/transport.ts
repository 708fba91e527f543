/**
 * How one gets across: rail lines as TopoJSON, and airports, ports and road crossings of the border as rows. A layer
 * that a reader may turn on, from zoom 7. Codes and road numbers serve as names where there are such: they are the
 * same in both languages.
 */
import type { FeatureCollection, LineString } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { TransportRow } from './formats.ts';
import { quantize } from './boundaries.ts';
import { printedNames } from './places.ts';
import { readRaw } from './raw.ts';
import { runMapshaper } from './runMapshaper.ts';

/** Off by a kilometre or two in cities anyway. */
const railPercent = 35;
const railStepDegrees = 0.001;

const round = (degrees: number | undefined) => Math.round((degrees ?? NaN) * 1000) / 1000;

/** « de » before the name of a port's city; an h is silent in those of the window but for Hamilton. */
function frenchPort(city: string): string {
  return /^(?:[aeiouéèîœ]|hal)/i.test(city) ? `Port d’${city}` : `Port de ${city}`;
}

/** "Liverpool (NS)" is told from others of its name by where it stands. */
const withoutAside = (name: string) => name.replace(/ \(.*\)$/, '');

export interface TransportFile {
  readonly rail: Topology;
  readonly airports: readonly TransportRow[];
  readonly ports: readonly TransportRow[];
  readonly crossings: readonly TransportRow[];
}

async function railLines(): Promise<Topology> {
  const features = readRaw('rail').features.map(({ geometry }) => ({
    type: 'Feature' as const,
    properties: {},
    geometry,
  }));
  const input: FeatureCollection<LineString> = { type: 'FeatureCollection', features };
  const topology = await runMapshaper<Topology>(
    `-i rail.json snap -simplify weighted ${railPercent}%`,
    { 'rail.json': input },
    `format=topojson no-quantization precision=${railStepDegrees}`,
  );
  return quantize(topology, railStepDegrees);
}

export async function transportFile(): Promise<TransportFile> {
  const byRank = (a: TransportRow, b: TransportRow) => a[2] - b[2];
  const airports = readRaw('airports').features.map(({ properties, geometry }): TransportRow => {
    const [lng, lat] = geometry.coordinates;
    return [round(lng), round(lat), properties.rank === 1 ? 0 : 1, properties.ref];
  });
  const ports = readRaw('ports').features.map(({ properties: { name, rank }, geometry }): TransportRow => {
    const [lng, lat] = geometry.coordinates;
    const city = withoutAside(name);
    const [, french = city] = printedNames[city] ?? [];
    return [
      round(lng),
      round(lat),
      rank <= 5 ? 0 : rank === 6 ? 1 : 2,
      `Port of ${city}`,
      frenchPort(french),
    ];
  });
  const crossings = readRaw('border-crossings').features.map(({ properties, geometry }): TransportRow => {
    const [lng, lat] = geometry.coordinates;
    const { name, ref, rank } = properties;
    return [round(lng), round(lat), rank === 1 ? 0 : rank === 2 ? 1 : 2, ref ?? name];
  });
  return {
    rail: await railLines(),
    airports: airports.sort(byRank),
    ports: ports.sort(byRank),
    crossings: crossings.sort(byRank),
  };
}
