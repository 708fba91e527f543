/** One dataset on the stage: its network, scene and layout run, from opening to closing. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Camera } from '../domain/mercator.ts';
import { worldSizePx, worldToLngLat } from '../domain/mercator.ts';
import { adjacencyOf, neighboursOf } from '../graph/components.ts';
import { layoutInputOf } from '../graph/layout/core/layoutInput.ts';
import type { PartialLayout } from '../graph/layout/run/layout.ts';
import { markScale, mostTintedNodes } from '../domain/markSize.ts';
import { neighbourhood } from '../graph/neighbourhood.ts';
import { shortestChains } from '../graph/paths.ts';
import type { FrameShape } from '../graph/layout/core/layoutTypes.ts';
import type { FrameSize } from '../scene/frameCamera.ts';
import { mapCamera } from '../scene/frameCamera.ts';
import { fillLayout } from '../scene/fillLayout.ts';
import { networkZoom, origin, projectionOf } from '../scene/nodePositions.ts';
import type { Scene } from '../scene/scene.ts';
import { createScene } from '../scene/scene.ts';
import { buildSceneModel } from '../scene/sceneModel.ts';
import type { AppState } from '../state/store.ts';
import { networkOf } from '../app/networkOf.ts';
import { startLayout } from './startLayout.ts';
import type { StageController } from './stageController.ts';

export interface SceneSession {
  readonly scene: Scene;
  neighbours(node: number, depth: 1 | 2): ReadonlySet<number>;
  /** Nodes of the shortest chains between two organizations, by id. */
  pathNodes(path: readonly string[]): readonly number[];
  /** The least move from a camera that brings a node into the free part of the view; `null` if it is there. */
  cameraToReveal(node: number, stage: StageController, from: Camera): Camera | null;
  /** The camera that shows all of the nodes as drawn in the view that is being gone to; no closer than `maxZoom`. */
  cameraToFrame(nodes: readonly number[], size: FrameSize, maxZoom: number): Camera | null;
  linkedNodes(node: number): readonly number[];
  /** Looks for communities to lay ground under, once, where the network is small enough for it to help. */
  layGround(onGround: () => void): void;
  pin(node: number, relative: readonly [number, number]): void;
  releasePins(node?: number): void;
  close(): void;
}

/** Larger networks only move what is dragged. */
const mostReheated = 4000;
const reheatPauseMs = 60;
/** A revealed mark keeps this far from the edges. */
const marginPx = 64;

export function openSceneSession(
  indexed: IndexedDataset,
  state: AppState,
  frame: FrameShape,
  listeners: { readonly onLayout: (isFirst: boolean) => void; readonly onRest: () => void },
): SceneSession {
  const network = networkOf(indexed);
  const adjacency = adjacencyOf(network.nodeCount, network.spokes.source, network.spokes.target);
  const model = buildSceneModel(indexed, network, markScale(network.organizationCount));
  const isNetwork = state.view.view === 'network';
  const scene = createScene(model, isNetwork ? 1 : 0);
  const pins = new Map<number, readonly [number, number]>();
  let pathKey = '';
  let pathResult: readonly number[] = [];
  let isFirst = true;
  let isGroundAsked = false;
  let isClosed = false;

  const onPartial = (partial: PartialLayout) => {
    const layout = fillLayout(partial, model.mapMarkScales);
    if (!layout) return;
    scene.setLayout(layout);
    listeners.onLayout(isFirst);
    isFirst = false;
  };
  const run = startLayout(
    layoutInputOf(indexed, network, frame),
    isNetwork ? 'network' : 'map',
    onPartial,
    listeners.onRest,
  );

  let lastReheatMs = 0;
  /** In the network, neighbours follow a dragged mark; not at every pixel. */
  const reheat = () => {
    if (scene.mix() < 0.5 || network.nodeCount > mostReheated) return;
    const now = performance.now();
    if (pins.size > 0 && now - lastReheatMs < reheatPauseMs) return;
    lastReheatMs = now;
    const perWorld = worldSizePx(networkZoom);
    run.reheat(new Map([...pins].map(([node, [x, y]]) => [node, [x * perWorld, y * perWorld]])));
  };

  return {
    scene,
    neighbours: (node, depth) => neighbourhood(network, node, depth),
    pathNodes(path) {
      const key = path.join(',');
      if (key !== pathKey) {
        pathKey = key;
        const [from, to] = path.map((id) => indexed.organizationIndex.get(id));
        pathResult =
          from === undefined || to === undefined
            ? []
            : [...new Set([from, to, ...shortestChains(network, from, to).flat()])];
      }
      return pathResult;
    },
    cameraToReveal(node, stage, from) {
      const { widthPx, heightPx, insets } = stage.size();
      const drawn = stage.positionOf(node);
      if (!drawn) return null;
      // Marks of the strip are fixed to the view.
      const isInStrip = scene.mix() < 0.5 && Number.isNaN(scene.layout()?.anchors[2 * node] ?? NaN);
      if (isInStrip) return null;
      const left = insets.left + marginPx;
      const right = widthPx - insets.right - marginPx;
      const top = insets.top + marginPx;
      const bottom = heightPx - insets.bottom - marginPx;
      const clamp = (value: number, low: number, high: number) =>
        low > high ? (low + high) / 2 : Math.max(low, Math.min(high, value));
      // Where it will be seen from there, however far the view is on its way.
      const [relativeX, relativeY] = stage.relativeAt(...drawn);
      const { worldSize, shiftX, shiftY } = projectionOf({ camera: from, widthPx, heightPx, insets });
      const x = relativeX * worldSize + shiftX;
      const y = relativeY * worldSize + shiftY;
      const dx = x - clamp(x, left, right);
      const dy = y - clamp(y, top, bottom);
      if (Math.abs(dx) < 1 && Math.abs(dy) < 1) return null;
      const [lng, lat] = worldToLngLat(
        (widthPx / 2 + dx - shiftX) / worldSize + origin[0],
        (heightPx / 2 + dy - shiftY) / worldSize + origin[1],
      );
      return { lng, lat, zoom: from.zoom };
    },
    cameraToFrame(nodes, size, maxZoom) {
      const { relative } = scene.positions;
      const placed = nodes.filter((node) => !Number.isNaN(relative[2 * node] as number));
      if (placed.length === 0) return null;
      const lngLats = placed.map((node) =>
        worldToLngLat(
          (relative[2 * node] as number) + origin[0],
          (relative[2 * node + 1] as number) + origin[1],
        ),
      );
      const lngs = lngLats.map(([lng]) => lng);
      const lats = lngLats.map(([, lat]) => lat);
      return mapCamera(
        [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
        size,
        maxZoom,
      );
    },
    linkedNodes(node) {
      return Array.from(neighboursOf(adjacency, node));
    },
    layGround(onGround) {
      if (isGroundAsked || network.nodeCount > mostTintedNodes) return;
      isGroundAsked = true;
      void import('./findCommunities.ts')
        .then(({ findCommunities }) => findCommunities(indexed, model))
        .then((ground) => {
          if (isClosed || !ground) return;
          scene.setGround(ground);
          onGround();
        })
        // Without the chunk (offline) the network is as it was.
        .catch(() => undefined);
    },
    pin(node, relative) {
      pins.set(node, relative);
      scene.setPins(new Map(pins));
      reheat();
    },
    releasePins(node) {
      if (node === undefined) pins.clear();
      else pins.delete(node);
      scene.setPins(new Map(pins));
      reheat();
    },
    close: () => {
      isClosed = true;
      run.dispose();
    },
  };
}
