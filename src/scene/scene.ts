/**
 * The scene: the same nodes for WebGL, SVG, picking and labels, moving from one state to the next. Everything that
 * changes has a target and eases towards it; `advance` is called once a frame and says whether there is more to
 * come, so that a scene at rest costs nothing.
 */
import { isOnMap } from '../domain/indexedDataset.ts';
import type { Layout } from '../graph/layout/core/layoutTypes.ts';
import type { Links } from '../graph/network.ts';
import { mapMarkScaleAt } from '../graph/layout/map/mapMarkScale.ts';
import { networkMarkScale } from '../graph/layout/network/networkFit.ts';
import type { CommunityGround } from './communityGround.ts';
import { createLinkExposure } from './linkExposure.ts';
import type { NodePositions, Pins, View } from './nodePositions.ts';
import {
  createNodePositions,
  networkZoomScale,
  smoothStep,
  updateNodePositions,
  viewScaleOf,
} from './nodePositions.ts';
import type { SceneModel } from './sceneModel.ts';

/** What the first frame of a fading shows of it. */
const firstFrameMs = 50;

/** Marks scaled as small as this have no leaders, twice as large all of them. */
const leaderlessScale = 0.4;

export const transitionMs = { mix: 900, emphasis: 220, layout: 350 } as const;

export interface Scene {
  readonly model: SceneModel;
  readonly positions: NodePositions;
  /** Strength of each node as drawn now, 0..1. */
  readonly emphasis: Float32Array;
  /** 0 nothing, 1 hovered, 2 selected. */
  readonly flags: Uint8Array;
  /** 0 map … 1 network, as drawn now (already eased when positions use it). */
  mix(): number;
  markScale(zoom: number): number;
  /** What the opacity of leaders is multiplied by: among the dots of large data every mark would have one. */
  leaderStrength(zoom: number): number;
  /** What the opacity of these links is multiplied by (see `linkExposure.ts`). */
  linkExposure(links: Links, zoom: number): number;
  layout(): Layout | null;
  /** Changes whenever emphasis or flags do. */
  emphasisVersion(): number;
  /** Ground under communities, once it is known. */
  ground(): CommunityGround | null;
  setGround(ground: CommunityGround | null): void;
  setLayout(layout: Layout): void;
  /** `false` where nothing of it is new: a fading that has come to its goal is not begun again. */
  setEmphasis(target: Float32Array, flags: ReadonlyMap<number, number>): boolean;
  /** `isDirect` follows a slider under the reader's finger without easing. */
  setMix(target: number, isDirect?: boolean): void;
  setPins(pins: Pins): void;
  pins(): Pins;
  /** Room for the label of the strip of organizations without a place, px. */
  setStripLabel(widthPx: number): void;
  setReducedMotion(isReduced: boolean): void;
  /** Brings everything to `nowMs` for `view`; `true` while something still moves. */
  advance(nowMs: number, view: View): boolean;
}

interface Ease {
  from: number;
  to: number;
  startMs: number | null;
}

export function createScene(model: SceneModel, initialMix = 0): Scene {
  const { nodeCount } = model.network;
  const positions = createNodePositions(nodeCount);
  const emphasis = new Float32Array(nodeCount);
  const emphasisFrom = new Float32Array(nodeCount);
  let emphasisTo = new Float32Array(nodeCount);
  const flags = new Uint8Array(nodeCount);
  const exposure = createLinkExposure();
  const fittingScale = networkMarkScale(model.radiusPx);

  let layout: Layout | null = null;
  let previousRelative: Float32Array | null = null;
  let layoutStartMs: number | null = null;
  let emphasisStartMs: number | null = null;
  let hasEmphasis = false;
  let emphasisVersion = 0;
  let ground: CommunityGround | null = null;
  let pins: Pins = new Map();
  let stripLabelPx = 150;
  let isReduced = false;
  let mixNow = initialMix;
  const mixEase: Ease = { from: initialMix, to: initialMix, startMs: null };
  let isMixMoving = false;
  let lastKey = '';
  let viewScale = 1;
  let waiting: ReadonlyMap<number, number> = new Map();

  /** Of large data, whatever the size of the view. */
  const mapScaleAt = (zoom: number) => mapMarkScaleAt(model.mapMarkScales, zoom - Math.log2(viewScale));

  /** Node → position in the strip, for organizations that nothing places and that are drawn. */
  function waitingNodes(target: Float32Array): Map<number, number> {
    const nodes = new Map<number, number>();
    model.indexed.dataset.organizations.forEach((organization, node) => {
      if (!isOnMap(organization) && (target[node] as number) > 0) nodes.set(node, nodes.size);
    });
    return nodes;
  }

  const share = (startMs: number, nowMs: number, lengthMs: number) =>
    isReduced ? 1 : Math.min(1, (nowMs - startMs) / lengthMs);

  function advanceMix(nowMs: number): boolean {
    if (!isMixMoving) return false;
    mixEase.startMs ??= nowMs;
    const t = share(
      mixEase.startMs,
      nowMs,
      Math.max(120, transitionMs.mix * Math.abs(mixEase.to - mixEase.from)),
    );
    mixNow = mixEase.from + (mixEase.to - mixEase.from) * t;
    if (t === 1) isMixMoving = false;
    return true;
  }

  function advanceEmphasis(nowMs: number): boolean {
    if (emphasisStartMs === null) return false;
    // The first frame already shows a change, as if the fading had begun one frame ago.
    if (emphasisStartMs < 0) emphasisStartMs = nowMs - firstFrameMs;
    const t = smoothStep(share(emphasisStartMs, nowMs, transitionMs.emphasis));
    for (let node = 0; node < nodeCount; node++) {
      const from = emphasisFrom[node] as number;
      emphasis[node] = from + ((emphasisTo[node] as number) - from) * t;
    }
    emphasisVersion++;
    if (t === 1) emphasisStartMs = null;
    return true;
  }

  /** After a new layout the marks glide from where they were. */
  function blendLayout(nowMs: number): boolean {
    if (!previousRelative) return false;
    if (layoutStartMs === null) layoutStartMs = nowMs;
    const t = smoothStep(share(layoutStartMs, nowMs, transitionMs.layout));
    const { relative } = positions;
    for (let at = 0; at < relative.length; at++) {
      const from = previousRelative[at] as number;
      if (!Number.isNaN(from)) relative[at] = from + ((relative[at] as number) - from) * t;
    }
    if (t === 1) previousRelative = null;
    return true;
  }

  return {
    model,
    positions,
    emphasis,
    flags,
    mix: () => mixNow,
    markScale: (zoom) => {
      const onMap = viewScale * mapScaleAt(zoom);
      return onMap + (networkZoomScale(zoom) * fittingScale - onMap) * smoothStep(mixNow);
    },
    leaderStrength: (zoom) => smoothStep((mapScaleAt(zoom) - leaderlessScale) / leaderlessScale),
    linkExposure: (links, zoom) => exposure.at(links, positions, emphasis, emphasisVersion, zoom),
    layout: () => layout,
    ground: () => ground,
    setGround(next) {
      ground = next;
    },
    emphasisVersion: () => emphasisVersion,
    setLayout(next) {
      if (layout && !isReduced) {
        previousRelative = Float32Array.from(positions.relative);
        layoutStartMs = null;
      }
      layout = next;
      lastKey = '';
    },
    setEmphasis(target, nextFlags) {
      const isOld =
        hasEmphasis &&
        target.every((strength, node) => strength === emphasisTo[node]) &&
        flags.every((flag, node) => flag === (nextFlags.get(node) ?? 0));
      if (isOld) return false;
      emphasisFrom.set(emphasis);
      emphasisTo = Float32Array.from(target);
      const nextWaiting = waitingNodes(target);
      if (nextWaiting.size !== waiting.size || [...nextWaiting.keys()].some((node) => !waiting.has(node))) {
        // The strip closes its gaps: marks glide to their new places.
        waiting = nextWaiting;
        if (hasEmphasis && layout && !isReduced) {
          previousRelative = Float32Array.from(positions.relative);
          layoutStartMs = null;
        }
        lastKey = '';
      }
      flags.fill(0);
      for (const [node, flag] of nextFlags) flags[node] = flag;
      emphasisVersion++;
      if (hasEmphasis) emphasisStartMs = -1;
      else emphasis.set(target);
      hasEmphasis = true;
      return true;
    },
    setMix(target, isDirect = false) {
      if (isDirect || isReduced) {
        mixNow = target;
        mixEase.from = target;
        mixEase.to = target;
        isMixMoving = false;
        lastKey = '';
        return;
      }
      if (target === mixEase.to && (isMixMoving || mixNow === target)) return;
      // Interruptible: the way back starts from where the marks are.
      mixEase.from = mixNow;
      mixEase.to = target;
      mixEase.startMs = null;
      isMixMoving = true;
    },
    setPins(next) {
      pins = next;
      lastKey = '';
    },
    pins: () => pins,
    setStripLabel(widthPx) {
      stripLabelPx = widthPx;
      lastKey = '';
    },
    setReducedMotion(next) {
      isReduced = next;
    },
    advance(nowMs, view) {
      const hasMovedMix = advanceMix(nowMs);
      const hasMovedEmphasis = advanceEmphasis(nowMs);
      if (!layout) return hasMovedEmphasis;
      const { camera, widthPx, heightPx, insets } = view;
      viewScale = viewScaleOf(view);
      // Panning moves only the strip; without one, positions wait for a zoom, a mix or a pin.
      const pan = positions.strip || lastKey === '' ? `${String(camera.lng)}/${String(camera.lat)}` : '';
      const key = `${String(camera.zoom)}|${String(mixNow)}|${String(widthPx)}x${String(heightPx)}|${JSON.stringify(insets)}|${pan}`;
      if (key !== lastKey || previousRelative) {
        updateNodePositions(positions, model.network, layout, view, mixNow, pins, stripLabelPx, waiting);
        lastKey = key;
      }
      const isBlending = blendLayout(nowMs);
      return (
        (hasMovedMix && isMixMoving) ||
        (hasMovedEmphasis && emphasisStartMs !== null) ||
        (isBlending && previousRelative !== null)
      );
    },
  };
}
