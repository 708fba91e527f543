/** Text of a drawing in a PDF: anchors, letter spacing, slant, halos, links, and pixels for what no font has. */
import type { SvgNode } from '../../paint/svg/svg.ts';
import { pdfText } from './pdfFile.ts';
import type { GlyphRun } from './pdfFonts.ts';
import { pdfNumber } from './pdfPath.ts';
import type { PdfContext } from './svgToPdf.ts';
import { colorOperator, isPainted, strokeOperators } from './svgToPdf.ts';

type Attributes = Readonly<Record<string, string | number>>;

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** px, or em of the size. */
function lengthOf(value: string | number | undefined, sizePx: number): number {
  if (value === undefined) return 0;
  const number = parseFloat(String(value));
  return String(value).endsWith('em') ? number * sizePx : number;
}

function linesOf(node: SvgNode, sizePx: number): Line[] {
  const x = lengthOf(node.attributes['x'], sizePx) + lengthOf(node.attributes['dx'], sizePx);
  const y = lengthOf(node.attributes['y'], sizePx) + lengthOf(node.attributes['dy'], sizePx);
  return node.children.map((child) =>
    typeof child === 'string'
      ? { text: child, x, y }
      : {
          text: child.children.filter((part) => typeof part === 'string').join(''),
          x: lengthOf(child.attributes['x'] ?? x, sizePx),
          y: lengthOf(child.attributes['y'] ?? y, sizePx),
        },
  );
}

/** As browsers slant a face that has no italic of its own. */
const slant = 0.25;

function glyphsOf({ glyphs }: GlyphRun): string {
  return `<${glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('')}> Tj`;
}

function drawLine(line: Line, style: Attributes, context: PdfContext): string {
  const { canvas } = context;
  const sizePx = lengthOf(style['font-size'] ?? 16, 16);
  const weight = Number(style['font-weight'] ?? 400);
  const isItalic = style['font-style'] === 'italic';
  const spacing = lengthOf(style['letter-spacing'], sizePx);
  const fill = String(style['fill'] ?? '#000000');
  const hasHalo = isPainted(style['stroke']);
  const runs = canvas.fonts.runs(line.text, weight).map((run) => {
    const image = run.face
      ? null
      : (context.drawTextImage?.(run.text, { sizePx, weight, isItalic, fill }) ?? null);
    const width = image
      ? image.widthPx - 2 * image.originX
      : run.width * sizePx + spacing * run.glyphs.length;
    return { run, image, width };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0) - spacing;
  const anchor = style['text-anchor'];
  const left = line.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const operators: string[] = [];
  let x = left;
  for (const { run, image, width: runWidth } of runs) {
    const at = x;
    x += runWidth;
    if (image) {
      const matrix = [
        image.widthPx,
        0,
        0,
        -image.heightPx,
        at - image.originX,
        line.y - image.originY + image.heightPx,
      ];
      operators.push(`q ${matrix.map(pdfNumber).join(' ')} cm ${canvas.image(image)} Q`);
    }
    if (!run.face) continue;
    const place = `1 0 ${isItalic ? String(slant) : '0'} -1 ${pdfNumber(at)} ${pdfNumber(line.y)} Tm`;
    const font = `/${run.face.name} ${pdfNumber(sizePx)} Tf ${pdfNumber(spacing)} Tc`;
    const glyphs = glyphsOf(run);
    // No text of the page: who has it read aloud, or copies it, gets each name once.
    const halo = hasHalo ? `/Artifact BMC 1 Tr ${strokeOperators(style)} ${place} ${glyphs} 0 Tr EMC` : '';
    // Letters far apart are read and copied as the word that they are, not one by one.
    const shown =
      spacing > 0
        ? `/Span << /ActualText ${pdfText(run.text)} >> BDC ${place} ${glyphs} EMC`
        : `${place} ${glyphs}`;
    operators.push(`BT ${font} ${halo} ${colorOperator(fill, 'rg')} ${shown} ET`);
  }
  if (context.link !== null) {
    const [a, , , d, e, f] = context.matrix;
    const box = [
      left * a + e,
      (line.y + 3) * d + f,
      (left + width) * a + e,
      (line.y - sizePx) * d + f,
    ] as const;
    canvas.links.push({ address: context.link, box });
  }
  return operators.join('\n');
}

export function drawText(node: SvgNode, style: Attributes, context: PdfContext): string {
  const sizePx = lengthOf(style['font-size'] ?? 16, 16);
  const lines = linesOf(node, sizePx)
    .filter(({ text }) => text !== '')
    .map((line) => drawLine(line, style, context));
  return lines.length === 0 ? '' : `q\n${context.canvas.opacity(1, 1)}\n${lines.join('\n')}\nQ`;
}
