/**
 * Signs, numbers and names of a frame on a 2D canvas above the map, in step with each frame of it;
 * `paint/svg/paintNames.ts` sets the same as SVG.
 */
import { isTransportKind, transportSigns } from '../../domain/transportSigns.ts';
import type { Frame } from '../../scene/frame.ts';
import type { PlacedLabel } from '../../scene/labelPlacement.ts';
import { lineHeight } from '../../scene/labelPlacement.ts';
import {
  anchorOf,
  baselineShare,
  evenLetters,
  nameColor,
  nameHaloPx,
  placeOfText,
  signHaloPx,
} from '../svg/nameStyle.ts';
import { fontOf } from './textMeasure.ts';

type Context = CanvasRenderingContext2D;

const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

function paintMarkTexts(context: Context, frame: Frame): void {
  context.textAlign = 'center';
  context.letterSpacing = '0px';
  for (const text of frame.texts) {
    const [x, y] = placeOfText(frame, text);
    if (Number.isNaN(x) || text.opacity <= 0) continue;
    context.globalAlpha = text.opacity;
    context.font = fontOf(text.sizePx, text.weight);
    context.fillStyle = text.color;
    // Capitals and figures stand a little high of the middle of their line.
    context.fillText(text.text, x, y + text.sizePx * 0.04);
  }
}

function paintSign(context: Context, { role, x, y }: PlacedLabel): void {
  if (!isTransportKind(role)) return;
  const path = new Path2D(transportSigns[role]);
  context.save();
  context.translate(x, y);
  context.lineWidth = signHaloPx;
  context.stroke(path);
  context.fill(path);
  context.restore();
}

function paintNames(context: Context, { names, theme }: Frame): void {
  // As SVG sets them: half a pixel lower or higher, every name would move when the living map takes over.
  context.textBaseline = 'alphabetic';
  context.strokeStyle = theme.paper;
  for (const label of names) {
    context.lineWidth = nameHaloPx(label.role);
    const { anchor, x } = anchorOf(label);
    context.font = fontOf(label.sizePx, label.weight, label.isItalic);
    context.letterSpacing = `${String((label.spacing ?? 0) * label.sizePx)}px`;
    context.globalAlpha = label.strength;
    context.fillStyle = nameColor(label.role, theme);
    context.textAlign = alignments[anchor];
    paintSign(context, label);
    label.lines.forEach((line, number) => {
      const y = label.y + label.dy + (number + baselineShare) * label.sizePx * lineHeight;
      if (label.role !== 'water') context.strokeText(line, x, y);
      context.fillText(line, x, y);
    });
  }
}

/** Makes the canvas as large as the frame in device pixels, empties it, and measures in CSS px from here on. */
export function clearForFrame(context: Context, { widthPx, heightPx }: Frame, pixelRatio: number): void {
  const { canvas } = context;
  const width = Math.round(widthPx * pixelRatio);
  const height = Math.round(heightPx * pixelRatio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
}

export function paintTexts(context: Context, frame: Frame): void {
  context.textRendering = evenLetters;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  paintMarkTexts(context, frame);
  paintNames(context, frame);
  context.globalAlpha = 1;
}
