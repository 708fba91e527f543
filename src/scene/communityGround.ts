/**
 * Communities as ground in the network view: under each group of organizations that work together more than with
 * others lies a tint of its most common sector. Ground runs along the spokes inside a community, so it needs no hull
 * and never claims a mark of another.
 */
import { commonSector, mostCommon } from './commonSector.ts';
import type { SceneModel } from './sceneModel.ts';
import { signedAt, wholeAt } from '../graph/numbers.ts';

/** A pair stands out by itself. */
const smallestGround = 3;
/** Half of the width of a strip of ground at mark scale 1, px. */
export const groundRadiusPx = 30;

export interface CommunityGround {
  /** For each community, largest first: 1 + index into the palette of its most common sector, 0 without any. */
  readonly sectors: Uint8Array;
  /** Strips between two nodes, or around one (`source` = `target`); by community, in the order of `sectors`. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly community: Uint16Array;
  readonly count: number;
}

/** `groups`: numbers of organizations, as the measures give them (largest first). */
export function communityGround(model: SceneModel, groups: readonly (readonly number[])[]): CommunityGround {
  const { network, indexed } = model;
  const shaded = groups.filter((members) => members.length >= smallestGround);
  const communityOf = new Int32Array(network.nodeCount).fill(-1);
  shaded.forEach((members, community) => {
    for (const node of members) communityOf[node] = community;
  });
  // An agreement belongs where most of its parties do; a bridge between equals belongs nowhere.
  indexed.partiesOf.forEach((parties, agreement) => {
    const { value, count } = mostCommon(parties.map((party) => signedAt(communityOf, party)));
    if (2 * count > parties.length) communityOf[network.organizationCount + agreement] = value;
  });

  const strips: { source: number; target: number; community: number }[] = [];
  const isJoined = new Uint8Array(network.nodeCount);
  for (let spoke = 0; spoke < network.spokes.count; spoke++) {
    const source = wholeAt(network.spokes.source, spoke);
    const target = wholeAt(network.spokes.target, spoke);
    const community = signedAt(communityOf, source);
    if (community < 0 || community !== communityOf[target]) continue;
    isJoined[source] = 1;
    strips.push({ source, target, community });
  }
  shaded.forEach((members, community) => {
    for (const node of members)
      if (isJoined[node] === 0) strips.push({ source: node, target: node, community });
  });
  strips.sort((a, b) => a.community - b.community || a.source - b.source || a.target - b.target);

  return {
    sectors: Uint8Array.from(shaded, (members) => commonSector(model, members)),
    source: Uint32Array.from(strips, ({ source }) => source),
    target: Uint32Array.from(strips, ({ target }) => target),
    community: Uint16Array.from(strips, ({ community }) => community),
    count: strips.length,
  };
}
