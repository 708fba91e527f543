/**
 * Mouse, finger and pen on the stage, turned into what the reader means. Knows nothing of the map or of marks: `holds`
 * says what a press takes hold of. A drag belongs to the pointer that began it until that pointer lets go, wherever
 * that happens; a release that was never seen ends it with the next move.
 */
export type PointerIntent =
  | { readonly type: 'hover'; readonly x: number; readonly y: number }
  | { readonly type: 'leave' }
  | {
      readonly type: 'tap';
      readonly x: number;
      readonly y: number;
      readonly isTouch: boolean;
      readonly isAdding: boolean;
    }
  /** Meant for what the first tap took hold of: what it opened may have moved the picture since. */
  | { readonly type: 'double-tap' }
  /** What the press holds goes with the pointer. */
  | { readonly type: 'drag'; readonly x: number; readonly y: number }
  /** The ground goes with the pointer, CSS px since the last. */
  | { readonly type: 'pan'; readonly dx: number; readonly dy: number }
  /** Closer by so many zooms, around a point that stays. */
  | { readonly type: 'zoom'; readonly x: number; readonly y: number; readonly by: number }
  | { readonly type: 'drag-start' }
  | { readonly type: 'drag-end' };

/** `mark`: a mark follows the pointer. `ground`: the stage itself pans. `map`: the living map pans by itself. */
export type Held = 'mark' | 'ground' | 'map';

export interface PointerTarget {
  readonly container: HTMLElement;
  /** Controls, cards and panels over the stage keep their own events. */
  readonly isOnPicture: (event: Event) => boolean;
  readonly holds: (x: number, y: number, isTouch: boolean) => Held;
  /** Whether a turn of the wheel is the stage's. */
  readonly takesWheel: (event: WheelEvent) => boolean;
  /** `true` where a double click is used up. */
  readonly onIntent: (intent: PointerIntent) => void;
}

/** A press that moves further than this is a drag, not a click. */
const clickSlackPx = 4;
/** Px of the wheel for one zoom, and the most that one event does. */
const wheelPxPerZoom = 300;
const mostPerWheel = 0.5;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Press {
  readonly pointerId: number;
  readonly start: Point;
  readonly held: Held;
  last: Point;
  isDrag: boolean;
}

/** Returns the function that stops listening. */
export function listenToPointer(target: PointerTarget): () => void {
  const { container, onIntent } = target;
  let press: Press | null = null;
  /** A second finger on the stage's own ground: the two pinch it. */
  let second: { readonly pointerId: number; last: Point } | null = null;
  let isClickSpent = false;
  /** What the last press held, and the first click of a double click. */
  let pressed: Held | null = null;
  let clicked: Held | null = null;

  const pointOf = (event: MouseEvent): Point => {
    const box = container.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const onPointerDown = (event: PointerEvent) => {
    if (!target.isOnPicture(event) || event.button !== 0) return;
    const at = pointOf(event);
    if (press) {
      if (event.pointerType === 'touch' && press.held === 'ground' && !second) {
        beginDrag(press);
        second = { pointerId: event.pointerId, last: at };
        container.setPointerCapture(event.pointerId);
      }
      return;
    }
    const held = target.holds(at.x, at.y, event.pointerType === 'touch');
    press = { pointerId: event.pointerId, start: at, held, last: at, isDrag: false };
  };

  const beginDrag = (begun: Press) => {
    if (begun.isDrag) return;
    begun.isDrag = true;
    // Captured only now: the click of a press that stays one must reach what was pressed.
    if (begun.held !== 'map') container.setPointerCapture(begun.pointerId);
    onIntent({ type: 'drag-start' });
  };

  const pinch = (held: Press, fingers: readonly [Point, Point], next: readonly [Point, Point]) => {
    const middle = ([one, other]: readonly [Point, Point]) => ({
      x: (one.x + other.x) / 2,
      y: (one.y + other.y) / 2,
    });
    const length = ([one, other]: readonly [Point, Point]) =>
      Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    const before = middle(fingers);
    const after = middle(next);
    onIntent({ type: 'pan', dx: after.x - before.x, dy: after.y - before.y });
    onIntent({ type: 'zoom', ...after, by: Math.log2(length(next) / length(fingers)) });
    held.last = next[0];
  };

  const onPointerMove = (event: PointerEvent) => {
    const at = pointOf(event);
    if (press && event.pointerType === 'mouse' && event.buttons === 0) endPress(press.pointerId);
    if (press && second) {
      if (event.pointerId === press.pointerId) pinch(press, [press.last, second.last], [at, second.last]);
      else if (event.pointerId === second.pointerId) {
        pinch(press, [press.last, second.last], [press.last, at]);
        second.last = at;
      }
      return;
    }
    if (press && event.pointerId === press.pointerId) {
      const { start, last, held } = press;
      if (Math.hypot(at.x - start.x, at.y - start.y) > clickSlackPx) beginDrag(press);
      if (!press.isDrag) return;
      if (held === 'mark') onIntent({ type: 'drag', ...at });
      else if (held === 'ground') onIntent({ type: 'pan', dx: at.x - last.x, dy: at.y - last.y });
      press.last = at;
      return;
    }
    if (!press && event.pointerType !== 'touch' && target.isOnPicture(event))
      onIntent({ type: 'hover', ...at });
  };

  const endPress = (pointerId: number) => {
    if (second && press && (pointerId === second.pointerId || pointerId === press.pointerId)) {
      // The finger that stays goes on alone.
      const stays = pointerId === press.pointerId ? second : press;
      press = { ...press, pointerId: stays.pointerId, last: stays.last };
      second = null;
      return;
    }
    if (press?.pointerId !== pointerId) return;
    // The click that follows a drag is not meant as one.
    isClickSpent = press.isDrag;
    pressed = press.held;
    setTimeout(() => (isClickSpent = false));
    press = null;
    onIntent({ type: 'drag-end' });
  };
  const onPointerEnd = (event: PointerEvent) => endPress(event.pointerId);

  const onPointerLeave = () => {
    if (!press?.isDrag) onIntent({ type: 'leave' });
  };

  const onClick = (event: MouseEvent) => {
    if (!target.isOnPicture(event) || isClickSpent) return;
    // The second half of a double click on a mark is still that mark's, whatever lies under the pointer by now.
    if (event.detail > 1 && clicked === 'mark') return;
    clicked = pressed;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
    onIntent({ type: 'tap', ...pointOf(event), isTouch, isAdding });
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (!target.isOnPicture(event)) return;
    const at = pointOf(event);
    const held = clicked === 'mark' ? clicked : target.holds(at.x, at.y, false);
    onIntent({ type: 'drag-end' });
    if (held === 'map') return;
    event.stopPropagation();
    event.preventDefault();
    onIntent(held === 'mark' ? { type: 'double-tap' } : { type: 'zoom', ...at, by: 1 });
  };

  const onWheel = (event: WheelEvent) => {
    if (!target.isOnPicture(event) || !target.takesWheel(event)) return;
    event.preventDefault();
    const by = Math.max(-mostPerWheel, Math.min(mostPerWheel, -event.deltaY / wheelPxPerZoom));
    onIntent({ type: 'zoom', ...pointOf(event), by });
  };

  const listening = new AbortController();
  const { signal } = listening;
  // Captured, so that a press on a mark is known before the map takes it for a pan.
  container.addEventListener('pointerdown', onPointerDown, { capture: true, signal });
  container.addEventListener('pointermove', onPointerMove, { signal });
  container.addEventListener('pointerleave', onPointerLeave, { signal });
  container.addEventListener('click', onClick, { signal });
  container.addEventListener('dblclick', onDoubleClick, { capture: true, signal });
  container.addEventListener('wheel', onWheel, { passive: false, signal });
  // A drag of the living map's own is not captured by the stage: it may end anywhere.
  window.addEventListener('pointerup', onPointerEnd, { signal });
  window.addEventListener('pointercancel', onPointerEnd, { signal });
  return () => listening.abort();
}
