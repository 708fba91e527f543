/** Lengths for a metric scale bar in the middle of a map. */
import type { Camera } from './mercator.ts';
import { worldSizePx } from './mercator.ts';

/** Of the earth at the equator, WGS 84. */
const circumferenceMetres = 40_075_016.686;

export function metresPerPxOf({ lat, zoom }: Pick<Camera, 'lat' | 'zoom'>): number {
  return (circumferenceMetres * Math.cos((lat * Math.PI) / 180)) / worldSizePx(zoom);
}

/** A bar is as long as the roundest length within this. */
export const widestScalePx = 110;

/** The longest of 1, 2, 5 × 10ⁿ metres that fits. */
export function roundLength(longestMetres: number): number {
  const power = 10 ** Math.floor(Math.log10(longestMetres));
  return ([5, 2, 1].find((factor) => factor * power <= longestMetres) ?? 1) * power;
}
