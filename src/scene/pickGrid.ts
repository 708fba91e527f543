/** Finds the node under a point: a grid of cells over the view, so that a look-up costs the same at any size. */
import type { Projection } from './nodePositions.ts';

const cellPx = 48;

export interface PickGrid {
  /** The node whose mark (or 24 px target) holds the point, nearest first; `null` if none does. CSS px. */
  pick(x: number, y: number): number | null;
}

export interface PickInput {
  readonly relative: Float32Array;
  readonly radiusPx: Float32Array;
  readonly markScale: number;
  /** Nodes weaker than this are not there. */
  readonly emphasis: Float32Array;
  readonly projection: Projection;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly smallestTargetPx: number;
  /** First and one past the last node that can be picked (pair mode has no hubs). */
  readonly nodeCount: number;
}

const faintestTarget = 0.05;

export function buildPickGrid(input: PickInput): PickGrid {
  const {
    relative,
    radiusPx,
    markScale,
    emphasis,
    projection,
    widthPx,
    heightPx,
    smallestTargetPx,
    nodeCount,
  } = input;
  const columns = Math.ceil(widthPx / cellPx) + 2;
  const rows = Math.ceil(heightPx / cellPx) + 2;
  const cells = new Map<number, number[]>();
  for (let node = 0; node < nodeCount; node++) {
    if ((emphasis[node] as number) < faintestTarget) continue;
    const x = (relative[2 * node] as number) * projection.worldSize + projection.shiftX;
    const y = (relative[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
    const column = Math.floor(x / cellPx) + 1;
    const row = Math.floor(y / cellPx) + 1;
    if (!(column >= 0 && column < columns && row >= 0 && row < rows)) continue;
    const key = row * columns + column;
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
  }
  return {
    pick(x, y) {
      const column = Math.floor(x / cellPx) + 1;
      const row = Math.floor(y / cellPx) + 1;
      let best: number | null = null;
      let bestDistance = Infinity;
      for (let r = row - 1; r <= row + 1; r++) {
        for (let c = column - 1; c <= column + 1; c++) {
          for (const node of cells.get(r * columns + c) ?? []) {
            const nodeX = (relative[2 * node] as number) * projection.worldSize + projection.shiftX;
            const nodeY = (relative[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
            const distance = Math.hypot(nodeX - x, nodeY - y);
            const reach = Math.max(smallestTargetPx / 2, (radiusPx[node] as number) * markScale + 2);
            // Among overlapping targets the mark whose own edge is nearest wins.
            const distanceToEdge = distance - (radiusPx[node] as number) * markScale;
            if (distance <= reach && distanceToEdge < bestDistance) {
              best = node;
              bestDistance = distanceToEdge;
            }
          }
        }
      }
      return best;
    },
  };
}
