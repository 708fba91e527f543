import type { StyleSpecification } from 'maplibre-gl';

/** Sources and layers are components (`OrgMap.tsx`); no glyphs, sprites or tiles: names are drawn by the overlay. */
export const emptyStyle: StyleSpecification = { version: 8, sources: {}, layers: [] };
