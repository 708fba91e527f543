/** The point inside a polygon farthest from its edges; the package has no types of its own. */
declare module 'polylabel' {
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [x: number, y: number] & { readonly distance: number };
}
