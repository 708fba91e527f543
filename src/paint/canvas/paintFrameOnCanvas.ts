/**
 * A whole frame on a 2D canvas: the living view without WebGL where a frame holds so much that SVG elements would be
 * too slow to make, style and lay out at every frame. It draws what `paint/svg` draws, node by node, so that the two
 * cannot differ.
 */
import type { Frame } from '../../scene/frame.ts';
import { paintShapes } from '../svg/paintShapes.ts';
import type { SvgNode } from '../svg/svg.ts';
import { clearForFrame, paintTexts } from './paintTexts.ts';

type Context = CanvasRenderingContext2D;

/** More marks and links than this are slow as SVG elements. */
export const mostSvgShapes = 2500;

function pathOf({ tag, attributes }: SvgNode): Path2D | null {
  if (tag === 'path') return new Path2D(String(attributes['d'] ?? ''));
  if (tag !== 'circle') return null;
  const circle = new Path2D();
  circle.arc(0, 0, Math.max(0, Number(attributes['r'] ?? 0)), 0, 2 * Math.PI);
  return circle;
}

function numbersIn(text: string | number | undefined): number[] {
  return (
    String(text ?? '')
      .match(/-?[\d.]+/g)
      ?.map(Number) ?? []
  );
}

interface Inherited {
  readonly opacity: number;
  readonly fill: string | number;
}

function paintShape(context: Context, node: SvgNode, { opacity, fill: givenFill }: Inherited): void {
  const path = pathOf(node);
  if (!path) return;
  const { attributes } = node;
  const fill = attributes['fill'] ?? givenFill;
  if (fill !== 'none') {
    context.globalAlpha = opacity;
    context.fillStyle = String(fill);
    context.fill(path);
  }
  const stroke = attributes['stroke'];
  if (stroke === undefined || stroke === 'none') return;
  context.globalAlpha = opacity * Number(attributes['stroke-opacity'] ?? 1);
  context.strokeStyle = String(stroke);
  context.lineWidth = Number(attributes['stroke-width'] ?? 1);
  context.lineCap = attributes['stroke-linecap'] === 'round' ? 'round' : 'butt';
  context.lineJoin = attributes['stroke-linejoin'] === 'round' ? 'round' : 'miter';
  context.setLineDash(numbersIn(attributes['stroke-dasharray']));
  context.lineDashOffset = Number(attributes['stroke-dashoffset'] ?? 0);
  context.stroke(path);
}

function paintNode(context: Context, node: SvgNode, inherited: Inherited): void {
  if (node.tag !== 'g') {
    paintShape(context, node, inherited);
    return;
  }
  if (node.attributes['data-part'] === 'ground') {
    // A canvas has no groups: as one path the strips do not add up.
    const { opacity, ...style } = node.attributes;
    const d = node.children.map((child) => (typeof child === 'string' ? '' : child.attributes['d'])).join('');
    paintShape(
      context,
      { tag: 'path', attributes: { ...style, d, 'stroke-opacity': opacity ?? 1 }, children: [] },
      inherited,
    );
    return;
  }
  const own = {
    opacity: inherited.opacity * Number(node.attributes['opacity'] ?? 1),
    fill: node.attributes['fill'] ?? inherited.fill,
  };
  const [x = 0, y = 0] = numbersIn(node.attributes['transform']);
  context.translate(x, y);
  for (const child of node.children) if (typeof child !== 'string') paintNode(context, child, own);
  context.translate(-x, -y);
}

export function paintFrameOnCanvas(context: Context, frame: Frame, pixelRatio: number): void {
  clearForFrame(context, frame, pixelRatio);
  context.miterLimit = 4;
  for (const node of paintShapes(frame)) paintNode(context, node, { opacity: 1, fill: '#000000' });
  context.setLineDash([]);
  context.globalAlpha = 1;
  paintTexts(context, frame);
}
