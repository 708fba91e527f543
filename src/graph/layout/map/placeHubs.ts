/**
 * Agreements on the map: each hub floats to where its spokes are short, beside the marks and never on them.
 *
 * 1. The wanted point is the middle of the parties' drawn marks, weighted for short spokes (`geographicPlan.ts`).
 *    Agreements between the same parties fan out across their common line.
 * 2. d3-force lets hubs push each other off (small data only: with thousands there is no room to float in).
 * 3. Every hub takes the free spot nearest to where it floated to.
 */
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { GeographicPlan } from './geographicPlan.ts';
import { roundPosition, type LayoutInput } from '../core/layoutTypes.ts';
import { seatDiscs } from '../core/seatDiscs.ts';
import { seededRandom } from '../core/seeds.ts';
import { xOf, yOf } from '../../pairs.ts';
import { numberAt, realAt } from '../../numbers.ts';

/** Between the edges of a hub and of any other mark, px at scale 1; the fraction makes up for rounding. */
const hubGapPx = 4;
const roundingGapPx = 0.38;
/** Above this many hubs they float more briefly. */
const fewHubs = 200;
/** Above this many hubs they do not float, they are seated at once. */
const manyHubs = 1500;

interface HubNode extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly hub: number;
  readonly wantedX: number;
  readonly wantedY: number;
  readonly radiusPx: number;
}

/** The middle of the parties' drawn marks, weighted as their places were for the hub's anchor. [x, y] px. */
function wantedPoint(
  parties: readonly number[],
  weights: readonly number[],
  x: Float64Array,
  y: Float64Array,
): [number, number] {
  let atX = 0;
  let atY = 0;
  parties.forEach((party, index) => {
    atX += numberAt(weights, index) * realAt(x, party);
    atY += numberAt(weights, index) * realAt(y, party);
  });
  return [atX, atY];
}

/** The unit vector across the line of the parties: from the first to the one farthest from it, turned by 90°. */
function acrossParties(parties: readonly number[], x: Float64Array, y: Float64Array): [number, number] {
  const first = numberAt(parties, 0);
  let acrossX = 1;
  let acrossY = 0;
  let farthest = 0;
  for (const party of parties) {
    const dx = realAt(x, party) - realAt(x, first);
    const dy = realAt(y, party) - realAt(y, first);
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (distance <= farthest) continue;
    farthest = distance;
    acrossX = -dy / distance;
    acrossY = dx / distance;
  }
  return [acrossX, acrossY];
}

/** Writes the hubs' part of `offsets`, whose organizations' part is done. Yields after each tick. */
export function* placeHubs(
  input: LayoutInput,
  plan: GeographicPlan,
  widthPx: number,
  /** Of the marks at this zoom, see `mapMarkScale.ts`. */
  markScale: number,
  offsets: Float32Array,
  closer: Float32Array | undefined,
): Generator<undefined, void> {
  const { organizationCount, nodeCount } = input;
  const radiusPx = input.radiusPx.map((radius) => radius * markScale);
  const scale = input.scale * markScale;
  const x = new Float64Array(nodeCount);
  const y = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    x[node] = xOf(plan.anchors, node) * widthPx + xOf(offsets, node);
    y[node] = yOf(plan.anchors, node) * widthPx + yOf(offsets, node);
  }

  const hubs: HubNode[] = [];
  plan.placedParties.forEach((parties, hub) => {
    if (parties.length === 0) return;
    const node = organizationCount + hub;
    const radius = realAt(radiusPx, node);
    let [wantedX, wantedY] = wantedPoint(parties, plan.partyWeights[hub] as readonly number[], x, y);
    const { position, count } = plan.twin[hub] as GeographicPlan['twin'][number];
    const [acrossX, acrossY] = acrossParties(parties, x, y);
    const aside = (position - (count - 1) / 2) * (2 * radius + (hubGapPx + 2) * scale);
    wantedX += acrossX * aside;
    wantedY += acrossY * aside;
    // Half-way from where it was one zoom closer, so that a hub does not change sides without need.
    const wasX = closer ? realAt(x, node) + xOf(closer, node) : wantedX;
    const wasY = closer ? realAt(y, node) + yOf(closer, node) : wantedY;
    hubs.push({ hub, radiusPx: radius, wantedX, wantedY, x: (wantedX + wasX) / 2, y: (wantedY + wasY) / 2 });
  });

  if (hubs.length > 0 && hubs.length <= manyHubs) {
    const marks: HubNode[] = [];
    for (let node = 0; node < organizationCount; node++) {
      const atX = realAt(x, node);
      const atY = realAt(y, node);
      if (Number.isNaN(atX)) continue;
      marks.push({
        hub: -1,
        radiusPx: realAt(radiusPx, node),
        wantedX: atX,
        wantedY: atY,
        x: atX,
        y: atY,
        fx: atX,
        fy: atY,
      });
    }
    const isHub = ({ hub }: HubNode) => (hub >= 0 ? 0.1 : 0);
    const simulation = forceSimulation([...marks, ...hubs])
      .stop()
      .randomSource(seededRandom(2))
      .alpha(1)
      .alphaMin(0)
      .alphaTarget(0)
      .alphaDecay(0.02)
      .velocityDecay(0.5)
      .force('x', forceX<HubNode>(({ wantedX }) => wantedX).strength(isHub))
      .force('y', forceY<HubNode>(({ wantedY }) => wantedY).strength(isHub))
      .force(
        'part',
        forceCollide<HubNode>(({ radiusPx: radius }) => radius + (hubGapPx / 2 + 0.2) * scale)
          .strength(0.6)
          .iterations(1),
      );
    for (let tick = hubs.length > fewHubs ? 16 : 28; tick > 0; tick--) {
      simulation.tick();
      yield undefined;
    }
  }
  const halfGap = (hubGapPx * scale + roundingGapPx) / 2;
  // Larger hubs choose first.
  const order = hubs
    .sort((a, b) => b.radiusPx - a.radiusPx || a.hub - b.hub)
    .map(({ hub, x: floatedX, y: floatedY }) => {
      x[organizationCount + hub] = floatedX;
      y[organizationCount + hub] = floatedY;
      return organizationCount + hub;
    });
  const spacePx = Float64Array.from(radiusPx, (radius) => radius + halfGap);
  yield* seatDiscs({ x, y, radius: spacePx }, organizationCount, order, hubs.length > manyHubs);
  for (const { hub } of hubs) {
    const node = organizationCount + hub;
    offsets[2 * node] = roundPosition(realAt(x, node) - xOf(plan.anchors, node) * widthPx);
    offsets[2 * node + 1] = roundPosition(realAt(y, node) - yOf(plan.anchors, node) * widthPx);
  }
}
