/** Where an arrow key leads from a mark: the nearest other mark within a quarter turn of that direction. */
import type { Scene } from '../scene/scene.ts';
import type { StageController } from './stageController.ts';

const weakest = 0.3;

export interface WalkInput {
  readonly scene: Scene;
  readonly controller: StageController;
  /** Nodes that may be walked to; all, or those a link joins to `from`. */
  readonly candidates: Iterable<number>;
  readonly from: readonly [number, number];
  readonly fromNode: number | null;
  readonly dx: number;
  readonly dy: number;
}

export function nextMark({
  scene,
  controller,
  candidates,
  from,
  fromNode,
  dx,
  dy,
}: WalkInput): number | null {
  let best: number | null = null;
  let bestCost = Infinity;
  for (const node of candidates) {
    if (node === fromNode || (scene.emphasis[node] as number) < weakest) continue;
    const position = controller.positionOf(node);
    if (!position) continue;
    const along = (position[0] - from[0]) * dx + (position[1] - from[1]) * dy;
    const across = Math.abs((position[0] - from[0]) * dy - (position[1] - from[1]) * dx);
    if (along <= 0.5 || across > along * 1.2) continue;
    // Straight ahead is nearer than aside.
    const cost = along + 2 * across;
    if (cost < bestCost) {
      best = node;
      bestCost = cost;
    }
  }
  return best;
}
