/**
 * The layout of the network: pure, seeded, the same to the last bit on every machine and visit. On the way from the
 * input to a position there are only + − × ÷ and square roots, which IEEE 754 fixes exactly; every result is a
 * multiple of `positionStepPx`. (The map needs none: `graph/levels` seats marks about their places at every zoom.)
 */
import { canonicalOrder, toDocumentOrder } from '../core/canonicalOrder.ts';
import type { LayoutInput } from '../core/layoutTypes.ts';
import { networkLayoutSteps } from '../network/networkLayout.ts';
import { networkWithPins, type Pins } from '../network/networkPins.ts';
import { roughNetwork } from '../network/roughNetwork.ts';

/** With more nodes a rough picture comes first. */
const mostInOneGo = 1500;

/**
 * The layout in small steps: yields `null` after each tick (about 0.5 ms at 173 nodes, 20 ms at 22,000; some single
 * steps are longer), of large data first a rough picture (see `roughNetwork.ts`). Returns [x, y] of every node.
 */
export function* layoutSteps(documentInput: LayoutInput): Generator<Float32Array | null, Float32Array> {
  const { input, numberOf } = canonicalOrder(documentInput);
  yield input.nodeCount > mostInOneGo ? toDocumentOrder(roughNetwork(input), numberOf) : null;
  const ticks = networkLayoutSteps(input);
  let tick = ticks.next();
  for (; !tick.done; tick = ticks.next()) yield null;
  return toDocumentOrder(tick.value, numberOf);
}

export interface NetworkOptions {
  /** Nodes the reader has put somewhere. */
  readonly pinned?: Pins;
  /** The positions that pins start from; worked out if missing. */
  readonly start?: Float32Array;
}

/** [x, y] of every node, all of it in one go. */
export function networkLayout(
  documentInput: LayoutInput,
  { pinned, start }: NetworkOptions = {},
): Float32Array {
  let positions = start;
  if (!positions) {
    const steps = layoutSteps(documentInput);
    let step = steps.next();
    while (!step.done) step = steps.next();
    positions = step.value;
  }
  return pinned && pinned.size > 0 ? networkWithPins(documentInput, positions, pinned) : positions;
}
