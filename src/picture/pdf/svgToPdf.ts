/**
 * A drawing (`paint/svg/svg.ts`) as a PDF of one page, all vectors and real text. It knows what our own drawings use:
 * shapes, paths, text, groups with translate and scale, clips by one shape, opacity, dashes, links. Libraries that read
 * any SVG were tried and draw these pictures worse (`test/README.md`, "PDF").
 */
import { channelsOf } from '../../domain/contrast.ts';
import type { SvgNode } from '../../paint/svg/svg.ts';
import type { Matrix, TextImage } from './pdfCanvas.ts';
import { PdfCanvas, multiply } from './pdfCanvas.ts';
import { PdfFile, pdfText } from './pdfFile.ts';
import type { FontFace } from './pdfFonts.ts';
import { FontSet } from './pdfFonts.ts';
import { pdfNumber, shapeOperators } from './pdfPath.ts';
import { drawText } from './pdfTexts.ts';

/** CSS px are 1/96 inch, PDF units 1/72. */
const unitsPerPx = 0.75;

/** Draws text that no font has, as pixels. */
export type DrawTextImage = (
  text: string,
  style: {
    readonly sizePx: number;
    readonly weight: number;
    readonly isItalic: boolean;
    readonly fill: string;
  },
) => TextImage | null;

export interface PdfOptions {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly faces: readonly FontFace[];
  readonly drawTextImage?: DrawTextImage;
}

export interface PdfContext {
  readonly canvas: PdfCanvas;
  readonly clips: ReadonlyMap<string, SvgNode>;
  readonly drawTextImage: DrawTextImage | undefined;
  readonly matrix: Matrix;
  readonly link: string | null;
}

const inherited = [
  'fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linecap',
  'stroke-linejoin', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor', 'fill-rule',
  'paint-order',
]; // prettier-ignore

type Attributes = Readonly<Record<string, string | number>>;

export function colorOperator(color: string, name: 'rg' | 'RG'): string {
  return `${channelsOf(color)
    .map((channel) => pdfNumber(channel / 255))
    .join(' ')} ${name}`;
}

function matrixOf(transform: string | number | undefined): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name, list] of String(transform ?? '').matchAll(/(translate|scale)\(([^)]*)\)/g)) {
    const [x = 0, y] = (list ?? '').split(/[ ,]+/).map(Number);
    matrix = multiply(name === 'translate' ? [1, 0, 0, 1, x, y ?? 0] : [x, 0, 0, y ?? x, 0, 0], matrix);
  }
  return matrix;
}

export function strokeOperators(style: Attributes): string {
  const caps: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
  const joins: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };
  const dashes = String(style['stroke-dasharray'] ?? '')
    .split(/[ ,]+/)
    .filter(Boolean);
  return [
    colorOperator(String(style['stroke']), 'RG'),
    `${pdfNumber(Number(style['stroke-width'] ?? 1))} w`,
    `${String(caps[style['stroke-linecap'] ?? 'butt'] ?? 0)} J`,
    `${String(joins[style['stroke-linejoin'] ?? 'miter'] ?? 0)} j`,
    `[${dashes.map((dash) => pdfNumber(Number(dash))).join(' ')}] 0 d`,
  ].join(' ');
}

export const isPainted = (paint: string | number | undefined): boolean =>
  paint !== undefined && paint !== 'none';

function drawShape(node: SvgNode, style: Attributes, { canvas }: PdfContext, opacity: number): string {
  const path = shapeOperators(node);
  const hasFill = isPainted(style['fill'] ?? '#000000');
  const hasStroke = isPainted(style['stroke']) && Number(style['stroke-width'] ?? 1) > 0;
  if (path === '' || (!hasFill && !hasStroke)) return '';
  const fillOpacity = opacity * Number(style['fill-opacity'] ?? 1);
  const strokeOpacity = opacity * Number(style['stroke-opacity'] ?? 1);
  const isEvenOdd = style['fill-rule'] === 'evenodd';
  const paint = hasFill ? `${hasStroke ? 'B' : 'f'}${isEvenOdd ? '*' : ''}` : 'S';
  return [
    'q',
    canvas.opacity(fillOpacity, strokeOpacity),
    hasFill ? colorOperator(String(style['fill'] ?? '#000000'), 'rg') : '',
    hasStroke ? strokeOperators(style) : '',
    path,
    paint,
    'Q',
  ].join('\n');
}

function drawNode(node: SvgNode, above: Attributes, context: PdfContext): string {
  if (node.tag === 'clipPath' || node.tag === 'title' || node.tag === 'style' || node.tag === 'defs')
    return '';
  const own = matrixOf(node.attributes['transform']);
  const matrix = multiply(own, context.matrix);
  const style: Attributes = {
    ...above,
    ...Object.fromEntries(Object.entries(node.attributes).filter(([name]) => inherited.includes(name))),
  };
  const link = node.tag === 'a' ? String(node.attributes['href'] ?? '') : context.link;
  const inner = { ...context, matrix, link };
  const opacity = Number(node.attributes['opacity'] ?? 1);
  if (opacity === 0) return '';

  const isGroup = node.tag === 'g' || node.tag === 'a' || node.tag === 'svg';
  // A single fill or stroke fades by itself; anything that overlaps itself fades as a group.
  const isSingle =
    !isGroup && node.tag !== 'text' && !(isPainted(style['fill']) && isPainted(style['stroke']));
  let content = '';
  if (isGroup) {
    content = node.children
      .map((child) => (typeof child === 'string' ? '' : drawNode(child, style, inner)))
      .filter((part) => part !== '')
      .join('\n');
  } else if (node.tag === 'text') content = drawText(node, style, inner);
  else content = drawShape(node, style, inner, isSingle ? opacity : 1);
  if (content === '') return '';
  if (opacity < 1 && !isSingle) {
    content = `q ${context.canvas.opacity(opacity, opacity)} ${context.canvas.group(content)} Q`;
  }

  const clip = context.clips.get(
    /^url\(#(.+)\)$/.exec(String(node.attributes['clip-path'] ?? ''))?.[1] ?? '',
  );
  const clipping = clip ? `${shapeOperators(clip)}\nW n\n` : '';
  const isMoved = node.attributes['transform'] !== undefined;
  if (!isMoved && clipping === '') return content;
  // Base maps are scaled by thousandths: six decimals.
  const moved = isMoved ? `${own.map((value) => String(Number(value.toFixed(6)))).join(' ')} cm\n` : '';
  return `q\n${moved}${clipping}${content}\nQ`;
}

function collectClips(node: SvgNode, clips = new Map<string, SvgNode>()): Map<string, SvgNode> {
  const [shape] = node.children;
  if (node.tag === 'clipPath' && shape !== undefined && typeof shape !== 'string')
    clips.set(String(node.attributes['id'] ?? ''), shape);
  for (const child of node.children) if (typeof child !== 'string') collectClips(child, clips);
  return clips;
}

/** `root` has `width` and `height` in px. */
export async function svgToPdf(root: SvgNode, options: PdfOptions): Promise<Uint8Array> {
  const width = Number(root.attributes['width']) * unitsPerPx;
  const height = Number(root.attributes['height']) * unitsPerPx;
  const file = new PdfFile();
  const canvas = new PdfCanvas(file, new FontSet(options.faces));
  const pages = file.reserve();
  const page: Matrix = [unitsPerPx, 0, 0, -unitsPerPx, 0, height];
  const content = drawNode(
    root,
    {},
    {
      canvas,
      clips: collectClips(root),
      drawTextImage: options.drawTextImage,
      matrix: page,
      link: null,
    },
  );
  const stream = await file.addStream('', `${page.map(pdfNumber).join(' ')} cm\n${content}`);
  await canvas.finish();
  const links = canvas.links.map(({ address, box }) => {
    // Only ASCII may stand there, and brackets would end the string.
    const uri = address
      .replace(/[^!-~]/gu, (character) => encodeURIComponent(character))
      .replace(/[()\\]/g, (character) => `\\${character}`);
    return `<< /Type /Annot /Subtype /Link /Rect [${box.map(pdfNumber).join(' ')}] /Border [0 0 0] /A << /S /URI /URI (${uri}) >> >>`;
  });
  const pageNumber = file.add(
    `<< /Type /Page /Parent ${String(pages)} 0 R /MediaBox [0 0 ${pdfNumber(width)} ${pdfNumber(height)}] ` +
      `/Resources ${String(canvas.resources)} 0 R /Contents ${String(stream)} 0 R /Annots [${links.join(' ')}] ` +
      '/Group << /S /Transparency /CS /DeviceRGB >> >>',
  );
  file.set(pages, `<< /Type /Pages /Kids [${String(pageNumber)} 0 R] /Count 1 >>`);
  const catalog = file.add(
    `<< /Type /Catalog /Pages ${String(pages)} 0 R /Lang ${pdfText(options.language)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const information = file.add(`<< /Title ${pdfText(options.title)} >>`);
  return file.toBytes(catalog, information);
}
