/** What the reader means with the pointer, carried out on the stage. Regions answer where no mark is. */
import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { Camera } from '../domain/mercator.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import { regionUnder } from '../scene/boundaries.ts';
import {
  changeView,
  clearSelection,
  openCorridor,
  openPlace,
  openRegion,
  setHover,
} from '../state/actions.ts';
import { store } from '../state/store.ts';
import { hoverOf, openLink, openMark } from './markActions.ts';
import type { PointerIntent } from './pointer.ts';
import { listenToPointer } from './pointer.ts';
import type { Stage } from './stage.ts';

export interface PointerInput {
  readonly containerRef: RefObject<HTMLDivElement | null>;
  readonly stage: Stage | null;
  readonly boundaries: Boundaries | null;
  readonly setHoveredRegion: (code: string | null) => void;
  readonly setIsDragging: (isDragging: boolean) => void;
}

/** By more than a living map rounds: a hundred-thousandth of a degree is about a metre. */
function hasMoved(from: Camera, to: Camera): boolean {
  const most = Math.max(
    Math.abs(from.lng - to.lng),
    Math.abs(from.lat - to.lat),
    Math.abs(from.zoom - to.zoom),
  );
  return most > 1e-5;
}

export function useStagePointer({
  containerRef,
  stage,
  boundaries,
  setHoveredRegion,
  setIsDragging,
}: PointerInput): void {
  useEffect(() => {
    const container = containerRef.current;
    if (!container || !stage) return;
    /** The mark that was under the press. */
    let pressed: string | null = null;
    let tapped: string | null = null;

    const pick = (x: number, y: number) => stage.scene()?.pick(x, y) ?? null;
    const regionAt = (x: number, y: number): string | null => {
      if (!boundaries || store.getState().view.view !== 'map') return null;
      return regionUnder(boundaries, ...stage.lngLatAt(x, y));
    };

    /** The camera under which something was pointed at: another one has moved it from under the pointer. */
    let hoverCamera: Camera | null = null;
    const letGo = () => {
      if (hoverCamera === null) return;
      hoverCamera = null;
      setHover({ type: 'none' });
    };
    const stopFollowing = stage.onFrame(() => {
      if (hoverCamera !== null && hasMoved(hoverCamera, stage.view().camera)) letGo();
    });

    const hoverAt = (x: number, y: number) => {
      const scene = stage.scene();
      if (!scene) return;
      hoverCamera = stage.view().camera;
      const picked = scene.pick(x, y);
      setHover(hoverOf(scene, picked, x, y));
      setHoveredRegion(picked ? null : regionAt(x, y));
      container.style.cursor = picked ? 'pointer' : '';
    };

    /** Shift adds a second organization to the selected one: how are they connected? */
    const isPathAsked = (id: string): boolean => {
      const { org } = store.getState().view;
      if (org === null || org === id || stage.scene()?.gatheredBy(id)?.kind !== 'organization') return false;
      changeView({ path: [org, id], org: null, agreement: null }, 'push');
      return true;
    };

    /** Beside everything: what is open is put away, one thing at a time; else the region under it opens. */
    const tapGround = (x: number, y: number) => {
      const { view, chrome } = store.getState();
      if (view.place !== null) {
        openPlace(null);
        return;
      }
      const region = regionAt(x, y);
      if (region !== null) {
        openRegion(region);
        return;
      }
      clearSelection();
      openRegion(null);
      if (chrome.openCorridor) openCorridor(null);
    };

    const tap = ({ x, y, isAdding }: Extract<PointerIntent, { type: 'tap' }>) => {
      const picked = pick(x, y);
      tapped = picked?.type === 'mark' ? picked.id : null;
      // What opens says more than the card, which would lie over it.
      letGo();
      if (!picked) tapGround(x, y);
      else if (picked.type === 'link') openLink(stage, picked);
      else if (!isAdding || !isPathAsked(picked.id)) openMark(stage, picked.id);
    };

    const onIntent = (intent: PointerIntent): void => {
      switch (intent.type) {
        case 'hover':
          hoverAt(intent.x, intent.y);
          return;
        case 'leave':
          hoverCamera = null;
          setHover({ type: 'none' });
          setHoveredRegion(null);
          return;
        case 'tap':
          tap(intent);
          return;
        case 'double-tap':
          if (tapped !== null) stage.session()?.releasePins(tapped);
          return;
        case 'drag':
          if (pressed !== null) stage.session()?.pin(pressed, stage.relativeAt(intent.x, intent.y));
          return;
        case 'pan':
          stage.drag(intent.dx, intent.dy);
          return;
        case 'zoom':
          stage.zoomAt(intent.x, intent.y, intent.by);
          return;
        case 'drag-start':
          setIsDragging(true);
          return;
        case 'drag-end':
          setIsDragging(false);
          if (pressed !== null) stage.setDragPan(true);
          pressed = null;
      }
    };

    /** Marks of the network can be put elsewhere, with a mouse or pen; on the map they stand where they belong. */
    const markToDrag = (x: number, y: number): string | null => {
      if ((stage.scene()?.mix() ?? 0) < 0.5) return null;
      const picked = pick(x, y);
      const isSingle =
        picked?.type === 'mark' && (picked.kind === 'organization' || picked.kind === 'agreement');
      return isSingle ? picked.id : null;
    };

    const stopListening = listenToPointer({
      container,
      isOnPicture: (event) =>
        event.target instanceof Element && event.target.closest('.stage-picture') !== null,
      holds: (x, y, isTouch) => {
        // With a finger a drag moves the view.
        pressed = isTouch ? null : markToDrag(x, y);
        if (pressed === null) return stage.hasMap() ? 'map' : 'ground';
        stage.setDragPan(false);
        return 'mark';
      },
      takesWheel: (event) =>
        // In an embed the wheel is the host page's until the reader means the map.
        !stage.hasMap() && (!store.getState().view.embed || event.ctrlKey || event.metaKey),
      onIntent,
    });
    return () => {
      stopListening();
      stopFollowing();
    };
  }, [containerRef, stage, boundaries, setHoveredRegion, setIsDragging]);
}
