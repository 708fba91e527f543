/**
 * The stage, outside React: one scene, one camera, one painter. While the living map is there it leads (its camera, its
 * frames); before it is, after it is lost and without WebGL the stage draws the same frames itself. At rest no frame is
 * drawn.
 */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Camera } from '../domain/mercator.ts';
import type { BasePaths } from '../paint/svg/drawBase.ts';
import { createTextMeasure } from '../paint/canvas/textMeasure.ts';
import type { FrameLayerInput } from '../map/frameLayer.ts';
import type { LivingMap } from '../map/OrgMap.tsx';
import type { Boundaries } from '../scene/boundaries.ts';
import type { Advanced, DrawnScene } from '../scene/drawnScene.ts';
import type { Box } from '../scene/labelPlacement.ts';
import type { View } from '../scene/projection.ts';
import { smoothStep } from '../scene/projection.ts';
import type { SceneState } from '../scene/sceneState.ts';
import { changeView } from '../state/actions.ts';
import { afterNextFrame } from '../state/afterNextFrame.ts';
import { markPainted } from '../state/paintMarks.ts';
import { announcePainted } from '../state/ready.ts';
import { selectIndexed, selectNearCircle, selectShown } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { store } from '../state/store.ts';
import type { CameraEvent, DrawnView } from './camera.ts';
import { moveCamera, openCamera } from './camera.ts';
import { cameraAround, cameraBeside, lngLatAt, relativeAt } from './cameraMath.ts';
import { createDrawing, pixelRatioNow } from './drawing.ts';
import { firstCameraFor } from './firstCamera.ts';
import {
  addressOf,
  coveredInsets,
  drawnView,
  framedSize,
  givenCamera,
  homeWithin,
  insetsAtHome,
  isNarrow,
  isSameCamera,
  standingUnder,
} from './framing.ts';
import { clearedCamera, hiddenAt, homeMapView } from './homeView.ts';
import { cameraOfSelection, hasSelection } from './selectionCamera.ts';
import type { StageLook } from './sceneStateOf.ts';
import { sameParts, sceneStateOf } from './sceneStateOf.ts';
import type { StageServices } from './stageServices.ts';
import type { StageSession } from './stageSession.ts';
import { openStageSession } from './stageSession.ts';

export interface StageElements {
  readonly container: HTMLElement;
  readonly drawing: SVGSVGElement;
  readonly canvas: HTMLCanvasElement;
}

export interface StageInput extends StageLook {
  readonly boundaries: Boundaries | null;
  readonly paths: BasePaths | null;
}

const motionMs = { cut: 0, glide: 600, travel: 900 } as const;

/** Streets tell nothing of organizations known by their town. */
const closestFrameZoom = 11;

interface CameraEase {
  readonly from: Camera;
  readonly to: Camera;
  readonly startMs: number;
  readonly durationMs: number;
}

export type Stage = ReturnType<typeof createStage>;

export function createStage(
  { container, drawing: drawingRoot, canvas }: StageElements,
  services: StageServices,
  firstInput: StageInput,
) {
  // In memory, not on the GPU: text is drawn by the processor anyway, and the map needs the GPU to start.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const measure = context
    ? createTextMeasure(context)
    : (text: string, sizePx: number) => text.length * sizePx * 0.56;
  const drawing = createDrawing(drawingRoot, context);
  const frameListeners = new Set<() => void>();

  let input = firstInput;
  let session: StageSession | null = null;
  let shownState: SceneState | null = null;
  let map: LivingMap | null = null;
  let widthPx = Math.max(1, container.clientWidth);
  let heightPx = Math.max(1, container.clientHeight);
  let drawnCamera: Camera;
  let ease: CameraEase | null = null;
  let frameRequest = 0;
  let isDisposed = false;
  let last: Advanced | null = null;
  /** What the contract's marks wait for. */
  let isDrawn = false;
  let isLiveWaiting = false;
  /** What the camera is to do about the last change, once the frame that answers it is on screen. */
  const owed = { room: false, selection: false };
  /** How much of the stage's foot was covered when the home view was framed last, px. */
  let framedOverPx = 0;
  /** What stands on the stage, as last measured: the same array while nothing of it moves. */
  let controls: readonly Box[] = [];
  /** Where the chip of what has no place is, px of the stage: known to whichever scene is shown. */
  let tray: readonly [x: number, y: number] | null = null;
  /** The page may not have answered yet to what the home view was looked for after. */
  let isHomeOwed = false;

  /** Measuring makes the browser lay the page out: only where nothing moves. */
  function measureControls(): boolean {
    const next = services.obstacles(container);
    if (JSON.stringify(next) === JSON.stringify(controls)) return false;
    controls = next;
    return true;
  }

  const scene = (): DrawnScene | null => session?.scene ?? null;
  const viewAt = (at: Camera): View => ({
    camera: at,
    widthPx,
    heightPx,
    insets: coveredInsets(store.getState()),
    controls,
  });
  const view = (): View => viewAt(drawnCamera);
  const home = (drawn: DrawnView, isWhole = false): Camera => {
    const state = store.getState();
    const indexed = selectIndexed(state);
    const shown = selectShown(state);
    const covered = coveredInsets(state);
    // What is asked for whole goes into the free part of the view.
    const under = isWhole ? covered : insetsAtHome(state);
    framedOverPx = under.bottom;
    if (!indexed || !shown) return fallbackCamera;
    measureControls();
    isHomeOwed = true;
    const room = homeWithin(widthPx, heightPx, under);
    const standing = standingUnder(
      controls.filter(({ isPassing }) => !isPassing),
      { widthPx, heightPx },
      covered,
      under,
    );
    if (drawn === 'network') {
      const current = scene();
      if (!current) return fallbackCamera;
      // A desk's screen has room beside its buttons; on a phone their column is an eighth of the width.
      if (!isNarrow(widthPx)) return current.homeCamera(drawn, framedSize(widthPx, heightPx, state));
      return clearedCamera(current.networkPoints(), current.homeCamera(drawn, room), room, standing);
    }
    const isAll = isWhole || opensWhole(state);
    const own = homeMapView(indexed, shown, room, standing, selectNearCircle(state), isAll);
    if (isAll) return own;
    const hidden = (at: Camera) => hiddenAt(indexed, shown, room, standing, at);
    return firstCameraFor(state, { widthPx, heightPx }, own, hidden) ?? own;
  };

  /** Where a selection starts from at home: what stands on the stage moves with what opens beside it. */
  const selectionStart = (): Camera => {
    const state = store.getState();
    const indexed = selectIndexed(state);
    const shown = selectShown(state);
    if (!indexed || !shown || camera.view === 'network') return camera.base.camera;
    const room = homeWithin(widthPx, heightPx, insetsAtHome(state));
    return homeMapView(indexed, shown, room, [], selectNearCircle(state), opensWhole(state));
  };

  let camera = openCamera(drawnView(store.getState()), givenCamera(store.getState()), home);
  drawnCamera = camera.camera;

  function requestFrame(): void {
    if (map) map.requestFrame();
    else if (frameRequest === 0 && !isDisposed) frameRequest = requestAnimationFrame(drawFrame);
  }

  // What opens over the stage does so with a click, and names give way to it.
  document.addEventListener('click', requestFrame);

  function advanceCamera(nowMs: number): boolean {
    if (!ease) return false;
    const { from, to, startMs, durationMs } = ease;
    const t = Math.min(1, (nowMs - startMs) / durationMs);
    const share = smoothStep(t);
    const mixOf = (start: number, end: number) => start + (end - start) * share;
    drawnCamera =
      t === 1
        ? to
        : { lng: mixOf(from.lng, to.lng), lat: mixOf(from.lat, to.lat), zoom: mixOf(from.zoom, to.zoom) };
    if (t === 1) ease = null;
    return true;
  }

  function advanceScene(nowMs: number): typeof last {
    const current = scene();
    return current && shownState ? current.advance(nowMs, view()) : null;
  }

  /** A frame of the stage's own. */
  function drawFrame(nowMs: number): void {
    frameRequest = 0;
    if (map || isDisposed) return;
    const isCameraMoving = advanceCamera(nowMs);
    last = advanceScene(nowMs);
    if (last) drawing.paint(last.frame, input.paths, scene()?.rowNames() ?? []);
    const isMoving = isCameraMoving || last?.isMoving === true;
    finish(isMoving);
    if (isMoving) requestFrame();
  }

  function finish(isMoving: boolean): void {
    for (const listener of frameListeners) listener();
    if (!last || !session) return;
    if (owed.room || owed.selection) afterNextFrame(followUp);
    session.noteOpened();
    const hasAll = store.getState().view.view !== 'network' || session.hasNetwork() || session.isSettled();
    if (!isDrawn && input.paths && hasAll) {
      isDrawn = true;
      markPainted('drawn', announcePainted);
      // Once more when all that stands on the stage is there.
      requestAnimationFrame(() => makeRoom('cut'));
      if (isLiveWaiting) markPainted('live');
    }
    if (!isMoving && isDrawn) {
      if (measureControls()) requestFrame();
      if (isHomeOwed) afterNextFrame(settleHome);
    }
    if (!isMoving) session.noteCut(view());
    if (!isDrawn || isMoving || !session.isSettled()) return;
    markPainted('settled');
    session.prepareNetwork();
  }

  function moveTo(target: Camera, durationMs: number): void {
    const isCut = durationMs === 0 || input.isReducedMotion;
    if (map) {
      if (isCut) map.jumpTo(target);
      else map.easeTo(target, durationMs);
    } else if (isCut) {
      ease = null;
      drawnCamera = target;
    } else ease = { from: drawnCamera, to: target, startMs: performance.now(), durationMs };
    requestFrame();
  }

  /** Every change of the camera comes through here: who owns it, where it goes, what the address says. */
  function look(event: CameraEvent): void {
    camera = moveCamera(camera, event, home);
    if (camera.motion !== 'none') moveTo(camera.camera, motionMs[camera.motion]);
    const text = addressOf(camera);
    // A link's own camera stands in the address as it came.
    if (!isSameCamera(store.getState().view.map, text)) changeView({ map: text }, 'replace');
  }

  /** The reader's hand on the map that the stage draws itself: no easing between. */
  function hold(moved: Camera): void {
    moveTo(moved, 0);
    look({ type: 'moved', camera: moved });
  }

  function followSelection(): void {
    const state = store.getState();
    const current = scene();
    if (state.view.view === 'table' || !current || !shownState) return;
    if (!hasSelection(state)) {
      look({ type: 'released' });
      return;
    }
    // Marks are told in px of the view that was worked out last: a camera cut to another since would be led astray.
    const upToDate = current.advance(performance.now(), view());
    if (last) last = upToDate;
    const { base } = camera;
    const { owner } = base;
    const target = cameraOfSelection({
      state,
      scene: current,
      pathIds: session?.pathIds(state.view.path) ?? [],
      boundaries: input.boundaries,
      drawn: view(),
      from: viewAt(base.camera),
      start: owner === 'home' ? selectionStart : owner === 'whole' ? () => base.camera : null,
      size: framedSize(widthPx, heightPx, state),
    });
    look({ type: 'revealed', camera: target });
  }

  /** The room, or what is shown, has changed: what is at home is framed anew, what is selected is kept in sight. */
  function makeRoom(motion: 'cut' | 'glide'): void {
    if (store.getState().view.view === 'table' || !session) return;
    look({ type: 'reframed', motion });
    if (camera.owner === 'selection') followSelection();
  }

  /**
   * Home was looked for before the page had answered to a change: buttons and legend follow what opens and closes. Once
   * they stand, home is where it would be on a page opened so. What opens beside or under the map still moves nothing.
   */
  function settleHome(): void {
    const state = store.getState();
    if (!isDrawn || hasSelection(state) || coveredInsets(state).bottom > framedOverPx) return;
    makeRoom('glide');
    isHomeOwed = false;
  }

  function show(): void {
    const state = store.getState();
    if (!session) return;
    const next = sceneStateOf(state, input, session.pathIds(state.view.path));
    if (!next) return;
    const kept = sameParts(shownState, next);
    if (kept === shownState) return;
    shownState = kept;
    session.scene.show(kept, !input.isReducedMotion);
    requestFrame();
  }

  function applyMix(isFirst: boolean): void {
    const { view: wanted, chrome } = store.getState();
    if (!session || wanted.view === 'table') return;
    const target = chrome.mix ?? (wanted.view === 'network' ? 1 : 0);
    session.scene.setMix(target, isFirst || chrome.mix !== null || input.isReducedMotion);
    if (target > 0) {
      session.arrangeNetwork();
      session.findCommunities();
    }
    requestFrame();
  }

  /** A cut is framed, and a selection followed, once the change is on screen: looking for the frame takes as long as one. */
  function followUp(): void {
    const { room, selection } = owed;
    Object.assign(owed, { room: false, selection: false });
    if (isDisposed || !session) return;
    if (room) {
      if (drawnView(store.getState()) === 'network') session.arrangeNetwork();
      makeRoom('glide');
    }
    if (selection) followSelection();
  }

  function openData(indexed: IndexedDataset | null): void {
    const isAnother = session !== null;
    Object.assign(owed, { room: false, selection: false });
    session?.close();
    session = null;
    shownState = null;
    last = null;
    if (!indexed) return;
    const isTall = heightPx > widthPx;
    session = openStageSession(indexed, {
      services,
      measure,
      isNetwork: drawnView(store.getState()) === 'network',
      // Chosen once: turning a phone zooms the network, it does not shuffle it.
      frame: isTall ? 'tall' : 'wide',
      requestFrame,
      onNetwork(isFirst) {
        if (camera.view !== 'network') return;
        look({ type: 'reframed', motion: isFirst ? 'cut' : 'glide' });
        if (camera.owner === 'selection' || (isFirst && addressOf(camera) === null)) followSelection();
      },
    });
    session.scene.setTray(tray);
    show();
    applyMix(true);
    // The first dataset finds the camera that the page was opened with, or what it has been set to since.
    if (isAnother)
      look({ type: 'opened', view: drawnView(store.getState()), link: givenCamera(store.getState()) });
    else look({ type: 'reframed', motion: 'cut' });
    // A camera that the address names is what is drawn, whatever it selects; but not what was selected since, as in the table.
    const isChosenSince = !isAnother && store.getState().historyMode === 'push';
    if (hasSelection(store.getState()) && (addressOf(camera) === null || isChosenSince)) {
      followSelection();
      if (camera.owner === 'selection') moveTo(camera.camera, 0);
    }
    requestFrame();
  }

  function onChange(state: AppState, before: AppState): void {
    const indexed = selectIndexed(state);
    if (indexed !== selectIndexed(before)) {
      openData(indexed);
      return;
    }
    const isMapChanged =
      state.view.map !== before.view.map && !isSameCamera(state.view.map, addressOf(camera));
    // An entry of the history names its camera also where it is written as the one before.
    const isNamed = isMapChanged || (state.historyMode === 'none' && state.view !== before.view);
    show();
    if (state.view.view !== before.view.view || state.chrome.mix !== before.chrome.mix) applyMix(false);
    followView(state, before, isNamed);
    const { view: now, chrome } = state;
    const isCutChanged = selectShown(state) !== selectShown(before);
    const hasProfileMoved =
      coveredInsets(state).right !== coveredInsets(before).right && state.view.view === 'network';
    // A cut is framed as such; a network at home makes room for what has opened beside it.
    // A phone's sheet lowered gives room that what was framed above it is to have; raised, it covers and moves nothing.
    const hasRoomGrown = chrome.sheet !== before.chrome.sheet && coveredInsets(state).bottom < framedOverPx;
    if (isCutChanged || hasProfileMoved || hasRoomGrown) owed.room = true;
    const isSelectionChanged =
      now.org !== before.view.org ||
      now.agreement !== before.view.agreement ||
      now.path !== before.view.path ||
      now.place !== before.view.place ||
      chrome.openRegion !== before.chrome.openRegion ||
      // Its page beside it takes a part of the view.
      chrome.openPlace?.id !== before.chrome.openPlace?.id ||
      chrome.openCorridor !== before.chrome.openCorridor;
    const isRoomChanged = chrome.sheet !== before.chrome.sheet && camera.owner === 'selection';
    // A camera that is named, by the address or a host, is what is drawn; home is with the selection's own move.
    if (isNamed) owed.selection = now.map === null;
    else if (isSelectionChanged || isRoomChanged) owed.selection = true;
    if (input.isReducedMotion) followUp();
    else if (owed.room || owed.selection) requestFrame();
  }

  function followView(state: AppState, before: AppState, isNamed: boolean): void {
    const next = drawnView(state);
    if (state.view.view === 'table') return;
    const given = givenCamera(state);
    if (next !== camera.view) look({ type: 'switched', view: next, ...(isNamed ? { link: given } : {}) });
    else if (isNamed) {
      // A script's camera is there at once; Back and the way home are followed by the eye.
      const isFollowed = given === null || state.historyMode === 'none';
      // Written as the one that is drawn it is that one: the address rounds.
      const isDrawnSo = given !== null && isSameCamera(state.view.map, addressOf(camera));
      const motion = isFollowed ? 'glide' : 'cut';
      look({ type: 'linked', camera: isDrawnSo ? camera.camera : given, motion });
    }
    const isExact = isNamed && given !== null;
    if (state.view.view !== before.view.view && hasSelection(state) && !isExact) followSelection();
  }

  const unsubscribe = store.subscribe(onChange);
  const resizing = new ResizeObserver(() => {
    const isSame = widthPx === container.clientWidth && heightPx === container.clientHeight;
    widthPx = Math.max(1, container.clientWidth);
    heightPx = Math.max(1, container.clientHeight);
    if (isSame) return;
    map?.resize();
    makeRoom('cut');
    requestFrame();
  });
  resizing.observe(container);
  openData(selectIndexed(store.getState()));

  const steer = (target: Camera) => look({ type: 'steered', camera: target });
  /** Where the camera is going: presses that follow each other add up. */
  const goal = () => viewAt(camera.camera);

  return {
    scene,
    session: () => session,
    camera: () => drawnCamera,
    view,
    hasMap: () => map !== null,
    requestFrame,
    /** Called after each frame; returns the function that stops it. */
    onFrame(listener: () => void): () => void {
      frameListeners.add(listener);
      return () => void frameListeners.delete(listener);
    },
    /** What a picture of the view needs besides its scene; nothing until it has come. */
    drawingParts: () => ({ paths: input.paths, places: input.placeNames }),

    setInput(next: StageInput): void {
      const { paths } = input;
      input = next;
      show();
      if (paths !== next.paths) requestFrame();
    },

    /** For those who ask between two frames: what is drawn is brought to what the state says. */
    bringUpToDate(): DrawnScene | null {
      if (owed.room || owed.selection) followUp();
      // A jump of the map is drawn in its next frame; what is told is already there.
      if (map) drawnCamera = map.camera();
      // Twice: the first frame after a change only begins to fade.
      if (last) last = advanceScene(performance.now()) ?? last;
      if (last) last = advanceScene(performance.now()) ?? last;
      if (last?.isMoving) requestFrame();
      return scene();
    },

    /** From here on the map leads. */
    attachMap(next: LivingMap): void {
      map = next;
      // The camera may have been sent on while the map was loading.
      map.jumpTo(camera.camera);
      ease = null;
      cancelAnimationFrame(frameRequest);
      frameRequest = 0;
      // The stage's last picture stays until the map's first frame is there.
      requestAnimationFrame(() => requestAnimationFrame(() => map && drawing.setVisible(false)));
      map.requestFrame();
      isLiveWaiting = true;
      if (isDrawn) markPainted('live');
    },

    /** The map is going: the stage draws again, from where it stands. */
    detachMap(gone: LivingMap): void {
      if (map !== gone) return;
      map = null;
      isLiveWaiting = false;
      drawing.setVisible(true);
      // Nobody sees what is under the table.
      if (store.getState().view.view === 'table') return;
      // At once: where the map was, its place would be empty for a frame.
      drawFrame(performance.now());
    },

    /** Start of a frame of the map's, which may not be in charge yet. */
    prepareFrame(mapCamera: Camera): FrameLayerInput | null {
      const current = scene();
      if (!current || !shownState) return null;
      if (!map) {
        const { frame } = current.advance(performance.now(), viewAt(mapCamera));
        // The stage's own picture is of another camera.
        requestFrame();
        return { frame, pixelRatio: pixelRatioNow() };
      }
      drawnCamera = mapCamera;
      last = advanceScene(performance.now());
      return last && { frame: last.frame, pixelRatio: pixelRatioNow() };
    },

    /** End of a frame of the map's; `true` asks for another. */
    finishFrame(): boolean {
      if (!map) return false;
      // Painting them takes longer than the marks do, and a fade begins as well without them.
      if (last && !last.areTextsHeld) drawing.paintNames(last.frame);
      const isMoving = last?.isMoving === true;
      finish(isMoving || map.isMoving());
      return isMoving;
    },

    settleHome,
    setTray(point: typeof tray): void {
      if (String(point) === String(tray)) return;
      tray = point;
      scene()?.setTray(point);
      // The frame that brought the chip was drawn without it: at rest no other would follow.
      requestFrame();
    },
    setDragPan(isOn: boolean): void {
      map?.setDragPan(isOn);
    },
    readerMoved: (moved: Camera) => look({ type: 'moved', camera: moved }),
    drag: (dx: number, dy: number) => hold(cameraBeside(view(), -dx, -dy)),
    zoomAt: (x: number, y: number, by: number) => hold(cameraAround(view(), x, y, by)),
    steer,
    /** Least move that brings a mark into view. */
    reveal(target: (from: View) => Camera | null): void {
      const to = target(goal());
      if (to) steer(to);
    },

    /** Brings records into view, as large as they fit. */
    frame(ids: readonly string[]): void {
      const size = framedSize(widthPx, heightPx, store.getState());
      const to = scene()?.cameraToFrame(ids, size, closestFrameZoom);
      if (to) steer(to);
    },

    zoomIn: () => steer(cameraAround(goal(), widthPx / 2, heightPx / 2, 1)),
    zoomOut: () => steer(cameraAround(goal(), widthPx / 2, heightPx / 2, -1)),
    fit: () => look({ type: 'framed' }),
    pan: (dx: number, dy: number) => steer(cameraBeside(goal(), dx, dy)),
    goalView: goal,
    focus: () => container.focus(),

    lngLatAt: (x: number, y: number) => lngLatAt(view(), x, y),
    relativeAt: (x: number, y: number) => relativeAt(view(), x, y),

    dispose(): void {
      isDisposed = true;
      unsubscribe();
      resizing.disconnect();
      document.removeEventListener('click', requestFrame);
      cancelAnimationFrame(frameRequest);
      session?.close();
      session = null;
      map = null;
    },
  };
}

/** Data of somebody else opens with all of it in view. */
const opensWhole = ({ data }: AppState): boolean => data.status === 'ready' && data.origin.type === 'preview';

/** Quebec's south and New England, while nothing is known. */
const fallbackCamera: Camera = { lng: -72.9, lat: 44.6, zoom: 5 };
