/**
 * The stage, outside React: one scene, one camera, and whatever draws them. While the living map is there it leads
 * (its camera, its frames); before it is, after it is lost and without WebGL the stage draws the same scene as SVG
 * and moves its own camera. Names are on a canvas above in both cases.
 */
import type { Language } from '../domain/language.ts';
import type { Camera, Insets } from '../domain/mercator.ts';
import { worldSizePx, worldToLngLat } from '../domain/mercator.ts';
import type { BasePaths } from '../paint/svg/drawBase.ts';
import { baseTransform, drawBase } from '../paint/svg/drawBase.ts';
import { drawScene, letterSizePx, smallestLetteredPx } from '../paint/svg/drawScene.ts';
import { svg } from '../paint/svg/svg.ts';
import { smallestTargetPx } from '../domain/markSize.ts';
import { labelCandidates, markObstacles } from '../scene/labelCandidates.ts';
import type { Box, PlacedLabel, Side } from '../scene/labelPlacement.ts';
import { placeLabels } from '../scene/labelPlacement.ts';
import { nodePoint, pairPoint } from '../scene/nodePoint.ts';
import type { Projection, View } from '../scene/nodePositions.ts';
import { origin, projectionOf, smoothStep } from '../scene/nodePositions.ts';
import type { PickGrid } from '../scene/pickGrid.ts';
import { buildPickGrid } from '../scene/pickGrid.ts';
import { pickLink } from '../scene/pickLink.ts';
import type { PlaceName } from '../scene/placeNames.ts';
import type { Scene } from '../scene/scene.ts';
import { sectorsPerMark } from '../scene/sceneModel.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import type { LivingMap } from '../map/OrgMap.tsx';
import type { MarkLetter } from '../paint/canvas/labelCanvas.ts';
import { mostSvgNodes, paintCoarsely } from '../paint/canvas/coarseCanvas.ts';
import { createTextMeasure, drawLabels } from '../paint/canvas/labelCanvas.ts';
import type { OverlayInput } from '../map/overlayLayer.ts';
import { toElement } from '../paint/svg/svgElements.ts';

export interface StageSettings {
  readonly theme: StageTheme;
  readonly language: Language;
  readonly links: 'hub' | 'pair';
  readonly hasAffiliations: boolean;
  readonly insets: Insets;
  readonly isReducedMotion: boolean;
  readonly places: readonly PlaceName[];
  readonly paths: BasePaths | null;
  /** Nodes named whatever the room. */
  readonly forced: ReadonlySet<number>;
  /** Named before others where there is room. */
  readonly preferred: ReadonlySet<number>;
}

interface CameraEase {
  readonly from: Camera;
  readonly to: Camera;
  readonly startMs: number;
  readonly durationMs: number;
}

/** Of the stage's own camera and its buttons, as of the living map without a street map. */
const leastZoom = 3;
const mostZoom = 14;
const mostLabels = 220;
/** With this many nodes names are placed anew only so often; between, they move with their marks. */
const manyNodes = 2500;
const placementPauseMs = 160;

function isSame(one: StageSettings, other: StageSettings): boolean {
  const { insets, forced, preferred, ...rest } = one;
  const sides = ['top', 'right', 'bottom', 'left'] as const;
  const isSameSet = (first: ReadonlySet<number>, second: ReadonlySet<number>) =>
    first.size === second.size && [...first].every((node) => second.has(node));
  return (
    (Object.keys(rest) as (keyof typeof rest)[]).every((key) => one[key] === other[key]) &&
    sides.every((side) => insets[side] === other.insets[side]) &&
    isSameSet(forced, other.forced) &&
    isSameSet(preferred, other.preferred)
  );
}

export type StageController = ReturnType<typeof createStageController>;

export function createStageController(
  container: HTMLElement,
  drawing: SVGSVGElement,
  canvas: HTMLCanvasElement,
  listeners: { readonly onFrame: () => void; readonly onRest: () => void; readonly onDrawn: () => void },
) {
  // In memory, not on the GPU: text is drawn by the processor anyway, and the map needs the GPU to start.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const measure = context ? createTextMeasure(context) : () => 0;
  let scene: Scene | null = null;
  let settings: StageSettings | null = null;
  let map: LivingMap | null = null;
  let camera: Camera = { lng: -72.9, lat: 44.6, zoom: 5 };
  let ease: CameraEase | null = null;
  let widthPx = Math.max(1, container.clientWidth);
  let heightPx = Math.max(1, container.clientHeight);
  let frameRequest = 0;
  let isDisposed = false;
  let wasMoving = false;
  let wasPrepared = false;

  let labels: readonly PlacedLabel[] = [];
  let sides: ReadonlyMap<string, Side> = new Map();
  let placedAtMs = 0;
  let grid: { readonly key: string; readonly grid: PickGrid } | null = null;
  let drawnBase: unknown = null;

  const view = (): View => ({
    camera,
    widthPx,
    heightPx,
    insets: settings?.insets ?? { top: 0, right: 0, bottom: 0, left: 0 },
  });
  const pixelRatio = () => Math.min(2, window.devicePixelRatio || 1);

  function requestFrame(): void {
    if (map) {
      map.requestFrame();
      return;
    }
    if (frameRequest === 0 && !isDisposed) frameRequest = requestAnimationFrame(drawFrame);
  }

  function advanceCamera(nowMs: number): boolean {
    if (!ease) return false;
    const t = Math.min(1, (nowMs - ease.startMs) / ease.durationMs);
    const share = smoothStep(t);
    const mixOf = (from: number, to: number) => from + (to - from) * share;
    camera = {
      lng: mixOf(ease.from.lng, ease.to.lng),
      lat: mixOf(ease.from.lat, ease.to.lat),
      zoom: mixOf(ease.from.zoom, ease.to.zoom),
    };
    if (t === 1) ease = null;
    return true;
  }

  /** A frame of the stage's own. */
  function drawFrame(nowMs: number): void {
    frameRequest = 0;
    if (map || isDisposed || !settings) return;
    const isCameraMoving = advanceCamera(nowMs);
    const isSceneMoving = scene?.advance(nowMs, view()) ?? false;
    drawSvg(settings);
    finish(isCameraMoving || isSceneMoving);
    if (isCameraMoving || isSceneMoving) requestFrame();
  }

  /** Thousands of marks are painted on the canvas of names instead of as SVG. */
  const isCoarse = () => !map && (scene?.model.network.nodeCount ?? 0) > mostSvgNodes;

  function drawSvg({ paths, theme, links, hasAffiliations }: StageSettings): void {
    const projection = projectionOf(view());
    drawing.setAttribute('viewBox', `0 0 ${String(widthPx)} ${String(heightPx)}`);
    const baseKey = paths ? `${theme.name}` : '';
    if (drawnBase !== paths || drawing.dataset.base !== baseKey) {
      drawnBase = paths;
      drawing.dataset.base = baseKey;
      drawing.replaceChildren(
        toElement(svg('rect', { width: '100%', height: '100%', fill: theme.base.water })),
        toElement(svg('g', { class: 'stage-base' }, paths ? drawBase(paths, theme) : [])),
        toElement(svg('rect', { class: 'stage-veil', width: '100%', height: '100%', fill: theme.paper })),
        toElement(svg('g', { class: 'stage-scene' })),
      );
    }
    const [, base, veil, marks] = drawing.children;
    base?.setAttribute('transform', baseTransform(projection));
    veil?.setAttribute('opacity', String(scene ? smoothStep(scene.mix()) : 0));
    if (!scene?.layout() || isCoarse()) {
      marks?.replaceChildren();
      return;
    }
    const nodes = drawScene({
      scene,
      projection,
      zoom: camera.zoom,
      theme,
      links,
      hasAffiliations,
      widthPx,
      heightPx,
    });
    marks?.replaceChildren(...nodes.map(toElement));
  }

  function finish(isMoving: boolean): void {
    drawNames(isMoving);
    listeners.onFrame();
    if (scene?.layout()) listeners.onDrawn();
    if (wasMoving && !isMoving) listeners.onRest();
    wasMoving = isMoving;
  }

  function visibleBox({ top, right, bottom, left }: Insets): Box {
    return { left, top, right: widthPx - right, bottom: heightPx - bottom };
  }

  function obstaclesOfStrip(): Box[] {
    const strip = scene?.positions.strip;
    if (!strip || (scene && scene.mix() > 0.5)) return [];
    return [
      { left: strip.left, top: strip.top, right: strip.left + strip.width, bottom: strip.top + strip.height },
    ];
  }

  function placeNames(projection: Projection, current: StageSettings): void {
    if (!scene) return;
    const { language, places, links, forced, preferred } = current;
    const input = {
      scene,
      places,
      language,
      projection,
      zoom: camera.zoom,
      widthPx,
      heightPx,
      hasHubs: links === 'hub',
      forced,
      preferred,
    };
    labels = placeLabels({
      candidates: labelCandidates(input),
      obstacles: [...markObstacles(input), ...obstaclesOfStrip()],
      visible: visibleBox(current.insets),
      measure,
      previous: sides,
      limit: mostLabels,
    });
    sides = new Map(labels.map(({ key, side }) => [key, side]));
  }

  let placedProjection: Projection | null = null;

  function drawNames(isMoving: boolean): void {
    if (!context || !settings || !scene?.layout()) return;
    const projection = projectionOf(view());
    const nowMs = performance.now();
    const isBusy =
      scene.model.network.nodeCount > manyNodes && isMoving && nowMs - placedAtMs < placementPauseMs;
    if (isBusy && placedProjection) {
      const last = placedProjection;
      labels = labels.map((label) => ({
        ...label,
        x: ((label.x - last.shiftX) / last.worldSize) * projection.worldSize + projection.shiftX,
        y: ((label.y - last.shiftY) / last.worldSize) * projection.worldSize + projection.shiftY,
      }));
    } else {
      placeNames(projection, settings);
      placedAtMs = nowMs;
    }
    placedProjection = projection;
    const { theme } = settings;
    drawLabels(context, {
      widthPx,
      heightPx,
      pixelRatio: pixelRatio(),
      labels,
      letters: map ? letters(projection, theme) : [],
      paintBelow: (below) => {
        if (scene && isCoarse())
          paintCoarsely(below, { scene, projection, zoom: camera.zoom, theme, widthPx, heightPx });
      },
      paint: { ink: theme.ink, inkSoft: theme.inkSoft, water: theme.waterInk, halo: theme.paper },
    });
  }

  /** The second sign of sectors; the SVG drawing has its own. */
  function letters(projection: Projection, theme: StageTheme): MarkLetter[] {
    if (!scene) return [];
    const { model, positions, emphasis } = scene;
    const scale = scene.markScale(camera.zoom);
    const result: MarkLetter[] = [];
    for (const node of model.byDegree) {
      const radius = (model.radiusPx[node] as number) * scale;
      // Most connected first: the rest is smaller still.
      if (radius < smallestLetteredPx) break;
      const strength = emphasis[node] as number;
      const paint = model.palette[(model.sectors[node * sectorsPerMark] as number) - 1];
      const x = (positions.relative[2 * node] as number) * projection.worldSize + projection.shiftX;
      const y = (positions.relative[2 * node + 1] as number) * projection.worldSize + projection.shiftY;
      if (strength < 0.05 || !paint || x < -20 || y < -20 || x > widthPx + 20 || y > heightPx + 20) continue;
      result.push({
        text: paint.sign,
        x,
        y,
        sizePx: letterSizePx(radius, paint.sign),
        color: theme.paper,
        strength,
      });
    }
    return result;
  }

  function pickGrid(projection: Projection): PickGrid | null {
    if (!scene?.layout() || !settings) return null;
    const { network, radiusPx } = scene.model;
    const key = [
      scene.positions.version,
      scene.emphasisVersion(),
      projection.shiftX,
      projection.shiftY,
      projection.worldSize,
      settings.links,
    ].join('/');
    if (grid?.key !== key) {
      grid = {
        key,
        grid: buildPickGrid({
          relative: scene.positions.relative,
          radiusPx,
          markScale: scene.markScale(camera.zoom),
          emphasis: scene.emphasis,
          projection,
          widthPx,
          heightPx,
          smallestTargetPx,
          nodeCount: settings.links === 'hub' ? network.nodeCount : network.organizationCount,
        }),
      };
    }
    return grid.grid;
  }

  return {
    requestFrame,
    scene: () => scene,
    camera: () => camera,
    size: () => ({ widthPx, heightPx, insets: view().insets }),
    hasMap: () => map !== null,
    /** What a picture of the view needs besides its scene; nothing until it has come. */
    drawingParts: () => ({ paths: settings?.paths ?? null, places: settings?.places ?? [] }),

    setScene(next: Scene | null): void {
      scene = next;
      labels = [];
      sides = new Map();
      grid = null;
      requestFrame();
    },

    setSettings(next: StageSettings): void {
      // Most changes of the state are none of the picture's: at rest no frame is drawn for them.
      if (settings && isSame(settings, next)) return;
      settings = next;
      scene?.setReducedMotion(next.isReducedMotion);
      requestFrame();
    },

    /** From here on the map leads. */
    attachMap(next: LivingMap): void {
      map = next;
      // The camera may have been sent on while the map was loading.
      map.jumpTo(ease?.to ?? camera);
      ease = null;
      cancelAnimationFrame(frameRequest);
      frameRequest = 0;
      // The stage's last picture stays until the map's first frame is there.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => map && drawing.style.setProperty('visibility', 'hidden')),
      );
      map.requestFrame();
    },

    /** The map is going: the stage draws again, from where it stands. */
    detachMap(gone: LivingMap): void {
      if (map !== gone) return;
      map = null;
      drawing.style.removeProperty('visibility');
      requestFrame();
    },

    /** Start of a frame of the map's. */
    prepareFrame(mapCamera: Camera): OverlayInput | null {
      if (map) camera = mapCamera;
      if (!scene?.layout() || !settings) return null;
      if (map) wasPrepared = scene.advance(performance.now(), view());
      const { theme, links, hasAffiliations } = settings;
      return {
        scene,
        view: { ...view(), camera: mapCamera },
        theme,
        links,
        hasAffiliations,
        pixelRatio: pixelRatio(),
      };
    },

    /** End of a frame of the map's; `true` asks for another. */
    finishFrame(): boolean {
      if (!map) return false;
      finish(wasPrepared || map.isMoving());
      return wasPrepared;
    },

    /** Animated unless the reader prefers less motion. */
    moveTo(target: Camera, durationMs: number): void {
      const isCut = durationMs === 0 || settings?.isReducedMotion === true;
      if (map) {
        if (isCut) map.jumpTo(target);
        else map.easeTo(target, durationMs);
        return;
      }
      if (isCut) {
        ease = null;
        camera = target;
      } else ease = { from: camera, to: target, startMs: performance.now(), durationMs };
      requestFrame();
    },

    setDragPan(isOn: boolean): void {
      map?.setDragPan(isOn);
    },

    resize(): void {
      widthPx = Math.max(1, container.clientWidth);
      heightPx = Math.max(1, container.clientHeight);
      map?.resize();
      requestFrame();
    },

    /** CSS px in the view → degrees. */
    lngLatAt(x: number, y: number): [number, number] {
      const { worldSize, shiftX, shiftY } = projectionOf(view());
      return worldToLngLat((x - shiftX) / worldSize + origin[0], (y - shiftY) / worldSize + origin[1]);
    },

    /** Node under a point: a mark, else the agreement of a link. */
    pick(x: number, y: number): number | null {
      if (!scene || !settings) return null;
      const projection = projectionOf(view());
      const node = pickGrid(projection)?.pick(x, y) ?? null;
      if (node !== null) return node;
      const { spokes, pairs } = scene.model.network;
      const isHub = settings.links === 'hub';
      return pickLink(
        {
          links: isHub ? spokes : pairs,
          bends: isHub ? scene.model.spokeBends : scene.model.pairBends,
          relative: scene.positions.relative,
          emphasis: scene.emphasis,
          projection,
          reachPx: 5,
        },
        x,
        y,
      );
    },

    /** [x, y] CSS px of a node as drawn now. */
    positionOf(node: number): [number, number] | null {
      if (!scene?.layout()) return null;
      const projection = projectionOf(view());
      const isPairLink = settings?.links === 'pair' && node >= scene.model.network.organizationCount;
      const point = isPairLink ? pairPoint(scene, node, projection) : nodePoint(scene, node, projection);
      return point && !Number.isNaN(point[0]) ? point : null;
    },

    /** CSS px in the view → relative world, for pins. */
    relativeAt(x: number, y: number): [number, number] {
      const { worldSize, shiftX, shiftY } = projectionOf(view());
      return [(x - shiftX) / worldSize, (y - shiftY) / worldSize];
    },

    labels: () => labels,

    /** The camera that is closer by so many zooms and keeps the point where it is. */
    cameraAround(x: number, y: number, by: number, from: Camera = camera): Camera {
      const zoom = Math.max(leastZoom, Math.min(mostZoom, from.zoom + by));
      const { worldSize, shiftX, shiftY } = projectionOf({ ...view(), camera: from });
      const size = worldSizePx(zoom);
      const [lng, lat] = worldToLngLat(
        (x - shiftX) / worldSize + (widthPx / 2 - x) / size + origin[0],
        (y - shiftY) / worldSize + (heightPx / 2 - y) / size + origin[1],
      );
      return { lng, lat, zoom };
    },

    cameraBeside(dx: number, dy: number, from: Camera = camera): Camera {
      const { worldSize, shiftX, shiftY } = projectionOf({ ...view(), camera: from });
      const [lng, lat] = worldToLngLat(
        (widthPx / 2 + dx - shiftX) / worldSize + origin[0],
        (heightPx / 2 + dy - shiftY) / worldSize + origin[1],
      );
      return { lng, lat, zoom: from.zoom };
    },

    dispose(): void {
      isDisposed = true;
      cancelAnimationFrame(frameRequest);
      map = null;
    },
  };
}
