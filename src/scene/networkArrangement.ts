/**
 * The network of up to some hundred organizations: each with a shown tie is a mark at its place in the layout, each
 * agreement of two or more parties a hub. Organizations without a tie are in the tray.
 */
import { worldSizePx } from '../domain/mercator.ts';
import {
  inTray,
  linkKey,
  markKeys,
  notDrawn,
  type ArrangedLink,
  type ArrangedMark,
  type Arrangement,
  plainMark,
} from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import { markForm } from './frame.ts';
import { affiliationBend } from './linkCurve.ts';
import { hubCountry } from './mapArrangement.ts';
import { markStyle } from './markStyle.ts';
import type { NetworkPositions } from './networkPositions.ts';
import { isTying } from './networkPositions.ts';
import { networkZoom } from './projection.ts';
import { noSectorColor } from './palette.ts';
import { xOf, yOf } from '../graph/pairs.ts';
import { country, organizationSlices } from './sceneModel.ts';
import type { SceneState } from './sceneState.ts';

/** Above so many linked organizations marks are smaller and links thinner. */
export const mostRoomyOrganizations = 150;

const smallestPx = 3;
const largestPx = 14;
const thinLinkPx = 1;

/** By node: drawn in the network. The selection always is. */
export function linkedNodes(composed: ComposedScene, state: SceneState): Uint8Array {
  const { network, indexed } = composed;
  const isLinked = new Uint8Array(network.nodeCount);
  for (let agreement = 0; agreement < network.agreementCount; agreement++) {
    const isSelected =
      state.selection?.type === 'agreement' && indexed.agreementIndex.get(state.selection.id) === agreement;
    if (!isSelected && (state.shown.agreements[agreement] !== 1 || !isTying(composed, agreement))) continue;
    isLinked[network.organizationCount + agreement] = 1;
    for (const party of indexed.partiesOf[agreement] ?? []) isLinked[party] = 1;
  }
  if (state.hasAffiliations) {
    const { affiliations } = network;
    for (let link = 0; link < affiliations.count; link++) {
      const [source, target] = [affiliations.source[link] ?? 0, affiliations.target[link] ?? 0];
      if (!isPresent(state, source) || !isPresent(state, target)) continue;
      isLinked[source] = 1;
      isLinked[target] = 1;
    }
  }
  const selected =
    state.selection?.type === 'organization' ? indexed.organizationIndex.get(state.selection.id) : undefined;
  if (selected !== undefined) isLinked[selected] = 1;
  return isLinked;
}

function isPresent({ shown }: SceneState, organization: number): boolean {
  return shown.organizations[organization] === 1 || shown.context[organization] === 1;
}

/** Of an organization's mark in a large network, px of the layout's frame: never more than the layout has kept free. */
function denseRadiusPx(freePx: number): number {
  return Math.max(smallestPx, Math.min(largestPx, freePx - smallestPx));
}

export function countLinkedOrganizations({ network }: ComposedScene, isLinked: Uint8Array): number {
  let count = 0;
  for (let node = 0; node < network.organizationCount; node++) count += isLinked[node] ?? 0;
  return count;
}

export function arrangeNetwork(
  composed: ComposedScene,
  state: SceneState,
  { points, radiusPx }: NetworkPositions,
  pins: ReadonlyMap<number, readonly [number, number]>,
): Arrangement {
  const { network, model, indexed } = composed;
  const keys = markKeys(composed);
  const isLinked = linkedNodes(composed, state);
  const isDense = countLinkedOrganizations(composed, isLinked) > mostRoomyOrganizations;
  const perPx = 1 / worldSizePx(networkZoom);
  const marks: ArrangedMark[] = [];
  const positionOf = new Int32Array(network.nodeCount).fill(-1);
  const add = (
    node: number,
    known: Pick<
      ArrangedMark,
      'key' | 'id' | 'kind' | 'organizations' | 'agreements' | 'form' | 'country' | 'slices'
    >,
  ) => {
    const pin = pins.get(node);
    const [x, y] = pin ?? [xOf(points, node) * perPx, yOf(points, node) * perPx];
    if (Number.isNaN(x)) return;
    positionOf[node] = marks.length;
    const free = radiusPx[node] ?? smallestPx;
    marks.push({
      ...plainMark,
      ...known,
      x,
      y,
      radiusPx: isDense ? denseRadiusPx(free) : free,
      shape: model.shape[node] ?? 0,
      // Among a few the kinds can be told apart at any size.
      smallShape: isDense ? 0 : (model.shape[node] ?? 0),
    });
  };

  const hubOf = new Int32Array(network.agreementCount).fill(-1);
  for (let agreement = 0; agreement < network.agreementCount && state.links === 'hub'; agreement++) {
    const node = network.organizationCount + agreement;
    if (!isLinked[node]) continue;
    add(node, {
      key: keys.hub(agreement),
      id: indexed.dataset.agreements[agreement]?.id ?? '',
      kind: 'agreement',
      organizations: [],
      agreements: [agreement],
      form: markForm.hub,
      country: hubCountry(composed, [agreement]),
      slices: [1, model.sectors[node * 4] ?? noSectorColor],
    });
    hubOf[agreement] = positionOf[node] ?? -1;
  }
  const markOf = new Int32Array(network.organizationCount).fill(notDrawn);
  const tray: number[] = [];
  // The most connected lie on top.
  for (let rank = model.byDegree.length - 1; rank >= 0; rank--) {
    const organization = model.byDegree[rank] ?? 0;
    if (isLinked[organization]) {
      add(organization, {
        key: keys.organization(organization),
        id: indexed.dataset.organizations[organization]?.id ?? '',
        kind: 'organization',
        organizations: [organization],
        agreements: [],
        form: markForm.organization,
        country: model.country[organization] ?? country.unknown,
        slices: organizationSlices(model, organization),
      });
      markOf[organization] = positionOf[organization] ?? notDrawn;
    } else if (isPresent(state, organization)) {
      markOf[organization] = inTray;
      tray.push(organization);
    }
  }
  return {
    marks,
    links: networkLinks(composed, state, { marks, positionOf, isLinked, isDense }),
    markOf,
    hubOf,
    tray: tray.reverse(),
    hasFan: false,
  };
}

interface PlacedNodes {
  readonly marks: readonly ArrangedMark[];
  readonly positionOf: Int32Array;
  readonly isLinked: Uint8Array;
  readonly isDense: boolean;
}

function networkLinks(
  { network, model }: ComposedScene,
  state: SceneState,
  { marks, positionOf, isLinked, isDense }: PlacedNodes,
): ArrangedLink[] {
  const links: ArrangedLink[] = [];
  const turns = new Map<number, number>();
  const add = (
    known: Pick<ArrangedLink, 'kind' | 'agreements' | 'widthPx' | 'bend' | 'color'>,
    source: number,
    target: number,
  ) => {
    const from = positionOf[source] ?? -1;
    const to = positionOf[target] ?? -1;
    if (from < 0 || to < 0) return;
    const plainKey = linkKey(known.kind, marks[from]?.key ?? 0, marks[to]?.key ?? 0);
    const turn = turns.get(plainKey) ?? 0;
    turns.set(plainKey, turn + 1);
    const key = turn === 0 ? plainKey : linkKey(known.kind, marks[from]?.key ?? 0, marks[to]?.key ?? 0, turn);
    links.push({ ...known, key, from, to, isFaint: false, isQuiet: false });
  };
  const colorOf = (node: number) => model.sectors[node * 4] ?? noSectorColor;
  const widthOf = (hub: number, usual: number) =>
    isDense && model.country[hub] !== country.both ? thinLinkPx : usual;

  if (state.hasAffiliations) {
    const { affiliations } = network;
    for (let link = 0; link < affiliations.count; link++) {
      add(
        {
          kind: 'affiliation',
          agreements: [],
          widthPx: markStyle.affiliationWidthPx,
          bend: affiliationBend,
          color: noSectorColor,
        },
        affiliations.source[link] ?? 0,
        affiliations.target[link] ?? 0,
      );
    }
  }
  const isHub = state.links === 'hub';
  const drawn = isHub ? network.spokes : network.pairs;
  const bends = isHub ? model.spokeBends : model.pairBends;
  for (let link = 0; link < drawn.count; link++) {
    const hub = drawn.agreement[link] ?? 0;
    if (!isLinked[hub]) continue;
    add(
      {
        kind: isHub ? 'spoke' : 'pair',
        agreements: [hub - network.organizationCount],
        widthPx: widthOf(hub, isHub ? markStyle.spokeWidthPx : markStyle.pairWidthPx),
        bend: bends[link] ?? 0,
        color: colorOf(hub),
      },
      drawn.source[link] ?? 0,
      drawn.target[link] ?? 0,
    );
  }
  return links;
}
