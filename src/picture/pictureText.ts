/** Text inside a picture: measured, wrapped and cut, so that no name, however long, leaves its place. */
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';

/** Names with quotes break in attributes of some readers; plain ones do not need any. */
export const pictureFont = "'Radio Canada Big', 'Helvetica Neue', Arial, sans-serif";

/** A name of 10,000 characters is cut before it is measured. */
const longestText = 600;

/** The text, or as much of it as fits with an ellipsis. */
export function fitText(
  text: string,
  widthPx: number,
  sizePx: number,
  weight: number,
  measure: MeasureText,
): string {
  const characters = [...text.slice(0, longestText)];
  const isWhole = text.length <= longestText;
  if (isWhole && measure(text, sizePx, weight, 0) <= widthPx) return text;
  let low = 0;
  let high = characters.length;
  const cut = (count: number) => `${characters.slice(0, count).join('').trimEnd()}…`;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(middle), sizePx, weight, 0) <= widthPx) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}

/** Lines of at most `widthPx`, at most `mostLines` of them; words longer than a line are cut. */
export function wrapText(
  text: string,
  widthPx: number,
  sizePx: number,
  weight: number,
  measure: MeasureText,
  mostLines: number,
): string[] {
  // Ordinary spaces only: a no-break space is part of its word.
  const words = text
    .slice(0, longestText * mostLines)
    .split(/[ \t\n\r]+/)
    .filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer, sizePx, weight, 0) <= widthPx) {
      line = longer;
      continue;
    }
    if (lines.length === mostLines - 1) {
      line = words.slice(index - line.split(' ').length).join(' ');
      break;
    }
    lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  return lines.map((one) => fitText(one, widthPx, sizePx, weight, measure));
}

export interface TextStyle {
  readonly sizePx: number;
  readonly weight?: 400 | 600 | 700;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line; `y` is its baseline. */
export function textLine(
  text: string,
  x: number,
  y: number,
  { sizePx, weight = 400, fill, anchor }: TextStyle,
): SvgNode {
  return svg('text', { x, y, 'font-size': sizePx, 'font-weight': weight, fill, 'text-anchor': anchor }, [
    text,
  ]);
}
