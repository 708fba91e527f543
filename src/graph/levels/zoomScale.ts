/**
 * Scales by zoom step, without `Math.pow`, whose last bit is the engine's own business: doublings are exact and the
 * eighth root of two is three square roots.
 */
import { tileSizePx } from '../../domain/mercator.ts';
import { zoomStepsPerLevel } from './levels.ts';
import { realAt } from '../numbers.ts';

const levelCount = 25;

const rootOfTwo = Math.sqrt(Math.sqrt(Math.sqrt(2)));

/** Pixels the world is wide, by zoom step. */
const worldSizeOfStep: Float64Array = (() => {
  const sizes = new Float64Array(levelCount * zoomStepsPerLevel);
  let level = tileSizePx;
  for (let first = 0; first < sizes.length; first += zoomStepsPerLevel) {
    let size = level;
    for (let step = 0; step < zoomStepsPerLevel; step++) {
      sizes[first + step] = size;
      size *= rootOfTwo;
    }
    level *= 2;
  }
  return sizes;
})();

/** Deepest step there is (zoom 24⅞): what has not come apart here never does by zooming. */
export const lastStep = worldSizeOfStep.length - 1;

/** A step that no zoom reaches. */
export const neverStep = lastStep + 1;

export function stepOfZoom(zoom: number): number {
  return Math.max(0, Math.min(lastStep, Math.floor(zoom * zoomStepsPerLevel)));
}

export function worldSizePxAtStep(step: number): number {
  return realAt(worldSizeOfStep, Math.max(0, Math.min(lastStep, step)));
}

/** The first step at which the world is at least this wide, px; `neverStep` where none is. */
export function firstStepOfWorldSize(sizePx: number): number {
  let low = 0;
  let high = neverStep;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (realAt(worldSizeOfStep, middle) >= sizePx) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first step at which two points so far apart in the world are at least so far apart on the screen. */
export function firstStepApart(distanceWorld: number, distancePx: number): number {
  return distanceWorld > 0 ? firstStepOfWorldSize(distancePx / distanceWorld) : neverStep;
}
