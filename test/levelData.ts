/** Random data and shown sets for the tests of places, marks and lines by zoom. */
import fc from 'fast-check';
import type { Agreement, Organization } from '../src/domain/dataset.ts';
import type { Shown } from '../src/domain/filter.ts';
import type { IndexedDataset } from '../src/domain/indexedDataset.ts';
import { lngLatToWorld, worldSizePx } from '../src/domain/mercator.ts';
import type { LevelCut, LevelMark } from '../src/graph/levels/levels.ts';
import { agreement, organization, tinyDataset, tinyIndexed } from './helpers.ts';

const cities: readonly (readonly [place: string, region: string, lng: number, lat: number])[] = [
  ['Montréal', 'CA-QC-06', -73.588, 45.509],
  ['Laval', 'CA-QC-13', -73.692, 45.57],
  ['Longueuil', 'CA-QC-16', -73.518, 45.531],
  ['Bromont', 'CA-QC-05', -72.65, 45.317],
  ['Sherbrooke', 'CA-QC-05', -71.899, 45.4],
  ['Burlington', 'US-VT', -73.212, 44.476],
  ['Boston', 'US-MA', -71.06, 42.358],
  ['Cambridge', 'US-MA', -71.106, 42.375],
  ['Albany', 'US-NY', -73.756, 42.653],
  ['New York', 'US-NY', -74.006, 40.714],
];

const sectorIds = ['semiconductors', 'quantum', 'life-sciences', 'policy'];

const anOrganization = fc.record({
  city: fc.integer({ min: 0, max: cities.length - 1 }),
  where: fc.constantFrom('city', 'city', 'city', 'city', 'address', 'region', 'nowhere'),
  east: fc.integer({ min: -40, max: 40 }),
  north: fc.integer({ min: -40, max: 40 }),
  sectors: fc.subarray(sectorIds, { maxLength: 2 }),
  state: fc.constantFrom('shown', 'shown', 'shown', 'context', 'hidden'),
});

const anAgreement = fc.record({
  parties: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
  sectors: fc.subarray(sectorIds, { maxLength: 2 }),
  isShown: fc.boolean(),
});

export interface RandomLevels {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
  /** The same data with its rows turned round. */
  readonly turned: { readonly indexed: IndexedDataset; readonly shown: Shown };
}

const two = (number: number) => String(number).padStart(3, '0');

function shownOf(
  indexed: IndexedDataset,
  states: ReadonlyMap<string, string>,
  isShown: ReadonlyMap<string, boolean>,
): Shown {
  const { organizations, agreements } = indexed.dataset;
  const mask = Uint8Array.from(organizations, ({ id }) => (states.get(id) === 'shown' ? 1 : 0));
  const shownAgreements = Uint8Array.from(agreements, ({ id, parties }) =>
    isShown.get(id) && parties.some((party) => states.get(party.organization) === 'shown') ? 1 : 0,
  );
  const context = new Uint8Array(organizations.length);
  shownAgreements.forEach((isIn, number) => {
    if (isIn) for (const party of indexed.partiesOf[number] ?? []) if (!mask[party]) context[party] = 1;
  });
  const sum = (values: Uint8Array) => values.reduce((total, value) => total + value, 0);
  return {
    organizations: mask,
    agreements: shownAgreements,
    context,
    organizationCount: sum(mask),
    agreementCount: sum(shownAgreements),
    contextCount: sum(context),
    undatedCount: 0,
    undatedAreHidden: false,
  };
}

export const randomLevels: fc.Arbitrary<RandomLevels> = fc
  .record({
    organizations: fc.array(anOrganization, { maxLength: 90 }),
    agreements: fc.array(anAgreement, { maxLength: 60 }),
  })
  .map((drawn) => {
    const organizations: Organization[] = drawn.organizations.map(
      ({ city, where, east, north, sectors }, number) => {
        const [place, region, lng, lat] = cities[city] as (typeof cities)[number];
        const known = { place, region };
        const location =
          where === 'nowhere'
            ? known
            : where === 'region'
              ? { region: region.slice(0, 5), lng: lng - 0.3, lat: lat + 0.3, precision: 'region' as const }
              : where === 'address'
                ? { ...known, lng: lng + east / 2000, lat: lat + north / 2000, precision: 'address' as const }
                : { ...known, lng, lat, precision: 'city' as const };
        return organization(`organization-${two(number)}`, { sectors, location });
      },
    );
    const agreements: Agreement[] = drawn.agreements.flatMap(({ parties, sectors }, number) => {
      if (organizations.length === 0) return [];
      const ids = new Set(parties.map((party) => organizations[party % organizations.length]?.id ?? ''));
      return [agreement(`agreement-${two(number)}`, [...ids], { sectors })];
    });
    const states = new Map(
      organizations.map(({ id }, number) => [id, drawn.organizations[number]?.state ?? '']),
    );
    const isShown = new Map(
      agreements.map(({ id }, number) => [id, drawn.agreements[number]?.isShown ?? false]),
    );
    const indexed = tinyIndexed({ organizations, agreements, affiliations: [] });
    const { sectors } = tinyDataset();
    const turned = tinyIndexed({
      organizations: [...organizations].reverse(),
      agreements: [...agreements].reverse(),
      affiliations: [],
      sectors: [...sectors].reverse(),
    });
    return {
      indexed,
      shown: shownOf(indexed, states, isShown),
      turned: { indexed: turned, shown: shownOf(turned, states, isShown) },
    };
  });

/** Where a mark is drawn, px of the world at this zoom. */
export function drawnAt({ x, y, offsetX, offsetY }: LevelMark, zoom: number): [x: number, y: number] {
  const size = worldSizePx(zoom);
  return [x * size + offsetX, y * size + offsetY];
}

/** Distance of the mark from the true point of one of its organizations, px. */
export function displacement(
  { dataset }: IndexedDataset,
  mark: LevelMark,
  member: number,
  zoom: number,
): number {
  const location = dataset.organizations[member]?.location;
  const [x, y] = lngLatToWorld(location?.lng ?? 0, location?.lat ?? 0);
  const [drawnX, drawnY] = drawnAt(mark, zoom);
  return Math.hypot(drawnX - x * worldSizePx(zoom), drawnY - y * worldSizePx(zoom));
}

/** The deepest overlap of two marks, as a part of the smaller one's breadth, with their ids. */
export function worstOverlap(cut: LevelCut, zoom: number): { depth: number; pair: string } {
  const marks = cut.marks.filter(({ kind }) => kind !== 'tray');
  let worst = { depth: 0, pair: '' };
  marks.forEach((a, position) => {
    const [ax, ay] = drawnAt(a, zoom);
    for (const b of marks.slice(position + 1)) {
      const [bx, by] = drawnAt(b, zoom);
      const lack = a.radiusPx + b.radiusPx - Math.hypot(ax - bx, ay - by);
      const depth = lack / (2 * Math.min(a.radiusPx, b.radiusPx));
      if (depth > worst.depth) worst = { depth, pair: `${a.id} ${b.id}` };
    }
  });
  return worst;
}
