/**
 * The force layout of one connected component of the network, by d3-force with every constant set, so that no
 * default that needs a power or a logarithm is ever computed.
 *
 * Two sizes. Up to `mostBodies` nodes, organizations and hubs are both bodies, joined by springs. Above, hubs weigh
 * nothing: each sits in the middle of its parties and draws them towards it. That is the same picture seen from
 * farther off, with half of the bodies and no collisions (10,000 organizations: 70 ms a tick instead of 200 ms).
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { neighboursOf, type Adjacency } from '../../adjacency.ts';
import type { LayoutInput } from '../core/layoutTypes.ts';
import type { Points } from '../core/points.ts';
import { pivotStart } from './pivotStart.ts';
import { seededRandom } from '../core/seeds.ts';
import { xOf, yOf } from '../../pairs.ts';
import { realAt } from '../../numbers.ts';

/** Distance of two neighbours that nothing else pulls at, px. */
export const spacingPx = 46;
const mostBodies = 2000;
/** Root-mean-square radius of the small map, in spacings for each square root of the number of nodes. */
const homeSpread = 0.5;

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  vx: number;
  vy: number;
  readonly node: number;
  readonly degree: number;
  readonly radiusPx: number;
  readonly isHub: boolean;
  /** Where gravity draws it: its true place on a small map, or the middle. */
  readonly homeX: number;
  readonly homeY: number;
}

/** alphaDecay = 1 − 0.01^(1/ticks), so that alpha falls from 1 to 0.01 in that many ticks. */
const coolingFor = {
  small: { ticks: 300, alphaDecay: 0.015233 },
  medium: { ticks: 110, alphaDecay: 0.041001 },
  large: { ticks: 100, alphaDecay: 0.045007 },
} as const;

function simulate(bodies: Body[], alphaDecay: number): Simulation<Body, SimulationLinkDatum<Body>> {
  return forceSimulation<Body, SimulationLinkDatum<Body>>(bodies)
    .stop()
    .randomSource(seededRandom(3))
    .alpha(1)
    .alphaMin(0)
    .alphaTarget(0)
    .alphaDecay(alphaDecay)
    .velocityDecay(0.4);
}

/**
 * Gravity does not draw everything to one point but each organization to its place on a small map of the corridor:
 * too weak to pull ties apart, strong enough to decide what ties leave open (which side a branch hangs on), so that
 * new data does not swing the picture round and the reader finds the north in the north.
 */
function homesOf(
  members: readonly number[],
  adjacency: Adjacency,
  anchors: Float64Array,
  spreadPx: number,
): Points {
  // Who has no place (agreements first, then organizations) borrows the middle of its neighbours' places.
  const places = new Map<number, readonly [x: number, y: number]>();
  for (const node of members) {
    const [x, y] = [xOf(anchors, node), yOf(anchors, node)];
    if (!Number.isNaN(x)) places.set(node, [x, y]);
  }
  for (let round = 0; round < 2; round++) {
    for (const node of [...members].reverse()) {
      if (places.has(node)) continue;
      let [x, y, count] = [0, 0, 0];
      for (const neighbour of neighboursOf(adjacency, node)) {
        const place = places.get(neighbour);
        if (!place) continue;
        x += place[0];
        y += place[1];
        count++;
      }
      if (count > 0) places.set(node, [x / count, y / count]);
    }
  }
  let [middleX, middleY, spread] = [0, 0, 0];
  for (const [x, y] of places.values()) {
    middleX += x / places.size;
    middleY += y / places.size;
  }
  for (const [x, y] of places.values()) {
    spread += ((x - middleX) * (x - middleX) + (y - middleY) * (y - middleY)) / places.size;
  }
  const scale = spread > 0 ? spreadPx / Math.sqrt(spread) : 0;
  const homeOf = (node: number, axis: 0 | 1, middle: number) =>
    ((places.get(node)?.[axis] ?? middle) - middle) * scale;
  return {
    x: Float64Array.from(members, (node) => homeOf(node, 0, middleX)),
    y: Float64Array.from(members, (node) => homeOf(node, 1, middleY)),
  };
}

/** Draws each organization towards the middles of its agreements. */
function drawTogether(hubs: readonly (readonly Body[])[]): (alpha: number) => void {
  return (alpha) => {
    for (const parties of hubs) {
      let x = 0;
      let y = 0;
      for (const party of parties) {
        x += (party.x + party.vx) / parties.length;
        y += (party.y + party.vy) / parties.length;
      }
      for (const party of parties) {
        const pull = (0.7 * alpha) / Math.max(1, party.degree);
        party.vx += (x - party.x) * pull;
        party.vy += (y - party.y) * pull;
      }
    }
  };
}

/** Yields after every tick; returns the points of `members`. */
export function* componentForces(
  input: LayoutInput,
  adjacency: Adjacency,
  members: readonly number[],
): Generator<undefined, Points> {
  const homes = homesOf(
    members,
    adjacency,
    input.anchors,
    spacingPx * Math.sqrt(members.length) * homeSpread,
  );
  const start = pivotStart(adjacency, members, homes, input.seed, spacingPx);
  const bodies: Body[] = members.map((node, index) => ({
    node,
    degree: neighboursOf(adjacency, node).length,
    radiusPx: realAt(input.radiusPx, node),
    isHub: node >= input.organizationCount,
    x: realAt(start.x, index),
    y: realAt(start.y, index),
    vx: 0,
    vy: 0,
    homeX: realAt(homes.x, index),
    homeY: realAt(homes.y, index),
  }));
  const bodyOf = new Map(bodies.map((body) => [body.node, body]));
  const gravity = 0.045;
  // Stronger across the short side of the frame.
  const isTall = input.frame === 'tall';

  if (members.length > mostBodies) {
    const organizations = bodies.filter(({ isHub }) => !isHub);
    const hubs = bodies
      .filter(({ isHub }) => isHub)
      .map(({ node }) => Array.from(neighboursOf(adjacency, node), (party) => bodyOf.get(party) as Body));
    const { ticks, alphaDecay } = coolingFor.large;
    const simulation = simulate(organizations, alphaDecay)
      .force('together', drawTogether(hubs))
      .force('apart', forceManyBody<Body>().strength(-90).theta(1.5).distanceMin(4))
      .force('x', forceX<Body>(({ homeX }) => homeX).strength(isTall ? 0.07 : 0.05))
      .force('y', forceY<Body>(({ homeY }) => homeY).strength(isTall ? 0.05 : 0.07));
    for (let tick = 0; tick < ticks; tick++) {
      simulation.tick();
      yield undefined;
    }
    // The hubs take their seats last.
    bodies.forEach((body) => {
      if (!body.isHub) return;
      const parties = neighboursOf(adjacency, body.node);
      body.x = 0;
      body.y = 0;
      for (const party of parties) {
        const { x, y } = bodyOf.get(party) as Body;
        body.x += x / parties.length;
        body.y += y / parties.length;
      }
    });
  } else {
    const links = bodies
      .filter(({ isHub }) => !isHub)
      .flatMap((source) =>
        Array.from(neighboursOf(adjacency, source.node), (hub) => ({
          source,
          target: bodyOf.get(hub) as Body,
        })),
      );
    const { ticks, alphaDecay } = members.length > 500 ? coolingFor.medium : coolingFor.small;
    const simulation = simulate(bodies, alphaDecay)
      .force(
        'links',
        forceLink<Body, SimulationLinkDatum<Body>>(links)
          // Between two busy ends a link must be long, or both crowds of neighbours share one disc.
          .distance((link) => {
            const [a, b] = [link.source as Body, link.target as Body];
            return spacingPx * (0.55 + 0.3 * Math.sqrt(Math.min(a.degree, b.degree)));
          })
          .strength((link) => 1 / Math.min((link.source as Body).degree, (link.target as Body).degree))
          .iterations(1),
      )
      .force(
        'apart',
        forceManyBody<Body>()
          .strength(({ degree, isHub }) => (isHub ? -160 : -150 - 40 * Math.sqrt(degree)))
          .theta(members.length > 500 ? 1.5 : 0.9)
          .distanceMin(4),
      )
      .force(
        'part',
        forceCollide<Body>(({ radiusPx, isHub }) => radiusPx + (isHub ? 5 : 10) * input.scale)
          .strength(0.7)
          .iterations(1),
      )
      .force('x', forceX<Body>(({ homeX }) => homeX).strength(isTall ? gravity * 1.6 : gravity))
      .force('y', forceY<Body>(({ homeY }) => homeY).strength(isTall ? gravity : gravity * 1.6));
    for (let tick = 0; tick < ticks; tick++) {
      simulation.tick();
      yield undefined;
    }
  }
  return { x: Float64Array.from(bodies, ({ x }) => x), y: Float64Array.from(bodies, ({ y }) => y) };
}
