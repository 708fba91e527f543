/** Packs links into ribbons: for each link `segments` + 1 pairs of vertices along its curve. Pure. */
import type { Links } from '../../../../graph/network.ts';
import type { Attribute } from '../gl.ts';

export interface LinkMeshInput extends Links {
  /** Node whose emphasis also rules the link; the target where a link has no agreement. */
  readonly agreement: Uint32Array;
  readonly bend: Float32Array;
  /** Index into the palette of the program, one for each link. */
  readonly color: Uint8Array;
}

/** Curves look smooth with 14 pieces; where there are very many links nobody sees single ones. */
export function segmentsFor(linkCount: number): number {
  return linkCount < 3000 ? 14 : linkCount < 12_000 ? 6 : 2;
}

export function packLinks(input: LinkMeshInput): { attributes: readonly Attribute[]; indices: Uint32Array } {
  const segments = segmentsFor(input.count);
  const verticesPerLink = 2 * (segments + 1);
  const nodes = new Uint32Array(input.count * verticesPerLink * 3);
  const curve = new Float32Array(input.count * verticesPerLink * 3);
  const color = new Float32Array(input.count * verticesPerLink);
  const indices = new Uint32Array(input.count * segments * 6);
  let vertex = 0;
  let index = 0;
  for (let link = 0; link < input.count; link++) {
    const first = vertex;
    for (let step = 0; step <= segments; step++) {
      for (const side of [-1, 1]) {
        nodes[3 * vertex] = input.source[link] as number;
        nodes[3 * vertex + 1] = input.target[link] as number;
        nodes[3 * vertex + 2] = input.agreement[link] as number;
        curve[3 * vertex] = step / segments;
        curve[3 * vertex + 1] = side;
        curve[3 * vertex + 2] = input.bend[link] as number;
        color[vertex] = input.color[link] as number;
        vertex++;
      }
    }
    for (let step = 0; step < segments; step++) {
      const at = first + 2 * step;
      indices.set([at, at + 1, at + 2, at + 1, at + 3, at + 2], index);
      index += 6;
    }
  }
  return {
    attributes: [
      { kind: 'uint', size: 3, data: nodes },
      { kind: 'float', size: 3, data: curve },
      { kind: 'float', size: 1, data: color },
    ],
    indices,
  };
}
