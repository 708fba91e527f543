/** Packs the strips of ground under communities into quads, far communities first. Pure. */
import type { CommunityGround } from '../../../../scene/communityGround.ts';
import type { Attribute } from '../gl.ts';
import { quadIndices } from '../marks/markMesh.ts';

export function packGround(ground: CommunityGround): {
  attributes: readonly Attribute[];
  indices: Uint32Array;
} {
  const { count, source, target, community, sectors } = ground;
  const nodes = new Uint32Array(count * 8);
  const corner = new Float32Array(count * 8);
  const own = new Float32Array(count * 8);
  for (let strip = 0; strip < count; strip++) {
    const number = community[strip] as number;
    for (let c = 0; c < 4; c++) {
      const at = 8 * strip + 2 * c;
      nodes[at] = source[strip] as number;
      nodes[at + 1] = target[strip] as number;
      corner[at] = c < 2 ? -1 : 1;
      corner[at + 1] = c % 2 === 0 ? -1 : 1;
      own[at] = sectors[number] as number;
      own[at + 1] = number / Math.max(1, sectors.length);
    }
  }
  return {
    attributes: [
      { kind: 'uint', size: 2, data: nodes },
      { kind: 'float', size: 2, data: corner },
      { kind: 'float', size: 2, data: own },
    ],
    indices: quadIndices(count),
  };
}
