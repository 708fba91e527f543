/**
 * The layout: pure, seeded, the same to the last bit on every machine and visit. On the way from the input to a
 * position there are only + − × ÷ and square roots, which IEEE 754 fixes exactly; every result is a multiple of
 * `positionStepPx`.
 */
import { canonicalOrder, toDocumentOrder } from '../core/canonicalOrder.ts';
import { geographicSteps } from '../map/geographicLayout.ts';
import { planGeography } from '../map/geographicPlan.ts';
import { layoutZooms, type Layout, type LayoutInput } from '../core/layoutTypes.ts';
import { networkLayoutSteps } from '../network/networkLayout.ts';
import { networkWithPins, type Pins } from '../network/networkPins.ts';
import { roughNetwork, roughOffsets } from '../map/roughLayout.ts';
import { numberAt } from '../../numbers.ts';

/** With more nodes a rough picture comes first, and then one for each view instead of one for each zoom. */
const mostInOneGo = 1500;

/** A layout on its way: what is worked out so far. */
export interface PartialLayout {
  readonly anchors: Float64Array;
  /** By position in `layoutZooms`. */
  readonly offsetsPx: readonly (Float32Array | null)[];
  readonly network: Float32Array | null;
}

export interface LayoutRequest {
  /** Which view is worked out first. Default: `map`. */
  readonly first?: 'map' | 'network';
}

export function isComplete(layout: PartialLayout): layout is Layout {
  return layout.network !== null && layout.offsetsPx.every((offsets) => offsets !== null);
}

/**
 * The layout in small steps: yields `null` after each tick (about 0.5 ms at 173 nodes, 20 ms at 22,000; some single steps are longer), and what is
 * done so far after each finished part (of large data a rough picture first, see `roughLayout.ts`). Zooms come from the closest to the farthest (see `geographicLayout.ts`).
 * The order of the views never changes the result. The last value yielded is complete.
 */
export function* layoutSteps(
  documentInput: LayoutInput,
  request: LayoutRequest = {},
): Generator<PartialLayout | null, Layout> {
  const { input, numberOf } = canonicalOrder(documentInput);
  const plan = planGeography(input);
  const anchors = toDocumentOrder(plan.anchors, numberOf);
  const offsetsPx: (Float32Array | null)[] = layoutZooms.map(() => null);
  let network: Float32Array | null = null;
  const isLarge = input.nodeCount > mostInOneGo;
  if (isLarge) {
    yield {
      anchors,
      offsetsPx: [...offsetsPx.slice(0, -1), toDocumentOrder(roughOffsets(input, plan), numberOf)],
      network: request.first === 'network' ? toDocumentOrder(roughNetwork(input, plan), numberOf) : null,
    };
  } else yield null;

  const views = request.first === 'network' ? ['network', 'map'] : ['map', 'network'];
  for (const view of views) {
    if (view === 'network') {
      const ticks = networkLayoutSteps(input);
      let tick = ticks.next();
      for (; !tick.done; tick = ticks.next()) yield null;
      network = toDocumentOrder(tick.value, numberOf);
      yield { anchors, offsetsPx: [...offsetsPx], network };
      continue;
    }
    let closer: Float32Array | undefined;
    for (let position = layoutZooms.length - 1; position >= 0; position--) {
      const ticks = geographicSteps(input, numberAt(layoutZooms, position), closer, plan);
      let tick = ticks.next();
      for (; !tick.done; tick = ticks.next()) yield null;
      closer = tick.value;
      offsetsPx[position] = toDocumentOrder(closer, numberOf);
      yield isLarge && position > 0 ? null : { anchors, offsetsPx: [...offsetsPx], network };
    }
  }
  return { anchors, offsetsPx: offsetsPx as Float32Array[], network: network as unknown as Float32Array };
}

/** All of it in one go. */
export function computeLayout(input: LayoutInput): Layout {
  const steps = layoutSteps(input);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export interface NetworkOptions {
  /** Nodes the reader has put somewhere. */
  readonly pinned?: Pins;
  /** The positions that pins start from; worked out if missing. */
  readonly start?: Float32Array;
}

/** [x, y] of every node in the network view. */
export function networkLayout(
  documentInput: LayoutInput,
  { pinned, start }: NetworkOptions = {},
): Float32Array {
  let positions = start;
  if (!positions) {
    const { input, numberOf } = canonicalOrder(documentInput);
    const ticks = networkLayoutSteps(input);
    let tick = ticks.next();
    while (!tick.done) tick = ticks.next();
    positions = toDocumentOrder(tick.value, numberOf);
  }
  return pinned && pinned.size > 0 ? networkWithPins(documentInput, positions, pinned) : positions;
}
