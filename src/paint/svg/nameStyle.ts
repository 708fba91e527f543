/** How names and the texts on marks are set, whoever paints them. */
import type { Frame, MarkText } from '../../scene/frame.ts';
import { fieldOf, markField, markStride, pxOf } from '../../scene/frame.ts';
import type { LabelRole, PlacedLabel } from '../../scene/labelPlacement.ts';
import type { StageTheme } from '../../scene/stageTheme.ts';

export const fontFamily = '"Radio Canada Big", "Helvetica Neue", Arial, sans-serif';
/**
 * `text-rendering` of whatever is drawn. Where fonts are hinted, letters otherwise stand on whole pixels of the size
 * they are written in, and a drawing that is enlarged shows the rounding as gaps inside words.
 */
export const evenLetters = 'geometricPrecision';

/** Paper around names, px, both sides together: names of groups lie over marks and links of theirs. */
export function nameHaloPx(role: LabelRole): number {
  return role === 'community' ? 5.4 : 3.2;
}

/** Paper around signs, px, both sides together. */
export const signHaloPx = 2.4;

/** Names of records are ink, places softer, waters in their own; those of groups are told from those of their members. */
export function nameColor(role: LabelRole, theme: StageTheme): string {
  if (role === 'water') return theme.waterInk;
  if (role === 'community') return theme.accent;
  return role === 'organization' || role === 'agreement' ? theme.ink : theme.inkSoft;
}

/** Of a line's height, from its top to the baseline of its letters. */
export const baselineShare = 0.82;

/** Where a name's lines are set from: its anchor and the x of it. */
export function anchorOf({ side, x, dx, widthPx }: PlacedLabel): {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
} {
  const left = x + dx;
  if (side === 'right') return { anchor: 'start', x: left };
  return side === 'left' ? { anchor: 'end', x: left + widthPx } : { anchor: 'middle', x: left + widthPx / 2 };
}

/** CSS px of the mark that a text stands on: [x, y]. */
export function placeOfText({ marks, projection }: Frame, { mark }: MarkText): [number, number] {
  const of = (field: number) => fieldOf(marks, markStride, mark, field);
  return pxOf(projection, of(markField.x), of(markField.y), of(markField.offsetX), of(markField.offsetY));
}
