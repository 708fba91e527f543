/** Widths of texts as the canvas itself gives them, for placing names and for pictures. */
import { evenLetters, fontFamily } from '../svg/nameStyle.ts';

export function fontOf(sizePx: number, weight: number, isItalic = false): string {
  return `${isItalic ? 'italic ' : ''}${String(weight)} ${String(sizePx)}px ${fontFamily}`;
}

/** Widths by the canvas itself, remembered: a name is measured once. */
export function createTextMeasure(context: CanvasRenderingContext2D) {
  const widths = new Map<string, number>();
  return (text: string, sizePx: number, weight: number, spacing: number): number => {
    const key = `${String(weight)}/${String(sizePx)}/${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      // Set each time: a canvas forgets it when its size changes.
      context.textRendering = evenLetters;
      context.font = fontOf(sizePx, weight);
      width = context.measureText(text).width;
      if (widths.size > 20_000) widths.clear();
      widths.set(key, width);
    }
    return width + spacing * sizePx * Math.max(0, [...text].length - 1);
  };
}
