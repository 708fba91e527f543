/**
 * What of the geographic layout does not depend on the zoom: which organizations share a place, the rosette each
 * place opens into, the place of each agreement, and which agreements join the very same parties.
 */
import type { LayoutInput } from '../core/layoutTypes.ts';
import { quantizeWorld } from '../core/layoutInput.ts';
import { smallestTargetPx } from '../../../domain/markSize.ts';
import { mapMarkScales } from './mapMarkScale.ts';
import { packRosette } from './rosette.ts';
import { xOf, yOf } from '../../pairs.ts';
import { numberAt, realAt, wholeAt } from '../../numbers.ts';

/** Two marks keep at least this between their edges, px at scale 1. */
const markGapPx = 3;
/** Rounding two positions to `positionStepPx` may bring them 0.36 px closer; each mark keeps half of that more. */
const roundingSpacePx = 0.19;

/** Parties closer than this to the middle (25 km, 30 px at zoom 6) do not pull harder for being closer still. */
const nearWorld = 0.0009;

export interface GeographicPlan {
  /** [x, y] world Mercator of every node: those of the input, and the middles of the agreements. */
  readonly anchors: Float64Array;
  /** For each place with organizations: world position, members, [x, y] px of each from the middle, outer radius. */
  readonly places: readonly {
    readonly x: number;
    readonly y: number;
    readonly members: readonly number[];
    readonly offsetsPx: Float64Array;
    readonly radiusPx: number;
  }[];
  /** For each hub (node number − organizationCount), the numbers of its placed parties. */
  readonly placedParties: readonly (readonly number[])[];
  /** Beside them: each party's share in the hub's place; they sum to 1. */
  readonly partyWeights: readonly (readonly number[])[];
  /** For each hub, its position among the hubs with the same placed parties, and how many they are. */
  readonly twin: readonly { readonly position: number; readonly count: number }[];
  /** For each of `layoutZooms`, what radii are multiplied by (see `mapMarkScale.ts`). */
  readonly markScales: readonly number[];
}

/** [x, y] from each organization towards the middles of its agreements, as a sum of unit vectors. */
function partnerDirections(input: LayoutInput, anchors: Float64Array): Float64Array {
  const directions = new Float64Array(2 * input.organizationCount);
  input.spokeSource.forEach((organization, spoke) => {
    const hub = wholeAt(input.spokeTarget, spoke);
    const dx = xOf(anchors, hub) - xOf(anchors, organization);
    const dy = yOf(anchors, hub) - yOf(anchors, organization);
    const length = Math.sqrt(dx * dx + dy * dy);
    if (!(length > 0)) return;
    directions[2 * organization] = xOf(directions, organization) + dx / length;
    directions[2 * organization + 1] = yOf(directions, organization) + dy / length;
  });
  return directions;
}

/**
 * Weights of the parties' places in the place of their agreement: between the mean (all equal) and the geometric
 * median (shortest spokes), by two steps of Weiszfeld's iteration. All the way to the median the hub would sit on
 * the mark of a party as soon as half of the parties are in one city.
 */
function middleWeights(parties: readonly number[], anchors: Float64Array): number[] {
  let weights = parties.map(() => 1 / parties.length);
  for (let step = 0; parties.length > 2 && step < 2; step++) {
    let x = 0;
    let y = 0;
    parties.forEach((party, index) => {
      x += numberAt(weights, index) * xOf(anchors, party);
      y += numberAt(weights, index) * yOf(anchors, party);
    });
    const shares = parties.map((party) => {
      const dx = xOf(anchors, party) - x;
      const dy = yOf(anchors, party) - y;
      return 1 / (nearWorld + Math.sqrt(dx * dx + dy * dy));
    });
    const sum = shares.reduce((total, share) => total + share, 0);
    weights = shares.map((share) => share / sum);
  }
  return weights;
}

export function planGeography(input: LayoutInput): GeographicPlan {
  const { organizationCount, nodeCount, scale } = input;
  const anchors = input.anchors.slice();

  const placedParties: number[][] = Array.from({ length: nodeCount - organizationCount }, () => []);
  input.spokeSource.forEach((organization, spoke) => {
    if (Number.isNaN(anchors[2 * organization])) return;
    placedParties[wholeAt(input.spokeTarget, spoke) - organizationCount]?.push(organization);
  });
  const partyWeights = placedParties.map((parties) => middleWeights(parties, anchors));
  const twinCounts = new Map<string, number>();
  const twinKeys = placedParties.map((parties) => parties.join());
  const positions = placedParties.map((parties, hub) => {
    const node = organizationCount + hub;
    const key = twinKeys[hub] as string;
    const position = twinCounts.get(key) ?? 0;
    twinCounts.set(key, position + 1);
    if (parties.length === 0) return position;
    const weights = partyWeights[hub] as readonly number[];
    let x = 0;
    let y = 0;
    parties.forEach((party, index) => {
      x += numberAt(weights, index) * xOf(anchors, party);
      y += numberAt(weights, index) * yOf(anchors, party);
    });
    anchors[2 * node] = quantizeWorld(x);
    anchors[2 * node + 1] = quantizeWorld(y);
    return position;
  });

  const directions = partnerDirections(input, anchors);
  const membersOf = new Map<string, number[]>();
  for (let node = 0; node < organizationCount; node++) {
    const x = xOf(anchors, node);
    if (Number.isNaN(x)) continue;
    const key = `${String(x)} ${String(anchors[2 * node + 1])}`;
    const members = membersOf.get(key);
    if (members) members.push(node);
    else membersOf.set(key, [node]);
  }
  const places = [...membersOf.values()].map((members) => {
    const first = numberAt(members, 0);
    const rosette = packRosette(
      members.map((node) => ({
        spacePx:
          Math.max((smallestTargetPx / 2) * scale, realAt(input.radiusPx, node) + (markGapPx / 2) * scale) +
          roundingSpacePx,
        towards: [xOf(directions, node), yOf(directions, node)],
        seed: wholeAt(input.seed, node),
      })),
    );
    return { x: xOf(anchors, first), y: yOf(anchors, first), members, ...rosette };
  });

  return {
    anchors,
    places,
    placedParties,
    partyWeights,
    markScales: mapMarkScales(anchors, input.radiusPx, organizationCount),
    twin: positions.map((position, hub) => ({
      position,
      count: twinCounts.get(twinKeys[hub] as string) ?? 1,
    })),
  };
}
