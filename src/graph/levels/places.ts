/**
 * Places: the points of the map that hold organizations. A place is what `location` says, a city for most, the spot
 * of a region for those that are known by their region only (its government as a rule).
 *
 * Organizations of one point are one place. Two points of one city (addresses are known) are two places that gather
 * into one mark before they meet others, and share the city's name.
 */
import type { RegionId } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { LocalizedText } from '../../domain/language.ts';
import { foldText } from '../../domain/foldText.ts';
import { lngLatToWorld } from '../../domain/mercator.ts';
import { numberAt, wholeAt } from '../numbers.ts';

export interface Places {
  readonly count: number;
  /** World Mercator of each place: that of its organizations, rounded to 1 cm. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Organizations of place p: `members[starts[p]]` up to `members[starts[p + 1]]`, by id. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** For each organization its place, −1 without coordinates: those are in the tray. */
  readonly placeOf: Int32Array;
  /** Places with the same number have the same name and region: they are parts of one town. */
  readonly town: Uint32Array;
  readonly name: readonly LocalizedText[];
  readonly region: readonly (RegionId | null)[];
  /** 1 for the spot of a region: it never gathers with ordinary places. */
  readonly isRegionSpot: Uint8Array;
  /** How far from its middle a town reaches, in world units; see `extentKm`. */
  readonly extent: Float64Array;
  /** `montreal-ca-qc-06`: ASCII letters, digits and hyphens, no two alike. */
  readonly slug: readonly string[];
  /** By organization number, its position in the order of ids: the order that everything here is worked out in. */
  readonly rank: Uint32Array;
}

const townExtentKm = 2;
const metropolisExtentKm = 6;
const townCount = 10;
const metropolisCount = 50;

/**
 * How far a town reaches from its middle. The data does not tell its population, so the number of its organizations
 * stands for it: 2 km up to ten of them, 6 km from fifty, evenly between.
 */
export function extentKm(organizationCount: number): number {
  const share = (organizationCount - townCount) / (metropolisCount - townCount);
  return townExtentKm + (metropolisExtentKm - townExtentKm) * Math.max(0, Math.min(1, share));
}

const equatorKm = 40_075.017;

/** Cosine by its series, which rounds alike everywhere; within 10⁻⁴ up to 85°. */
function cosineOfDegrees(degrees: number): number {
  const square = ((degrees * Math.PI) / 180) * ((degrees * Math.PI) / 180);
  return (
    1 - (square / 2) * (1 - (square / 12) * (1 - (square / 30) * (1 - (square / 56) * (1 - square / 90))))
  );
}

/** A kilometre on the ground at this latitude, in world units. */
function worldOfKm(latitude: number): number {
  return 1 / (equatorKm * Math.max(0.08, cosineOfDegrees(latitude)));
}

const stepsPerWorld = 2 ** 32;

/** 2⁻³² of the world is 1 cm; rounding hides what logarithms of different engines differ by. */
function roundWorld(value: number): number {
  return Math.round(value * stepsPerWorld) / stepsPerWorld;
}

export function slugOf(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Position of each organization in the order of ids. */
export function rankById(indexed: IndexedDataset): Uint32Array {
  const ids = indexed.dataset.organizations.map(({ id }) => id);
  const order = ids.map((_, organization) => organization);
  order.sort((a, b) => byCodeUnits(ids[a] as string, ids[b] as string));
  const rank = new Uint32Array(ids.length);
  order.forEach((organization, position) => {
    rank[organization] = position;
  });
  return rank;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly latitude: number;
  readonly isRegionSpot: boolean;
  readonly members: number[];
}

function spotsOf(indexed: IndexedDataset, rank: Uint32Array): Spot[] {
  const byRank = new Uint32Array(rank.length);
  rank.forEach((position, organization) => {
    byRank[position] = organization;
  });
  const spots = new Map<string, Spot>();
  for (const organization of byRank) {
    const location = indexed.dataset.organizations[organization]?.location;
    if (location?.lng === undefined || location.lat === undefined) continue;
    const world = lngLatToWorld(location.lng, location.lat);
    const x = roundWorld(world[0]);
    const y = roundWorld(world[1]);
    const isRegionSpot = location.precision === 'region';
    const key = `${isRegionSpot ? 'region' : 'city'} ${String(x)} ${String(y)}`;
    const spot = spots.get(key);
    if (spot) spot.members.push(organization);
    else spots.set(key, { x, y, latitude: location.lat, isRegionSpot, members: [organization] });
  }
  return [...spots.values()];
}

/** The name most of the members give, the first of them where as many give another. */
function mostFrequent<Value extends string>(values: readonly (Value | undefined)[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) as number)) best = value;
  }
  return best;
}

export function placesOf(indexed: IndexedDataset): Places {
  const { organizations, regions } = indexed.dataset;
  const rank = rankById(indexed);
  const spots = spotsOf(indexed, rank);
  const regionNames = new Map(regions.map(({ id, name }) => [id, name]));

  const count = spots.length;
  const starts = new Uint32Array(count + 1);
  const members = new Uint32Array(spots.reduce((sum, spot) => sum + spot.members.length, 0));
  const placeOf = new Int32Array(organizations.length).fill(-1);
  const town = new Uint32Array(count);
  const townNumbers = new Map<string, number>();
  const townSizes: number[] = [];
  const name: LocalizedText[] = [];
  const region: (RegionId | null)[] = [];
  const slug: string[] = [];
  const slugs = new Set<string>();

  spots.forEach((spot, place) => {
    const start = wholeAt(starts, place);
    members.set(spot.members, start);
    starts[place + 1] = start + spot.members.length;
    for (const organization of spot.members) placeOf[organization] = place;

    const locations = spot.members.map((organization) => organizations[organization]?.location);
    const ownRegion = mostFrequent(locations.map((location) => location?.region));
    const word = spot.isRegionSpot ? undefined : mostFrequent(locations.map((location) => location?.place));
    const regionName = ownRegion === undefined ? undefined : regionNames.get(ownRegion);
    const first = organizations[numberAt(spot.members, 0)];
    const ownName: LocalizedText =
      word !== undefined
        ? { en: word, fr: word }
        : (regionName ?? (ownRegion !== undefined ? { en: ownRegion, fr: ownRegion } : first?.name) ?? {});
    name.push(ownName);
    region.push(ownRegion ?? null);

    const isNamed = word !== undefined || ownRegion !== undefined;
    const key = isNamed
      ? `${word ?? ''}|${ownRegion ?? ''}|${spot.isRegionSpot ? 'region' : ''}`
      : `|${first?.id ?? ''}`;
    let number = townNumbers.get(key);
    if (number === undefined) {
      number = townSizes.length;
      townNumbers.set(key, number);
      townSizes.push(0);
    }
    town[place] = number;
    townSizes[number] = numberAt(townSizes, number) + spot.members.length;

    const words = [word, ownRegion].filter((text) => text !== undefined);
    const wanted = slugOf(words.join(' '));
    // Another point of the town, or a name without Latin letters: the first member's id tells them apart.
    let own = wanted !== '' && !slugs.has(wanted) ? wanted : slugOf(`${wanted} ${first?.id ?? ''}`);
    for (let again = 2; slugs.has(own) || own === ''; again++)
      own = `${wanted}-${String(place)}-${String(again)}`;
    slugs.add(own);
    slug.push(own);
  });

  return {
    count,
    x: Float64Array.from(spots, ({ x }) => x),
    y: Float64Array.from(spots, ({ y }) => y),
    starts,
    members,
    placeOf,
    town,
    name,
    region,
    isRegionSpot: Uint8Array.from(spots, ({ isRegionSpot }) => (isRegionSpot ? 1 : 0)),
    extent: Float64Array.from(
      spots,
      ({ latitude }, place) => extentKm(numberAt(townSizes, wholeAt(town, place))) * worldOfKm(latitude),
    ),
    slug,
    rank,
  };
}
