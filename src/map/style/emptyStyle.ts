import type { StyleSpecification } from 'maplibre-gl';

/**
 * Sources and layers are components (`OrgMap.tsx`); no glyphs, sprites or tiles: names are drawn by the overlay. Paint
 * changes with the frame: MapLibre's own 300 ms would lag behind the overlay, and move where motion is not wanted.
 */
export const emptyStyle: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [],
  transition: { duration: 0, delay: 0 },
};
