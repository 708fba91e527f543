/** The names of places, fetched once beside the boundaries; the stage draws without them until they are there. */
import { useSyncExternalStore } from 'react';
import type { PlaceName } from '../scene/placeNames.ts';
import { decodePlaceNames } from '../scene/placeNames.ts';
import { fetchUntilThere } from './fetchUntilThere.ts';
import { siteUrl } from './siteRoot.ts';

const none: readonly PlaceName[] = [];
let places = none;
let isLoading = false;
let tellAsked: () => void = () => undefined;

/** Resolves when the first attempt has ended, well or not. */
export const placeNamesAsked = new Promise<void>((done) => {
  tellAsked = done;
});
const listeners = new Set<() => void>();

export function loadPlaceNames(): void {
  if (isLoading) return;
  isLoading = true;
  fetchUntilThere(siteUrl('geo/places.json'), {
    take(json) {
      places = decodePlaceNames(json);
      for (const listener of listeners) listener();
      tellAsked();
    },
    // A map without names still works; the console is for the operator.
    onFailure(failure) {
      console.warn(`corridor: geo/places.json could not be loaded (${failure})`);
      tellAsked();
    },
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
