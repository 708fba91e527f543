/**
 * Whose shore is it: US regions are drawn at the Census shoreline and all other land at Natural Earth's, so a strip
 * of "other" land is left along US shores, and some islands (Aquidneck with Newport, Block Island) are only there.
 * Inside these zones such land belongs to the nearest US region. Drawn by hand, [longitude, latitude].
 */
import { isInRings, type Point, type Ring } from './polygon.ts';

/**
 * The Atlantic shore from the Maryland–Virginia line to the Maine–New Brunswick line. It leaves out Virginia (across
 * the Potomac) and Campobello, Deer and Grand Manan islands.
 */
export const atlanticShore: Ring = [
  [-75.3, 38.027],
  [-75.63, 37.99],
  [-75.95, 37.93],
  [-76.24, 37.89],
  [-76.35, 37.97],
  [-76.62, 38.15],
  [-76.98, 38.27],
  [-77.05, 38.5],
  [-76.9, 39.6],
  [-75.4, 40.2],
  [-73.8, 41.5],
  [-71.0, 43.2],
  [-69.5, 44.8],
  [-67.6, 45.0],
  [-67.35, 45.1],
  [-67.12, 45.05],
  [-67.0, 44.93],
  [-66.965, 44.87],
  [-66.95, 44.8],
  [-66.96, 44.7],
  [-67.1, 44.3],
  [-69, 43.4],
  [-69.6, 41.0],
  [-73.9, 40.2],
  [-74.5, 38.4],
  [-75.3, 38.027],
];

/** Lake Erie from the Ohio line to Buffalo and Lake Ontario from Niagara to Cape Vincent, on this side of the border. */
const greatLakesShore: Ring = [
  [-80.52, 41.9],
  [-80.52, 42.4],
  [-79.5, 42.65],
  [-78.93, 42.86],
  [-78.9, 43.0],
  [-79.06, 43.27],
  [-79.06, 43.4],
  [-77, 43.5],
  [-76.5, 43.7],
  [-76.46, 44.05],
  [-76.3, 44.19],
  [-75.8, 44.3],
  [-76.0, 43.3],
  [-78.8, 43.1],
  [-78.7, 42.7],
  [-80.4, 41.85],
  [-80.52, 41.9],
];

export const unitedStatesShores: readonly Ring[] = [atlanticShore, greatLakesShore];

export function isOnUnitedStatesShore(point: Point): boolean {
  return unitedStatesShores.some((shore) => isInRings([shore], point));
}

/**
 * All land: Maine and New Brunswick along the border north of Calais. Between the two data sets' readings of that
 * line lies a slit a few hundred metres wide and open to the sea at its end, which is given to Maine.
 */
export const maineBorder: Ring = [
  [-69.3, 47.5],
  [-69.3, 47.1],
  [-68.0, 47.0],
  [-68.0, 45.6],
  [-67.5, 45.1],
  [-67.27, 45.19],
  [-67.35, 45.3],
  [-67.6, 45.7],
  [-67.7, 47.4],
  [-69.3, 47.5],
];
