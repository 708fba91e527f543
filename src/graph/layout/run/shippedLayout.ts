/**
 * A layout that ships with the build, so that the page of the published data computes none. Positions are whole
 * numbers of `positionStepPx`, so what is decoded is exactly what would be computed.
 */
import { positionStepPx, type FrameShape, type LayoutInput } from '../core/layoutTypes.ts';
import { hashText } from '../core/seeds.ts';
import { realAt, signedAt } from '../../numbers.ts';

/**
 * Counts up whenever the layout's code changes its results: a shipped layout of another version does not fit. The golden
 * positions (`test/golden`) hold whoever changes them to it.
 */
export const layoutVersion = 4;

export interface ShippedLayout {
  readonly key: string;
  /** For each class of viewport, base64 of variable-length integers: all x, then all y. */
  readonly network: Readonly<Record<FrameShape, string>>;
}

/** Says whether a layout belongs to some data: the same ids, places, sizes and links in the same order. */
export function layoutKey(input: LayoutInput): string {
  const parts = [
    String(layoutVersion),
    String(input.organizationCount),
    input.seed.join(),
    input.anchors.join(),
    input.radiusPx.join(),
    input.regionRank.join(),
    input.spokeSource.join(),
    input.spokeTarget.join(),
  ];
  // Two 32-bit hashes of the same text: chance collisions are out of the question.
  const text = parts.join(';');
  return [hashText(text), hashText(`again ${text}`)].map((hash) => hash.toString(36)).join('-');
}

/** Each step as a zigzag variable-length integer (7 bits a byte, lowest first): most fit in one or two bytes. */
function toBase64(steps: Int32Array): string {
  let bytes = '';
  for (const step of steps) {
    let rest = ((step << 1) ^ (step >> 31)) >>> 0;
    while (rest > 0x7f) {
      bytes += String.fromCharCode((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes += String.fromCharCode(rest);
  }
  return btoa(bytes);
}

function fromBase64(text: string, count: number): Int32Array | null {
  let bytes: string;
  try {
    bytes = atob(text);
  } catch {
    return null;
  }
  const steps = new Int32Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    let value = 0;
    let shift = 0;
    let byte: number;
    do {
      if (at >= bytes.length || shift > 28) return null;
      byte = bytes.charCodeAt(at++);
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    steps[index] = (value >>> 1) ^ -(value & 1);
  }
  return at === bytes.length ? steps : null;
}

/** [x, y] pairs as whole steps: all x, then all y, which compresses better than pairs. */
function stepsOf(pairs: Float32Array): Int32Array {
  const count = pairs.length / 2;
  const steps = new Int32Array(pairs.length);
  for (let index = 0; index < pairs.length; index++) {
    steps[(index % 2) * count + (index >> 1)] = Math.round(realAt(pairs, index) / positionStepPx);
  }
  return steps;
}

function pairsOf(steps: Int32Array): Float32Array {
  const count = steps.length / 2;
  return Float32Array.from(
    { length: steps.length },
    (_, index) => signedAt(steps, (index % 2) * count + (index >> 1)) * positionStepPx,
  );
}

export function encodeLayout(
  networks: Readonly<Record<FrameShape, Float32Array>>,
  key: string,
): ShippedLayout {
  return {
    key,
    network: { wide: toBase64(stepsOf(networks.wide)), tall: toBase64(stepsOf(networks.tall)) },
  };
}

function isShippedLayout(json: unknown): json is ShippedLayout {
  if (typeof json !== 'object' || json === null) return false;
  const { key, network } = json as Partial<Record<keyof ShippedLayout, unknown>>;
  return (
    typeof key === 'string' &&
    typeof network === 'object' &&
    network !== null &&
    ['wide', 'tall'].every((frame) => typeof (network as Record<string, unknown>)[frame] === 'string')
  );
}

/** [x, y] of every node, or `null` if it is of other data, of another version or damaged: then the page works them out. */
export function decodeLayout(
  json: unknown,
  input: LayoutInput,
  expectedKey = layoutKey(input),
): Float32Array | null {
  if (!isShippedLayout(json) || json.key !== expectedKey) return null;
  const steps = fromBase64(json.network[input.frame], 2 * input.nodeCount);
  return steps && pairsOf(steps);
}
