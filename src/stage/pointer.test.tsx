import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Held, PointerIntent } from './pointer.ts';
import { listenToPointer } from './pointer.ts';

const container = document.createElement('div');
let captured: number[] = [];
let intents: PointerIntent[] = [];
let stop: () => void = () => undefined;

function listen(held: Held): void {
  stop = listenToPointer({
    container,
    isOnPicture: () => true,
    holds: () => held,
    takesWheel: () => true,
    onIntent: (intent) => void intents.push(intent),
  });
}

/** jsdom does not lay out and does not capture; both are the browser's part. */
beforeEach(() => {
  document.body.append(container);
  container.setPointerCapture = (id) => void captured.push(id);
  captured = [];
  intents = [];
});
afterEach(() => stop());

type PointerType = 'mouse' | 'touch' | 'pen';

function send(
  type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
  [clientX, clientY]: readonly [number, number],
  pointerType: PointerType,
  {
    on = container,
    pointerId = 1,
    buttons = type === 'pointermove' ? 1 : 0,
  }: { on?: EventTarget; pointerId?: number; buttons?: number } = {},
): void {
  on.dispatchEvent(
    new PointerEvent(type, { bubbles: true, clientX, clientY, pointerId, pointerType, button: 0, buttons }),
  );
}
const typesOf = () => intents.map(({ type }) => type);

describe.each(['mouse', 'touch', 'pen'] as const)('a drag with %s', (pointerType) => {
  it('holds the pointer, so that it is felt outside the stage too', () => {
    listen('ground');
    send('pointerdown', [10, 10], pointerType);
    send('pointermove', [12, 10], pointerType);
    expect(captured).toEqual([]);
    send('pointermove', [30, 10], pointerType);
    expect(captured).toEqual([1]);
    expect(intents).toEqual([{ type: 'drag-start' }, { type: 'pan', dx: 20, dy: 0 }]);
  });

  it('ends where it is let go, outside the stage too', () => {
    listen('ground');
    send('pointerdown', [10, 10], pointerType);
    send('pointermove', [40, 10], pointerType);
    send('pointerup', [4000, 10], pointerType, { on: window });
    intents = [];
    send('pointermove', [60, 10], pointerType, { buttons: 0 });
    expect(typesOf()).toEqual(pointerType === 'touch' ? [] : ['hover']);
  });

  it('ends when the system takes the pointer away', () => {
    listen('mark');
    send('pointerdown', [10, 10], pointerType);
    send('pointermove', [40, 10], pointerType);
    send('pointercancel', [40, 10], pointerType, { on: window });
    expect(typesOf()).toEqual(['drag-start', 'drag', 'drag-end']);
  });
});

describe('the pointer', () => {
  it('ends a drag whose release was never seen', () => {
    listen('map');
    send('pointerdown', [10, 10], 'mouse');
    send('pointermove', [40, 10], 'mouse');
    send('pointermove', [50, 10], 'mouse', { buttons: 0 });
    expect(typesOf()).toEqual(['drag-start', 'drag-end', 'hover']);
  });

  it('leaves a drag of the living map’s own to the map', () => {
    listen('map');
    send('pointerdown', [10, 10], 'mouse');
    send('pointermove', [40, 10], 'mouse');
    expect(captured).toEqual([]);
    expect(typesOf()).toEqual(['drag-start']);
  });

  it('takes a press that hardly moves for a tap, and no click that follows a drag', () => {
    listen('ground');
    const click = () =>
      container.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 12, clientY: 10 }));
    send('pointerdown', [10, 10], 'mouse');
    send('pointermove', [12, 10], 'mouse');
    send('pointerup', [12, 10], 'mouse', { on: window });
    click();
    expect(typesOf()).toEqual(['drag-end', 'tap']);
    send('pointerdown', [10, 10], 'mouse');
    send('pointermove', [80, 10], 'mouse');
    send('pointerup', [80, 10], 'mouse', { on: window });
    click();
    expect(typesOf().filter((type) => type === 'tap')).toHaveLength(1);
  });

  it('takes both clicks of a double click for the mark of the first, though the picture has moved since', () => {
    let held: Held = 'mark';
    stop = listenToPointer({
      container,
      isOnPicture: () => true,
      holds: () => held,
      takesWheel: () => true,
      onIntent: (intent) => void intents.push(intent),
    });
    const click = (detail: number) => {
      send('pointerdown', [10, 10], 'mouse');
      send('pointerup', [10, 10], 'mouse', { on: window });
      container.dispatchEvent(new MouseEvent('click', { bubbles: true, detail, clientX: 10, clientY: 10 }));
    };
    click(1);
    // What the first click opens takes its room, and the mark goes from under the pointer.
    held = 'ground';
    click(2);
    container.dispatchEvent(
      new MouseEvent('dblclick', { bubbles: true, detail: 2, clientX: 10, clientY: 10 }),
    );
    expect(typesOf().filter((type) => type !== 'drag-end')).toEqual(['tap', 'double-tap']);
    intents = [];
    click(1);
    expect(typesOf()).toContain('tap');
  });

  it('pinches the stage’s own ground with two fingers, and pans on with the one that stays', () => {
    listen('ground');
    send('pointerdown', [100, 100], 'touch', { pointerId: 1 });
    send('pointerdown', [200, 100], 'touch', { pointerId: 2 });
    send('pointermove', [300, 100], 'touch', { pointerId: 2 });
    expect(intents).toEqual([
      { type: 'drag-start' },
      { type: 'pan', dx: 50, dy: 0 },
      { type: 'zoom', x: 200, y: 100, by: 1 },
    ]);
    send('pointerup', [100, 100], 'touch', { pointerId: 1, on: window });
    intents = [];
    send('pointermove', [310, 105], 'touch', { pointerId: 2 });
    expect(intents).toEqual([{ type: 'pan', dx: 10, dy: 5 }]);
  });

  it('zooms with the wheel, no faster than half a zoom an event', () => {
    listen('ground');
    container.dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, clientX: 5, clientY: 6, deltaY: -1500 }),
    );
    expect(intents).toEqual([{ type: 'zoom', x: 5, y: 6, by: 0.5 }]);
  });
});
