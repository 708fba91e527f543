/** The strength of every node on its way to what the state asks for. */
import { smoothStep } from './projection.ts';

const easeMs = 220;
/** What the first frame of a fading shows of it. */
const firstFrameMs = 50;

export interface EasedStrength {
  /** By node, as drawn now. */
  readonly now: Float32Array;
  set(target: Float32Array, isCut: boolean): void;
  /** `true` while it has not arrived. */
  advance(nowMs: number): boolean;
}

const isSame = (a: Float32Array, b: Float32Array) => a.every((value, node) => value === b[node]);

export function createEasedStrength(nodeCount: number): EasedStrength {
  const now = new Float32Array(nodeCount);
  const from = new Float32Array(nodeCount);
  let to = new Float32Array(nodeCount);
  let startMs: number | null = null;
  let isMoving = false;
  let isFirst = true;
  return {
    now,
    set(target, isCut) {
      // A fade that is at its goal does not begin again.
      if (!isFirst && isSame(target, to)) return;
      to = Float32Array.from(target);
      from.set(now);
      startMs = null;
      isMoving = !isFirst && !isCut;
      if (!isMoving) now.set(to);
      isFirst = false;
    },
    advance(nowMs) {
      if (!isMoving) return false;
      startMs ??= nowMs - firstFrameMs;
      const t = Math.max(0, Math.min(1, (nowMs - startMs) / easeMs));
      const share = smoothStep(t);
      for (let node = 0; node < nodeCount; node++) {
        const start = from[node] ?? 0;
        now[node] = start + ((to[node] ?? 0) - start) * share;
      }
      isMoving = t < 1;
      return isMoving;
    },
  };
}
