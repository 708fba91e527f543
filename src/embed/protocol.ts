/**
 * Messages between a host page and the frame, version 1 (README, "Embedding"). Each carries `corridor: 1`. What comes
 * in is read into objects without a prototype, against closed lists; all else is `null`, and ignored in silence.
 */
import { parameters } from '../state/parameters.ts';
import type { MessageKey } from './params.ts';
import { isMessageKey } from './params.ts';

export const protocolVersion = 1;

/** Characters and values of a message to the frame; a view with a hundred filters is 3,000. */
const largestMessage = 4096;
const deepestMessage = 4;

export type Patch = { [Key in MessageKey]?: unknown };
export type RequestId = string | number;

export type HostMessage =
  { readonly type: 'set'; readonly state: Patch } | { readonly type: 'get'; readonly id: RequestId };

export interface Selected {
  readonly org: string | null;
  readonly agreement: string | null;
}

export type FrameMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'state'; readonly state: object; readonly id?: RequestId }
  | ({ readonly type: 'select' } & Selected)
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'error'; readonly code: string; readonly message: string };

/** Messages arrive as structured clones: plain objects of this realm, never with accessors. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What is left of the budget after `value`; negative as soon as it is used up, without reading further. */
function sizeLeft(value: unknown, budget: number, depth: number): number {
  if (budget < 0 || depth > deepestMessage) return -1;
  if (typeof value === 'string') return budget - value.length;
  if (typeof value !== 'object' || value === null) return budget - 8;
  if (Array.isArray(value)) {
    if (value.length > budget) return -1;
    return (value as unknown[]).reduce<number>((left, item) => sizeLeft(item, left, depth + 1), budget - 2);
  }
  if (!isPlainObject(value)) return -1;
  let left = budget - 2;
  for (const key in value) {
    left = sizeLeft(value[key], left - key.length, depth + 1);
    if (left < 0) return left;
  }
  return left;
}

function readEnvelope(data: unknown): Readonly<Record<string, unknown>> | null {
  if (!isPlainObject(data) || own(data, 'corridor') !== protocolVersion) return null;
  return sizeLeft(data, largestMessage, 0) < 0 ? null : data;
}

/** The keys that a message may set, with values that `setState` will take; `null` and `[]` unset. */
function readPatch(value: unknown): Patch {
  const patch = Object.create(null) as Patch;
  if (!isPlainObject(value)) return patch;
  for (const [key, item] of Object.entries(value)) {
    if (!isMessageKey(key) || item === undefined) continue;
    const isUnset = Array.isArray(item) && item.length === 0;
    if (isUnset || parameters[key].accept(item).ok) patch[key] = isUnset ? null : item;
  }
  return patch;
}

/** The host's first message, which brings the port; its `state` is applied before the frame answers. */
export function readInit(data: unknown): { readonly state: Patch } | null {
  const envelope = readEnvelope(data);
  if (!envelope && isPlainObject(data) && own(data, 'type') === 'init') {
    // Its sender waits for an answer that does not come, and looks here.
    console.warn('corridor: "init" ignored, it has no `corridor: 1`, is over 4 kB, or is nested too deeply');
  }
  if (!envelope || own(envelope, 'type') !== 'init') return null;
  return { state: readPatch(own(envelope, 'state')) };
}

export function readHostMessage(data: unknown): HostMessage | null {
  const envelope = readEnvelope(data);
  if (!envelope) return null;
  const type = own(envelope, 'type');
  if (type === 'set') return { type, state: readPatch(own(envelope, 'state')) };
  if (type !== 'get') return null;
  const id = own(envelope, 'id');
  const isId =
    (typeof id === 'string' && id.length <= 200) || (typeof id === 'number' && Number.isFinite(id));
  return isId ? { type, id } : null;
}

/** Two patches as one: what comes later wins, and of `org` and `agreement` the one named last. */
export function mergePatches(before: Patch, after: Patch): Patch {
  const merged = Object.assign(Object.create(null) as Patch, before, after);
  if (typeof after.org === 'string') delete merged.agreement;
  else if (typeof after.agreement === 'string') delete merged.org;
  return merged;
}
