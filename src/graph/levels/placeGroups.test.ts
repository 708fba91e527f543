import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../../test/helpers.ts';
import { randomLevels } from '../../../test/levelData.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { indexDataset } from '../../domain/indexedDataset.ts';
import { cutLevels } from './cut.ts';
import { buildHierarchy } from './hierarchy.ts';
import { placeGroups } from './placeGroups.ts';
import { placesOf } from './places.ts';
import { planLevels } from './plan.ts';

const at = (id: string, place: string, lng: number, lat: number, region: string) =>
  organization(id, { location: { lng, lat, place, region } });
const homeZoom = 5;
const organizations = [
  at('a', 'Montréal', -73.57, 45.5, 'CA-QC-06'),
  at('b', 'Montréal', -73.57, 45.5, 'CA-QC-06'),
  at('c', 'Laval', -73.7, 45.57, 'CA-QC-06'),
  at('d', 'Boston', -71.06, 42.36, 'US-MA'),
  organization('e', {}),
];

/** Agreements by their parties. */
function groupsIn(
  list: typeof organizations,
  filters = noFilters,
  ties: readonly (readonly string[])[] = [],
) {
  const agreements = ties.map((parties) => agreement(parties.join('-'), parties));
  const indexed = indexDataset(tinyDataset({ organizations: list, agreements }));
  const plan = planLevels(buildHierarchy(indexed, placesOf(indexed)), applyFilters(indexed, filters));
  const groups = placeGroups(plan, homeZoom);
  return groups.map(({ id, name, organizations: members }) => ({
    id,
    names: name.parts.map(({ fr }) => fr),
    ids: members.map((number) => indexed.dataset.organizations[number]?.id),
  }));
}

function groupsOf(list: typeof organizations, filters = noFilters) {
  return groupsIn(list, filters).map(({ names, ids }) => ({ names, ids }));
}

describe('places for lists', () => {
  it('gather what stands together at the scale of the corridor, the largest first', () => {
    expect(groupsOf(organizations)).toEqual([
      { names: ['Montréal', 'Laval'], ids: ['a', 'b', 'c'] },
      { names: ['Boston'], ids: ['d'] },
    ]);
  });

  it('are the same whatever the order of the rows', () => {
    expect(groupsOf([...organizations].reverse())).toEqual(groupsOf(organizations));
  });

  it('hold and are named after what is shown alone', () => {
    expect(groupsOf(organizations, { ...noFilters, q: 'laval' })).toEqual([{ names: ['Laval'], ids: ['c'] }]);
  });

  it('are called as the map calls the one place that is left of them', () => {
    const [place] = groupsIn(organizations.filter(({ id }) => id === 'c'));
    expect(groupsIn(organizations, { ...noFilters, q: 'laval' })).toEqual([place]);
  });

  it('leave out who is only party to what is shown', () => {
    const ties = [['c', 'd']];
    expect(groupsIn(organizations, { ...noFilters, q: 'laval' }, ties).flatMap(({ ids }) => ids)).toEqual([
      'c',
    ]);
  });

  it('are what the map’s marks hold at every zoom, whether these have opened or not', () => {
    fc.assert(
      fc.property(randomLevels, fc.constantFrom(3, 5, 6.5, 8, 9.5, 11, 14), ({ indexed, shown }, zoom) => {
        const plan = planLevels(buildHierarchy(indexed, placesOf(indexed)), shown);
        const groups = placeGroups(plan, zoom);
        const groupOf = new Map(groups.flatMap((group) => group.organizations.map((each) => [each, group])));
        const marks = cutLevels(plan, zoom).marks.filter(({ kind, count }) => kind !== 'tray' && count > 0);
        for (const { kind, id, name, members, count } of marks) {
          const listed = new Set([...members].flatMap((member) => groupOf.get(member) ?? []));
          expect(listed.size).toBe(1);
          const [group] = listed;
          if (kind !== 'place') continue;
          expect(group).toMatchObject({ id, name });
          expect(group?.organizations.length).toBe(count);
        }
        expect(groupOf.size).toBe(marks.reduce((sum, { count }) => sum + count, 0));
      }),
      { seed: 2026, numRuns: 80 },
    );
  });

  it('are none where nothing is shown, or nothing has a place', () => {
    expect(groupsOf(organizations, { ...noFilters, q: 'nobody' })).toEqual([]);
    expect(groupsOf([])).toEqual([]);
    expect(groupsOf([organization('e', {})])).toEqual([]);
  });
});
