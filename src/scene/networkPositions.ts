/**
 * Where the network's layout has put each node, and the radius it has kept free for it. After filtering, what is left
 * is laid out by itself: nine marks do not stay where a hundred had pushed them.
 */
import type { Shown } from '../domain/filter.ts';
import { agreementRadiusPx, markScale, organizationRadiusPx } from '../domain/markSize.ts';
import type { FrameShape, LayoutInput } from '../graph/layout/core/layoutTypes.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import { networkMarkScale } from '../graph/layout/network/networkFit.ts';
import type { ComposedScene } from './compose.ts';
import { setPair, xOf, yOf, type Pairs } from '../graph/pairs.ts';

export interface NetworkPositions {
  /** [x, y] px of the layout's frame by node; NaN where it has no place (yet). */
  readonly points: Float32Array;
  /** By node, px of the layout's frame. */
  readonly radiusPx: Float32Array;
}

/** Of the layout of all nodes (`Layout.network`). */
export function wholeNetwork({ model }: ComposedScene, points: Float32Array): NetworkPositions {
  const fit = networkMarkScale(model.radiusPx);
  return { points, radiusPx: model.radiusPx.map((radius) => radius * fit) };
}

/** The part of the network that filters leave, as an input of its own for the layout. */
export interface NetworkPart {
  readonly input: LayoutInput;
  /** Node of the whole network, by node of the part. */
  readonly nodes: Uint32Array;
}

/** Agreements that tie: those of one party have nobody to be drawn to. */
export function isTying({ indexed }: ComposedScene, agreement: number): boolean {
  return (indexed.partiesOf[agreement]?.length ?? 0) > 1;
}

/** 1 for each node that is in the network's drawing: tying shown agreements and their parties. */
export function tiedNodes(composed: ComposedScene, shown: Shown): Uint8Array {
  const { network, indexed } = composed;
  const isTied = new Uint8Array(network.nodeCount);
  for (let agreement = 0; agreement < network.agreementCount; agreement++) {
    if (shown.agreements[agreement] !== 1 || !isTying(composed, agreement)) continue;
    isTied[network.organizationCount + agreement] = 1;
    for (const party of indexed.partiesOf[agreement] ?? []) isTied[party] = 1;
  }
  return isTied;
}

/** `null` where nothing is left out: then the layout of all serves. */
export function networkPartOf(composed: ComposedScene, shown: Shown, frame: FrameShape): NetworkPart | null {
  const { network, indexed } = composed;
  const isTied = tiedNodes(composed, shown);
  const nodes: number[] = [];
  const numberOf = new Int32Array(network.nodeCount).fill(-1);
  isTied.forEach((tied, node) => {
    if (!tied) return;
    numberOf[node] = nodes.length;
    nodes.push(node);
  });
  const isOfAll =
    nodes.length === tiedNodes(composed, everything(composed)).reduce((sum, one) => sum + one, 0);
  if (isOfAll || nodes.length === 0) return null;
  const whole = layoutInputOf(indexed, network, frame);
  const organizationCount = nodes.findIndex((node) => node >= network.organizationCount);
  const scale = markScale(organizationCount);
  const anchors = new Float64Array(2 * nodes.length).fill(NaN);
  const spokes: number[] = [];
  nodes.forEach((node, part) => {
    setPair(anchors, part, xOf(whole.anchors, node), yOf(whole.anchors, node));
  });
  for (let spoke = 0; spoke < network.spokes.count; spoke++) {
    const source = numberOf[network.spokes.source[spoke] ?? 0] ?? -1;
    const target = numberOf[network.spokes.target[spoke] ?? 0] ?? -1;
    if (source >= 0 && target >= 0) spokes.push(source, target);
  }
  const radiusOf = (node: number) => {
    const degree = network.degree[node] ?? 0;
    return node < network.organizationCount ? organizationRadiusPx(degree) : agreementRadiusPx(degree);
  };
  return {
    nodes: Uint32Array.from(nodes),
    input: {
      organizationCount,
      nodeCount: nodes.length,
      anchors,
      radiusPx: Float32Array.from(nodes, (node) => scale * radiusOf(node)),
      spokeSource: Uint32Array.from({ length: spokes.length / 2 }, (_, spoke) => spokes[2 * spoke] ?? 0),
      spokeTarget: Uint32Array.from({ length: spokes.length / 2 }, (_, spoke) => spokes[2 * spoke + 1] ?? 0),
      seed: Uint32Array.from(nodes, (node) => whole.seed[node] ?? 0),
      regionRank: Uint16Array.from(nodes, (node) => whole.regionRank[node] ?? 0),
      scale,
      frame,
    },
  };
}

function everything({ network }: ComposedScene): Shown {
  return {
    organizations: new Uint8Array(network.organizationCount).fill(1),
    agreements: new Uint8Array(network.agreementCount).fill(1),
    context: new Uint8Array(network.organizationCount),
    organizationCount: network.organizationCount,
    agreementCount: network.agreementCount,
    contextCount: 0,
    undatedCount: 0,
    undatedAreHidden: false,
  };
}

/** The part's positions over those of the whole: what is not in the part keeps its place. */
export function partOfNetwork(whole: NetworkPositions, part: NetworkPart, points: Pairs): NetworkPositions {
  const fit = networkMarkScale(part.input.radiusPx);
  const all = whole.points.slice();
  const radiusPx = whole.radiusPx.slice();
  part.nodes.forEach((node, own) => {
    setPair(all, node, xOf(points, own), yOf(points, own));
    radiusPx[node] = (part.input.radiusPx[own] ?? 0) * fit;
  });
  return { points: all, radiusPx };
}
