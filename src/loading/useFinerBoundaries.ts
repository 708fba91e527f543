/** Boundaries with more detail, fetched only once the reader has zoomed in far enough to see it. */
import { useEffect, useState } from 'react';
import type { Boundaries } from '../scene/boundaries.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { parseCamera } from '../state/parameters.ts';
import { useCorridor } from '../state/useCorridor.ts';
import { fetchUntilThere } from './fetchUntilThere.ts';
import { siteUrl } from './siteRoot.ts';

/** From here on the overview's corners show. */
const detailZoom = 6.8;

export function useFinerBoundaries(overview: Boundaries | null): Boundaries | null {
  const [detail, setDetail] = useState<Boundaries | null>(null);
  const isWanted = useCorridor(({ view }) => {
    const camera = view.map === null || view.view !== 'map' ? null : parseCamera(view.map);
    return camera !== null && camera.zoom >= detailZoom;
  });
  useEffect(() => {
    if (!isWanted || detail || !overview) return;
    // The overview stays as long as detail cannot be had: coarser, never blank.
    return fetchUntilThere(siteUrl('geo/detail.json'), {
      take(json) {
        try {
          setDetail(decodeBoundaries(json));
        } catch (error) {
          console.warn(`corridor: geo/detail.json is not used: ${String(error)}`);
        }
      },
    });
  }, [isWanted, detail, overview]);
  return detail && isWanted ? detail : overview;
}
