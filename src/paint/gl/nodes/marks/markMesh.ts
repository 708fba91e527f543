/** Packs marks and leaders into quads. Pure. */
import type { SceneModel } from '../../../../scene/sceneModel.ts';
import { sectorsPerMark } from '../../../../scene/sceneModel.ts';
import type { Attribute } from '../gl.ts';

interface Packed {
  readonly attributes: readonly Attribute[];
  readonly indices: Uint32Array;
}

export function quadIndices(quads: number): Uint32Array {
  const indices = new Uint32Array(quads * 6);
  for (let quad = 0; quad < quads; quad++) {
    const at = 4 * quad;
    indices.set([at, at + 1, at + 2, at + 1, at + 3, at + 2], 6 * quad);
  }
  return indices;
}

export function packMarks(model: SceneModel): Packed {
  const order = model.drawingOrder;
  const vertices = order.length * 4;
  const node = new Uint32Array(vertices);
  const corner = new Float32Array(vertices * 2);
  const radius = new Float32Array(vertices);
  const style = new Uint8Array(vertices * 4);
  const sectors = new Uint8Array(vertices * 4);
  order.forEach((number, position) => {
    const own = model.sectors.subarray(number * sectorsPerMark, (number + 1) * sectorsPerMark);
    const count = own.filter((sector) => sector > 0).length;
    for (let c = 0; c < 4; c++) {
      const vertex = 4 * position + c;
      node[vertex] = number;
      corner.set([c % 2 === 0 ? -1 : 1, c < 2 ? -1 : 1], 2 * vertex);
      radius[vertex] = model.radiusPx[number] as number;
      const isHub = number >= model.network.organizationCount ? 1 : 0;
      style.set([model.shape[number] as number, model.country[number] as number, isHub, count], 4 * vertex);
      sectors.set(own, 4 * vertex);
    }
  });
  return {
    attributes: [
      { kind: 'uint', size: 1, data: node },
      { kind: 'float', size: 2, data: corner },
      { kind: 'float', size: 1, data: radius },
      { kind: 'uint', size: 4, data: style },
      { kind: 'uint', size: 4, data: sectors },
    ],
    indices: quadIndices(order.length),
  };
}

/** `places`: [x, y] a node, relative world, NaN where it has none. */
export function leaderPlaces(organizationCount: number, places: Float32Array): Float32Array {
  const data = new Float32Array(organizationCount * 8);
  for (let node = 0; node < organizationCount; node++) {
    for (let c = 0; c < 4; c++) data.set(places.subarray(2 * node, 2 * node + 2), 8 * node + 2 * c);
  }
  return data;
}

export function packLeaders(organizationCount: number, places: Float32Array): Packed {
  const node = new Uint32Array(organizationCount * 4);
  const corner = new Float32Array(organizationCount * 8);
  for (let number = 0; number < organizationCount; number++) {
    for (let c = 0; c < 4; c++) {
      node[4 * number + c] = number;
      corner.set([c < 2 ? 0 : 1, c % 2 === 0 ? -1 : 1], 8 * number + 2 * c);
    }
  }
  return {
    attributes: [
      { kind: 'uint', size: 1, data: node },
      { kind: 'float', size: 2, data: leaderPlaces(organizationCount, places) },
      { kind: 'float', size: 2, data: corner },
    ],
    indices: quadIndices(organizationCount),
  };
}
