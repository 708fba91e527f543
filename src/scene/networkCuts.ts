/** The arrangements of a network so large that its communities gather into marks, by zoom step. */
import type { Shown } from '../domain/filter.ts';
import type { Camera } from '../domain/mercator.ts';
import { worldSizePx } from '../domain/mercator.ts';
import { linkMarks } from '../graph/levels/bands.ts';
import { cutCommunities } from '../graph/levels/communities.ts';
import { levelZoom, zoomStepsPerLevel, type LevelCut } from '../graph/levels/levels.ts';
import type { Arrangement } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import { cameraCentredOn } from './frameCamera.ts';
import { arrangeLevels, type LevelFrame } from './mapArrangement.ts';
import type { NetworkPositions } from './networkPositions.ts';
import { networkZoom, origin, type View } from './projection.ts';
import type { SceneState } from './sceneState.ts';

export interface GatheredNetwork {
  readonly drawn: Shown;
  readonly positions: NetworkPositions;
  readonly communities: readonly (readonly number[])[];
  /** Zoom at which the network is seen whole. */
  readonly homeZoom: number;
}

export interface NetworkCuts {
  /** The same object for the same step, network and options. */
  arrangementAt(zoom: number, state: SceneState, network: GatheredNetwork): Arrangement;
  cameraToOpen(markId: string, view: View, state: SceneState, network: GatheredNetwork): Camera | null;
}

const networkFrame: LevelFrame = { scale: 1 / worldSizePx(networkZoom), shiftX: 0, shiftY: 0 };
/** A community that opens no sooner than so many zooms closer fans out where it stands. */
const nearZooms = 3;
const leastZooms = 0.75;
/** Steps between the zooms that are tried for opening. */
const openingStep = 0.5;

export function createNetworkCuts({ indexed, ...composed }: ComposedScene): NetworkCuts {
  let known: GatheredNetwork | null = null;
  let optionsKey = '';
  let arrangements = new Map<number, Arrangement>();

  function cutAt(
    zoom: number,
    state: SceneState,
    { drawn, positions, communities, homeZoom }: GatheredNetwork,
  ): LevelCut {
    const lifted =
      state.selection?.type === 'organization'
        ? (indexed.organizationIndex.get(state.selection.id) ?? -1)
        : -1;
    const pxPerUnit = worldSizePx(homeZoom) / worldSizePx(networkZoom);
    return cutCommunities(
      indexed,
      drawn,
      { communities, positions: positions.points, pxPerUnit, hasAffiliations: state.hasAffiliations },
      Math.max(0, zoom - homeZoom),
      { openPlace: state.place, liftedOrganization: lifted },
    );
  }

  return {
    arrangementAt(zoom, state, network) {
      const { selection, place, links, hasAffiliations } = state;
      const selected = selection?.type === 'organization' ? selection.id : '';
      const key = [place ?? '', selected, links, hasAffiliations].join('|');
      const isSameNetwork =
        known?.drawn === network.drawn &&
        known.positions === network.positions &&
        known.communities === network.communities &&
        known.homeZoom === network.homeZoom;
      if (!isSameNetwork || key !== optionsKey) {
        known = network;
        optionsKey = key;
        arrangements = new Map();
      }
      const step = levelZoom(Math.max(0, zoom - network.homeZoom));
      const made = arrangements.get(step);
      if (made) return made;
      const cut = cutAt(network.homeZoom + step + 1 / (4 * zoomStepsPerLevel), state, network);
      const linked = linkMarks(indexed, network.drawn, cut, { mode: links, hasAffiliations });
      const arrangement = arrangeLevels({ indexed, ...composed }, cut, linked, networkFrame);
      arrangements.set(step, arrangement);
      return arrangement;
    },
    cameraToOpen(markId, view, state, network) {
      const closed: SceneState = { ...state, place: null, selection: null };
      const mark = cutAt(view.camera.zoom, closed, network).marks.find(({ id }) => id === markId);
      if (!mark) return null;
      for (
        let zoom = view.camera.zoom + leastZooms;
        zoom <= view.camera.zoom + nearZooms;
        zoom += openingStep
      ) {
        if (cutAt(zoom, closed, network).marks.some(({ id }) => id === markId)) continue;
        const x = mark.x * networkFrame.scale + origin[0];
        const y = mark.y * networkFrame.scale + origin[1];
        return cameraCentredOn(x, y, zoom, view.insets);
      }
      return null;
    },
  };
}
