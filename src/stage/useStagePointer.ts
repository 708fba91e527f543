/** What the reader means with the pointer, carried out on the stage. Regions answer where no mark is. */
import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { Boundaries } from '../scene/boundaries.ts';
import { regionUnder } from '../scene/boundaries.ts';
import { recordOfNode } from '../scene/sceneModel.ts';
import { changeView, clearSelection, openRegion, select, setHover } from '../state/actions.ts';
import { store } from '../state/store.ts';
import type { PointerIntent } from './pointer.ts';
import { listenToPointer } from './pointer.ts';
import type { StageController } from './stageController.ts';
import { stageHandle } from './stageHandle.ts';

export interface PointerInput {
  readonly containerRef: RefObject<HTMLDivElement | null>;
  readonly controller: StageController | null;
  readonly boundaries: Boundaries | null;
  readonly setHoveredRegion: (code: string | null) => void;
  readonly setIsDragging: (isDragging: boolean) => void;
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
    /** The mark that was under the press. */
    let pressed: number | null = null;

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

    const tap = ({ x, y, isAdding }: Extract<PointerIntent, { type: 'tap' }>) => {
      const node = controller.pick(x, y);
      const scene = controller.scene();
      if (node !== null && scene) {
        const record = recordOfNode(scene.model, node);
        const { org } = store.getState().view;
        if (isAdding && record.type === 'organization' && org !== null && org !== record.id)
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

    const onIntent = (intent: PointerIntent): void => {
      switch (intent.type) {
        case 'hover':
          hoverAt(intent.x, intent.y);
          return;
        case 'leave':
          setHover({ type: 'none' });
          setHoveredRegion(null);
          return;
        case 'tap':
          tap(intent);
          return;
        case 'double-tap': {
          const node = controller.pick(intent.x, intent.y);
          if (node !== null) stageHandle.current?.releaseNode(node);
          return;
        }
        case 'drag':
          if (pressed !== null)
            stageHandle.current?.dragNode(pressed, controller.relativeAt(intent.x, intent.y));
          return;
        case 'pan':
          stageHandle.current?.drag(intent.dx, intent.dy);
          return;
        case 'zoom':
          stageHandle.current?.zoomAt(intent.x, intent.y, intent.by);
          return;
        case 'drag-start':
          setIsDragging(true);
          return;
        case 'drag-end':
          setIsDragging(false);
          if (pressed !== null) controller.setDragPan(true);
          pressed = null;
      }
    };

    return listenToPointer({
      container,
      isOnPicture: (event) =>
        event.target instanceof Element && event.target.closest('.stage-picture') !== null,
      holds: (x, y, isTouch) => {
        // With a finger a drag moves the map; marks are dragged with a mouse or pen.
        pressed = isTouch ? null : controller.pick(x, y);
        if (pressed === null) return controller.hasMap() ? 'map' : 'ground';
        controller.setDragPan(false);
        return 'mark';
      },
      takesWheel: (event) =>
        // In an embed the wheel is the host page's until the reader means the map.
        !controller.hasMap() && (!store.getState().view.embed || event.ctrlKey || event.metaKey),
      onIntent,
    });
  }, [containerRef, controller, boundaries, setHoveredRegion, setIsDragging]);
}
