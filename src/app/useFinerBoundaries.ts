/** Boundaries with more detail, fetched only once the reader has zoomed in far enough to see it. */
import { useEffect, useState } from 'react';
import type { Boundaries } from '../scene/boundaries.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { parseCamera } from '../state/parameters.ts';
import { useCorridor } from '../state/useCorridor.ts';
import { fetchJson } from './fetchJson.ts';
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
    let isCurrent = true;
    void fetchJson(siteUrl('geo/detail.json')).then((fetched) => {
      // The overview stays where detail cannot be had: coarser, never blank.
      if (isCurrent && fetched.ok) setDetail(decodeBoundaries(fetched.json));
    });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, detail, overview]);
  return detail && isWanted ? detail : overview;
}
