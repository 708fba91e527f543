/**
 * SVG as plain data: made without a DOM, written as markup (`svgMarkup.ts`: files, pages, prints) or turned into
 * elements by the page (`svgElements.ts`).
 */
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
