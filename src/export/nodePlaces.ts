/**
 * Where the nodes of a saved network lie, for programs that draw what a file says before they are asked to lay it out
 * anew: near where they are on the map, and each alone in its cell of a grid, so that no two lie on one spot however
 * many share a city. Same network, same places.
 *
 * Each node wishes for a point: an organization its own, an agreement the middle of its parties, and what has neither
 * a row below the map. In the order of the file each takes the free cell nearest to its wish, found by walking around
 * it in a spiral; a later node of the same wish goes on where the last one stopped, so that 5,000 in one city cost
 * 5,000 walks and not 12 million.
 */
import { addToList } from '../domain/addToList.ts';
import { lngLatToWorld } from '../domain/mercator.ts';
import type { NetworkGraph } from './networkGraph.ts';

/** Room for a box with two lines of a name, in the units of drawing programs (points), and for links between boxes. */
const cellWidth = 240;
const cellHeight = 90;

/** The whole world's width, 600 a degree of longitude: wide enough that neighbouring cities keep their sides. */
const worldWidth = 360 * 600;

export interface NodePlace {
  /** Middle of the node; y grows downwards. */
  readonly x: number;
  readonly y: number;
}

function projected(lng: number, lat: number): NodePlace {
  const [x, y] = lngLatToWorld(lng, lat);
  return { x: (x - 0.5) * worldWidth, y: (y - 0.5) * worldWidth };
}

function middleOf(places: readonly NodePlace[]): NodePlace | null {
  if (places.length === 0) return null;
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
    y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
  };
}

function wishesOf({ nodes, edges }: NetworkGraph): ReadonlyMap<string, NodePlace> {
  const wishes = new Map<string, NodePlace>();
  for (const { id, values } of nodes) {
    const [lng, lat] = [values.get('lng'), values.get('lat')];
    if (typeof lng === 'number' && typeof lat === 'number') wishes.set(id, projected(lng, lat));
  }
  const onMap = [...wishes.values()];
  const neighbours = new Map<string, NodePlace[]>();
  const note = (of: string, other: string) => {
    const place = wishes.get(other);
    if (place) addToList(neighbours, of, place);
  };
  for (const { source, target } of edges) {
    note(source, target);
    note(target, source);
  }
  const below: NodePlace = {
    x: middleOf(onMap)?.x ?? 0,
    y: onMap.reduce((lowest, { y }) => Math.max(lowest, y), onMap[0]?.y ?? 0) + 3 * cellHeight,
  };
  for (const { id } of nodes)
    if (!wishes.has(id)) wishes.set(id, middleOf(neighbours.get(id) ?? []) ?? below);
  return wishes;
}

/** Cells around one, nearest rings first: each ring from its upper left corner along its four sides. */
function* cellsAround(column: number, row: number): Generator<readonly [number, number], never> {
  yield [column, row];
  for (let ring = 1; ; ring += 1) {
    for (let step = -ring; step < ring; step += 1) yield [column + step, row - ring];
    for (let step = -ring; step < ring; step += 1) yield [column + ring, row + step];
    for (let step = ring; step > -ring; step -= 1) yield [column + step, row + ring];
    for (let step = ring; step > -ring; step -= 1) yield [column - ring, row + step];
  }
}

export function placeNodes(graph: NetworkGraph): ReadonlyMap<string, NodePlace> {
  const taken = new Set<string>();
  const walks = new Map<string, Generator<readonly [number, number], never>>();
  const places = new Map<string, NodePlace>();
  for (const [id, { x, y }] of wishesOf(graph)) {
    const [column, row] = [Math.round(x / cellWidth), Math.round(y / cellHeight)];
    const wished = `${String(column)},${String(row)}`;
    const walk = walks.get(wished) ?? cellsAround(column, row);
    walks.set(wished, walk);
    let cell = walk.next().value;
    while (taken.has(cell.join())) cell = walk.next().value;
    taken.add(cell.join());
    places.set(id, { x: cell[0] * cellWidth, y: cell[1] * cellHeight });
  }
  return places;
}
