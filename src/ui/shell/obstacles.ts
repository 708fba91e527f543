/** What the interface has standing on the stage: names and home keep clear of it. */
import { widestScalePx } from '../../domain/scaleLength.ts';

/** Buttons, the folded legend and the chip; what opens over the map for a moment is no reason to move it. */
const controls =
  '.legend-head, .legend[data-standing] .legend-body, .controls-strip, .stage-tray, .shell-panel-toggle, .stage-attribution';
const passing = '.legend:not([data-standing]) .legend-body';

/** Whole px of the stage. */
interface StandingBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly isPassing: boolean;
}

export function obstacles(stage: Element): StandingBox[] {
  const frame = stage.getBoundingClientRect();
  const boxes = (selector: string, isPassing: boolean, leastPx = 0) =>
    Array.from(document.querySelectorAll(selector), (element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, top, right, bottom }) => ({
        left: Math.floor(left - frame.left),
        top: Math.floor(top - frame.top),
        right: Math.ceil(Math.max(right, left + leastPx) - frame.left),
        bottom: Math.ceil(bottom - frame.top),
        isPassing,
      }));
  // The scale at its widest: it changes with the camera, and home is one wherever the camera comes from.
  return [...boxes(controls, false), ...boxes('.stage-scale', false, widestScalePx), ...boxes(passing, true)];
}
