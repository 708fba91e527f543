/** Draws placed names and the letters on marks on a 2D canvas above the map, in step with each frame of it. */
import type { PlacedLabel } from '../../scene/labelPlacement.ts';
import { lineHeight } from '../../scene/labelPlacement.ts';

export interface LabelPaint {
  readonly ink: string;
  readonly inkSoft: string;
  readonly water: string;
  readonly halo: string;
}

export interface MarkLetter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly color: string;
  readonly strength: number;
}

const family = '"Radio Canada Big", "Helvetica Neue", Arial, sans-serif';

export function fontOf(sizePx: number, weight: number, isItalic = false): string {
  return `${isItalic ? 'italic ' : ''}${String(weight)} ${String(sizePx)}px ${family}`;
}

/** Widths by the canvas itself, remembered: a name is measured once. */
export function createTextMeasure(context: CanvasRenderingContext2D) {
  const widths = new Map<string, number>();
  return (text: string, sizePx: number, weight: number, spacing: number): number => {
    const key = `${String(weight)}/${String(sizePx)}/${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = fontOf(sizePx, weight);
      width = context.measureText(text).width;
      if (widths.size > 20_000) widths.clear();
      widths.set(key, width);
    }
    return width + spacing * sizePx * Math.max(0, [...text].length - 1);
  };
}

function fillOf(label: PlacedLabel, paint: LabelPaint): string {
  if (label.role === 'water') return paint.water;
  return label.role === 'organization' || label.role === 'agreement' ? paint.ink : paint.inkSoft;
}

function drawLabel(context: CanvasRenderingContext2D, label: PlacedLabel, paint: LabelPaint): void {
  context.font = fontOf(label.sizePx, label.weight, label.isItalic);
  context.letterSpacing = `${String((label.spacing ?? 0) * label.sizePx)}px`;
  context.globalAlpha = label.strength;
  context.fillStyle = fillOf(label, paint);
  context.strokeStyle = paint.halo;
  context.lineWidth = label.role === 'water' ? 0 : 3.2;
  context.textAlign = label.side === 'right' ? 'left' : label.side === 'left' ? 'right' : 'center';
  const left = label.x + label.dx;
  const x =
    label.side === 'right' ? left : label.side === 'left' ? left + label.widthPx : left + label.widthPx / 2;
  label.lines.forEach((line, number) => {
    const y = label.y + label.dy + (number + 0.5) * label.sizePx * lineHeight;
    if (context.lineWidth > 0) context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

export interface LabelFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
  readonly labels: readonly PlacedLabel[];
  readonly letters: readonly MarkLetter[];
  readonly paint: LabelPaint;
  /** Painted first, under the names. */
  readonly paintBelow?: (context: CanvasRenderingContext2D) => void;
}

export function drawLabels(context: CanvasRenderingContext2D, frame: LabelFrame): void {
  const { widthPx, heightPx, pixelRatio, labels, letters, paint } = frame;
  const { canvas } = context;
  const width = Math.round(widthPx * pixelRatio);
  const height = Math.round(heightPx * pixelRatio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  frame.paintBelow?.(context);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.textAlign = 'center';
  context.letterSpacing = '0px';
  for (const { text, x, y, sizePx, color, strength } of letters) {
    context.globalAlpha = strength;
    context.font = fontOf(sizePx, 700);
    context.fillStyle = color;
    context.fillText(text, x, y + sizePx * 0.04);
  }
  for (const label of labels) drawLabel(context, label, paint);
  context.globalAlpha = 1;
}
