/** A layout on its way, made drawable: zooms not worked out yet borrow the nearest that is. */
import type { PartialLayout } from '../layout.ts';
import type { Layout } from '../layoutTypes.ts';

/** `null` while there is nothing to draw from. */
export function fillLayout(partial: PartialLayout): Layout | null {
  const { anchors, offsetsPx, network } = partial;
  const known = offsetsPx.flatMap((offsets, position) => (offsets ? [{ offsets, position }] : []));
  if (known.length === 0 && !network) return null;
  const empty = new Float32Array(anchors.length);
  const nearest = (position: number) =>
    known.reduce<(typeof known)[number] | null>(
      (best, entry) =>
        !best || Math.abs(entry.position - position) < Math.abs(best.position - position) ? entry : best,
      null,
    )?.offsets ?? empty;
  return {
    anchors,
    offsetsPx: offsetsPx.map((offsets, position) => offsets ?? nearest(position)),
    network: network ?? empty,
  };
}
