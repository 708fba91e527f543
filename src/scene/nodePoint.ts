/** Where a node stands on screen, in both ways of drawing agreements. */
import { curvePoint } from './linkCurve.ts';
import type { Projection } from './nodePositions.ts';
import type { Scene } from './scene.ts';

/** [x, y] CSS px in the view; NaN for what nothing places. */
export function nodePoint(
  { positions }: Scene,
  node: number,
  { worldSize, shiftX, shiftY }: Projection,
): [number, number] {
  return [
    (positions.relative[2 * node] as number) * worldSize + shiftX,
    (positions.relative[2 * node + 1] as number) * worldSize + shiftY,
  ];
}

/** In pair mode an agreement is where its first link has its middle; `null` for one that has no link. */
export function pairPoint(scene: Scene, node: number, projection: Projection): [number, number] | null {
  const { network, firstPairLinks, pairBends } = scene.model;
  const link = firstPairLinks[node - network.organizationCount] ?? -1;
  if (link < 0) return null;
  const [ax, ay] = nodePoint(scene, network.pairs.source[link] as number, projection);
  const [bx, by] = nodePoint(scene, network.pairs.target[link] as number, projection);
  return curvePoint(ax, ay, bx, by, pairBends[link] as number, 0.5);
}
