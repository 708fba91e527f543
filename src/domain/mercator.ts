/**
 * Web Mercator as MapLibre uses it. World coordinates are [x, y] in 0..1, x to the east, y to the south;
 * at zoom z the world is 512·2^z CSS pixels wide.
 * Formula: https://en.wikipedia.org/wiki/Web_Mercator_projection
 */
export const tileSizePx = 512;
/** The latitude at which the Mercator square ends, degrees. */
export const maxLatitude = 85.051129;

export function worldSizePx(zoom: number): number {
  return tileSizePx * 2 ** zoom;
}

export function lngLatToWorld(lng: number, lat: number): [x: number, y: number] {
  const clamped = Math.max(-maxLatitude, Math.min(maxLatitude, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function worldToLngLat(x: number, y: number): [lng: number, lat: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Where the map looks: centre in degrees, MapLibre zoom. North is always up. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [number, number, number, number];

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Of a view that nothing covers. */
export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The camera that shows `bounds` as large as possible in a view of `width` × `height` px less its insets. */
export function cameraForBounds(
  bounds: Bounds,
  width: number,
  height: number,
  insets: Insets,
  maxZoom = 12,
  minZoom = -Infinity,
): Camera {
  const [west, north] = lngLatToWorld(bounds[0], bounds[3]);
  const [east, south] = lngLatToWorld(bounds[2], bounds[1]);
  const freeWidth = Math.max(40, width - insets.left - insets.right);
  const freeHeight = Math.max(40, height - insets.top - insets.bottom);
  const scale = Math.min(
    freeWidth / (Math.max(1e-9, east - west) * tileSizePx),
    freeHeight / (Math.max(1e-9, south - north) * tileSizePx),
  );
  const zoom = Math.max(minZoom, Math.min(maxZoom, Math.log2(scale)));
  const size = worldSizePx(zoom);
  const x = (west + east) / 2 + (insets.right - insets.left) / 2 / size;
  const y = (north + south) / 2 + (insets.bottom - insets.top) / 2 / size;
  const [lng, lat] = worldToLngLat(x, y);
  return { lng, lat, zoom };
}
