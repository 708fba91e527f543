/**
 * The boundaries under the map. Where they do not come at first, the stage draws on an empty sheet, the reader is told,
 * and they are put under it as soon as they are there.
 */
import { useEffect, useState } from 'react';
import type { Boundaries } from '../scene/boundaries.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { addNotice, dismissNotices } from '../state/actions.ts';
import { emitError } from '../state/events.ts';
import { fetchJson } from './fetchJson.ts';
import { fetchUntilThere } from './fetchUntilThere.ts';
import { siteUrl } from './siteRoot.ts';
import { useFinerBoundaries } from './useFinerBoundaries.ts';

const overviewUrl = siteUrl('geo/overview.json');
/** Asked for before React starts; the page's preload link has usually fetched it by then. */
const first = fetchJson(overviewUrl);
let early: Boundaries | null = null;

/** Resolves when the first attempt has ended, well or not: boundaries that came are there at the first render. */
export const boundariesAsked: Promise<void> = first.then((fetched) => {
  if (!fetched.ok) return;
  try {
    early = decodeBoundaries(fetched.json);
  } catch {
    // Told by the hook, which meets the same file.
  }
});

const nothing: Boundaries['land'] = { type: 'FeatureCollection', features: [] };
const noBoundaries: Boundaries = {
  land: nothing,
  regions: nothing,
  lakes: nothing,
  rivers: nothing,
  borders: nothing,
};

function tellMissing(reason: string): void {
  console.warn(`corridor: geo/overview.json could not be loaded (${reason})`);
  emitError('boundaries-failed', `geo/overview.json: ${reason}`);
  addNotice({ type: 'base-missing' });
}

export function useBoundaries(): Boundaries | null {
  const [overview, setOverview] = useState(early);
  useEffect(
    () =>
      fetchUntilThere(
        overviewUrl,
        {
          take(json) {
            try {
              setOverview(early ?? decodeBoundaries(json));
              dismissNotices('base-missing');
            } catch (error) {
              tellMissing(error instanceof Error ? error.message : String(error));
              setOverview(noBoundaries);
            }
          },
          onFailure(failure) {
            tellMissing(failure);
            setOverview((known) => known ?? noBoundaries);
          },
        },
        first,
      ),
    [],
  );
  return useFinerBoundaries(overview);
}
