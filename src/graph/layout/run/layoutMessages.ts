/** What page and layout worker say to each other. Every reply carries the id of the request it answers. */
import type { LayoutInput } from '../core/layoutTypes.ts';

export type LayoutMessage =
  | { readonly kind: 'start'; readonly id: number; readonly input: LayoutInput }
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
  | { readonly kind: 'network'; readonly id: number; readonly network: Float32Array }
  | { readonly kind: 'rest'; readonly id: number }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string };

/** A copy of the array goes over, so that the sender keeps what it goes on working with; the copy is not copied again. */
export function transferOf(reply: LayoutReply): { reply: LayoutReply; transfer: ArrayBuffer[] } {
  if (reply.kind !== 'network') return { reply, transfer: [] };
  const network = reply.network.slice();
  return { reply: { ...reply, network }, transfer: [network.buffer] };
}
