/** Makes the stage's controller and scene, and keeps them in step with the state. */
import type { RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Camera, Insets } from '../domain/mercator.ts';
import { basePaths } from '../paint/svg/drawBase.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import { regionBounds } from '../scene/boundaries.ts';
import type { FrameShape } from '../graph/layout/core/layoutTypes.ts';
import type { FrameSize } from '../scene/frameCamera.ts';
import { boundsOfOrganizations, drawnCamera, mapCamera, networkCamera } from '../scene/frameCamera.ts';
import { nodeOfRecord } from '../scene/sceneModel.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { changeView } from '../state/actions.ts';
import { parseCamera, writeCamera } from '../state/parameters.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { store } from '../state/store.ts';
import { selectionOf } from '../state/viewState.ts';
import { isSliderOnTop, stageInsets } from '../state/stageInsets.ts';
import { isProfileOpen } from '../state/frameLayout.ts';
import { markPainted } from '../state/paintMarks.ts';
import { resolveReady } from '../state/ready.ts';
import type { CameraEvent, DrawnView, StageCamera } from './camera.ts';
import { addressedCamera, moveCamera, openCamera } from './camera.ts';
import { emphasisOfState } from './emphasisOfState.ts';
import { loadPlaceNames, usePlaceNames } from './placeNames.ts';
import type { SceneSession } from './sceneSession.ts';
import { openSceneSession } from './sceneSession.ts';
import type { StageController } from './stageController.ts';
import { createStageController } from './stageController.ts';
import { stageHandle } from './stageHandle.ts';

interface StageInput {
  readonly containerRef: RefObject<HTMLDivElement | null>;
  readonly drawingRef: RefObject<SVGSVGElement | null>;
  readonly canvasRef: RefObject<HTMLCanvasElement | null>;
  readonly boundaries: Boundaries | null;
  readonly theme: StageTheme;
  readonly isReducedMotion: boolean;
}

const motionMs = { cut: 0, glide: 600, travel: 900 } as const;

loadPlaceNames();

export function useStage(input: StageInput): StageController | null {
  const { containerRef, drawingRef, canvasRef, boundaries, theme, isReducedMotion } = input;
  const [controller, setController] = useState<StageController | null>(null);
  const session = useRef<SceneSession | null>(null);
  const places = usePlaceNames();
  const paths = useMemo(() => (boundaries ? basePaths(boundaries) : null), [boundaries]);
  const latest = useRef({ theme, isReducedMotion, paths, places, boundaries });
  const applyRef = useRef<() => void>(() => undefined);

  useEffect(() => {
    const container = containerRef.current;
    const drawing = drawingRef.current;
    const canvas = canvasRef.current;
    if (!container || !drawing || !canvas) return;
    let isDrawn = false;
    const stage = createStageController(container, drawing, canvas, {
      onFrame: () => container.dispatchEvent(new Event('corridor-frame')),
      onRest: () => undefined,
      onDrawn: () => {
        if (isDrawn || !latest.current.paths) return;
        isDrawn = true;
        markPainted('drawn', resolveReady);
      },
    });
    let forced: ReadonlySet<number> = new Set();
    let preferred: ReadonlySet<number> = new Set();

    const homeCamera = (drawn: DrawnView): Camera => {
      const state = store.getState();
      const size = framedSize(stage, state);
      const scene = session.current?.scene ?? null;
      const shown = selectShown(state);
      if (drawn === 'network') {
        const hasLinks = (node: number) => !scene || node < scene.model.network.nodeCount;
        return networkCamera(scene?.layout() ?? null, size, hasLinks);
      }
      const indexed = selectIndexed(state);
      // A cut of the data is framed as such: what is shown, and what it is tied to.
      const isIn = (index: number) =>
        !shown || shown.organizations[index] === 1 || shown.context[index] === 1;
      const cut = indexed && boundsOfOrganizations(indexed, isIn);
      const isFramed = cut ? isIn : () => true;
      return drawnCamera(
        mapCamera(indexed && boundsOfOrganizations(indexed, isFramed), size),
        scene?.layout() ?? null,
        size,
        isFramed,
        indexed?.dataset.organizations.length ?? 0,
      );
    };

    let camera = openCamera(drawnView(store.getState()), givenCamera(store.getState()), homeCamera);

    stage.moveTo(camera.camera, 0);

    /** Every change of the camera comes through here: who owns it, where it goes, what the address says. */
    const look = (event: CameraEvent) => {
      camera = moveCamera(camera, event, homeCamera);
      if (camera.motion !== 'none') stage.moveTo(camera.camera, motionMs[camera.motion]);
      const text = addressOf(camera);
      // A link's own camera stands in the address as it came.
      const isSaid = sameCamera(store.getState().view.map, text);
      if (!isSaid) changeView({ map: text }, 'replace');
    };

    const applySettings = () => {
      const state = store.getState();
      const { view } = state;
      stage.setSettings({
        theme: latest.current.theme,
        language: view.lang,
        links: view.links,
        hasAffiliations: view.affiliations,
        insets: coveredInsets(state),
        isReducedMotion: latest.current.isReducedMotion,
        places: latest.current.places,
        paths: latest.current.paths,
        forced,
        preferred,
      });
    };
    applyRef.current = applySettings;

    const applyEmphasis = () => {
      const state = store.getState();
      const current = session.current;
      const shown = selectShown(state);
      if (!current || !shown) return;
      const pathNodes = current.pathNodes(state.view.path);
      const next = emphasisOfState(current.scene.model, state, shown, pathNodes, current.neighbours);
      const isNew = current.scene.setEmphasis(next.emphasis, next.flags);
      forced = next.forced;
      preferred = next.preferred;
      applySettings();
      if (isNew) stage.requestFrame();
    };

    const applyMix = (isFirst: boolean) => {
      const { view, chrome } = store.getState();
      if (!session.current || view.view === 'table') return;
      const target = chrome.mix ?? (view.view === 'network' ? 1 : 0);
      session.current.scene.setMix(target, isFirst || chrome.mix !== null);
      if (target > 0) session.current.layGround(stage.requestFrame);
      stage.requestFrame();
    };

    /** The reader's hand on the map that the stage draws itself: no easing between. */
    const hold = (moved: Camera) => {
      stage.moveTo(moved, 0);
      look({ type: 'moved', camera: moved });
    };

    /** The camera that what is selected, drawn or opened asks for: `null` if it is seen from where the camera began. */
    const cameraOfSelection = (state: AppState): Camera | null => {
      const current = session.current;
      const { view, chrome } = state;
      if (!current?.scene.layout()) return null;
      const selected = nodeOfRecord(current.scene.model, selectionOf(view));
      if (selected !== null) return current.cameraToReveal(selected, stage, camera.base.camera);
      const nodes = current.pathNodes(view.path);
      // A path is framed whole.
      if (nodes.length > 0)
        return current.cameraToFrame(nodes, framedSize(stage, state), camera.base.camera.zoom + 1);
      const { boundaries: regions } = latest.current;
      const bounds = chrome.openRegion !== null && regions ? regionBounds(regions, chrome.openRegion) : null;
      return bounds && view.view === 'map' ? mapCamera(bounds, framedSize(stage, state), 8) : null;
    };

    const followSelection = () => {
      const state = store.getState();
      if (state.view.view === 'table') return;
      if (isProfileOpen(state)) look({ type: 'revealed', camera: cameraOfSelection(state) });
      else look({ type: 'released' });
    };

    /** The room has changed: what is at home is framed in it, what is selected is kept in sight. */
    const makeRoom = (motion: 'cut' | 'glide') => {
      if (store.getState().view.view === 'table') return;
      look({ type: 'reframed', motion });
      if (camera.owner === 'selection') followSelection();
    };

    /** The first dataset finds the camera that the page was opened with, or what it has been set to since. */
    let hasOpened = false;
    const openScene = (state: AppState) => {
      session.current?.close();
      const indexed = selectIndexed(state);
      if (!indexed) {
        session.current = null;
        stage.setScene(null);
        return;
      }
      // Chosen once: turning a phone zooms the network, it does not shuffle it.
      session.current = openSceneSession(indexed, state, frameShapeOf(framedSize(stage, state)), {
        onLayout: (isFirst) => {
          if (isFirst) applyMix(true);
          look({ type: 'reframed', motion: 'cut' });
          if (isFirst) {
            stage.moveTo(camera.camera, 0);
            // Once more when the strip of waiting organizations has taken its room.
            requestAnimationFrame(() => makeRoom('cut'));
            followSelection();
          }
          stage.requestFrame();
        },
        onRest: () => markPainted('settled'),
      });
      session.current.scene.setStripLabel(stripLabelPx(state.view.lang));
      stage.setScene(session.current.scene);
      if (hasOpened) look({ type: 'opened', view: drawnView(state), link: givenCamera(state) });
      hasOpened = true;
      applyMix(true);
      applyEmphasis();
    };

    const onChange = (state: AppState, before: AppState) => {
      const { view, chrome } = state;
      if (selectIndexed(state) !== selectIndexed(before)) {
        openScene(state);
        return;
      }
      const isMapChanged = view.map !== before.view.map && !sameCamera(view.map, addressOf(camera));
      // Insets and mix first: cameras are framed in the room that there is now.
      if (view.view !== before.view.view || chrome.mix !== before.chrome.mix) applyMix(false);
      if (view.lang !== before.view.lang) session.current?.scene.setStripLabel(stripLabelPx(view.lang));
      applyEmphasis();
      const next = drawnView(state);
      if (view.view !== 'table' && next !== camera.view) {
        const isNamed = isMapChanged || state.historyMode === 'none';
        look({ type: 'switched', view: next, ...(isNamed ? { link: givenCamera(state) } : {}) });
      } else if (isMapChanged) {
        const given = givenCamera(state);
        // A script's camera is there at once; Back and the way home are followed by the eye.
        const isFollowed = given === null || state.historyMode === 'none';
        look({ type: 'linked', camera: given, motion: isFollowed ? 'glide' : 'cut' });
      }
      const hasProfileMoved = isProfileOpen(state) !== isProfileOpen(before);
      // A network at home is framed anew beside what has opened over it.
      if (hasProfileMoved && view.view === 'network') look({ type: 'reframed', motion: 'glide' });
      const isSelectionChanged =
        view.org !== before.view.org ||
        view.agreement !== before.view.agreement ||
        view.path !== before.view.path ||
        chrome.openRegion !== before.chrome.openRegion;
      if (isSelectionChanged) followSelection();
      else if (chrome.sheet !== before.chrome.sheet && camera.owner === 'selection') followSelection();
    };

    const unsubscribe = store.subscribe(onChange);
    const resizing = new ResizeObserver(() => {
      stage.resize();
      applySettings();
      makeRoom('cut');
    });
    resizing.observe(container);

    stageHandle.current = {
      controller: stage,
      scene: () => session.current?.scene ?? null,
      positionOfRecord: (record) => {
        const node = session.current && nodeOfRecord(session.current.scene.model, record);
        return node === null || node === undefined ? null : stage.positionOf(node);
      },
      noteCamera: (moved) => look({ type: 'moved', camera: moved }),
      drag: (dx, dy) => hold(stage.cameraBeside(-dx, -dy)),
      zoomAt: (x, y, by) => hold(stage.cameraAround(x, y, by)),
      zoomIn: () => look({ type: 'steered', camera: stage.cameraAround(...middle(stage), 1, camera.camera) }),
      zoomOut: () =>
        look({ type: 'steered', camera: stage.cameraAround(...middle(stage), -1, camera.camera) }),
      fit: () => look({ type: 'home' }),
      pan: (dx, dy) => look({ type: 'steered', camera: stage.cameraBeside(dx, dy, camera.camera) }),
      releasePins: () => {
        session.current?.releasePins();
        store.setState({ hasPins: false });
        stage.requestFrame();
      },
      reveal: (node) => {
        const target = session.current?.cameraToReveal(node, stage, camera.camera);
        if (target) look({ type: 'steered', camera: target });
      },
      linkedNodes: (node) => session.current?.linkedNodes(node) ?? [],
      dragNode: (node, relative) => {
        session.current?.pin(node, relative);
        if (!store.getState().hasPins) store.setState({ hasPins: true });
        stage.requestFrame();
      },
      releaseNode: (node) => {
        session.current?.releasePins(node);
        store.setState({ hasPins: (session.current?.scene.pins().size ?? 0) > 0 });
        stage.requestFrame();
      },
      focus: () => container.focus(),
    };

    applySettings();
    openScene(store.getState());
    setController(stage);
    return () => {
      unsubscribe();
      resizing.disconnect();
      session.current?.close();
      session.current = null;
      stageHandle.current = null;
      stage.dispose();
      setController(null);
    };
  }, [containerRef, drawingRef, canvasRef]);

  useEffect(() => {
    latest.current = { theme, isReducedMotion, paths, places, boundaries };
    applyRef.current();
  }, [theme, isReducedMotion, paths, places, boundaries]);

  return controller;
}

/** Under the table the map waits. */
function drawnView({ view }: AppState): DrawnView {
  return view.view === 'network' ? 'network' : 'map';
}

function givenCamera({ view }: AppState): Camera | null {
  return view.map === null ? null : parseCamera(view.map);
}

function addressOf(camera: StageCamera): string | null {
  const named = addressedCamera(camera);
  return named && writeCamera(named);
}

/** Whether two texts mean one camera, as far as can be seen. */
function sameCamera(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const camera = parseCamera(one);
  return camera !== null && writeCamera(camera) === other;
}

function middle(stage: StageController): [x: number, y: number] {
  const { widthPx, heightPx } = stage.size();
  return [widthPx / 2, heightPx / 2];
}

function frameShapeOf({ widthPx, heightPx }: FrameSize): FrameShape {
  return heightPx > widthPx ? 'tall' : 'wide';
}

/** What slides over the stage, as the strip of waiting organizations and the footer have to know. */
function coveredInsets(state: AppState): Insets {
  return stageInsets({
    viewport: { width: window.innerWidth, height: window.innerHeight },
    isEmbed: state.view.embed,
    isProfileOpen: isProfileOpen(state),
    sheet: state.chrome.sheet,
  });
}

/** Framing also keeps off the buttons on the right and the slider below. */
function framedSize(stage: StageController, state: AppState): FrameSize {
  const { widthPx, heightPx } = stage.size();
  const { view } = state;
  const insets = coveredInsets(state);
  const isSmall = widthPx < 560 || heightPx < 420;
  const { top, right, bottom, left } = insets;
  const hasSlider = isSliderOnTop({
    viewport: { width: window.innerWidth, height: window.innerHeight },
    isEmbed: view.embed,
    isProfileOpen: right > 0,
  });
  const topChromePx = hasSlider ? 52 : 8;
  const strip = stage.scene()?.positions.strip;
  // In a low, wide frame the strip stands beside the map, in a narrow one below it.
  const isBeside = isSmall && widthPx > 1.5 * heightPx;
  return {
    widthPx,
    heightPx,
    insets: isSmall
      ? {
          top: top + topChromePx,
          left,
          right: right + (isBeside ? Math.min((strip?.width ?? 0) + 72, widthPx * 0.4) : 0),
          // Of what a half-open sheet leaves, no more than a share.
          bottom: bottom + Math.min((isBeside ? 0 : (strip?.height ?? 0)) + 48, (heightPx - bottom) * 0.28),
        }
      : { top: top + topChromePx, left, right: right + 56, bottom: bottom + 64 },
  };
}

/** Room for the strip's label, px; measured on the longer of its two languages' texts at 12 px. */
function stripLabelPx(language: 'en' | 'fr'): number {
  return 16 + stageMessages[language].notOnMap.length * 7;
}
