/** How marks of the network view fit into its frame. */
import { networkFrames } from '../core/layoutTypes.ts';

/** Free along the edges of the frame, px. */
export const marginPx = 30;
/** Between the edges of two marks, px at scale 1. */
export const gapPx = 2;
/** Marks may cover this share of the frame; beyond, parting them would leave no shape to see. */
const fullestCover = 0.13;

/**
 * What radii are multiplied by in the network view so that all marks fit into the frame without touching: 1 except
 * for large data (about 0.35 for 10,000 organizations and 12,000 agreements).
 */
export function networkMarkScale(radiusPx: Float32Array): number {
  let areaPx = 0;
  for (const radius of radiusPx) areaPx += Math.PI * (radius + gapPx / 2) * (radius + gapPx / 2);
  const { width, height } = networkFrames.wide;
  const frameAreaPx = (width - 2 * marginPx) * (height - 2 * marginPx);
  return Math.min(1, Math.sqrt((fullestCover * frameAreaPx) / Math.max(1, areaPx)));
}
