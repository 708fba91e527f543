/** Cameras beside other cameras, in px of the view. */
import type { Camera } from '../domain/mercator.ts';
import { worldSizePx, worldToLngLat } from '../domain/mercator.ts';
import { cameraCentredOn, pointsCamera } from '../scene/frameCamera.ts';
import type { View } from '../scene/projection.ts';
import { origin, projectionOf } from '../scene/projection.ts';

/** Of the stage's own camera and its buttons, as of the living map without a street map. */
const leastZoom = 3;
const mostZoom = 14;

/** CSS px in the view → degrees. */
export function lngLatAt(view: View, x: number, y: number): [lng: number, lat: number] {
  const { worldSize, shiftX, shiftY } = projectionOf(view);
  return worldToLngLat((x - shiftX) / worldSize + origin[0], (y - shiftY) / worldSize + origin[1]);
}

/** CSS px in the view → relative world. */
export function relativeAt(view: View, x: number, y: number): [x: number, y: number] {
  const { worldSize, shiftX, shiftY } = projectionOf(view);
  return [(x - shiftX) / worldSize, (y - shiftY) / worldSize];
}

export function cameraBeside(view: View, dx: number, dy: number): Camera {
  const [lng, lat] = lngLatAt(view, view.widthPx / 2 + dx, view.heightPx / 2 + dy);
  return { lng, lat, zoom: view.camera.zoom };
}

/** The camera that is closer by so many zooms and keeps the point where it is. */
export function cameraAround(view: View, x: number, y: number, by: number): Camera {
  // A view of data far apart begins farther out than a reader goes.
  const least = Math.min(leastZoom, view.camera.zoom);
  const zoom = Math.max(least, Math.min(mostZoom, view.camera.zoom + by));
  const size = worldSizePx(zoom);
  const [relativeX, relativeY] = relativeAt(view, x, y);
  const [lng, lat] = worldToLngLat(
    relativeX + (view.widthPx / 2 - x) / size + origin[0],
    relativeY + (view.heightPx / 2 - y) / size + origin[1],
  );
  return { lng, lat, zoom };
}

/** The camera that has a point of `drawn` in the middle of the free part of the view, as close as `from`. */
export function cameraToCentre(drawn: View, from: View, x: number, y: number): Camera {
  const [relativeX, relativeY] = relativeAt(drawn, x, y);
  return cameraCentredOn(relativeX + origin[0], relativeY + origin[1], from.camera.zoom, from.insets);
}

/** A revealed mark keeps this far from the edges. */
const usualMarginPx = 64;

/**
 * The least move that brings a point into the free part of the view; `null` if it is there. `drawn` is the view that is
 * on screen (the point is in px of it), `from` the one that the camera starts from: it may still be on its way there.
 */
export function cameraToReveal(
  drawn: View,
  from: View,
  x: number,
  y: number,
  marginPx: number = usualMarginPx,
): Camera | null {
  return cameraToInclude(from, ...relativeAt(drawn, x, y), marginPx);
}

/** The same for a point of the relative world. */
function cameraToInclude(from: View, relativeX: number, relativeY: number, marginPx: number): Camera | null {
  const { worldSize, shiftX, shiftY } = projectionOf(from);
  const atX = relativeX * worldSize + shiftX;
  const atY = relativeY * worldSize + shiftY;
  const { widthPx, heightPx, insets } = from;
  const clamp = (value: number, low: number, high: number) =>
    low > high ? (low + high) / 2 : Math.max(low, Math.min(high, value));
  const dx = atX - clamp(atX, insets.left + marginPx, widthPx - insets.right - marginPx);
  const dy = atY - clamp(atY, insets.top + marginPx, heightPx - insets.bottom - marginPx);
  return Math.abs(dx) < 1 && Math.abs(dy) < 1 ? null : cameraBeside(from, dx, dy);
}

type Points = readonly (readonly [x: number, y: number])[];

/** Whether all the points, relative world, are in the free part of the view. */
export const isInSight = (points: Points, view: View, marginPx: number): boolean =>
  points.every(([x, y]) => cameraToInclude(view, x, y, marginPx) === null);

/** The least move that brings all the points, relative world, into the free part of the view: out only as far as it must. */
export function cameraToHold(points: Points, from: View, marginPx: number): Camera {
  const framed = pointsCamera(points, from, from.camera.zoom);
  if (!framed) return from.camera;
  const { widthPx, heightPx, insets } = from;
  const middleX = (widthPx + insets.left - insets.right) / 2;
  const middleY = (heightPx + insets.top - insets.bottom) / 2;
  // Where all of them fit, what one asks for takes nothing from the one before.
  return points.reduce<Camera>(
    (camera, [x, y]) => cameraToInclude({ ...from, camera }, x, y, marginPx) ?? camera,
    cameraAround(from, middleX, middleY, framed.zoom - from.camera.zoom),
  );
}
