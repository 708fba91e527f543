/**
 * The pointer on the stage: hover, click, dragging marks, and (without the living map) panning and zooming. Regions
 * answer where no mark is.
 */
import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { Boundaries } from '../scene/boundaries.ts';
import { regionUnder } from '../scene/boundaries.ts';
import { recordOfNode } from '../scene/sceneModel.ts';
import { changeView, clearSelection, openRegion, select, setHover } from '../state/actions.ts';
import { store } from '../state/store.ts';
import type { StageController } from './stageController.ts';
import { stageHandle } from './stageHandle.ts';

/** A press that moves further than this is a drag, not a click. */
const clickSlackPx = 4;

export interface PointerInput {
  readonly containerRef: RefObject<HTMLDivElement | null>;
  readonly controller: StageController | null;
  readonly boundaries: Boundaries | null;
  readonly setHoveredRegion: (code: string | null) => void;
  readonly setIsDragging: (isDragging: boolean) => void;
}

interface Press {
  readonly x: number;
  readonly y: number;
  readonly node: number | null;
  isDrag: boolean;
}

export function useStagePointer({
  containerRef,
  controller,
  boundaries,
  setHoveredRegion,
  setIsDragging,
}: PointerInput): void {
  useEffect(() => {
    const container = containerRef.current;
    if (!container || !controller) return;
    let press: Press | null = null;
    let isClickSpent = false;

    const pointOf = (event: MouseEvent): [number, number] => {
      const box = container.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    /** Controls, cards and panels over the stage keep their own events. */
    const isOnPicture = (event: Event) =>
      event.target instanceof Element && event.target.closest('.stage-picture') !== null;
    const regionAt = (x: number, y: number): string | null => {
      if (!boundaries || store.getState().view.view !== 'map') return null;
      return regionUnder(boundaries, ...controller.lngLatAt(x, y));
    };

    const hoverAt = (x: number, y: number) => {
      const node = controller.pick(x, y);
      const scene = controller.scene();
      setHover(node !== null && scene ? recordOfNode(scene.model, node) : { type: 'none' });
      setHoveredRegion(node === null ? regionAt(x, y) : null);
      container.style.cursor = node === null ? '' : 'pointer';
    };

    const onPointerDown = (event: PointerEvent) => {
      if (!isOnPicture(event) || event.button !== 0) {
        press = null;
        return;
      }
      const [x, y] = pointOf(event);
      // With a finger a drag moves the map; marks are dragged with a mouse or pen.
      const node = event.pointerType === 'touch' ? null : controller.pick(x, y);
      press = { x, y, node, isDrag: false };
      if (node !== null) controller.setDragPan(false);
    };

    const onPointerMove = (event: PointerEvent) => {
      const [x, y] = pointOf(event);
      if (press && !press.isDrag && Math.hypot(x - press.x, y - press.y) > clickSlackPx) {
        press.isDrag = true;
        setIsDragging(true);
        if (press.node !== null) container.setPointerCapture(event.pointerId);
      }
      if (press?.isDrag) {
        if (press.node !== null) stageHandle.current?.dragNode(press.node, controller.relativeAt(x, y));
        else if (!controller.hasMap()) controller.panBy(-event.movementX, -event.movementY, 0);
        return;
      }
      if (event.pointerType !== 'touch' && isOnPicture(event)) hoverAt(x, y);
    };

    const endPress = () => {
      if (press?.node !== null) controller.setDragPan(true);
      if (press?.isDrag && press.node === null && !controller.hasMap())
        stageHandle.current?.noteCamera(controller.camera());
      setIsDragging(false);
    };

    const onPointerUp = () => {
      endPress();
      // The click that follows a drag is not meant as one.
      isClickSpent = press?.isDrag === true;
      press = null;
      setTimeout(() => (isClickSpent = false));
    };

    const onPointerLeave = () => {
      setHover({ type: 'none' });
      setHoveredRegion(null);
    };

    const onClick = (event: MouseEvent) => {
      if (!isOnPicture(event) || isClickSpent) return;
      const [x, y] = pointOf(event);
      const node = controller.pick(x, y);
      const scene = controller.scene();
      if (node !== null && scene) {
        const record = recordOfNode(scene.model, node);
        const { org } = store.getState().view;
        const asksForPath =
          (event.shiftKey || event.ctrlKey || event.metaKey) && record.type === 'organization';
        if (asksForPath && org !== null && org !== record.id)
          changeView({ path: [org, record.id], org: null, agreement: null }, 'push');
        else select(record);
        return;
      }
      const region = regionAt(x, y);
      if (region !== null) openRegion(region);
      else {
        clearSelection();
        openRegion(null);
      }
    };

    const onDoubleClick = (event: MouseEvent) => {
      if (!isOnPicture(event)) return;
      const [x, y] = pointOf(event);
      const node = controller.pick(x, y);
      if (node !== null) {
        event.stopPropagation();
        event.preventDefault();
        stageHandle.current?.releaseNode(node);
      } else if (!controller.hasMap()) controller.zoomAround(x, y, 1, 250);
    };

    const onWheel = (event: WheelEvent) => {
      if (!isOnPicture(event) || controller.hasMap()) return;
      // In an embed the wheel is the host page's until the reader means the map.
      if (store.getState().view.embed && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      controller.zoomAround(...pointOf(event), Math.max(-0.5, Math.min(0.5, -event.deltaY / 300)), 0);
      stageHandle.current?.noteCamera(controller.camera());
    };

    // Captured, so that a press on a mark is known before the map takes it for a pan.
    container.addEventListener('pointerdown', onPointerDown, true);
    container.addEventListener('pointermove', onPointerMove);
    container.addEventListener('pointerup', onPointerUp);
    container.addEventListener('pointercancel', onPointerUp);
    container.addEventListener('pointerleave', onPointerLeave);
    container.addEventListener('click', onClick);
    container.addEventListener('dblclick', onDoubleClick, true);
    container.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      container.removeEventListener('pointerdown', onPointerDown, true);
      container.removeEventListener('pointermove', onPointerMove);
      container.removeEventListener('pointerup', onPointerUp);
      container.removeEventListener('pointercancel', onPointerUp);
      container.removeEventListener('pointerleave', onPointerLeave);
      container.removeEventListener('click', onClick);
      container.removeEventListener('dblclick', onDoubleClick, true);
      container.removeEventListener('wheel', onWheel);
    };
  }, [containerRef, controller, boundaries, setHoveredRegion, setIsDragging]);
}
