import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { setChrome } from '../../state/actions.ts';
import type { Chrome } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import { halfSheet } from '../../state/stageInsets.ts';
import { lowSheetPx } from '../../state/frameLayout.ts';

type Sheet = Chrome['sheet'];
const heights: readonly Sheet[] = ['low', 'half', 'full'];

/** The height to rest at for a sheet let go of at `heightPx`, moving at `speed` px/ms (upwards is positive). */
export function restingHeight(heightPx: number, speed: number, viewportPx: number, fullPx: number): Sheet {
  // Where it would glide to in a fifth of a second.
  const goal = heightPx + speed * 200;
  const rests = { low: lowSheetPx, half: viewportPx * halfSheet, full: fullPx };
  return heights.reduce((best, sheet) =>
    Math.abs(rests[sheet] - goal) < Math.abs(rests[best] - goal) ? sheet : best,
  );
}

export function nextHeight(sheet: Sheet, step: 1 | -1): Sheet {
  return heights[Math.max(0, Math.min(2, heights.indexOf(sheet) + step))] ?? sheet;
}

interface Drag {
  readonly startY: number;
  readonly startHeight: number;
  lastY: number;
  lastTime: number;
  speed: number;
  hasMoved: boolean;
}

/** Sets the height of the bottom sheet: by dragging, by a tap, by arrow keys. Shown on phones only. */
export function SheetHandle() {
  const { sheet: messages } = useMessages(shellMessages);
  const sheet = useCorridor((state) => state.chrome.sheet);
  const drag = useRef<Drag | null>(null);

  const sheetOf = (event: PointerEvent<HTMLElement>) => event.currentTarget.parentElement;
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    const startHeight = sheetOf(event)?.offsetHeight ?? 0;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      startY: event.clientY,
      startHeight,
      lastY: event.clientY,
      lastTime: event.timeStamp,
      speed: 0,
      hasMoved: false,
    };
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const current = drag.current;
    const element = sheetOf(event);
    if (!current || !element) return;
    if (Math.abs(event.clientY - current.startY) > 6) current.hasMoved = true;
    if (!current.hasMoved) return;
    current.speed = (current.lastY - event.clientY) / Math.max(1, event.timeStamp - current.lastTime);
    current.lastY = event.clientY;
    current.lastTime = event.timeStamp;
    element.style.transition = 'none';
    element.style.height = `${String(Math.max(lowSheetPx, current.startHeight + current.startY - event.clientY))}px`;
  };
  const onPointerEnd = (event: PointerEvent<HTMLButtonElement>) => {
    const current = drag.current;
    const element = sheetOf(event);
    if (!current || !element) return;
    const heightPx = element.offsetHeight;
    element.style.transition = '';
    element.style.height = '';
    if (current.hasMoved) {
      const fullPx = element.parentElement?.offsetHeight ?? window.innerHeight;
      setChrome({ sheet: restingHeight(heightPx, current.speed, window.innerHeight, fullPx) });
    } else drag.current = null;
  };
  const onClick = () => {
    // The click that ends a drag has already set the height.
    const wasDragged = drag.current?.hasMoved ?? false;
    drag.current = null;
    if (!wasDragged) setChrome({ sheet: sheet === 'full' ? 'low' : nextHeight(sheet, 1) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setChrome({ sheet: nextHeight(sheet, event.key === 'ArrowUp' ? 1 : -1) });
  };

  return (
    <button
      type="button"
      className="shell-handle"
      aria-expanded={sheet !== 'low'}
      title={sheet === 'full' ? messages.lower : messages.raise}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span className="shell-handle-bar" />
      <span className="visually-hidden">{sheet === 'full' ? messages.lower : messages.raise}</span>
    </button>
  );
}
