/**
 * A layout on its way, made drawable: zooms not worked out yet borrow the nearest that is, with its rosettes as much
 * smaller or larger as the marks are (`scales`: `mapMarkScales` of the same data).
 */
import type { PartialLayout } from '../graph/layout/run/layout.ts';
import type { Layout } from '../graph/layout/core/layoutTypes.ts';

/** `null` while there is nothing to draw from. */
export function fillLayout(partial: PartialLayout, scales: readonly number[]): Layout | null {
  const { anchors, offsetsPx, network } = partial;
  const known = offsetsPx.flatMap((offsets, position) => (offsets ? [{ offsets, position }] : []));
  if (known.length === 0 && !network) return null;
  const empty = new Float32Array(anchors.length);
  const borrowed = (position: number): Float32Array => {
    const nearest = known.reduce<(typeof known)[number] | null>(
      (best, entry) =>
        !best || Math.abs(entry.position - position) < Math.abs(best.position - position) ? entry : best,
      null,
    );
    if (!nearest) return empty;
    const ratio = (scales[position] ?? 1) / (scales[nearest.position] ?? 1);
    return ratio === 1 ? nearest.offsets : nearest.offsets.map((offset) => offset * ratio);
  };
  return {
    anchors,
    offsetsPx: offsetsPx.map((offsets, position) => offsets ?? borrowed(position)),
    network: network ?? empty,
  };
}
