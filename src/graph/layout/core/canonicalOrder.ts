/**
 * The order the layout works in: by seed, not by position in the document. Sums of floating-point numbers depend on
 * their order, and so does who gives way to whom; sorted by seed, a moved row changes nothing and a new row is one
 * more among the others.
 */
import type { LayoutInput } from './layoutTypes.ts';
import { xOf, yOf } from '../../pairs.ts';
import { realAt, wholeAt } from '../../numbers.ts';

export interface CanonicalInput {
  readonly input: LayoutInput;
  /** For each node number of the document, its number in `input`. */
  readonly numberOf: Uint32Array;
}

export function canonicalOrder(input: LayoutInput): CanonicalInput {
  const { organizationCount, nodeCount, seed } = input;
  const bySeed = (a: number, b: number) => wholeAt(seed, a) - wholeAt(seed, b) || a - b;
  const organizations = Array.from({ length: organizationCount }, (_, node) => node).sort(bySeed);
  const hubs = Array.from(
    { length: nodeCount - organizationCount },
    (_, hub) => organizationCount + hub,
  ).sort(bySeed);
  const documentNumbers = Uint32Array.from([...organizations, ...hubs]);
  const numberOf = new Uint32Array(nodeCount);
  documentNumbers.forEach((node, position) => {
    numberOf[node] = position;
  });

  const spokes = Array.from(
    input.spokeSource,
    (source, spoke) =>
      [wholeAt(numberOf, source), wholeAt(numberOf, wholeAt(input.spokeTarget, spoke))] as const,
  ).sort((a, b) => a[1] - b[1] || a[0] - b[0]);

  const anchors = new Float64Array(2 * nodeCount);
  documentNumbers.forEach((node, position) => {
    anchors[2 * position] = xOf(input.anchors, node);
    anchors[2 * position + 1] = yOf(input.anchors, node);
  });
  return {
    numberOf,
    input: {
      ...input,
      anchors,
      radiusPx: Float32Array.from(documentNumbers, (node) => realAt(input.radiusPx, node)),
      seed: Uint32Array.from(documentNumbers, (node) => wholeAt(seed, node)),
      regionRank: Uint16Array.from(documentNumbers, (node) => wholeAt(input.regionRank, node)),
      spokeSource: Uint32Array.from(spokes, ([source]) => source),
      spokeTarget: Uint32Array.from(spokes, ([, target]) => target),
    },
  };
}

/** [x, y] by canonical number → [x, y] by the document's node number. */
export function toDocumentOrder<Pairs extends Float32Array | Float64Array>(
  pairs: Pairs,
  numberOf: Uint32Array,
): Pairs {
  const result = pairs.slice() as Pairs;
  numberOf.forEach((position, node) => {
    result[2 * node] = xOf(pairs, position);
    result[2 * node + 1] = yOf(pairs, position);
  });
  return result;
}
