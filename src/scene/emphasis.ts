/**
 * How strongly each node is drawn, 0 (not at all) to 1. Links take the weaker of their ends, so that one array says
 * everything: filters, context, selection, hover and paths.
 */
import type { Shown } from '../domain/filter.ts';
import type { Network } from '../graph/network.ts';

export interface EmphasisInput {
  readonly network: Network;
  readonly shown: Shown;
  /** Nodes to lift; the rest fades. `null` while nothing is singled out. */
  readonly lifted: ReadonlySet<number> | null;
  /** Drawn even where the filters hide them: the selection, and chains of a path. */
  readonly always: ReadonlySet<number>;
}

export const opacity = { context: 0.42, faded: 0.13 } as const;

export function emphasisOf({ network, shown, lifted, always }: EmphasisInput): Float32Array {
  const result = new Float32Array(network.nodeCount);
  for (let node = 0; node < network.nodeCount; node++) {
    const isOrganization = node < network.organizationCount;
    const isShown = isOrganization
      ? shown.organizations[node]
      : shown.agreements[node - network.organizationCount];
    let strength = isShown ? 1 : isOrganization && shown.context[node] ? opacity.context : 0;
    if (always.has(node)) strength = 1;
    if (lifted && !lifted.has(node)) strength *= opacity.faded;
    else if (lifted && strength > 0) strength = Math.max(strength, 0.75);
    result[node] = strength;
  }
  return result;
}
