/** Drawings (`svg.ts`) as live elements. */
import type { SvgNode } from './svg.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

export function toElement(node: SvgNode): SVGElement {
  const element = document.createElementNS(svgNamespace, node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, String(value));
  for (const child of node.children) element.append(typeof child === 'string' ? child : toElement(child));
  return element;
}
