/** SVG as text: text and attribute values are escaped here and nowhere else. */
import { escapeXml } from '../../domain/escape.ts';
import type { SvgNode } from './svg.ts';
import { px } from './svg.ts';

export function toMarkup(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(typeof value === 'number' ? px(value) : value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`;
  return `<${node.tag}${attributes}>${node.children.map(toMarkup).join('')}</${node.tag}>`;
}
