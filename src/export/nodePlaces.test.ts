import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../test/helpers.ts';
import { buildNetworkGraph } from './networkGraph.ts';
import { placeNodes } from './nodePlaces.ts';

const graphOf = (replaced: Parameters<typeof tinyDataset>[0] = {}) =>
  buildNetworkGraph(tinyDataset(replaced), 'fr');
const at = (lng: number, lat: number) => ({ location: { lng, lat, region: 'US-VT' } });

describe('places in a saved network', () => {
  it('are where the map has them: north above, east to the right', () => {
    const places = placeNodes(graphOf());
    const [montreal, albany] = [places.get('oeuvre-du-coeur'), places.get('ny-creates')];
    const sherbrooke = places.get('ecole-quantique');
    expect(montreal && albany && montreal.y < albany.y).toBe(true);
    expect(montreal && sherbrooke && montreal.x < sherbrooke.x).toBe(true);
  });

  it('put an agreement between its parties', () => {
    const graph = graphOf({
      organizations: [organization('a', at(-70, 45)), organization('b', at(-74, 45))],
      agreements: [agreement('m', ['a', 'b'])],
      affiliations: [],
    });
    const places = placeNodes(graph);
    const [x = 0, west = 0, east = 0] = ['m', 'b', 'a'].map((id) => places.get(id)?.x);
    expect(west < x && x < east).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['one without a place', [organization('a')]],
    [
      '2,000 in one city',
      Array.from({ length: 2000 }, (_, index) => organization(`o${String(index)}`, at(-73.57, 45.5))),
    ],
    [
      'ids that are names of properties',
      ['__proto__', 'constructor', 'toString'].map((id) => organization(id, at(-73, 45))),
    ],
  ])('are finite, and no two the same, for %s', (_, organizations) => {
    const graph = graphOf({ organizations, agreements: [agreement('m', ['a'])], affiliations: [] });
    const places = [...placeNodes(graph).values()];
    expect(places).toHaveLength(organizations.length + 1);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set(places.map(({ x, y }) => `${String(x)},${String(y)}`)).size).toBe(places.length);
  });
});
