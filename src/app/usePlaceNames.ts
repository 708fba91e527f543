/** The names of places, fetched once beside the boundaries; the stage draws without them until they are there. */
import { useSyncExternalStore } from 'react';
import type { PlaceName } from '../scene/placeNames.ts';
import { decodePlaceNames } from '../scene/placeNames.ts';
import { fetchJson } from './fetchJson.ts';
import { siteUrl } from './siteRoot.ts';

const none: readonly PlaceName[] = [];
let places = none;
let isLoading = false;
const listeners = new Set<() => void>();

export function loadPlaceNames(): void {
  if (isLoading) return;
  isLoading = true;
  void fetchJson(siteUrl('geo/places.json')).then((fetched) => {
    if (!fetched.ok) {
      // A map without names still works; the console is for the operator.
      console.warn(`corridor: geo/places.json could not be loaded (${fetched.failure})`);
      return;
    }
    places = decodePlaceNames(fetched.json);
    for (const listener of listeners) listener();
  });
}

export function usePlaceNames(): readonly PlaceName[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => places,
  );
}
