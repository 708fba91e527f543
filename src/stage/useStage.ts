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
import type { ViewState } from '../state/viewState.ts';
import { selectionOf } from '../state/viewState.ts';
import { isSliderOnTop, stageInsets } from '../state/stageInsets.ts';
import { isProfileOpen } from '../state/frameLayout.ts';
import { markPainted } from '../state/paintMarks.ts';
import { resolveReady } from '../state/ready.ts';
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

const selectionEaseMs = 600;
const viewEaseMs = 900;

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
    /** Cameras of the view that is not on screen, and whether the camera stands where the stage put it. */
    const remembered: Partial<Record<ViewState['view'], Camera>> = {};
    let writtenMap: string | null = store.getState().view.map;
    let isHome = writtenMap === null;
    let isResizing = false;
    let forced: ReadonlySet<number> = new Set();
    let preferred: ReadonlySet<number> = new Set();

    const homeCamera = (state: AppState): Camera => {
      const size = framedSize(stage, state);
      const scene = session.current?.scene ?? null;
      const shown = selectShown(state);
      if (state.view.view === 'network') {
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

    const goHome = (durationMs: number) => {
      isHome = true;
      writtenMap = null;
      stage.moveTo(homeCamera(store.getState()), durationMs);
      if (store.getState().view.map !== null) changeView({ map: null }, 'replace');
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
      current.scene.setEmphasis(next.emphasis, next.flags);
      forced = next.forced;
      preferred = next.preferred;
      applySettings();
      stage.requestFrame();
    };

    const applyMix = (isFirst: boolean) => {
      const { view, chrome } = store.getState();
      if (!session.current || view.view === 'table') return;
      const target = chrome.mix ?? (view.view === 'network' ? 1 : 0);
      session.current.scene.setMix(target, isFirst || chrome.mix !== null);
      if (target > 0) session.current.layGround(stage.requestFrame);
      stage.requestFrame();
    };

    const revealSelection = (state: AppState) => {
      const current = session.current;
      if (!current?.scene.layout()) return;
      const selected = nodeOfRecord(current.scene.model, selectionOf(state.view));
      if (selected === null || state.view.view === 'table') return;
      const target = current.cameraToReveal(selected, stage);
      if (!target) return;
      isHome = false;
      stage.moveTo(target, selectionEaseMs);
    };

    /** A path is framed whole. */
    const showPath = () => {
      const current = session.current;
      const nodes = current?.pathNodes(store.getState().view.path) ?? [];
      if (!current || nodes.length === 0 || store.getState().view.view === 'table') return;
      const size = framedSize(stage, store.getState());
      const target = current.cameraToFrame(nodes, size, stage.camera().zoom + 1);
      if (!target) return;
      isHome = false;
      stage.moveTo(target, selectionEaseMs);
    };

    /** A network at rest is framed anew beside what has opened over it, both views when the first hint has gone. */
    const makeRoom = (state: AppState, before: AppState) => {
      const hasProfileMoved = isProfileOpen(state) !== isProfileOpen(before);
      // A hint that goes because a profile has opened leaves the map where the reader is looking.
      const hasHintGone = state.chrome.isHintGone !== before.chrome.isHintGone && !isProfileOpen(state);
      const isTight = hasHintGone || (hasProfileMoved && state.view.view === 'network');
      if (!isHome || state.view.view === 'table' || !isTight) return;
      stage.moveTo(homeCamera(state), selectionEaseMs);
    };

    const showRegion = (code: string | null) => {
      const bounds =
        code !== null && latest.current.boundaries ? regionBounds(latest.current.boundaries, code) : null;
      if (!bounds || store.getState().view.view !== 'map') return;
      isHome = false;
      stage.moveTo(mapCamera(bounds, framedSize(stage, store.getState()), 8), selectionEaseMs);
    };

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
          if (isFirst) {
            applyMix(true);
            const camera = state.view.map === null ? null : parseCamera(state.view.map);
            stage.moveTo(camera ?? homeCamera(store.getState()), 0);
            // Once more when the strip of waiting organizations has taken its room.
            if (!camera) requestAnimationFrame(() => isHome && stage.moveTo(homeCamera(store.getState()), 0));
            revealSelection(store.getState());
            if (!camera) showPath();
          } else if (isHome) stage.moveTo(homeCamera(store.getState()), 0);
          stage.requestFrame();
        },
        onRest: () => markPainted('settled'),
      });
      session.current.scene.setStripLabel(stripLabelPx(state.view.lang));
      stage.setScene(session.current.scene);
      applyMix(true);
      applyEmphasis();
    };

    const onChange = (state: AppState, before: AppState) => {
      const { view, chrome } = state;
      if (selectIndexed(state) !== selectIndexed(before)) {
        openScene(state);
        return;
      }
      const hasSwitched = view.view !== before.view.view;
      if (hasSwitched) {
        if (before.view.view !== 'table') remembered[before.view.view] = stage.camera();
        applyMix(false);
        if (view.view !== 'table') switchCamera(view, before.view);
      } else if (view.map !== before.view.map && view.map !== writtenMap) {
        writtenMap = view.map;
        const camera = view.map === null ? null : parseCamera(view.map);
        if (camera) {
          isHome = false;
          stage.moveTo(camera, state.historyMode === 'none' ? selectionEaseMs : 0);
        } else goHome(selectionEaseMs);
      }
      if (chrome.mix !== before.chrome.mix) applyMix(false);
      if (view.lang !== before.view.lang) session.current?.scene.setStripLabel(stripLabelPx(view.lang));
      applyEmphasis();
      makeRoom(state, before);
      if (view.path !== before.view.path) showPath();
      if (view.org !== before.view.org || view.agreement !== before.view.agreement) revealSelection(state);
      if (chrome.openRegion !== before.chrome.openRegion) showRegion(chrome.openRegion);
    };

    const switchCamera = (view: ViewState, before: ViewState) => {
      const given = view.map !== null && view.map !== before.map ? parseCamera(view.map) : null;
      const last = remembered[view.view];
      const target = given ?? last ?? homeCamera(store.getState());
      const isCut = before.view === 'table';
      isHome = !given && !last;
      stage.moveTo(target, isCut ? 0 : viewEaseMs);
      // The old view's camera means nothing in the new one.
      writtenMap = given || last ? writeCamera(target) : null;
      if (store.getState().view.map !== writtenMap) changeView({ map: writtenMap }, 'replace');
    };

    const unsubscribe = store.subscribe(onChange);
    const resizing = new ResizeObserver(() => {
      isResizing = true;
      stage.resize();
      isResizing = false;
      applySettings();
      if (isHome) stage.moveTo(homeCamera(store.getState()), 0);
    });
    resizing.observe(container);

    stageHandle.current = {
      controller: stage,
      scene: () => session.current?.scene ?? null,
      positionOfRecord: (record) => {
        const node = session.current && nodeOfRecord(session.current.scene.model, record);
        return node === null || node === undefined ? null : stage.positionOf(node);
      },
      noteCamera: (camera) => {
        // MapLibre ends a move at every resize; the reader has not moved.
        if (isResizing) return;
        const text = writeCamera(camera);
        if (isHome) {
          const home = writeCamera(homeCamera(store.getState()));
          if (text === home) return;
        }
        isHome = false;
        writtenMap = text;
        if (store.getState().view.map !== text) changeView({ map: text }, 'replace');
      },
      zoomIn: () => stage.zoomAround(stage.size().widthPx / 2, stage.size().heightPx / 2, 1, 300),
      zoomOut: () => stage.zoomAround(stage.size().widthPx / 2, stage.size().heightPx / 2, -1, 300),
      fit: () => goHome(selectionEaseMs),
      pan: (dx, dy) => stage.panBy(dx, dy, 250),
      releasePins: () => {
        session.current?.releasePins();
        store.setState({ hasPins: false });
        stage.requestFrame();
      },
      reveal: (node) => {
        const target = session.current?.cameraToReveal(node, stage);
        if (target) stage.moveTo(target, 250);
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

/** Framing also keeps off the buttons on the right, the slider below and the sentence for a first visit. */
function framedSize(stage: StageController, { view, chrome }: AppState): FrameSize {
  const { widthPx, heightPx, insets } = stage.size();
  const isSmall = widthPx < 560 || heightPx < 420;
  const { top, right, bottom, left } = insets;
  const hasHint = !view.embed && !chrome.isHintGone;
  const hasSlider = isSliderOnTop({
    viewport: { width: window.innerWidth, height: window.innerHeight },
    isEmbed: view.embed,
    isProfileOpen: right > 0,
  });
  const topChromePx = hasSlider ? 52 : hasHint && !isSmall ? 64 : 8;
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
