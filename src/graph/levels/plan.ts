/**
 * At which zoom each gathering of a shown set comes apart, and each place of a few opens: worked out once a shown set
 * for all zooms together, so that a cut at any zoom refines every cut at a wider one.
 *
 * A gathering *splits* into its two halves as soon as their discs are apart, or, touching or not, as soon as one of
 * its organizations would be farther from its middle than `gatherReachPx`. A node of a few organizations *opens* into
 * their own marks as soon as these have seats near enough to the true points, with its neighbour out of the way.
 *
 * The budget of marks is kept at the zoom of the home view: first come the splits that truth wants, then those
 * that there is room for, then openings, smallest places first, up to two thirds of the budget, so that a full set
 * stays quiet and eleven organizations are eleven marks. Deeper, the budget grows with the area. What a wider zoom
 * has taken, a deeper one keeps. If truth alone wants more marks than the budget (thousands of towns evenly spread),
 * the budget wins: there, and only there, a mark may stand for
 * something farther away than the design allows.
 */
import type { Shown } from '../../domain/filter.ts';
import { gatherReachPx, markGapPx, type Hierarchy } from './hierarchy.ts';
import { defaultBudget, type LevelBudget } from './levels.ts';
import { gatheredRadiusPx, smallestSingleRadiusPx } from './markRadius.ts';
import { seatReach } from './seats.ts';
import {
  firstStepApart,
  firstStepOfWorldSize,
  lastStep,
  neverStep,
  stepOfZoom,
  worldSizePxAtStep,
} from './zoomScale.ts';
import { realAt, signedAt, wholeAt } from '../numbers.ts';

/** Distance of two seats in the tightest rosette. */
export const smallestSpacingPx = 2 * smallestSingleRadiusPx + markGapPx;
/** Farthest seat from the middle of a rosette that does not reach for its town's extent. */
export const rosetteReachPx = 22.5;

export interface LevelPlan {
  readonly hierarchy: Hierarchy;
  readonly shown: Shown;
  readonly budget: LevelBudget;
  /** By node: organizations in it that are shown or context, and those that are shown. */
  readonly presentCount: Uint32Array;
  readonly shownCount: Uint32Array;
  /** By node: middle of the present organizations, weighted alike, and the farthest of them from it; world. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reach: Float64Array;
  /** By node: the smallest node with the same present organizations; −1 where there are none. */
  readonly core: Int32Array;
  /** By node: the first step at which it is its two halves, or all marks of its organizations. */
  readonly splitStep: Int16Array;
  readonly openStep: Int16Array;
}

/** Whether an organization is drawn at all. */
export function isPresent(shown: Shown, organization: number): boolean {
  return shown.organizations[organization] === 1 || shown.context[organization] === 1;
}

type Counted = Pick<LevelPlan, 'presentCount' | 'shownCount' | 'x' | 'y' | 'core'>;

function countNodes(hierarchy: Hierarchy, shown: Shown): Counted {
  const { nodeCount, leafCount, leafStarts, organizations, left, right } = hierarchy;
  const presentCount = new Uint32Array(nodeCount);
  const shownCount = new Uint32Array(nodeCount);
  const x = new Float64Array(nodeCount);
  const y = new Float64Array(nodeCount);
  const core = new Int32Array(nodeCount).fill(-1);
  for (let leaf = 0; leaf < leafCount; leaf++) {
    let present = 0;
    let ownShown = 0;
    const end = wholeAt(leafStarts, leaf + 1);
    for (let position = wholeAt(leafStarts, leaf); position < end; position++) {
      const organization = wholeAt(organizations, position);
      if (shown.organizations[organization]) {
        ownShown++;
        present++;
      } else if (shown.context[organization]) present++;
    }
    presentCount[leaf] = present;
    shownCount[leaf] = ownShown;
    x[leaf] = realAt(hierarchy.x, leaf);
    y[leaf] = realAt(hierarchy.y, leaf);
    if (present > 0) core[leaf] = leaf;
  }
  for (let node = leafCount; node < nodeCount; node++) {
    const a = signedAt(left, node);
    const b = signedAt(right, node);
    const countA = wholeAt(presentCount, a);
    const countB = wholeAt(presentCount, b);
    const count = countA + countB;
    presentCount[node] = count;
    shownCount[node] = wholeAt(shownCount, a) + wholeAt(shownCount, b);
    if (count === 0) continue;
    const alone = countA === 0 ? b : countB === 0 ? a : -1;
    core[node] = alone < 0 ? node : signedAt(core, alone);
    x[node] = alone < 0 ? (realAt(x, a) * countA + realAt(x, b) * countB) / count : realAt(x, alone);
    y[node] = alone < 0 ? (realAt(y, a) * countA + realAt(y, b) * countB) / count : realAt(y, alone);
  }
  return { presentCount, shownCount, x, y, core };
}

function reachOf(hierarchy: Hierarchy, { presentCount, x, y, core }: Counted): Float64Array {
  const reach = new Float64Array(hierarchy.nodeCount);
  for (let node = hierarchy.leafCount; node < hierarchy.nodeCount; node++) {
    if (core[node] !== node) {
      reach[node] = core[node] === -1 ? 0 : realAt(reach, signedAt(core, node));
      continue;
    }
    const ownX = realAt(x, node);
    const ownY = realAt(y, node);
    let square = 0;
    const end = wholeAt(hierarchy.leafEnd, node);
    for (let leaf = wholeAt(hierarchy.firstLeaf, node); leaf < end; leaf++) {
      if (presentCount[leaf] === 0) continue;
      const dx = realAt(x, leaf) - ownX;
      const dy = realAt(y, leaf) - ownY;
      square = Math.max(square, dx * dx + dy * dy);
    }
    reach[node] = Math.sqrt(square);
  }
  return reach;
}

interface Wishes {
  /** By core node: first step at which truth wants it split, at which its halves are apart, at which it can open. */
  readonly due: Int16Array;
  readonly apart: Int16Array;
  readonly open: Int16Array;
}

function wishesOf(hierarchy: Hierarchy, counted: Counted, reach: Float64Array): Wishes {
  const { nodeCount, leafCount, left, right, places, placeOfLeaf } = hierarchy;
  const { presentCount, shownCount, x, y, core } = counted;
  const total = places.rank.length;
  const due = new Int16Array(nodeCount).fill(neverStep);
  const apart = new Int16Array(nodeCount).fill(neverStep);
  const open = new Int16Array(nodeCount).fill(neverStep);

  const closedRadius = (node: number) => {
    const present = wholeAt(presentCount, node);
    if (present === 1) return smallestSingleRadiusPx + 1;
    return gatheredRadiusPx(wholeAt(shownCount, node) || present, total);
  };
  const openRadius = (node: number) =>
    seatReach(wholeAt(presentCount, node)) * smallestSpacingPx + smallestSingleRadiusPx;

  for (let node = 0; node < nodeCount; node++) {
    const present = wholeAt(presentCount, node);
    if (core[node] !== node || present < 2) continue;
    const seatsPx = seatReach(present) * smallestSpacingPx;
    if (seatsPx <= rosetteReachPx) open[node] = 0;
    else if (node < leafCount) {
      open[node] = firstStepApart(realAt(places.extent, wholeAt(placeOfLeaf, node)), seatsPx);
    }
  }
  // Children stand before their parents, so that a half's own wish is known here.
  for (let node = leafCount; node < nodeCount; node++) {
    if (core[node] !== node) continue;
    const a = signedAt(core, signedAt(left, node));
    const b = signedAt(core, signedAt(right, node));
    const dx = realAt(x, a) - realAt(x, b);
    const dy = realAt(y, a) - realAt(y, b);
    const distance = Math.sqrt(dx * dx + dy * dy);
    const radiusA = closedRadius(a);
    const radiusB = closedRadius(b);
    apart[node] = firstStepApart(distance, radiusA + radiusB + markGapPx);
    // A mark cut at a step is drawn until the next one.
    const ownDue = firstStepOfWorldSize(gatherReachPx / realAt(reach, node)) - 1;
    due[node] = Math.max(0, Math.min(ownDue, signedAt(due, a), signedAt(due, b)));
    for (const [half, otherRadius] of [
      [a, radiusB],
      [b, radiusA],
    ] as const) {
      if (signedAt(open, half) >= neverStep) continue;
      const clear = firstStepApart(distance, openRadius(half) + otherRadius + markGapPx);
      open[half] = Math.max(signedAt(open, half), clear);
    }
  }
  return { due, apart, open };
}

/** What is drawn at a step, refined step by step: the nodes that are marks now, with what they wait for. */
function takeWithin(
  hierarchy: Hierarchy,
  { presentCount, core }: Counted,
  { due, apart, open }: Wishes,
  budget: LevelBudget,
): { splitStep: Int16Array; openStep: Int16Array } {
  const { leafCount, nodeCount, left, right } = hierarchy;
  const splitStep = new Int16Array(nodeCount).fill(neverStep);
  const openStep = new Int16Array(nodeCount).fill(neverStep);
  const homeStep = stepOfZoom(budget.homeZoom);
  const homePx = worldSizePxAtStep(homeStep);

  let count = 0;
  let front: number[] = [];
  for (const root of hierarchy.roots) {
    if (core[root] === -1) continue;
    front.push(signedAt(core, root));
    count++;
  }
  const wish = (node: number) =>
    node < leafCount ? neverStep : Math.min(signedAt(due, node), signedAt(apart, node));

  /** Splits nodes of the front that `isWanted`, most urgent first, and their halves in turn, while there is room. */
  const splitWhere = (
    urgency: (node: number) => number,
    isWanted: (node: number) => boolean,
    limit: number,
    stepOf: (node: number) => number,
  ) => {
    let wanted = front.filter((node) => node >= leafCount && isWanted(node));
    while (wanted.length > 0 && count < limit) {
      wanted.sort((a, b) => urgency(a) - urgency(b) || a - b);
      const next: number[] = [];
      const split = new Set<number>();
      for (const node of wanted) {
        if (count >= limit) break;
        split.add(node);
        splitStep[node] = stepOf(node);
        count++;
        for (const half of [signedAt(core, signedAt(left, node)), signedAt(core, signedAt(right, node))]) {
          front.push(half);
          if (half >= leafCount && isWanted(half)) next.push(half);
        }
      }
      front = front.filter((node) => !split.has(node));
      wanted = next;
    }
  };
  const openWhere = (step: number, limit: number, stepOf: (node: number) => number) => {
    const wanted = front.filter((node) => signedAt(open, node) <= step && wholeAt(presentCount, node) > 1);
    wanted.sort(
      (a, b) =>
        wholeAt(presentCount, a) - wholeAt(presentCount, b) || signedAt(open, a) - signedAt(open, b) || a - b,
    );
    const opened = new Set<number>();
    for (const node of wanted) {
      const more = wholeAt(presentCount, node) - 1;
      if (count + more > limit) break;
      count += more;
      opened.add(node);
      openStep[node] = stepOf(node);
    }
    if (opened.size > 0) front = front.filter((node) => !opened.has(node));
  };

  const quiet = 2 / 3;
  // A half never comes apart before its whole: wishes are only looked at once a node is in the front.
  splitWhere(
    (node) => signedAt(due, node),
    (node) => signedAt(due, node) <= homeStep,
    budget.marks,
    wish,
  );
  splitWhere(
    (node) => signedAt(apart, node),
    (node) => signedAt(apart, node) <= homeStep,
    budget.marks,
    wish,
  );
  openWhere(homeStep, budget.marks * quiet, (node) => signedAt(open, node));

  for (let step = homeStep + 1; step <= lastStep && front.length > 0; step++) {
    const area = (worldSizePxAtStep(step) / homePx) * (worldSizePxAtStep(step) / homePx);
    const limit = budget.marks * area;
    const now = () => step;
    front = front.filter((node) => node >= leafCount || wholeAt(presentCount, node) > 1);
    splitWhere(
      (node) => signedAt(due, node),
      (node) => signedAt(due, node) <= step,
      limit,
      now,
    );
    splitWhere(
      (node) => signedAt(apart, node),
      (node) => signedAt(apart, node) <= step,
      limit,
      now,
    );
    openWhere(step, limit * quiet, now);
  }
  return { splitStep, openStep };
}

/** Most organizations that one mark still gathers at this step, of those in the node; 0 where all stand for themselves. */
export function largestLeft(plan: LevelPlan, node: number, step: number): number {
  const { hierarchy, core, presentCount, splitStep, openStep } = plan;
  const own = core[node] as number;
  if (own === -1 || presentCount[own] === 1 || (openStep[own] as number) <= step) return 0;
  if (own < hierarchy.leafCount || (splitStep[own] as number) > step) return presentCount[own] as number;
  return Math.max(
    largestLeft(plan, hierarchy.left[own] as number, step),
    largestLeft(plan, hierarchy.right[own] as number, step),
  );
}

export function planLevels(
  hierarchy: Hierarchy,
  shown: Shown,
  budget: LevelBudget = defaultBudget,
): LevelPlan {
  const counted = countNodes(hierarchy, shown);
  const reach = reachOf(hierarchy, counted);
  const taken = takeWithin(hierarchy, counted, wishesOf(hierarchy, counted, reach), budget);
  return { hierarchy, shown, budget, ...counted, reach, ...taken };
}
