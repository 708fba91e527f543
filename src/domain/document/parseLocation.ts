/** Where a document says an organization is. Doubtful points are reported, never moved. */
import type { Location, Precision } from '../dataset.ts';
import { type FieldReader, isRecord, type Mutable, own, type UnknownRecord } from './fieldReader.ts';

const precisions: readonly string[] = ['address', 'city', 'region'] satisfies Precision[];

/** [west, south, east, north] of the map's window in degrees, to tell a slip from a faraway place. */
const [west, south, east, north] = [-82, 37.4, -55.5, 63.2];

function isInWindow(lng: number, lat: number): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function reportSlip(reader: FieldReader, path: string, lng: number, lat: number): void {
  if (isInWindow(lng, lat)) return;
  if (isInWindow(lat, lng))
    reader.list.add(
      'swapped-coordinates',
      path,
      'Longitude and latitude seem to be swapped',
      'La longitude et la latitude semblent inversées',
    );
  else if (isInWindow(-lng, lat))
    reader.list.add(
      'missing-sign',
      `${path}.lng`,
      'The longitude seems to lack its minus sign',
      'Il semble manquer le signe moins à la longitude',
    );
}

function coordinatesOf(
  reader: FieldReader,
  value: UnknownRecord,
  path: string,
): { lng: number; lat: number } | null {
  const lng = own(value, 'lng');
  const lat = own(value, 'lat');
  if ((lng === undefined || lng === null) && (lat === undefined || lat === null)) return null;
  const isPair =
    typeof lng === 'number' && typeof lat === 'number' && Number.isFinite(lng) && Number.isFinite(lat);
  if (!isPair || Math.abs(lng) > 180 || Math.abs(lat) > 90 || (lng === 0 && lat === 0)) {
    reader.list.add(
      'bad-coordinates',
      path,
      'The coordinates are not a longitude (−180 to 180) and a latitude (−90 to 90), or are 0, 0, in the Atlantic; the organization is not on the map',
      'Les coordonnées ne sont pas une longitude (−180 à 180) et une latitude (−90 à 90), ou sont 0, 0, dans l’Atlantique; l’organisation n’est pas sur la carte',
      {
        en: 'write two decimal numbers in degrees, or leave both out',
        fr: 'écrire deux nombres décimaux en degrés, ou omettre les deux',
      },
    );
    return null;
  }
  reportSlip(reader, path, lng, lat);
  return { lng, lat };
}

export function parseLocation(reader: FieldReader, value: unknown, path: string): Location | undefined {
  if (!isRecord(value)) return undefined;
  const coordinates = coordinatesOf(reader, value, path);
  const place = reader.text(value, 'place', path);
  const region = reader.idOrNothing(value, 'region');
  if (!coordinates && !place && !region) return undefined;
  const location: Mutable<Location> = coordinates ?? {};
  if (place) location.place = place;
  const street = reader.text(value, 'street', path);
  const postalCode = reader.text(value, 'postalCode', path);
  if (street) location.street = street;
  if (postalCode) location.postalCode = postalCode;
  if (region) location.region = region;
  const precision = own(value, 'precision');
  if (typeof precision === 'string' && precisions.includes(precision))
    location.precision = precision as Precision;
  return location;
}
