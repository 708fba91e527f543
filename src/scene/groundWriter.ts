/** Writes the tinted ground under the network's communities, and knows what the communities are called after. */
import { mostTintedNodes } from '../domain/markSize.ts';
import { communityGround, groundRadiusPx, type CommunityGround } from './communityGround.ts';
import type { ComposedScene } from './compose.ts';
import { groundField, groundStride } from './frame.ts';
import { GrowingBatch } from './growingBatch.ts';
import type { Standing } from './journey.ts';
import { rowField, valueOf } from './markRows.ts';
import type { NamedGroup } from './nameCandidates.ts';
import { nameCommunities } from './viewGroups.ts';
import { smoothStep } from './projection.ts';

/** A strip under marks that are fainter than this is not laid. */
const weakest = 0.5;

export interface GroundWriter {
  readonly batch: GrowingBatch;
  widthPx(): number;
  /** 0..1, of what the theme gives it. */
  strength(): number;
  groups(): readonly NamedGroup[];
  /** Numbers of organizations by community, largest first. */
  setCommunities(groups: readonly (readonly number[])[]): void;
  write(network: Standing, nodes: Float32Array, share: number): void;
}

export function createGroundWriter(composed: ComposedScene): GroundWriter {
  const { model, network } = composed;
  const batch = new GrowingBatch(groundStride, 128);
  let ground: CommunityGround | null = null;
  let groups: readonly NamedGroup[] = [];
  let widthPx = 0;
  let strength = 0;

  return {
    batch,
    widthPx: () => widthPx,
    strength: () => strength,
    groups: () => groups,
    setCommunities(next) {
      ground = communityGround(model, next);
      groups = nameCommunities(composed, next);
    },
    write({ rows, arrangement, markScale }, nodes, share) {
      batch.clear();
      strength = smoothStep(3 * share - 2);
      widthPx = 2 * groundRadiusPx * markScale;
      if (!ground || strength === 0 || network.nodeCount > mostTintedNodes) return;
      const rowOf = (node: number) =>
        node < network.organizationCount
          ? (arrangement.markOf[node] ?? -1)
          : (arrangement.hubOf[node - network.organizationCount] ?? -1);
      for (let strip = 0; strip < ground.count; strip++) {
        const source = ground.source[strip] ?? 0;
        const target = ground.target[strip] ?? 0;
        if (Math.min(nodes[source] ?? 0, nodes[target] ?? 0) < weakest) continue;
        const [from, to] = [rowOf(source), rowOf(target)];
        if (from < 0 || to < 0) continue;
        const community = ground.community[strip] ?? 0;
        const at = batch.add();
        batch.data[at + groundField.fromX] = valueOf(rows, from, rowField.x);
        batch.data[at + groundField.fromY] = valueOf(rows, from, rowField.y);
        batch.data[at + groundField.toX] = valueOf(rows, to, rowField.x);
        batch.data[at + groundField.toY] = valueOf(rows, to, rowField.y);
        batch.data[at + groundField.community] = community;
        batch.data[at + groundField.color] = ground.sectors[community] ?? 0;
      }
    },
  };
}
