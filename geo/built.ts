/** The built files as data: what `validate.ts` checks. Coordinates are [longitude, latitude]. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { BoundaryTopology } from './boundaries.ts';
import type { Labels } from './formats.ts';
import { type Box, boxOf, isInBox, isInRings, type Point, polygonsOf, type Rings } from './polygon.ts';

export interface Built {
  readonly overview: BoundaryTopology;
  readonly detail: BoundaryTopology;
  readonly labels: Labels;
  /** Sizes of the files of the first view, gzipped (level 9), bytes. */
  readonly overviewBytes: number;
  readonly labelsBytes: number;
  /** The ids of `data/regions.csv`, or `null` while there is no such file. */
  readonly dataRegionIds: readonly string[] | null;
}

/** A region, or all other land (code `''`). */
export interface Area {
  readonly code: string;
  readonly country: string;
  readonly parts: readonly { readonly box: Box; readonly rings: Rings }[];
}

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function readDataRegionIds(): string[] | null {
  let text: string;
  try {
    text = readText('../data/regions.csv');
  } catch {
    return null;
  }
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const column = header
    .replace(/^\uFEFF/, '')
    .split(',')
    .indexOf('id');
  // Ids hold neither commas nor quotes; `id` is the first column, so no quoted cell comes before it.
  return lines.map((line) => line.split(',')[column] ?? '');
}

export function readBuilt(): Built {
  const [overview, detail, labels] = ['overview', 'detail', 'places'].map((name) =>
    readText(`../public/geo/${name}.json`),
  ) as [string, string, string];
  return {
    overview: JSON.parse(overview) as BoundaryTopology,
    detail: JSON.parse(detail) as BoundaryTopology,
    labels: JSON.parse(labels) as Labels,
    overviewBytes: gzipSync(overview, { level: 9 }).length,
    labelsBytes: gzipSync(labels, { level: 9 }).length,
    dataRegionIds: readDataRegionIds(),
  };
}

export function areasOf(topology: BoundaryTopology): Area[] {
  const { regions, land } = topology.objects;
  return [regions, land]
    .flatMap((object) => feature(topology, object).features)
    .flatMap(({ properties, geometry }) => {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
      const { code, country } = properties;
      const parts = polygonsOf(geometry).map((rings) => ({ box: boxOf(rings[0] ?? []), rings }));
      return [{ code: code ?? '', country: country ?? '', parts }];
    });
}

/** Codes of all areas that hold the point (`''` for other land): one where the topology is sound. */
export function codesAt(areas: readonly Area[], point: Point): string[] {
  return areas
    .filter(({ parts }) => parts.some(({ box, rings }) => isInBox(box, point) && isInRings(rings, point)))
    .map(({ code }) => code);
}
