/** One dataset on the stage, from opening to closing: its scene, network and communities, and what the reader has moved. */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { worldSizePx } from '../domain/mercator.ts';
import type { NetworkRun } from '../scene/networkRun.ts';
import { composeScene } from '../scene/compose.ts';
import { createDrawnScene } from '../scene/createDrawnScene.ts';
import type { DrawnScene } from '../scene/drawnScene.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import type { NetworkPositions } from '../scene/networkPositions.ts';
import { networkZoom, type View } from '../scene/projection.ts';
import { nodeOfRecord } from '../scene/sceneModel.ts';
import { mapCutOf } from '../scene/viewGroups.ts';
import { setChrome } from '../state/actions.ts';
import { selectShown } from '../state/selectors.ts';
import { store } from '../state/store.ts';
import type { StageServices } from './stageServices.ts';

export interface SessionStill {
  /** `null` before it has been laid out. */
  readonly network: NetworkPositions | null;
  readonly communities: readonly (readonly number[])[] | null;
  readonly pins: ReadonlyMap<string, readonly [x: number, y: number]>;
}

export interface StageSession {
  readonly scene: DrawnScene;
  /** Organizations and agreements of the shortest chains between two organizations, the two ends first. */
  pathIds(path: readonly string[]): readonly string[];
  /** Lays out the network of what is shown, if that has changed. */
  arrangeNetwork(): void;
  /** With nothing else to do: so that the way to the network begins at once. */
  prepareNetwork(): void;
  hasNetwork(): boolean;
  /** No layout is on its way. */
  isSettled(): boolean;
  /** Looks for communities, once: small networks have ground under them, large ones gather them into marks. */
  findCommunities(): void;
  /** `relative`: [x, y] relative world. */
  pin(id: string, relative: readonly [number, number]): void;
  releasePins(id?: string): void;
  /** What of the network a still picture of it needs. */
  still(): SessionStill;
  /** Tells the state what stands open, as it is drawn. */
  noteOpened(): void;
  /** Tells the state which of its cuts the map has come to rest at. */
  noteCut(view: View): void;
  close(): void;
}

export interface SessionOptions {
  readonly services: StageServices;
  readonly measure: MeasureText;
  readonly isNetwork: boolean;
  readonly frame: 'wide' | 'tall';
  readonly requestFrame: () => void;
  readonly onNetwork: (isFirst: boolean) => void;
}

/** Larger networks only move what is dragged. */
const mostReheated = 4000;
const reheatPauseMs = 60;
/** After the first rest. */
const preparePauseMs = 1500;
const noIds: readonly string[] = [];

export function openStageSession(indexed: IndexedDataset, options: SessionOptions): StageSession {
  const { services, measure, isNetwork, frame, requestFrame, onNetwork } = options;
  const composed = composeScene(indexed);
  const scene = createDrawnScene(composed, { measure, mix: isNetwork ? 1 : 0 });
  const pins = new Map<string, readonly [number, number]>();
  let run: NetworkRun | null = null;
  let arrangedFor: Shown | null = null;
  let network: NetworkPositions | null = null;
  let communities: readonly (readonly number[])[] | null = null;
  let isArranging = false;
  let isPrepared = false;
  let isGroundAsked = false;
  let isGroundMissing = false;
  let isClosed = false;
  let path: { readonly key: string; readonly ids: readonly string[] } = { key: '', ids: noIds };
  let notedKey = '';

  let lastReheatMs = 0;
  /** In the network, neighbours follow a dragged mark; not at every pixel. */
  function reheat(): void {
    if (scene.mix() < 0.5 || composed.network.nodeCount > mostReheated) return;
    const now = performance.now();
    if (pins.size > 0 && now - lastReheatMs < reheatPauseMs) return;
    lastReheatMs = now;
    const perWorld = worldSizePx(networkZoom);
    const held = [...pins].flatMap(([id, [x, y]]) => {
      const node =
        nodeOfRecord(composed.model, { type: 'organization', id }) ??
        nodeOfRecord(composed.model, { type: 'agreement', id });
      return node === null ? [] : [[node, [x * perWorld, y * perWorld]] as const];
    });
    run?.reheat(new Map(held));
  }

  const session: StageSession = {
    scene,
    pathIds(ends) {
      const key = ends.join(',');
      if (key !== path.key) {
        const [from = '', to = ''] = ends;
        const chains = ends.length === 2 ? services.chainsOf(from, to) : [];
        path = { key, ids: ends.length === 2 ? [...new Set([from, to, ...chains.flat()])] : noIds };
      }
      return path.ids;
    },
    arrangeNetwork() {
      const shown = selectShown(store.getState());
      if (!shown || shown === arrangedFor) return;
      arrangedFor = shown;
      isArranging = true;
      run?.dispose();
      run = services.arrangeNetwork(
        { composed, shown, frame },
        {
          onPositions(positions, createNetworkScene) {
            if (isClosed) return;
            scene.setNetwork(positions, createNetworkScene);
            const isFirst = network === null;
            network = positions;
            if (isGroundMissing) session.findCommunities();
            // The view stays still under a mark that is being dragged.
            if (isFirst || pins.size === 0) onNetwork(isFirst);
            requestFrame();
          },
          onRest() {
            isArranging = false;
            // Nothing came, as without a connection: whoever wants it next asks for it at once.
            if (network === null) arrangedFor = null;
            requestFrame();
          },
        },
      );
    },
    prepareNetwork() {
      if (isPrepared) return;
      isPrepared = true;
      setTimeout(() => !isClosed && session.arrangeNetwork(), preparePauseMs);
    },
    hasNetwork: () => network !== null,
    isSettled: () => !isArranging,
    findCommunities() {
      if (isGroundAsked) return;
      isGroundAsked = true;
      void services
        .findCommunities(indexed)
        .then((groups) => {
          isGroundMissing = groups === null;
          isGroundAsked = groups !== null;
          if (isClosed || !groups) return;
          communities = groups;
          scene.setCommunities(groups);
          requestFrame();
        })
        // Without the chunk (offline) the network is as it was.
        .catch(() => undefined);
    },
    pin(id, relative) {
      pins.set(id, relative);
      scene.setPins(new Map(pins));
      if (!store.getState().hasPins) store.setState({ hasPins: true });
      reheat();
      requestFrame();
    },
    releasePins(id) {
      if (id === undefined) pins.clear();
      else pins.delete(id);
      scene.setPins(new Map(pins));
      if (store.getState().hasPins !== pins.size > 0) store.setState({ hasPins: pins.size > 0 });
      reheat();
      requestFrame();
    },
    still: () => ({ network, communities, pins: new Map(pins) }),
    noteOpened() {
      const { view, chrome } = store.getState();
      const found = view.place === null ? null : scene.gatheredBy(view.place);
      const isGathered = found !== null && (found.kind === 'place' || found.kind === 'community');
      const opened = isGathered && view.place !== null ? { id: view.place, ...found } : null;
      const key = opened ? `${opened.id}/${opened.name}/${opened.organizations.join(',')}` : '';
      if (key === notedKey && (opened === null) === (chrome.openPlace === null)) return;
      notedKey = key;
      if (opened) {
        const { id, name, organizations, agreements } = opened;
        const kind = opened.kind === 'community' ? 'community' : 'place';
        setChrome({ openPlace: { id, kind, name, organizations, agreements } });
      } else if (chrome.openPlace !== null) setChrome({ openPlace: null });
    },
    noteCut(view) {
      if (scene.mix() > 0) return;
      const cut = mapCutOf(view);
      const noted = store.getState().chrome.mapCut;
      if (noted?.zoom === cut.zoom && noted.widthPx === cut.widthPx && noted.heightPx === cut.heightPx)
        return;
      setChrome({ mapCut: cut });
    },
    close() {
      isClosed = true;
      run?.dispose();
    },
  };
  return session;
}
