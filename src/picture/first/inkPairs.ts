/**
 * One drawing for both themes: the same frame painted in light and in dark differs in its colours alone, so that each
 * pair of them becomes a custom property (`var(--i3)`) that the style sheet of the first view gives a value.
 */
import type { SvgNode } from '../../paint/svg/svg.ts';

export interface InkPairs {
  /** The drawing with colours as custom properties. */
  readonly merge: (light: SvgNode, dark: SvgNode) => SvgNode;
  /** Light and dark, in the order of their numbers. */
  readonly pairs: readonly (readonly [light: string, dark: string])[];
}

const color = /^#[0-9a-f]{3,8}$/i;

export function createInkPairs(): InkPairs {
  const numbers = new Map<string, number>();
  const pairs: (readonly [string, string])[] = [];

  function ink(light: string, dark: string): string {
    if (light === dark) return light;
    const key = `${light} ${dark}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = pairs.length;
      numbers.set(key, number);
      pairs.push([light, dark]);
    }
    return `var(--i${String(number)})`;
  }

  function merge(light: SvgNode, dark: SvgNode): SvgNode {
    if (light.tag !== dark.tag || light.children.length !== dark.children.length) {
      throw new Error(
        `The first picture is not the same drawing in both themes: <${light.tag}>, <${dark.tag}>`,
      );
    }
    const attributes = Object.fromEntries(
      Object.entries(light.attributes).map(([name, value]) => {
        const other = dark.attributes[name];
        const isInk = typeof value === 'string' && typeof other === 'string' && color.test(value);
        return [name, isInk && color.test(other) ? ink(value, other) : value];
      }),
    );
    const children = light.children.map((child, number) => {
      const other = dark.children[number];
      return typeof child === 'string' || other === undefined || typeof other === 'string'
        ? child
        : merge(child, other);
    });
    return { tag: light.tag, attributes, children };
  }

  return { merge, pairs };
}
