/** What page and layout worker say to each other. Every reply carries the id of the request it answers. */
import type { LayoutRequest, PartialLayout } from './layout.ts';
import type { LayoutInput } from '../core/layoutTypes.ts';

export type LayoutMessage =
  | {
      readonly kind: 'start';
      readonly id: number;
      readonly input: LayoutInput;
      readonly request: LayoutRequest;
    }
  /** Pins over the network as laid out; [node, x, y] each. */
  | {
      readonly kind: 'reheat';
      readonly id: number;
      readonly pins: readonly (readonly [number, number, number])[];
    }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' };

export type LayoutReply =
  /** The part that is newly done: an array for one zoom, or the network. Everything else is known from before. */
  | { readonly kind: 'anchors'; readonly id: number; readonly anchors: Float64Array }
  | {
      readonly kind: 'offsets';
      readonly id: number;
      readonly position: number;
      readonly offsetsPx: Float32Array;
    }
  | { readonly kind: 'network'; readonly id: number; readonly network: Float32Array }
  | { readonly kind: 'rest'; readonly id: number }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string };

/**
 * The replies that take a client from one partial layout to the next. The network goes first: a page that waits for
 * it would else draw it, from offsets alone, as a single point.
 */
export function repliesBetween(
  id: number,
  before: PartialLayout | null,
  after: PartialLayout,
): LayoutReply[] {
  const replies: LayoutReply[] = [];
  if (!before) replies.push({ kind: 'anchors', id, anchors: after.anchors });
  if (after.network && after.network !== before?.network)
    replies.push({ kind: 'network', id, network: after.network });
  after.offsetsPx.forEach((offsetsPx, position) => {
    if (offsetsPx && offsetsPx !== before?.offsetsPx[position])
      replies.push({ kind: 'offsets', id, position, offsetsPx });
  });
  return replies;
}

/** A copy of each array goes over, so that the sender keeps what it goes on working with; the copy is not copied again. */
export function transferOf(reply: LayoutReply): { reply: LayoutReply; transfer: ArrayBuffer[] } {
  switch (reply.kind) {
    case 'anchors': {
      const anchors = reply.anchors.slice();
      return { reply: { ...reply, anchors }, transfer: [anchors.buffer] };
    }
    case 'offsets': {
      const offsetsPx = reply.offsetsPx.slice();
      return { reply: { ...reply, offsetsPx }, transfer: [offsetsPx.buffer] };
    }
    case 'network': {
      const network = reply.network.slice();
      return { reply: { ...reply, network }, transfer: [network.buffer] };
    }
    case 'rest':
    case 'fault':
      return { reply, transfer: [] };
  }
}
