/** What the scene draws, as one MapLibre custom layer. `onRemove` and a second `onAdd` (after a lost context) are safe. */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import type { FramePainter } from '../paint/gl/framePainter.ts';
import { createFramePainter } from '../paint/gl/framePainter.ts';
import type { Frame } from '../scene/frame.ts';

export const frameLayerId = 'corridor-frame';

export interface FrameLayerInput {
  readonly frame: Frame;
  readonly pixelRatio: number;
}

/** `input` is asked for each frame, with the camera of that frame; `null` draws nothing. */
export function createFrameLayer(input: (map: MapLibreMap) => FrameLayerInput | null): CustomLayerInterface {
  let map: MapLibreMap | null = null;
  let painter: FramePainter | null = null;
  return {
    id: frameLayerId,
    type: 'custom',
    renderingMode: '2d',
    onAdd(addedTo) {
      map = addedTo;
      painter = null;
    },
    onRemove() {
      painter?.dispose();
      painter = null;
      map = null;
    },
    render(gl) {
      const next = map && input(map);
      if (!next || !(gl instanceof WebGL2RenderingContext) || gl.isContextLost()) return;
      painter ??= createFramePainter(gl);
      painter.paint(next.frame, next.pixelRatio);
    },
  };
}
