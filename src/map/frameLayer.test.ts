/** The layer between two frames of the map's: a mark that lights up must not cost the map's own drawing. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Recording } from '../../test/painters/recordingGl.ts';
import { recordGl } from '../../test/painters/recordingGl.ts';
import { frameOf, samples } from '../../test/painters/sampleFrames.ts';
import type { FrameLayer } from './frameLayer.ts';
import { createFrameLayer, frameLayerId } from './frameLayer.ts';

let recording: Recording;
let layer: FrameLayer;
/** What the map says of itself. */
let map: { isMoving: boolean; isLoaded: boolean; layers: readonly string[] };
let canvas: { drawingBufferWidth: number; drawingBufferHeight: number };
const input = vi.fn();

const called = (name: string) => recording.calls.get(name) ?? 0;

function drawMap(): void {
  // Only the first argument is read.
  Reflect.apply(layer.render, layer, [canvas]);
}

beforeEach(() => {
  recording = recordGl();
  map = { isMoving: false, isLoaded: true, layers: ['land', frameLayerId] };
  const size = { drawingBufferWidth: 800, drawingBufferHeight: 600 };
  class Context {}
  vi.stubGlobal('WebGL2RenderingContext', Context);
  canvas = new Proxy(Object.assign(new Context(), size), {
    get: (target, key): unknown => Reflect.get(target, key) ?? Reflect.get(recording.gl, key),
  });
  input.mockReset().mockReturnValue({ frame: frameOf(samples['places'] ?? {}), pixelRatio: 1 });
  layer = createFrameLayer(input);
  const standIn: Pick<MapLibreMap, 'isMoving' | 'loaded' | 'getLayersOrder'> = {
    isMoving: () => map.isMoving,
    loaded: () => map.isLoaded,
    getLayersOrder: () => [...map.layers],
  };
  layer.onAdd?.(standIn as MapLibreMap, recording.gl);
});

it('draws over the ground that the map has left, and keeps it only once', () => {
  expect(layer.paintAlone()).toBe(false);
  drawMap();
  expect(called('copyTexSubImage2D')).toBe(1);
  const draws = recording.draws.length;
  expect(layer.paintAlone()).toBe(true);
  expect(layer.paintAlone()).toBe(true);
  expect(called('blitFramebuffer')).toBe(2);
  expect(called('copyTexSubImage2D')).toBe(1);
  // The same marks each time.
  expect(recording.draws).toHaveLength(3 * draws);
  expect(input).toHaveBeenCalledTimes(3);
});

it.each<[string, () => void]>([
  ['moves', () => (map.isMoving = true)],
  ['has a change of its own to draw', () => (map.isLoaded = false)],
  ['has another size', () => (canvas.drawingBufferWidth = 900)],
])('leaves the frame to a map that %s', (_, change) => {
  drawMap();
  change();
  expect(layer.paintAlone()).toBe(false);
  expect(called('blitFramebuffer')).toBe(0);
});

it.each<[string, () => void]>([
  ['in motion', () => (map.isMoving = true)],
  ['with layers over our own', () => (map.layers = [frameLayerId, 'labels'])],
])('keeps no ground of a map %s', (_, change) => {
  change();
  drawMap();
  map.isMoving = false;
  expect(called('copyTexSubImage2D')).toBe(0);
  expect(layer.canPaintAlone()).toBe(false);
});

it('takes the ground of a canvas of another size anew, and leaves nothing behind', () => {
  drawMap();
  canvas.drawingBufferWidth = 900;
  drawMap();
  expect(layer.paintAlone()).toBe(true);
  layer.onRemove?.(...([] as unknown as Parameters<NonNullable<FrameLayer['onRemove']>>));
  expect(recording.alive()).toBe(0);
  expect(layer.paintAlone()).toBe(false);
});
