/** `near`: a circle around a point, as `lat,lng,km`, and distances over the globe. */

export interface NearCircle {
  readonly lat: number;
  readonly lng: number;
  readonly km: number;
}

/** Mean radius of the earth (IUGG), https://doi.org/10.1007/s001900050278. */
const earthRadiusKm = 6371.0088;
/** Half way around: everything is nearer than that. */
const farthestKm = 20_038;
const pattern = /^ *(-?\d+(?:\.\d+)?) *, *(-?\d+(?:\.\d+)?) *, *(\d+(?:\.\d+)?) *$/;

/** `null` if it is not a circle on the globe. */
export function parseNear(text: string): NearCircle | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [lat = Number.NaN, lng = Number.NaN, km = Number.NaN] = match.slice(1).map(Number);
  const isOnGlobe = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return isOnGlobe && km > 0 && km <= farthestKm ? { lat, lng, km } : null;
}

/** To about 10 m, which no place of the data is more exact than. */
export function writeNear({ lat, lng, km }: NearCircle): string {
  const round = (value: number) => String(Number(value.toFixed(4)));
  return [lat, lng, km].map(round).join(',');
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance (haversine, exact for short ways too); `NaN` if either has no place. */
export function distanceKm(lat: number, lng: number, otherLat: number, otherLng: number): number {
  const northSouth = Math.sin(radians(otherLat - lat) / 2);
  const eastWest = Math.sin(radians(otherLng - lng) / 2);
  const chord =
    northSouth * northSouth + Math.cos(radians(lat)) * Math.cos(radians(otherLat)) * eastWest * eastWest;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Mercator's map has no poles. */
const farthestNorth = 85;

/** West, south, east, north of a circle, degrees, as far as a map can show it. */
export function boundsOfCircle({ lat, lng, km }: NearCircle): [number, number, number, number] {
  const north = (km / earthRadiusKm) * (180 / Math.PI);
  const atPole = Math.abs(lat) + north >= 90;
  const share = Math.sin(km / earthRadiusKm) / Math.cos(radians(lat));
  const east = atPole || share >= 1 || north >= 90 ? 180 : (Math.asin(share) * 180) / Math.PI;
  const within = (degrees: number) => Math.max(-farthestNorth, Math.min(farthestNorth, degrees));
  return [lng - east, within(lat - north), lng + east, within(lat + north)];
}

/** The circle as [lng, lat], every 5 degrees of bearing, clockwise from the north. */
export function circlePoints({ lat, lng, km }: NearCircle): [lng: number, lat: number][] {
  const angle = km / earthRadiusKm;
  const north = radians(lat);
  return Array.from({ length: 72 }, (_, step) => {
    const bearing = radians(step * 5);
    const pointNorth = Math.asin(
      Math.sin(north) * Math.cos(angle) + Math.cos(north) * Math.sin(angle) * Math.cos(bearing),
    );
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(north),
      Math.cos(angle) - Math.sin(north) * Math.sin(pointNorth),
    );
    return [lng + (east * 180) / Math.PI, (pointNorth * 180) / Math.PI];
  });
}
