/**
 * What a camera does to positions. These are kept in world Mercator relative to `origin` (32-bit floats are then exact
 * to under 0.01 px at zoom 14), so that panning changes nothing but the camera: [x, y] × world size − camera = CSS px.
 */
import type { Camera, Insets } from '../domain/mercator.ts';
import { lngLatToWorld, worldSizePx } from '../domain/mercator.ts';
import type { Box } from './labelPlacement.ts';

/** World point that positions are relative to; also the centre of the network view: between Québec and New York. */
const originLngLat = [-72.9, 44.6] as const;
export const origin = lngLatToWorld(originLngLat[0], originLngLat[1]);

/** At this zoom a px of the network layout is a px on screen. */
export const networkZoom = 6;

export interface View {
  readonly camera: Camera;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly insets: Insets;
  /** What stands on the view besides: names and opened marks keep off it. The same array while nothing changes. */
  readonly controls?: readonly Box[];
}

export interface Projection {
  /** Pixels the world is wide. */
  readonly worldSize: number;
  /** x px = relative x × worldSize + shiftX. */
  readonly shiftX: number;
  readonly shiftY: number;
}

export function projectionOf({ camera, widthPx, heightPx }: View): Projection {
  const worldSize = worldSizePx(camera.zoom);
  const [x, y] = lngLatToWorld(camera.lng, camera.lat);
  return {
    worldSize,
    shiftX: widthPx / 2 - (x - origin[0]) * worldSize,
    shiftY: heightPx / 2 - (y - origin[1]) * worldSize,
  };
}

/** From one projection's px to another's. */
export function stepBetween(from: Projection, to: Projection): { scale: number; x: number; y: number } {
  const scale = to.worldSize / from.worldSize;
  return { scale, x: to.shiftX - from.shiftX * scale, y: to.shiftY - from.shiftY * scale };
}

/** Marks shrink with the network when the whole of it is small on screen, and grow a little when it is large. */
export function networkZoomScale(zoom: number): number {
  return Math.max(0.38, Math.min(1.35, 2 ** ((zoom - networkZoom) * 0.8)));
}

export function smoothStep(x: number): number {
  const t = Math.max(0, Math.min(1, x));
  return t * t * t * (t * (6 * t - 15) + 10);
}
