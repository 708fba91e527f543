/** Where an arrow key leads: the nearest other mark within a quarter turn of that direction. */
export interface WalkTarget {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface WalkInput {
  /** Marks that may be walked to. */
  readonly targets: readonly WalkTarget[];
  readonly from: readonly [x: number, y: number];
  /** The mark that stands at `from`. */
  readonly fromId: string | null;
  readonly dx: number;
  readonly dy: number;
}

export function nextMark({ targets, from, fromId, dx, dy }: WalkInput): string | null {
  let best: string | null = null;
  let bestCost = Infinity;
  for (const { id, x, y } of targets) {
    if (id === fromId) continue;
    const along = (x - from[0]) * dx + (y - from[1]) * dy;
    const across = Math.abs((x - from[0]) * dy - (y - from[1]) * dx);
    if (along <= 0.5 || across > along * 1.2) continue;
    // Straight ahead is nearer than aside.
    const cost = along + 2 * across;
    if (cost < bestCost) {
      best = id;
      bestCost = cost;
    }
  }
  return best;
}
