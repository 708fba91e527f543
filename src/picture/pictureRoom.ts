/** What a picture shows of a view on the screen, and how large it is drawn. */
import type { Camera } from '../domain/mercator.ts';
import { worldToLngLat } from '../domain/mercator.ts';
import type { View } from '../scene/projection.ts';
import { origin, projectionOf } from '../scene/projection.ts';

export interface PictureRoom {
  /** What is shown, whole, where nothing is said. */
  readonly camera: Camera | null;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Narrower views are drawn as large as this, so that names and legend have their room. */
const leastWidthPx = { upright: 720, wide: 960 };
/** Of a view that is covered almost whole. */
const leastUncoveredPx = 80;

/** The uncovered part of a view, enlarged if it is small; the same stretch of map. */
export function uncoveredRoom(view: View): PictureRoom {
  const { camera, widthPx, heightPx, insets } = view;
  const width = Math.max(leastUncoveredPx, widthPx - insets.left - insets.right);
  const height = Math.max(leastUncoveredPx, heightPx - insets.top - insets.bottom);
  const { worldSize, shiftX, shiftY } = projectionOf(view);
  const [lng, lat] = worldToLngLat(
    (insets.left + width / 2 - shiftX) / worldSize + origin[0],
    (insets.top + height / 2 - shiftY) / worldSize + origin[1],
  );
  const least = height > width ? leastWidthPx.upright : leastWidthPx.wide;
  const scale = Math.max(1, least / width);
  return {
    camera: { lng, lat, zoom: camera.zoom + Math.log2(scale) },
    widthPx: Math.round(width * scale),
    heightPx: Math.round(height * scale),
  };
}
