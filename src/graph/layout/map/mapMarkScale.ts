/**
 * Large data on the map: marks shrink as the reader zooms out, so that each city stays a disc about its true place
 * and the map shows through, and grow to their full size as the reader comes closer. Up to 300 organizations marks
 * have one size at every zoom.
 */
import { tileSizePx } from '../../../domain/mercator.ts';
import { layoutZooms, zoomMix } from '../core/layoutTypes.ts';
import { xOf, yOf } from '../../pairs.ts';
import { numberAt, realAt } from '../../numbers.ts';

/** Marks may cover this share of the ground that organizations are spread over. */
const fullestCover = 0.22;
/** Up to this many organizations nothing shrinks. */
const fullSizeCount = 300;
/** Smaller, marks are no longer seen. */
const smallestScale = 0.1;

/**
 * For each of `layoutZooms`, what radii are multiplied by on the map, 0.1..1, never falling. `anchors` are [x, y]
 * world Mercator, NaN for organizations without a place; only the first `organizationCount` nodes are looked at.
 */
export function mapMarkScales(
  anchors: Float64Array,
  radiusPx: Float32Array,
  organizationCount: number,
): readonly number[] {
  let [count, middleX, middleY, coverPx] = [0, 0, 0, 0];
  for (let node = 0; node < organizationCount; node++) {
    const x = xOf(anchors, node);
    if (Number.isNaN(x)) continue;
    const radius = realAt(radiusPx, node);
    count++;
    middleX += x;
    middleY += yOf(anchors, node);
    // Twice its own area: a rosette is not packed without gaps, and agreements stand between.
    coverPx += 2 * Math.PI * radius * radius;
  }
  if (count <= fullSizeCount) return layoutZooms.map(() => 1);
  middleX /= count;
  middleY /= count;
  let [squareX, squareY] = [0, 0];
  for (let node = 0; node < organizationCount; node++) {
    const x = xOf(anchors, node);
    if (Number.isNaN(x)) continue;
    const y = yOf(anchors, node);
    squareX += (x - middleX) * (x - middleX);
    squareY += (y - middleY) * (y - middleY);
  }
  // An even rectangle of sides a and b has variances a²/12 and b²/12.
  const ground = (12 * Math.sqrt(squareX) * Math.sqrt(squareY)) / count;
  const least = Math.max(smallestScale, fullSizeCount / count);
  return layoutZooms.map((zoom, position) => {
    // Also where coming closer parts nothing: all in one city.
    if (position === layoutZooms.length - 1) return 1;
    const widthPx = tileSizePx * (1 << zoom);
    const fitting = Math.sqrt((fullestCover * ground * widthPx * widthPx) / coverPx);
    return Math.min(1, Math.max(least, fitting));
  });
}

/** The scale at any zoom: mixed as the offsets are, so that marks parted at two zooms stay parted between them. */
export function mapMarkScaleAt(scales: readonly number[], zoom: number): number {
  const { lower, upper, weight } = zoomMix(zoom);
  const from = numberAt(scales, lower);
  return from + (numberAt(scales, upper) - from) * weight;
}
