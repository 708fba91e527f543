/** From the dataset to what the layout needs of it: places, sizes, links and seeds, by node number. */
import type { Organization } from '../../../domain/dataset.ts';
import type { IndexedDataset } from '../../../domain/indexedDataset.ts';
import { lngLatToWorld } from '../../../domain/mercator.ts';
import type { FrameShape, LayoutInput } from './layoutTypes.ts';
import { agreementRadiusPx, markScale, organizationRadiusPx } from '../../../domain/markSize.ts';
import type { Network } from '../../network.ts';
import { hashText, mixBits } from './seeds.ts';

/**
 * World coordinates are rounded to steps of 2^-32 (a centimetre on the ground): `Math.sin` and `Math.log` may
 * differ in their last bit between engines, and the layout must not.
 */
const stepsPerWorld = 2 ** 32;

function quantizeWorld(coordinate: number): number {
  return Math.round(coordinate * stepsPerWorld) / stepsPerWorld;
}

/** Ranks of the regions in the order of their codes, so that neighbours in the code stand together. */
function regionRanks(regions: readonly (string | undefined)[]): Uint16Array {
  const known = [...new Set(regions.filter((region) => region !== undefined))].sort();
  const ranks = new Map(known.map((region, rank) => [region, rank]));
  return Uint16Array.from(regions, (region) => (region === undefined ? 65535 : (ranks.get(region) ?? 65535)));
}

/** [x, y] world Mercator of each organization, NaN where it has no place. */
function anchorsOf(organizations: readonly Pick<Organization, 'location'>[]): Float64Array {
  const anchors = new Float64Array(2 * organizations.length).fill(NaN);
  organizations.forEach(({ location }, node) => {
    if (location?.lng === undefined || location.lat === undefined) return;
    const [x, y] = lngLatToWorld(location.lng, location.lat);
    anchors[2 * node] = quantizeWorld(x);
    anchors[2 * node + 1] = quantizeWorld(y);
  });
  return anchors;
}

export function layoutInputOf(
  indexed: IndexedDataset,
  network: Network,
  frame: FrameShape = 'wide',
): LayoutInput {
  const { organizations, agreements } = indexed.dataset;
  const { organizationCount, nodeCount } = network;
  const scale = markScale(organizationCount);
  const anchors = new Float64Array(2 * nodeCount).fill(NaN);
  const radiusPx = new Float32Array(nodeCount);
  const seed = new Uint32Array(nodeCount);
  const regionRank = new Uint16Array(nodeCount);

  anchors.set(anchorsOf(organizations));
  regionRank.set(regionRanks(organizations.map(({ location }) => location?.region)));
  organizations.forEach(({ id }, node) => {
    seed[node] = hashText(id);
    radiusPx[node] = scale * organizationRadiusPx(network.degree[node] ?? 0);
  });
  agreements.forEach(({ id }, number) => {
    const node = organizationCount + number;
    // Mixed once more: an agreement may bear the id of an organization.
    seed[node] = mixBits(hashText(id) + 1);
    radiusPx[node] = scale * agreementRadiusPx(network.degree[node] ?? 0);
  });

  return {
    organizationCount,
    nodeCount,
    anchors,
    radiusPx,
    spokeSource: network.spokes.source.slice(),
    spokeTarget: network.spokes.target.slice(),
    seed,
    regionRank,
    scale,
    frame,
  };
}
