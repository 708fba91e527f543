/** What the scene draws, as one MapLibre custom layer. `onRemove` and a second `onAdd` (after a lost context) are safe. */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import type { FramePainter } from '../paint/gl/framePainter.ts';
import { createFramePainter } from '../paint/gl/framePainter.ts';
import type { Frame } from '../scene/frame.ts';
import type { KeptGround } from './keptGround.ts';
import { createKeptGround } from './keptGround.ts';

export const frameLayerId = 'corridor-frame';

export interface FrameLayerInput {
  readonly frame: Frame;
  readonly pixelRatio: number;
}

export interface FrameLayer extends CustomLayerInterface {
  /** At rest, with the ground kept and nothing of its own to draw, the map is not needed for another frame of ours. */
  canPaintAlone(): boolean;
  /** A frame over the kept ground, between two of the map's; `false` where only the map can draw it. */
  paintAlone(): boolean;
}

/** `input` is asked for each frame, with the camera of that frame; `null` draws nothing. */
export function createFrameLayer(input: (map: MapLibreMap) => FrameLayerInput | null): FrameLayer {
  let map: MapLibreMap | null = null;
  let context: WebGL2RenderingContext | null = null;
  let painter: FramePainter | null = null;
  let ground: KeptGround | null = null;

  function paint(gl: WebGL2RenderingContext, { frame, pixelRatio }: FrameLayerInput): void {
    painter ??= createFramePainter(gl);
    painter.paint(frame, pixelRatio);
  }

  /** Only what lies under our layer is kept. */
  function keepGround(gl: WebGL2RenderingContext, of: MapLibreMap): void {
    ground ??= createKeptGround(gl);
    if (of.isMoving() || of.getLayersOrder().at(-1) !== frameLayerId) ground.drop();
    else ground.keep();
  }

  // Until a change of the map's own (camera, style, a region's state, tiles) is drawn, it is not loaded.
  const canPaintAlone = () =>
    map !== null && ground?.isKept() === true && !map.isMoving() && map.loaded() === true;

  return {
    id: frameLayerId,
    type: 'custom',
    renderingMode: '2d',
    onAdd(addedTo) {
      map = addedTo;
      context = null;
      painter = null;
      ground = null;
    },
    onRemove() {
      painter?.dispose();
      ground?.dispose();
      painter = null;
      ground = null;
      context = null;
      map = null;
    },
    render(gl) {
      if (!map || !(gl instanceof WebGL2RenderingContext) || gl.isContextLost()) return;
      context = gl;
      keepGround(gl, map);
      const next = input(map);
      if (next) paint(gl, next);
    },
    canPaintAlone,
    paintAlone() {
      if (!map || !context || context.isContextLost() || !canPaintAlone()) return false;
      const next = input(map);
      if (!next || ground?.restore() !== true) return false;
      // As MapLibre hands its context to a layer; it sets all of its own anew before its next frame.
      context.viewport(0, 0, context.drawingBufferWidth, context.drawingBufferHeight);
      context.colorMask(true, true, true, true);
      context.bindVertexArray(null);
      paint(context, next);
      return true;
    },
  };
}
