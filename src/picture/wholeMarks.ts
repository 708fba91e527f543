/**
 * Nine tenths of what is shown are in the frame of a picture, and some of the rest stand where its edge would cut their
 * marks. The reader of a page cannot move the map: a little farther out such a mark is whole.
 */
import type { Camera } from '../domain/mercator.ts';
import type { Frame } from '../scene/frame.ts';
import { fieldOf, markField, markStride, pxOf } from '../scene/frame.ts';
import { markStyle } from '../scene/markStyle.ts';

/** Zoom levels: each moves a mark at the edge by about its own width. */
const stepOut = 0.08;
/** Farther out, what was in the middle would be too small. */
const mostSteps = 5;

/** Whether the edge goes through a mark. */
export function hasCutMark({ marks, projection, widthPx, heightPx }: Frame): boolean {
  return Array.from({ length: marks.count }, (_, row) => row).some((row) => {
    const of = (field: number) => fieldOf(marks, markStride, row, field);
    const [x, y] = pxOf(
      projection,
      of(markField.x),
      of(markField.y),
      of(markField.offsetX),
      of(markField.offsetY),
    );
    if (of(markField.opacity) < markStyle.faintest) return false;
    const radius = of(markField.radiusPx);
    // Px inside the nearest edge; NaN is nowhere.
    const inside = Math.min(x, y, widthPx - x, heightPx - y);
    return Math.abs(inside) < radius;
  });
}

/** The nearest camera that cuts no mark; the first where none does without going too far. */
export function withWholeMarks(
  framed: Camera,
  frameAt: (camera: Camera) => Frame,
): { readonly camera: Camera; readonly frame: Frame } {
  const first = { camera: framed, frame: frameAt(framed) };
  let tried = first;
  for (let step = 1; hasCutMark(tried.frame); step++) {
    if (step > mostSteps) return first;
    const camera = { ...framed, zoom: framed.zoom - step * stepOut };
    tried = { camera, frame: frameAt(camera) };
  }
  return tried;
}
