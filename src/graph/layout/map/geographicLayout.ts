/**
 * Where marks are drawn on the map at one zoom, as CSS px from their true places.
 *
 * Organizations of one place move as one rigid rosette (see `rosette.ts`), so places part as whole discs and never
 * interleave. A place that collides with nothing stays exactly where it is. Zooms are worked out from the closest
 * to the farthest, each starting from the picture of the one before: zooming out then is a gentle compression of
 * true geography, where starting from the crowded picture would have to guess who belongs on which side.
 */
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { smallestTargetPx } from '../../../domain/markSize.ts';
import { tileSizePx } from '../../../domain/mercator.ts';
import type { GeographicPlan } from './geographicPlan.ts';
import { layoutZooms, positionStepPx, roundPosition, type LayoutInput } from '../core/layoutTypes.ts';
import { partDiscs, partDiscsFor, type Discs } from '../core/partDiscs.ts';
import { placeHubs } from './placeHubs.ts';
import { seededRandom } from '../core/seeds.ts';
import { xOf, yOf } from '../../pairs.ts';
import { numberAt, realAt } from '../../numbers.ts';

interface PlaceNode extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly homeX: number;
  readonly homeY: number;
  readonly radiusPx: number;
}

/** The world's width at a zoom of `layoutZooms`; by doubling, as a power need not be exact everywhere. */
function worldWidthPx(zoom: number): number {
  let width = tileSizePx;
  for (let doubled = 0; doubled < zoom; doubled++) width *= 2;
  return width;
}

/** Steps towards home that are tried for a place the parting has moved, as shares of the way that is left. */
const homeSteps = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875];
/** Above this many places the walk home (quadratic) and most of the settling are left out. */
const manyPlaces = 2000;

/** Lets every place go home as far as it can: parting pushes some farther than they need to be. */
function walkHome({ x, y, radius }: Discs, nodes: readonly PlaceNode[]): void {
  for (let round = 0; round < 3; round++) {
    nodes.forEach(({ homeX, homeY }, place) => {
      const awayX = realAt(x, place) - homeX;
      const awayY = realAt(y, place) - homeY;
      if (awayX === 0 && awayY === 0) return;
      const step = homeSteps.find((share) => {
        const triedX = homeX + awayX * share;
        const triedY = homeY + awayY * share;
        return radius.every((other, index) => {
          if (index === place) return true;
          const dx = realAt(x, index) - triedX;
          const dy = realAt(y, index) - triedY;
          const wanted = other + realAt(radius, place);
          return dx * dx + dy * dy >= wanted * wanted;
        });
      });
      if (step === undefined) return;
      x[place] = homeX + awayX * step;
      y[place] = homeY + awayY * step;
    });
  }
}

/** Two marks, each rounded by up to half a step on both axes, come closer by up to √2 steps; a little more is kept. */
const roundingSteps = 1.52;

/**
 * What rosettes are multiplied by where marks are: a little more than the marks, as rounding to `positionStepPx`
 * takes the same from a small gap as from a large one.
 */
function rosetteScale(markScale: number, leastSpacePx: number): number {
  return markScale + ((1 - markScale) * roundingSteps * positionStepPx) / leastSpacePx;
}

/** [x, y] px of the middle of each place. `closer` are the offsets at the next closer zoom, their rosettes scaled by `closerScale`. */
function partPlaces(
  plan: GeographicPlan,
  widthPx: number,
  scale: number,
  closer: Float32Array | undefined,
  closerScale: number,
): Discs {
  const nodes: PlaceNode[] = plan.places.map(({ x, y, members, offsetsPx, radiusPx }) => {
    const first = numberAt(members, 0);
    // A place's displacement is what its first member's offset has beyond its seat in the rosette.
    const startX = closer ? xOf(closer, first) - closerScale * realAt(offsetsPx, 0) : 0;
    const startY = closer ? yOf(closer, first) - closerScale * realAt(offsetsPx, 1) : 0;
    const homeX = x * widthPx;
    const homeY = y * widthPx;
    return { x: homeX + startX, y: homeY + startY, homeX, homeY, radiusPx: radiusPx * scale };
  });
  const discsOf = () => ({
    x: Float64Array.from(nodes, ({ x }) => x),
    y: Float64Array.from(nodes, ({ y }) => y),
    radius: Float64Array.from(nodes, ({ radiusPx }) => radiusPx),
  });
  // Everybody at home and nobody touching, as at close zooms: done.
  const isHome = nodes.every(({ x, y, homeX, homeY }) => x === homeX && y === homeY);
  const started = discsOf();
  if (isHome && partDiscsFor(started, 1)) return started;

  const simulation = forceSimulation(nodes)
    .stop()
    .randomSource(seededRandom(1))
    .alpha(1)
    .alphaMin(0)
    .alphaDecay(0)
    .alphaTarget(1)
    .velocityDecay(0.6)
    .force('x', forceX<PlaceNode>(({ homeX }) => homeX).strength(0.12))
    .force('y', forceY<PlaceNode>(({ homeY }) => homeY).strength(0.12))
    .force(
      'part',
      forceCollide<PlaceNode>(({ radiusPx }) => radiusPx)
        .strength(0.7)
        .iterations(2),
    );
  simulation.tick(nodes.length > manyPlaces ? 20 : 60);

  const discs = discsOf();
  partDiscs(discs);
  if (nodes.length <= manyPlaces) walkHome(discs, nodes);
  return discs;
}

/**
 * [dx, dy] of every node at a zoom of `layoutZooms`; 0,0 for nodes without an anchor. `closer` are the offsets at the
 * next closer zoom, if there is one. Yields after each tick; about 10 ms in all for 173 nodes.
 */
export function* geographicSteps(
  input: LayoutInput,
  zoom: number,
  closer: Float32Array | undefined,
  plan: GeographicPlan,
): Generator<undefined, Float32Array> {
  const widthPx = worldWidthPx(zoom);
  const offsets = new Float32Array(2 * input.nodeCount);
  const position = layoutZooms.indexOf(zoom);
  const markScale = numberAt(plan.markScales, position);
  const leastSpacePx = smallestTargetPx * input.scale;
  const scale = rosetteScale(markScale, leastSpacePx);
  const closerScale = rosetteScale(plan.markScales[position + 1] ?? markScale, leastSpacePx);
  const middles = partPlaces(plan, widthPx, scale, closer, closerScale);
  yield undefined;
  plan.places.forEach(({ x, y, members, offsetsPx }, place) => {
    const movedX = realAt(middles.x, place) - x * widthPx;
    const movedY = realAt(middles.y, place) - y * widthPx;
    members.forEach((node, seat) => {
      offsets[2 * node] = roundPosition(movedX + scale * xOf(offsetsPx, seat));
      offsets[2 * node + 1] = roundPosition(movedY + scale * yOf(offsetsPx, seat));
    });
  });
  yield* placeHubs(input, plan, widthPx, markScale, offsets, closer);
  return offsets;
}
