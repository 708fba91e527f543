/**
 * What is fixed about each node as long as the dataset lives: shape, sectors, size, country. One typed array a
 * property, indexed by node number; arrangements and frames are made of these.
 */
import { readableOn } from '../domain/contrast.ts';
import type { MarkShape } from '../domain/dataset.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { isOnMap } from '../domain/indexedDataset.ts';
import { agreementRadiusPx, organizationRadiusPx } from '../domain/markSize.ts';
import type { Network } from '../graph/network.ts';
import { firstPairLinks, pairBends, spokeBends } from './linkCurve.ts';
import { wholeAt } from '../graph/numbers.ts';

export const markShapes: readonly MarkShape[] = [
  'circle',
  'triangle',
  'square',
  'diamond',
  'pentagon',
  'hexagon',
  'octagon',
  'star',
];

/** Sectors a mark can show; an organization with more shows its first four. */
export const sectorsPerMark = 4;

export const country = { unknown: 0, canada: 1, unitedStates: 2, both: 3 } as const;

export interface SectorPaint {
  readonly id: string;
  readonly color: string;
  readonly colorDark: string;
  readonly sign: string;
  readonly signFr?: string;
  /** What reads best on the colour, for the sign. */
  readonly signColor: string;
  readonly signColorDark: string;
}

export interface SceneModel {
  readonly indexed: IndexedDataset;
  readonly network: Network;
  /** Index into `markShapes`; agreements have 0. */
  readonly shape: Uint8Array;
  /** `sectorsPerMark` a node: 1 + index into `palette`, 0 for none. */
  readonly sectors: Uint8Array;
  readonly palette: readonly SectorPaint[];
  readonly radiusPx: Float32Array;
  /** One of `country`; for an agreement, that of its parties together. */
  readonly country: Uint8Array;
  /** Organizations, most connected first: the order in which they are named. */
  readonly byDegree: Uint32Array;
  /**
   * All nodes in drawing order: hubs lie under organizations, the most connected organization on top, and those
   * without a place last, from `firstWaiting` on: the panel of the strip they wait in lies between.
   */
  readonly drawingOrder: Uint32Array;
  readonly firstWaiting: number;
  /** Bend of each spoke and of each pairwise link. */
  readonly spokeBends: Float32Array;
  readonly pairBends: Float32Array;
  /** First pairwise link of each agreement: where it is named and found in pair mode. */
  readonly firstPairLinks: Int32Array;
}

function countryOfRegions(regions: readonly string[]): number {
  if (regions.includes('CA')) return country.canada;
  return regions.includes('US') ? country.unitedStates : country.unknown;
}

/** `scale`: below 1 where there are too many organizations for full-size marks (`markScale`). */
export function buildSceneModel(indexed: IndexedDataset, network: Network, scale: number): SceneModel {
  const { dataset } = indexed;
  const { nodeCount, organizationCount, degree } = network;
  const shape = new Uint8Array(nodeCount);
  const sectors = new Uint8Array(nodeCount * sectorsPerMark);
  const radiusPx = new Float32Array(nodeCount);
  const countries = new Uint8Array(nodeCount);

  const palette = dataset.sectors.slice(0, 254).map(({ id, color, colorDark, sign, signFr }) => ({
    id,
    color,
    colorDark,
    sign,
    ...(signFr === undefined ? {} : { signFr }),
    signColor: readableOn(color),
    signColorDark: readableOn(colorDark),
  }));
  const paletteIndex = new Map(palette.map(({ id }, index) => [id as string, index + 1]));
  const shapeOfKind = new Map(
    dataset.organizationKinds.map((kind) => [kind.id, Math.max(0, markShapes.indexOf(kind.shape))]),
  );

  const setSectors = (node: number, ids: readonly string[]) => {
    const known = ids.flatMap((id) => paletteIndex.get(id) ?? []).slice(0, sectorsPerMark);
    sectors.set(known, node * sectorsPerMark);
  };
  dataset.organizations.forEach((organization, node) => {
    shape[node] = shapeOfKind.get(organization.kind ?? '') ?? 0;
    radiusPx[node] = organizationRadiusPx(wholeAt(degree, node)) * scale;
    countries[node] = countryOfRegions(indexed.regionsOf[node] ?? []);
    setSectors(node, organization.sectors);
  });
  dataset.agreements.forEach((agreement, number) => {
    const node = organizationCount + number;
    radiusPx[node] = agreementRadiusPx(wholeAt(degree, node)) * scale;
    for (const party of indexed.partiesOf[number] ?? [])
      countries[node] = (countries[node] as number) | (countries[party] as number);
    setSectors(node, agreement.sectors);
  });

  const byDegree = Uint32Array.from({ length: organizationCount }, (_, node) => node).sort(
    (a, b) => wholeAt(degree, b) - wholeAt(degree, a) || a - b,
  );
  const hubs = Array.from({ length: network.agreementCount }, (_, hub) => organizationCount + hub);
  const ascending = Array.from(byDegree).reverse();
  const isPlaced = (node: number) => isOnMap(dataset.organizations[node] ?? {});
  const placed = [...hubs, ...ascending.filter(isPlaced)];
  const drawingOrder = Uint32Array.from([...placed, ...ascending.filter((node) => !isPlaced(node))]);
  const firstWaiting = placed.length;
  return {
    indexed,
    network,
    shape,
    sectors,
    palette,
    radiusPx,
    country: countries,
    byDegree,
    drawingOrder,
    firstWaiting,
    spokeBends: spokeBends(network.spokes),
    pairBends: pairBends(network.pairs),
    firstPairLinks: firstPairLinks(network.pairs, organizationCount, network.agreementCount),
  };
}

/** The node of an id, or `null` if the dataset has none. */
export function nodeOfRecord(
  model: SceneModel,
  record: { readonly type: string; readonly id?: string },
): number | null {
  const { indexed, network } = model;
  if (record.id === undefined) return null;
  if (record.type === 'organization') return indexed.organizationIndex.get(record.id) ?? null;
  const agreement = record.type === 'agreement' ? indexed.agreementIndex.get(record.id) : undefined;
  return agreement === undefined ? null : network.organizationCount + agreement;
}

/** Slices of an organization's own mark, as `sliceField`: its first sectors, all alike. */
export function organizationSlices({ sectors }: SceneModel, organization: number): readonly number[] {
  const own = Array.from(
    sectors.subarray(organization * sectorsPerMark, (organization + 1) * sectorsPerMark),
  ).filter((sector) => sector > 0);
  return own.flatMap((sector, place) => [(place + 1) / own.length, sector]);
}
