/** A frame as SVG, with its texts: exports, prints, prerendered pages. */
import type { Frame } from '../../scene/frame.ts';
import { paintMarkTexts, paintNames } from './paintNames.ts';
import { paintShapes } from './paintShapes.ts';
import type { SvgNode } from './svg.ts';

export function paintFrame(frame: Frame, ids: readonly (string | undefined)[] = []): SvgNode[] {
  return [...paintShapes(frame, ids), paintMarkTexts(frame), paintNames(frame)];
}
