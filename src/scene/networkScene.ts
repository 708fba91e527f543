/**
 * The network's half of the scene: how it is arranged and framed, the ground under its communities, and the journey
 * between it and the map. It comes with the first positions (`DrawnScene.setNetwork`): a page that stays on the map
 * never fetches it.
 */
import type { Shown } from '../domain/filter.ts';
import type { Camera } from '../domain/mercator.ts';
import { noInsets, worldSizePx } from '../domain/mercator.ts';
import { mostUngathered } from '../graph/levels/communities.ts';
import { levelZoom } from '../graph/levels/levels.ts';
import { xOf, yOf } from '../graph/pairs.ts';
import type { Arrangement } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import type { FrameSize } from './frameCamera.ts';
import { createGroundWriter, type GroundWriter } from './groundWriter.ts';
import { createJourney, type Journey, type Standing } from './journey.ts';
import { exposureAt, inkOfLinks } from './linkInk.ts';
import { strengthsOf } from './markStrength.ts';
import {
  arrangeNetwork,
  countLinkedOrganizations,
  linkedNodes,
  mostRoomyOrganizations,
} from './networkArrangement.ts';
import { networkCamera } from './networkCamera.ts';
import { createNetworkCuts, type GatheredNetwork } from './networkCuts.ts';
import type { NetworkPositions } from './networkPositions.ts';
import { networkZoom, type View } from './projection.ts';
import type { SceneEmphasis } from './sceneEmphasis.ts';
import type { SceneState } from './sceneState.ts';

/** What is to be drawn. */
export interface NetworkDrawn {
  readonly state: SceneState;
  /** Of the state, with what is selected. */
  readonly drawn: Shown;
}

export interface NetworkScene {
  readonly journey: Journey;
  readonly ground: GroundWriter;
  setPositions(positions: NetworkPositions): void;
  setCommunities(groups: readonly (readonly number[])[]): void;
  /** Relative world positions by node. */
  setPins(pins: ReadonlyMap<number, readonly [number, number]>): void;
  /** Something else is to be drawn, or in another way. */
  invalidate(): void;
  /** Marks are smaller and links thinner. */
  isDense(): boolean;
  /** Communities are marks. */
  isGathered(): boolean;
  /** `null` where what was answered last still holds. */
  arrangementAt(view: View): Arrangement | null;
  homeCamera(size: FrameSize): Camera;
  /** What the home camera frames, relative world. */
  homePoints(): readonly (readonly [x: number, y: number])[];
  cameraToOpen(markId: string, view: View): Camera | null;
  /** What the opacity of links is multiplied by. */
  exposure(standing: Pick<Standing, 'rows' | 'arrangement'>, emphasis: SceneEmphasis, zoom: number): number;
}

export type CreateNetworkScene = (composed: ComposedScene, toDraw: () => NetworkDrawn | null) => NetworkScene;

/** [x, y] in the middle of the members, px of the network's frame. */
function middleOf(members: readonly number[], { points }: NetworkPositions): [number, number] {
  const placed = members.filter((member) => !Number.isNaN(xOf(points, member)));
  const sum = (valueOf: (points: Float32Array, member: number) => number) =>
    placed.reduce((total, member) => total + valueOf(points, member), 0);
  return [sum(xOf) / placed.length, sum(yOf) / placed.length];
}

export const createNetworkScene: CreateNetworkScene = (composed, toDraw) => {
  const { network } = composed;
  const cuts = createNetworkCuts(composed);
  const ground = createGroundWriter(composed);
  let positions: NetworkPositions | null = null;
  let pins: ReadonlyMap<number, readonly [number, number]> = new Map();
  let communities: readonly (readonly number[])[] | null = null;
  let isDue = true;
  let isDense = false;
  let isGathered = false;
  /** Worked out again when anything of it is due. */
  let gathered: GatheredNetwork | null | undefined;
  let gatheredSize = '';
  let ink = 0;
  let inkOf: { readonly arrangement: Arrangement; readonly emphasis: SceneEmphasis } | null = null;

  function linked(): Uint8Array | null {
    const told = toDraw();
    return told && linkedNodes(composed, { ...told.state, shown: told.drawn });
  }

  /** After a filter has been opened, positions of what it shows are on their way: until then all stays as it was. */
  function isLaidOut({ points }: NetworkPositions): boolean {
    const nodes = linked();
    return nodes !== null && nodes.every((own, node) => own === 0 || !Number.isNaN(xOf(points, node)));
  }

  /** What of a large network gathers; `null` while its marks stand for themselves. */
  function gatheredNetwork({ widthPx, heightPx }: View): GatheredNetwork | null {
    const size = `${String(widthPx)}x${String(heightPx)}`;
    if (gathered !== undefined && size === gatheredSize) return gathered;
    gatheredSize = size;
    gathered = null;
    const drawn = toDraw()?.drawn;
    if (isGathered && drawn && positions && communities && isLaidOut(positions)) {
      const { zoom } = homeCamera({ widthPx, heightPx, insets: noInsets });
      gathered = { drawn, positions, communities, homeZoom: levelZoom(zoom) };
    }
    return gathered;
  }

  function sizeUp(): void {
    const nodes = linked();
    if (!nodes) return;
    const count = countLinkedOrganizations(composed, nodes);
    isDense = count > mostRoomyOrganizations;
    isGathered = count > mostUngathered && communities !== null;
  }

  /** px of the network's frame, by node or community, and which of them are at home; `null` before all is laid out. */
  function homeLayout(): {
    readonly network: Float32Array;
    readonly isIn: (number: number) => boolean;
  } | null {
    if (isDue) sizeUp();
    const laidOut = positions;
    if (!laidOut) return null;
    if (isGathered && communities) {
      const middles = communities.flatMap((members) => middleOf(members, laidOut));
      return { network: Float32Array.from(middles), isIn: () => true };
    }
    const nodes = linked();
    return { network: laidOut.points, isIn: (node) => nodes?.[node] === 1 };
  }

  function homeCamera(size: FrameSize): Camera {
    const layout = homeLayout();
    return networkCamera(layout, size, layout?.isIn ?? (() => false));
  }

  function homePoints(): [number, number][] {
    const layout = homeLayout();
    if (!layout) return [];
    const { network: points, isIn } = layout;
    const perWorld = worldSizePx(networkZoom);
    return Array.from({ length: points.length / 2 }, (_, number) => number)
      .filter((number) => isIn(number) && !Number.isNaN(xOf(points, number)))
      .map((number) => [xOf(points, number) / perWorld, yOf(points, number) / perWorld]);
  }

  return {
    journey: createJourney(composed),
    ground,
    setPositions(next) {
      positions = next;
      isDue = true;
    },
    setCommunities(groups) {
      ground.setCommunities(groups);
      communities = groups;
      isDue = true;
    },
    setPins(next) {
      pins = next;
      isDue = true;
    },
    invalidate() {
      isDue = true;
    },
    isDense: () => isDense,
    isGathered: () => isGathered,
    arrangementAt(view) {
      const told = toDraw();
      if (!told || !positions) return null;
      const { state, drawn } = told;
      if (isDue) {
        sizeUp();
        isDue = false;
        gathered = undefined;
        if (!isGathered) return arrangeNetwork(composed, { ...state, shown: drawn }, positions, pins);
      }
      const large = gatheredNetwork(view);
      return large && cuts.arrangementAt(view.camera.zoom, state, large);
    },
    homeCamera,
    homePoints,
    cameraToOpen(markId, view) {
      const told = toDraw();
      const large = gatheredNetwork(view);
      return told && large && cuts.cameraToOpen(markId, view, told.state, large);
    },
    exposure({ rows, arrangement }, emphasis, zoom) {
      // It does not change on the way there.
      if (inkOf?.arrangement !== arrangement || inkOf.emphasis !== emphasis) {
        inkOf = { arrangement, emphasis };
        ink = inkOfLinks(rows, strengthsOf(rows, emphasis.strength, network.organizationCount, 1).links);
      }
      return exposureAt(ink, zoom);
    },
  };
};
