/** The style the living map begins with: empty, or the operator's street map once it has been fetched. */
import type { StyleSpecification } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { StageTheme } from '../scene/stageTheme.ts';
import { emptyStyle } from '../map/style/emptyStyle.ts';

/** `null` while a street map is on its way. */
export function useStreetMap(theme: StageTheme): StyleSpecification | null {
  const [style, setStyle] = useState<StyleSpecification | null>(__BASEMAP__ === '' ? emptyStyle : null);
  useEffect(() => {
    // The condition is a constant of the build: without the setting none of this is shipped.
    if (__BASEMAP__ === '') return;
    let isCurrent = true;
    void import('../map/style/streetMap.ts')
      .then(({ loadStreetMap }) => loadStreetMap(__BASEMAP__, theme))
      .then((loaded) => {
        if (isCurrent) setStyle(loaded);
      })
      // Without the chunk (offline) the site's own base map serves.
      .catch(() => {
        if (isCurrent) setStyle(emptyStyle);
      });
    return () => {
      isCurrent = false;
    };
  }, [theme]);
  return style;
}
