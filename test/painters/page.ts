/** The page of `test/e2e/painters.spec.ts`: a sample by each painter on a canvas of its own. */
import { clearForFrame } from '../../src/paint/canvas/paintTexts.ts';
import { paintFrameOnCanvas } from '../../src/paint/canvas/paintFrameOnCanvas.ts';
import { paintTexts } from '../../src/paint/canvas/paintTexts.ts';
import { createFramePainter } from '../../src/paint/gl/framePainter.ts';
import { paintFrame } from '../../src/paint/svg/paintFrame.ts';
import { svg } from '../../src/paint/svg/svg.ts';
import { toElement } from '../../src/paint/svg/svgElements.ts';
import type { Frame } from '../../src/scene/frame.ts';
import { frameOf, samples } from './sampleFrames.ts';

const pixelRatio = 2;

function figure(name: string, parts: readonly Element[]): void {
  const box = document.createElement('figure');
  box.dataset.painter = name;
  box.append(...parts);
  document.body.append(box);
}

function canvasOf({ widthPx, heightPx }: Frame): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx * pixelRatio;
  canvas.height = heightPx * pixelRatio;
  canvas.style.width = `${String(widthPx)}px`;
  canvas.style.height = `${String(heightPx)}px`;
  return canvas;
}

function context2d(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  return context;
}

const glCanvas = document.createElement('canvas');
const gl = glCanvas.getContext('webgl2', { antialias: false, preserveDrawingBuffer: true, depth: true });
if (!gl) throw new Error('No WebGL2');
const painter = createFramePainter(gl);

function paintWithGl(frame: Frame, hasTexts: boolean): HTMLCanvasElement {
  if (!gl) throw new Error('No WebGL2');
  glCanvas.width = frame.widthPx * pixelRatio;
  glCanvas.height = frame.heightPx * pixelRatio;
  gl.viewport(0, 0, glCanvas.width, glCanvas.height);
  gl.clearColor(0, 0, 0, 0);
  gl.clear(gl.COLOR_BUFFER_BIT);
  painter.paint(frame, pixelRatio);
  const canvas = canvasOf(frame);
  const context = context2d(canvas);
  clearForFrame(context, frame, pixelRatio);
  context.drawImage(glCanvas, 0, 0, frame.widthPx, frame.heightPx);
  if (hasTexts) paintTexts(context, frame);
  return canvas;
}

/** Shows a sample by all painters; `hasTexts` false leaves letters out, which browsers draw with some freedom. */
function show(name: string, hasTexts: boolean): void {
  const sample = samples[name];
  if (!sample) throw new Error(`No sample ${name}`);
  const whole = frameOf(sample);
  const frame = hasTexts ? whole : { ...whole, texts: [], names: [] };
  document.body.replaceChildren();
  document.body.style.cssText = `margin:0;display:flex;background:${frame.theme.paper}`;
  const { widthPx, heightPx, theme, veil } = frame;
  const drawing = svg(
    'svg',
    { width: widthPx, height: heightPx, viewBox: `0 0 ${String(widthPx)} ${String(heightPx)}` },
    [
      svg('rect', { width: '100%', height: '100%', fill: theme.paper, 'fill-opacity': veil }),
      ...paintFrame(frame),
    ],
  );
  figure('svg', [toElement(drawing)]);
  figure('gl', [paintWithGl(frame, hasTexts)]);
  const canvas = canvasOf(frame);
  paintFrameOnCanvas(context2d(canvas), frame, pixelRatio);
  figure('canvas', [canvas]);
}

Object.assign(window, { show, names: Object.keys(samples) });
