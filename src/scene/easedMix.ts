/** The mix of the two views on its way, 0 map … 1 network. Interruptible: the way back starts from where it is. */
const wholeWayMs = 900;
const shortestMs = 120;

export interface EasedMix {
  now(): number;
  /** Where it is going. */
  goal(): number;
  set(target: number, isDirect: boolean): void;
  /** `true` while it has not arrived. */
  advance(nowMs: number): boolean;
}

export function createEasedMix(first: number): EasedMix {
  let now = first;
  let from = first;
  let to = first;
  let startMs: number | null = null;
  let isMoving = false;
  return {
    now: () => now,
    goal: () => to,
    set(target, isDirect) {
      if (isDirect) {
        now = target;
        from = target;
        to = target;
        isMoving = false;
        return;
      }
      if (target === to) return;
      from = now;
      to = target;
      startMs = null;
      isMoving = from !== to;
    },
    advance(nowMs) {
      if (!isMoving) return false;
      startMs ??= nowMs;
      const lengthMs = Math.max(shortestMs, wholeWayMs * Math.abs(to - from));
      const t = Math.max(0, Math.min(1, (nowMs - startMs) / lengthMs));
      now = t === 1 ? to : from + (to - from) * t;
      isMoving = t < 1;
      return isMoving;
    },
  };
}
