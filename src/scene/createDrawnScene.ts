/**
 * The scene that the stage shows: two views of the same organizations, each moving by itself, and the journey between
 * them. It is told what is to be drawn, is moved on once a frame, and writes one frame for all painters. At rest, and
 * while the reader only pans, nothing is worked out and nothing written: the projection alone changes.
 */
import type { Camera } from '../domain/mercator.ts';
import { lngLatToWorld, worldToLngLat } from '../domain/mercator.ts';
import type { Shown } from '../domain/filter.ts';
import { emptyArrangement } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import type { DrawnScene, DrawnSceneOptions } from './drawnScene.ts';
import { createEasedMix } from './easedMix.ts';
import { createEasedStrength } from './easedStrength.ts';
import { groundStride, type Frame } from './frame.ts';
import { circleToFrame, homeMapCamera, pointsCamera, type FrameSize } from './frameCamera.ts';
import { createFrameWriter, dimmedShare } from './frameWriter.ts';
import { GrowingBatch } from './growingBatch.ts';
import type { Standing } from './journey.ts';
import { createLevelCuts } from './levelCuts.ts';
import { markTitle } from './markNames.ts';
import type { MarkRows } from './markRows.ts';
import { strengthsOf, type Strengths } from './markStrength.ts';
import { createMovingMarks } from './movingMarks.ts';
import { createMovingNames } from './movingNames.ts';
import { namingOf, type Naming } from './nameCandidates.ts';
import type { NetworkScene } from './networkScene.ts';
import {
  networkZoom,
  networkZoomScale,
  origin,
  projectionOf,
  smoothStep,
  type Projection,
  type View,
} from './projection.ts';
import { paletteOf } from './palette.ts';
import {
  drawnOf,
  emphasisOfScene,
  idsTiedTo,
  type HeldRecords,
  type SceneEmphasis,
} from './sceneEmphasis.ts';
import { nodeOfRecord } from './sceneModel.ts';
import type { SceneState } from './sceneState.ts';
import { stageThemes } from './stageTheme.ts';
import { createTelling } from './telling.ts';

const kmPerWorld = 40_075.017;
const noEmphasis = (nodeCount: number): SceneEmphasis => ({
  strength: new Float32Array(nodeCount),
  flags: new Map(),
  changed: new Set(),
  forced: new Set(),
  preferred: new Set(),
  isLifting: false,
  isLiftingTray: false,
});
/** A zoom this much closer than the whole network no longer shows it whole. */
const wholeWithinZooms = 0.75;
const noGround = new GrowingBatch(groundStride, 0);
const [originLng, originLat] = worldToLngLat(origin[0], origin[1]);
/** Where a network is, before anything of it is known. */
const unknownNetworkCamera: Camera = { lng: originLng, lat: originLat, zoom: networkZoom };
/** Paper over the base map while a mark is fanned out. */
const fanVeil = 0.5;

/** Whether the two states draw the same organizations and agreements. */
function isSameDrawn(before: SceneState | null, next: SceneState): boolean {
  return before?.shown === next.shown && before.selection === next.selection && before.path === next.path;
}

export function createDrawnScene(
  composed: ComposedScene,
  { measure, mix: firstMix }: DrawnSceneOptions,
): DrawnScene {
  const { network, model, indexed } = composed;
  const mix = createEasedMix(firstMix);
  const strength = createEasedStrength(network.nodeCount);
  const mapMarks = createMovingMarks(emptyArrangement(composed));
  const networkMarks = createMovingMarks(emptyArrangement(composed));
  const cuts = createLevelCuts(composed);
  const writer = createFrameWriter(composed);
  const names = createMovingNames(measure);

  let state: SceneState | null = null;
  let drawn: Shown | null = null;
  let emphasis = noEmphasis(network.nodeCount);
  /** Comes with the first positions; until then the map stays, whatever is wanted. */
  let half: NetworkScene | null = null;
  let waitingMix: { readonly target: number; readonly isDirect: boolean } | null = null;
  let pins: ReadonlyMap<number, readonly [number, number]> = new Map();
  let trayPoint: readonly [number, number] | null = null;
  let isEmphasisDue = false;
  /** The next frame only fades. */
  let isPaced = false;
  /** What was shown last differs neither in colours nor in language. */
  let isSameLook = false;
  let communities: readonly (readonly number[])[] | null = null;
  let palette: readonly string[] = [];
  /** What was written last, and for what. */
  let rows: MarkRows = mapMarks.rows();
  let markScale = 1;
  let version = 0;
  let writtenKey = '';
  let cameraKey = '';
  let controls: View['controls'];
  let projection: Projection = { worldSize: 1, shiftX: 0, shiftY: 0 };
  let strengthVersion = 0;
  /** Counts what is set rather than moves. */
  let stateVersion = 0;
  let wasFading = false;
  let known: { readonly rows: MarkRows; readonly key: string; readonly strengths: Strengths } | null = null;

  const isReduced = () => state?.isReducedMotion === true;
  const share = () => smoothStep(mix.now());
  const isFanned = () => (mix.now() < 0.5 ? mapMarks : networkMarks).arrangement().hasFan;
  const telling = createTelling(composed, {
    rows: () => rows,
    drawn: () => drawn,
    markScale: () => markScale,
    isOnTheWay: () => mix.now() > 0 && mix.now() < 1,
    writer,
    projection: () => projection,
    names: names.placed,
    trayPoint: () => trayPoint,
  });

  /** Of the view that is seen more. */
  function heldBy(markId: string): HeldRecords | null {
    const seen = mix.now() < 0.5 ? mapMarks : networkMarks;
    return seen.arrangement().marks.find(({ id }) => id === markId) ?? null;
  }

  function updateEmphasis(): void {
    if (!state || !drawn) return;
    emphasis = emphasisOfScene(composed, state, drawn, heldBy);
    strength.set(emphasis.strength, state.isReducedMotion);
    strengthVersion++;
    isEmphasisDue = false;
  }

  function arrangeMap(at: View): void {
    if (!state || !drawn) return;
    const next = cuts.arrangementAt(at, state, drawn);
    if (next === mapMarks.arrangement()) return;
    // Out of sight nothing needs to move.
    mapMarks.arrange(next, isReduced() || mix.now() === 1);
    isEmphasisDue = true;
  }

  function arrangeNet(at: View): void {
    const next = half?.arrangementAt(at);
    if (!next || next === networkMarks.arrangement()) return;
    networkMarks.arrange(next, isReduced() || mix.now() === 0);
    isEmphasisDue = true;
  }

  /** Gathered marks have the size of what they hold, as on the map. */
  const networkScale = (zoom: number) => (half?.isGathered() === true ? 1 : networkZoomScale(zoom));
  const mapStanding = (): Standing => ({
    rows: mapMarks.rows(),
    arrangement: mapMarks.arrangement(),
    markScale: 1,
  });
  const networkStanding = (zoom: number): Standing => ({
    rows: networkMarks.rows(),
    arrangement: networkMarks.arrangement(),
    markScale: networkScale(zoom),
  });

  function rowsNow(zoom: number): { rows: MarkRows; markScale: number } {
    if (mix.now() <= 0) return { rows: mapMarks.rows(), markScale: 1 };
    if (mix.now() >= 1 || !half) return { rows: networkMarks.rows(), markScale: networkScale(zoom) };
    return { rows: half.journey.at(mapStanding(), networkStanding(zoom), share()), markScale: 1 };
  }

  function exposure(zoom: number): number {
    if (mix.now() <= 0 || !half) return 1;
    const rowsOfGoal = { rows: networkMarks.rows(), arrangement: networkMarks.arrangement() };
    return 1 + (half.exposure(rowsOfGoal, emphasis, zoom) - 1) * share();
  }

  /** Only a fade or another arrangement changes them, not the way between two. */
  function strengthsNow(): Strengths {
    const dimmed = isFanned() && !emphasis.isLifting ? dimmedShare : 1;
    const key = `${String(strengthVersion)}/${String(dimmed)}`;
    if (known?.rows !== rows || known.key !== key) {
      known = { rows, key, strengths: strengthsOf(rows, strength.now, network.organizationCount, dimmed) };
    }
    return known.strengths;
  }

  function write(current: SceneState, zoom: number): void {
    const now = rowsNow(zoom);
    rows = now.rows;
    markScale = now.markScale;
    const { worldSize, shiftX, shiftY } = projection;
    writer.write({
      rows,
      strengths: strengthsNow(),
      emphasis,
      theme: current.theme,
      language: current.language,
      markScale: now.markScale,
      edge: share(),
      isDense: half?.isDense() === true && mix.now() > 0.5,
      linkExposure: exposure(zoom),
      hasFan: isFanned(),
      hoveredMark: current.hover.type === 'mark' ? current.hover.id : null,
      tray: trayPoint && [(trayPoint[0] - shiftX) / worldSize, (trayPoint[1] - shiftY) / worldSize],
    });
    half?.ground.write(networkStanding(zoom), strength.now, half.isGathered() ? 0 : share());
    if (current.near && mix.now() < 1) {
      const { lng, lat, km } = current.near;
      const [x, y] = lngLatToWorld(lng, lat);
      const latitude = (lat * Math.PI) / 180;
      const radiusPx = (km / (kmPerWorld * Math.cos(latitude))) * worldSize;
      writer.addCircle(x - origin[0], y - origin[1], radiusPx, 1 - share());
    }
    version++;
  }

  function naming(
    { camera, widthPx, heightPx, insets, controls: taken = [] }: View,
    current: SceneState,
  ): Naming {
    const networkZoom = mix.now() > 0 ? homeOf('network', { widthPx, heightPx, insets }).zoom : 0;
    return namingOf({
      composed,
      state: current,
      emphasis,
      writer,
      rows,
      projection,
      zoom: camera.zoom,
      widthPx,
      heightPx,
      taken,
      mix: mix.now(),
      groups: half?.ground.groups() ?? [],
      hasFan: isFanned(),
      isNetworkWhole: camera.zoom < networkZoom + wholeWithinZooms,
      isNetworkDense: half?.isDense() === true,
    });
  }

  function homeOf(which: 'map' | 'network', size: FrameSize): Camera {
    if (which === 'network') return half?.homeCamera(size) ?? unknownNetworkCamera;
    const isIn = (organization: number) =>
      !drawn || drawn.organizations[organization] === 1 || drawn.context[organization] === 1;
    const isShown = (organization: number) => !drawn || drawn.organizations[organization] === 1;
    const circle = circleToFrame(indexed, state?.near ?? null, isShown);
    return homeMapCamera(indexed, isIn, size, circle, isShown);
  }

  function frameNow({ widthPx, heightPx }: View): Frame {
    const theme = state?.theme ?? stageThemes.light;
    return {
      widthPx,
      heightPx,
      projection,
      theme,
      palette,
      veil: Math.max(share(), isFanned() ? fanVeil : 0),
      ground: half?.ground.batch ?? noGround,
      groundWidthPx: half?.ground.widthPx() ?? 0,
      groundOpacity: (half?.ground.strength() ?? 0) * theme.groundOpacity,
      links: writer.links,
      marks: writer.marks,
      slices: writer.slices,
      texts: writer.texts(),
      names: names.placed(),
      version,
    };
  }

  return {
    show(next, paced = false) {
      const before = state;
      state = next;
      if (before === next) return;
      isPaced = paced && before !== null;
      isSameLook = before?.theme === next.theme && before.language === next.language;
      stateVersion++;
      if (!isSameDrawn(before, next)) drawn = drawnOf(composed, next);
      if (before?.theme !== next.theme) palette = paletteOf(model, next.theme);
      const isSameNetwork =
        before &&
        before.shown === next.shown &&
        before.selection === next.selection &&
        before.path === next.path &&
        before.links === next.links &&
        before.hasAffiliations === next.hasAffiliations &&
        before.place === next.place;
      if (!isSameNetwork) half?.invalidate();
      isEmphasisDue = true;
      names.invalidate();
    },
    setMix(target, isDirect = false) {
      waitingMix = half || target === 0 || mix.now() > 0 ? null : { target, isDirect };
      if (waitingMix) return;
      // Without the network there is nothing to come from.
      mix.set(target, isDirect || isReduced() || !half);
      names.invalidate();
    },
    mix: mix.now,
    setNetwork(positions, createNetworkScene) {
      if (!half) {
        half = createNetworkScene(composed, () => (state && drawn ? { state, drawn } : null));
        half.setPins(pins);
        if (communities) half.setCommunities(communities);
      }
      half.setPositions(positions);
      if (!waitingMix) return;
      mix.set(waitingMix.target, waitingMix.isDirect || isReduced());
      waitingMix = null;
      names.invalidate();
    },
    setCommunities(groups) {
      half?.setCommunities(groups);
      communities = groups;
      stateVersion++;
      names.invalidate();
    },
    setPins(next) {
      pins = new Map(
        [...next].flatMap(([id, point]) => {
          const node =
            nodeOfRecord(model, { type: 'organization', id }) ??
            nodeOfRecord(model, { type: 'agreement', id });
          return node === null ? [] : [[node, point] as const];
        }),
      );
      half?.setPins(pins);
    },
    setTray(point) {
      if (point?.[0] === trayPoint?.[0] && point?.[1] === trayPoint?.[1]) return;
      trayPoint = point;
      stateVersion++;
    },

    advance(nowMs, nextView) {
      const { camera, widthPx, heightPx, insets } = nextView;
      projection = projectionOf(nextView);
      const isMixMoving = mix.advance(nowMs);
      const isHeld = isPaced;
      isPaced = false;
      if (!isHeld && (mix.now() < 1 || mix.goal() < 1)) arrangeMap(nextView);
      if (!isHeld && (mix.now() > 0 || mix.goal() > 0)) arrangeNet(nextView);
      if (isEmphasisDue) updateEmphasis();
      const isFading = strength.advance(nowMs);
      if (isFading || wasFading) strengthVersion++;
      const isMapMoving = mapMarks.advance(nowMs);
      const isNetworkMoving = networkMarks.advance(nowMs);
      const isMoving = isHeld || isMixMoving || isFading || isMapMoving || isNetworkMoving;

      const nextCameraKey = `${String(camera.lng)}/${String(camera.lat)}/${String(camera.zoom)}/${String(widthPx)}x${String(heightPx)}/${JSON.stringify(insets)}`;
      const hasCameraMoved = nextCameraKey !== cameraKey;
      if (nextView.controls !== controls) {
        controls = nextView.controls;
        names.invalidate();
      }
      const followsZoom = mix.now() > 0 || (state?.near ?? null) !== null;
      const key = [
        mapMarks.version(),
        networkMarks.version(),
        stateVersion,
        mix.now(),
        followsZoom ? camera.zoom : '',
        writer.hasTrayLinks() ? nextCameraKey : '',
      ].join('/');
      const isDue = key !== writtenKey || isFading || wasFading;
      wasFading = isFading;
      if (state && isDue) {
        writtenKey = key;
        write(state, camera.zoom);
        names.invalidate();
      }
      if (hasCameraMoved) names.invalidate();
      const current = state;
      const isFirst = cameraKey === '';
      cameraKey = nextCameraKey;
      const areNamesDue =
        current !== null &&
        names.advance({
          nowMs,
          isAtRest: isFirst || (!isMoving && !hasCameraMoved),
          isHeld,
          projection,
          visible: {
            left: insets.left,
            top: insets.top,
            right: widthPx - insets.right,
            bottom: heightPx - insets.bottom,
          },
          naming: () => naming(nextView, current),
        });
      return {
        frame: frameNow(nextView),
        isMoving: isMoving || areNamesDue,
        areTextsHeld:
          isHeld && isSameLook && !hasCameraMoved && !isMixMoving && !isMapMoving && !isNetworkMoving,
      };
    },

    marks: telling.marks,
    links: telling.links,
    rowNames: telling.rowNames,
    gatheredBy: (markId) =>
      telling.gatheredBy(markId, (mark) =>
        state ? markTitle(composed, mark, state.language, state.words) : '',
      ),
    pick: telling.pick,
    positionOf: telling.positionOf,
    markPointOf: telling.markPointOf,
    markOf: telling.markOf,
    cameraToOpen(markId, at) {
      if (!drawn || !state) return null;
      if (mix.goal() < 0.5) return cuts.cameraToOpen(markId, at, drawn);
      return half?.cameraToOpen(markId, at) ?? null;
    },
    homeCamera: (which, size) => homeOf(which, size),
    idsTiedTo: (id) => idsTiedTo(composed, id),
    networkPoints: () => half?.homePoints() ?? [],
    cameraToFrame(ids, size, maxZoom) {
      const points = ids.flatMap((id) => {
        const at = telling.positionOf(id);
        if (!at) return [];
        const { worldSize, shiftX, shiftY } = projection;
        return [[(at[0] - shiftX) / worldSize, (at[1] - shiftY) / worldSize] as const];
      });
      return pointsCamera(points, size, maxZoom);
    },
  };
}
