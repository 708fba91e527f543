/**
 * SVG as plain data: made without a DOM, written as markup (files, pages, prints) or turned into elements by the
 * page. Text and attribute values are escaped here and nowhere else.
 */
import { escapeXml } from '../../domain/escape.ts';

export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (SvgNode | string | null)[] = [],
): SvgNode {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return {
    tag,
    attributes: Object.fromEntries(given),
    children: children.filter((child) => child !== null),
  };
}

/** Numbers to a hundredth of a pixel. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function toMarkup(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(typeof value === 'number' ? px(value) : value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`;
  return `<${node.tag}${attributes}>${node.children.map(toMarkup).join('')}</${node.tag}>`;
}
