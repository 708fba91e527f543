/** A picture as a file. Loaded when one is asked for. */
import type { Picture } from '../picture/picture.ts';
import type { TextImage } from '../picture/pdf/pdfCanvas.ts';
import type { DrawTextImage } from '../picture/pdf/svgToPdf.ts';
import { svgToPdf } from '../picture/pdf/svgToPdf.ts';
import { readTrueType, unpackWoff } from '../picture/pdf/trueType.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';
import { toMarkup } from '../paint/svg/svgMarkup.ts';
import { fontOf } from '../paint/canvas/textMeasure.ts';

interface FontFile {
  readonly weight: number;
  /** WOFF. */
  readonly data: ArrayBuffer;
}

interface FileRequest {
  readonly format: 'svg' | 'png' | 'pdf';
  /** Pixels of a PNG for each px of the picture. */
  readonly scale: number;
}

/** The faces that a text needs, as far as they can be had. */
type FetchFonts = (text: string) => Promise<readonly FontFile[]>;

function textOf(node: SvgNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join(' ');
}

function toDataUri(data: ArrayBuffer): string {
  const bytes = new Uint8Array(data);
  let binary = '';
  // Argument lists have a limit.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:font/woff;base64,${btoa(binary)}`;
}

/** Self-contained: an image of the page may load nothing, and a file has no page. */
async function selfContainedMarkup({ root }: Picture, fetchFonts: FetchFonts): Promise<string> {
  const faces = (await fetchFonts(textOf(root))).map(
    ({ weight, data }) =>
      `@font-face{font-family:'Radio Canada Big';font-weight:${String(weight)};src:url(${toDataUri(data)}) format('woff')}`,
  );
  const style = svg('style', {}, [faces.join('')]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup({ ...root, children: [style, ...root.children] })}\n`;
}

async function loadImage(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

async function toPng(markup: string, picture: Picture, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = await loadImage(url);
    // Devices differ in the largest canvas they have: smaller rather than nothing.
    for (let used = scale; used >= 0.5; used *= 0.75) {
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.widthPx * used);
      canvas.height = Math.round(picture.heightPx * used);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      if (context && blob) return blob;
    }
    throw new Error('the browser has no canvas for the picture');
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Pixels for what our faces lack (Arabic, syllabics, emoji): the browser knows fonts for them. */
const drawTextImage: DrawTextImage = (text, { sizePx, weight, isItalic, fill }): TextImage | null => {
  const canvas = document.createElement('canvas');
  const measuring = canvas.getContext('2d');
  if (!measuring) return null;
  const font = fontOf(sizePx, weight, isItalic);
  measuring.font = font;
  const sharpness = 4;
  const originX = sizePx * 0.3;
  const widthPx = measuring.measureText(text).width + 2 * originX;
  const heightPx = sizePx * 1.8;
  canvas.width = Math.ceil(widthPx * sharpness);
  canvas.height = Math.ceil(heightPx * sharpness);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(sharpness, sharpness);
  context.font = font;
  context.fillStyle = fill;
  const originY = sizePx * 1.25;
  context.fillText(text, originX, originY);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return {
    originX,
    originY,
    widthPx,
    heightPx,
    pixelWidth: canvas.width,
    pixelHeight: canvas.height,
    rgba: data,
  };
};

async function toPdf({ root, title }: Picture, fetchFonts: FetchFonts): Promise<Blob> {
  const files = await fetchFonts(textOf(root));
  const faces = await Promise.all(
    files.map(async ({ weight, data }) => ({ weight, font: readTrueType(await unpackWoff(data)) })),
  );
  const language = String(root.attributes['lang'] ?? 'fr-CA');
  const bytes = await svgToPdf(root, { title, language, faces, drawTextImage });
  return new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' });
}

export async function pictureFile(
  picture: Picture,
  { format, scale }: FileRequest,
  fetchFonts: FetchFonts,
): Promise<Blob> {
  if (format === 'pdf') return toPdf(picture, fetchFonts);
  const markup = await selfContainedMarkup(picture, fetchFonts);
  return format === 'png'
    ? toPng(markup, picture, scale)
    : new Blob([markup], { type: 'image/svg+xml;charset=utf-8' });
}
