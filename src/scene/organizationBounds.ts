import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { isOnMap } from '../domain/indexedDataset.ts';
import type { Bounds } from '../domain/mercator.ts';

/** Bounds of all organizations on the map that `isIncluded`, degrees; `null` if there is none. */
export function boundsOfOrganizations(
  indexed: IndexedDataset,
  isIncluded: (index: number) => boolean,
): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  indexed.dataset.organizations.forEach((organization, index) => {
    if (!isOnMap(organization) || !isIncluded(index)) return;
    const { lng, lat } = organization.location as { lng: number; lat: number };
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  });
  return west === Infinity ? null : [west, south, east, north];
}
