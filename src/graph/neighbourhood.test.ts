import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { inputOfDataset } from '../../test/bench/syntheticInput.ts';
import { agreement, organization } from '../../test/helpers.ts';
import { neighboursOf } from './adjacency.ts';
import { neighbourhood, neighbourhoodOfAll } from './neighbourhood.ts';

vi.mock('./adjacency.ts', { spy: true });
const asked = vi.mocked(neighboursOf);

const organizationCount = 9;
const parties = fc.array(fc.array(fc.nat(organizationCount - 1), { minLength: 1, maxLength: 4 }), {
  maxLength: 12,
});

it('of all of a place is what each of them is tied to, and asks no node twice for its neighbours', () => {
  fc.assert(
    fc.property(parties, fc.uniqueArray(fc.nat(organizationCount - 1)), (each, place) => {
      const { network } = inputOfDataset({
        organizations: Array.from({ length: organizationCount }, (_, number) =>
          organization(`o${String(number)}`),
        ),
        agreements: each.map((some, number) =>
          agreement(
            `a${String(number)}`,
            [...new Set(some)].map((party) => `o${String(party)}`),
          ),
        ),
      });
      const expected = new Set(place.flatMap((member) => [...neighbourhood(network, member, 1)]));
      asked.mockClear();
      expect(neighbourhoodOfAll(network, place)).toEqual(expected);
      const nodes = asked.mock.calls.map(([, node]) => node);
      expect(new Set(nodes).size).toBe(nodes.length);
    }),
    { seed: 11, numRuns: 200 },
  );
});

it('of an agreement is its parties, one step as of an organization, and not what these have besides', () => {
  const { network } = inputOfDataset({
    organizations: ['a', 'b', 'c'].map((id) => organization(id)),
    agreements: [agreement('first', ['a', 'b']), agreement('second', ['b', 'c'])],
  });
  expect([...neighbourhood(network, 3, 1)].filter((node) => node !== 3).sort()).toEqual([0, 1]);
  expect([...neighbourhood(network, 4, 1)].filter((node) => node !== 4).sort()).toEqual([1, 2]);
});
