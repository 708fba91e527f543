import { expect, it, vi } from 'vitest';
import { frameOf, samples } from '../../test/painters/sampleFrames.ts';
import { mostSvgShapes } from '../paint/canvas/paintFrameOnCanvas.ts';
import type { Frame } from '../scene/frame.ts';
import { createDrawing } from './drawing.ts';

vi.mock('../paint/canvas/paintFrameOnCanvas.ts', async (original) => ({
  ...(await original<object>()),
  paintFrameOnCanvas: vi.fn(),
}));

const frame: Frame = frameOf(samples['places'] ?? {});

it('paints names again when they are others, in another font, or painted over, and only then', () => {
  const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const fillText = vi.fn();
  // All else that a canvas does is of no account here.
  const context = new Proxy({ canvas: document.createElement('canvas') } as CanvasRenderingContext2D, {
    get: (target, key): unknown =>
      key === 'fillText' ? fillText : (Reflect.get(target, key) ?? (() => undefined)),
  });
  const fonts = { status: 'loading' };
  Object.defineProperty(document, 'fonts', { value: fonts });
  const drawing = createDrawing(root, context);
  const isPainted = (next: Frame) => {
    fillText.mockClear();
    drawing.paint(next, null, []);
    return fillText.mock.calls.length > 0;
  };
  const [text] = frame.texts;
  if (!text) throw new Error('the sample has no texts');
  expect(isPainted(frame)).toBe(true);
  expect(isPainted({ ...frame, version: frame.version + 1 })).toBe(false);
  fonts.status = 'loaded';
  expect(isPainted(frame)).toBe(true);
  expect(isPainted({ ...frame, texts: frame.texts.with(0, { ...text, text: '9' }) })).toBe(true);
  expect(isPainted(frame)).toBe(true);
  drawing.paint({ ...frame, marks: { ...frame.marks, count: mostSvgShapes + 1 } }, null, []);
  expect(isPainted(frame)).toBe(true);
});
