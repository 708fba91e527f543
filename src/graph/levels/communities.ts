/**
 * The network's counterpart of places: in networks of more than 600 linked organizations, communities gather into
 * marks as places do, with bands between them (`linkMarks` takes this cut as it takes the map's). Zooming opens a
 * community as soon as its organizations have room where the network's layout has them; opening it by hand fans it
 * out where it stands.
 *
 * Organizations without any shown agreement with another (or, while these are drawn, affiliation) are in the tray.
 */
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import {
  countShown,
  type Draft,
  type DraftGround,
  fanDraft,
  inDrawingOrder,
  liftDraft,
  settleDrafts,
} from './drafts.ts';
import type { FanRoom } from './fanOut.ts';
import {
  type CommunityName,
  communityPrefix,
  defaultBudget,
  type LevelBudget,
  type LevelCut,
  type LevelMark,
  otherCommunitiesId,
  zoomStepsPerLevel,
} from './levels.ts';
import { gatheredRadiusPx } from './markRadius.ts';
import { rankById } from './places.ts';
import { isPresent } from './plan.ts';
import { sectorTableOf, sharesOf } from './sectorShares.ts';
import { trayMark } from './trayMark.ts';
import { stepOfZoom, worldSizePxAtStep } from './zoomScale.ts';
import { numberAt, wholeAt } from '../numbers.ts';

/** With more linked organizations than this their communities gather. */
export const mostUngathered = 600;

export interface CommunityInput {
  /** Members of each community, by organization number; no organization in two. */
  readonly communities: readonly (readonly number[])[];
  /** [x, y] of each organization in the network's layout. */
  readonly positions: ArrayLike<number>;
  /** Pixels to one unit of these at the network's home view. */
  readonly pxPerUnit: number;
  /** Whether affiliations are drawn, and so link. */
  readonly hasAffiliations?: boolean;
}

export interface CommunityOptions {
  /** A community held open, by the id of its mark. */
  readonly openPlace?: string | null;
  readonly fanRoom?: FanRoom;
  readonly liftedOrganization?: number;
  readonly budget?: LevelBudget;
}

/** How far settling may move a community: its place is the layout's, not the world's. */
const leashPx = 400;
/** Air between marks of an opened community. */
const openGapPx = 4;

/** Radius of an organization in a large network, by its shown agreements. */
export function linkedRadiusPx(agreements: number): number {
  return Math.min(14, 3 + 1.6 * Math.sqrt(agreements));
}

/** By organization: its shown agreements with another present organization, and whether it is linked at all. */
function linksOf(
  indexed: IndexedDataset,
  shown: Shown,
  hasAffiliations: boolean,
): { degree: Uint32Array; isLinked: Uint8Array } {
  const count = indexed.dataset.organizations.length;
  const degree = new Uint32Array(count);
  const isLinked = new Uint8Array(count);
  indexed.partiesOf.forEach((parties, agreement) => {
    if (!shown.agreements[agreement] || parties.length < 2) return;
    for (const party of parties) {
      degree[party] = wholeAt(degree, party) + 1;
      isLinked[party] = 1;
    }
  });
  if (hasAffiliations) {
    for (const { from, to } of indexed.dataset.affiliations) {
      const ends = [indexed.organizationIndex.get(from), indexed.organizationIndex.get(to)];
      const [a, b] = ends;
      if (a === undefined || b === undefined || a === b || !isPresent(shown, a) || !isPresent(shown, b))
        continue;
      isLinked[a] = 1;
      isLinked[b] = 1;
    }
  }
  return { degree, isLinked };
}

/** Organizations that the network draws, context ones included. */
export function countLinked(indexed: IndexedDataset, shown: Shown, hasAffiliations = false): number {
  const { isLinked } = linksOf(indexed, shown, hasAffiliations);
  let count = 0;
  isLinked.forEach((linked, organization) => {
    if (linked && isPresent(shown, organization)) count++;
  });
  return count;
}

interface Community {
  readonly id: string;
  /** By rank. */
  readonly members: readonly number[];
}

/** What is present and linked of each community, largest first; the rest of the budget in one. */
function presentCommunities(
  indexed: IndexedDataset,
  communities: readonly (readonly number[])[],
  isDrawn: (organization: number) => boolean,
  ground: Pick<DraftGround, 'rank' | 'degreeOf'>,
  budget: LevelBudget,
): Community[] {
  const { rank, degreeOf } = ground;
  const rankOf = (organization: number) => wholeAt(rank, organization);
  const isListed = new Uint8Array(rank.length);
  const groups = communities.flatMap((members) => {
    const own = members.filter((member) => isDrawn(member) && isListed[member] === 0);
    for (const member of own) isListed[member] = 1;
    return own.length > 0 ? [own.sort((a, b) => rankOf(a) - rankOf(b))] : [];
  });
  rank.forEach((_, organization) => {
    if (isListed[organization] === 0 && isDrawn(organization)) groups.push([organization]);
  });
  groups.sort((a, b) => b.length - a.length || rankOf(numberAt(a, 0)) - rankOf(numberAt(b, 0)));
  const made = groups.map((members) => {
    const [first] = mostConnected(members, degreeOf, rankOf);
    return { id: `${communityPrefix}${indexed.dataset.organizations[first as number]?.id ?? ''}`, members };
  });
  if (made.length <= budget.marks) return made;
  const others = made.slice(budget.marks - 1).flatMap(({ members }) => members);
  return [
    ...made.slice(0, budget.marks - 1),
    { id: otherCommunitiesId, members: others.sort((a, b) => rankOf(a) - rankOf(b)) },
  ];
}

function mostConnected(
  members: readonly number[],
  degreeOf: (organization: number) => number,
  rankOf: (organization: number) => number,
): number[] {
  return [...members].sort((a, b) => degreeOf(b) - degreeOf(a) || rankOf(a) - rankOf(b)).slice(0, 2);
}

/** The pixels to a unit from which on the members have room around their middle where the layout has them. */
function opensAt(
  members: readonly number[],
  positions: ArrayLike<number>,
  degreeOf: (organization: number) => number,
): number {
  let x = 0;
  let y = 0;
  for (const member of members) {
    x += (positions[2 * member] as number) / members.length;
    y += (positions[2 * member + 1] as number) / members.length;
  }
  let squares = 0;
  let area = 0;
  for (const member of members) {
    const dx = (positions[2 * member] as number) - x;
    const dy = (positions[2 * member + 1] as number) - y;
    squares += dx * dx + dy * dy;
    const side = 2 * linkedRadiusPx(degreeOf(member)) + openGapPx;
    area += side * side;
  }
  // A disc evenly filled has a mean square distance of half its radius squared.
  const spread = Math.sqrt((2 * squares) / members.length);
  return spread > 0 ? Math.sqrt((2 * area) / Math.PI) / spread : Infinity;
}

/** `zoom` in levels from the network's home view (0). */
export function cutCommunities(
  indexed: IndexedDataset,
  shown: Shown,
  input: CommunityInput,
  zoom: number,
  options: CommunityOptions = {},
): LevelCut {
  const { organizations } = indexed.dataset;
  const { openPlace = null, liftedOrganization = -1, fanRoom, budget = defaultBudget } = options;
  const { positions } = input;
  const { degree, isLinked } = linksOf(indexed, shown, input.hasAffiliations ?? false);
  const rank = rankById(indexed);
  const step = stepOfZoom(zoom);
  const pxPerUnit = (input.pxPerUnit * worldSizePxAtStep(step)) / worldSizePxAtStep(0);
  const degreeOf = (organization: number) => wholeAt(degree, organization);
  const ground: DraftGround = {
    pxPerUnit,
    pointOf: (organization) => [
      positions[2 * organization] as number,
      positions[2 * organization + 1] as number,
    ],
    nodeOf: () => -1,
    radiusOf: (organization) => Math.max(8, linkedRadiusPx(degreeOf(organization))),
    degreeOf,
    rank,
  };
  const isDrawn = (organization: number) => isLinked[organization] === 1 && isPresent(shown, organization);
  const communities = presentCommunities(indexed, input.communities, isDrawn, ground, budget);

  const single = (organization: number, node: number): Draft => ({
    node,
    organization,
    members: Uint32Array.of(organization),
    x: positions[2 * organization] as number,
    y: positions[2 * organization + 1] as number,
    offsetX: 0,
    offsetY: 0,
    radiusPx: linkedRadiusPx(degreeOf(organization)),
    leashPx,
    group: organization,
    isOpen: false,
    from: null,
  });
  const drafts = communities.flatMap(({ members }, node): Draft[] => {
    const [first] = members;
    if (first === undefined) return [];
    if (members.length === 1) return [single(first, node)];
    if (step > 0 && opensAt(members, positions, degreeOf) <= pxPerUnit) {
      return members.map((organization) => single(organization, node));
    }
    const shownCount = countShown(Uint32Array.from(members), shown.organizations);
    let x = 0;
    let y = 0;
    for (const member of members) {
      x += (positions[2 * member] as number) / members.length;
      y += (positions[2 * member + 1] as number) / members.length;
    }
    return [
      {
        node,
        organization: -1,
        members: Uint32Array.from(members),
        x,
        y,
        offsetX: 0,
        offsetY: 0,
        radiusPx: gatheredRadiusPx(shownCount || members.length, organizations.length),
        leashPx,
        group: organizations.length + node,
        isOpen: false,
        from: null,
      },
    ];
  });
  settleDrafts(drafts, pxPerUnit, leashPx);

  const wanted = openPlace === null ? -1 : communities.findIndex(({ id }) => id === openPlace);
  const opened = drafts.find(({ organization, node }) => organization === -1 && node === wanted);
  if (opened) fanDraft(ground, drafts, opened, fanRoom);
  if (liftedOrganization >= 0) liftDraft(ground, drafts, liftedOrganization);
  const order = inDrawingOrder(drafts);
  const numberOf = new Map(order.map((draft, number) => [draft, number]));

  const table = sectorTableOf(indexed);
  const markOf = new Int32Array(organizations.length).fill(-1);
  const marks = order.map((draft, number): LevelMark => {
    const { node, organization, members } = draft;
    for (const member of members) markOf[member] = number;
    const isSingle = organization >= 0;
    const all = communities[node]?.members ?? [];
    const sectors = sharesOf(table, draft.isOpen ? Uint32Array.from(all) : members, shown.organizations);
    const count = countShown(members, shown.organizations);
    const communityName: CommunityName | null = isSingle
      ? null
      : {
          sector: sectors[0]?.sector ?? -1,
          around:
            communities[node]?.id === otherCommunitiesId
              ? []
              : mostConnected(all, degreeOf, (member) => wholeAt(rank, member)),
        };
    return {
      id: isSingle ? (organizations[organization]?.id ?? '') : (communities[node]?.id ?? ''),
      kind: isSingle ? 'organization' : 'community',
      number,
      node,
      organization,
      members,
      count,
      isContext: count === 0 && !draft.isOpen,
      x: draft.x,
      y: draft.y,
      offsetX: draft.offsetX,
      offsetY: draft.offsetY,
      radiusPx: draft.radiusPx,
      name: null,
      communityName,
      sectors,
      isRegionSpot: false,
      isOpen: draft.isOpen,
      from: draft.from ? (numberOf.get(draft.from) ?? -1) : -1,
    };
  });

  const left = organizations.flatMap((_, organization) =>
    isPresent(shown, organization) && isLinked[organization] === 0 ? [organization] : [],
  );
  const tray = left.length > 0 ? marks.length : -1;
  if (tray >= 0) {
    left.sort((a, b) => wholeAt(rank, a) - wholeAt(rank, b));
    marks.push(trayMark(Uint32Array.from(left), tray, indexed, shown));
    for (const organization of left) markOf[organization] = tray;
  }
  return {
    zoom: budget.homeZoom + step / zoomStepsPerLevel,
    pxPerUnit,
    marks,
    markOf,
    tray,
    openMark: opened ? (numberOf.get(opened) ?? -1) : -1,
  };
}
