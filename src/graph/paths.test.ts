import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputOfDataset } from '../../test/bench/syntheticInput.ts';
import { agreement, organization } from '../../test/helpers.ts';
import { neighbourhood } from './neighbourhood.ts';
import { nodesBetween, shortestChains } from './paths.ts';

function networkOf(organizationCount: number, parties: readonly (readonly number[])[]) {
  return inputOfDataset({
    organizations: Array.from({ length: organizationCount }, (_, index) => organization(`o${String(index)}`)),
    agreements: parties.map((each, index) =>
      agreement(
        `a${String(index)}`,
        each.map((party) => `o${String(party)}`),
      ),
    ),
  }).network;
}

/** 0–1 by two agreements, 1–2, 0–3–2; 4 alone. */
const network = networkOf(5, [
  [0, 1],
  [0, 1],
  [1, 2],
  [0, 3],
  [3, 2],
]);

describe('shortest chains', () => {
  it('are all found, in the order of node numbers', () => {
    expect(shortestChains(network, 0, 2)).toEqual([
      [0, 5, 1, 7, 2],
      [0, 6, 1, 7, 2],
      [0, 8, 3, 9, 2],
    ]);
  });

  it('come in that order whatever the order of parties and agreements', () => {
    const reversed = networkOf(5, [
      [2, 3],
      [4, 3, 1, 0],
      [2, 1],
    ]);
    expect(shortestChains(reversed, 0, 2)).toEqual([
      [0, 6, 1, 7, 2],
      [0, 6, 3, 5, 2],
    ]);
    expect(shortestChains(reversed, 0, 2, 1)).toEqual([[0, 6, 1, 7, 2]]);
  });

  it.each([
    ['none without a link', 0, 4, []],
    ['itself', 2, 2, [[2]]],
    [
      'one step by each agreement',
      1,
      0,
      [
        [1, 5, 0],
        [1, 6, 0],
      ],
    ],
  ])('%s', (_, from, to, chains) => {
    expect(shortestChains(network, from, to)).toEqual(chains);
  });

  it('stop at the limit', () => {
    expect(shortestChains(network, 0, 2, 2)).toHaveLength(2);
  });

  it('are as long as a plain breadth-first search says, and walk along spokes', () => {
    const agreements = fc.array(fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 }), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(agreements, fc.nat(11), fc.nat(11), (parties, from, to) => {
        const distance = new Map([[from, 0]]);
        const queue = [from];
        for (const each of queue) {
          for (const other of parties.filter((list) => list.includes(each)).flat()) {
            if (distance.has(other)) continue;
            distance.set(other, (distance.get(each) as number) + 1);
            queue.push(other);
          }
        }
        const chains = shortestChains(networkOf(12, parties), from, to, 1000);
        expect(chains.length > 0).toBe(distance.has(to));
        expect(new Set(chains.map(String)).size).toBe(chains.length);
        for (const chain of chains) {
          expect(chain).toHaveLength(2 * (distance.get(to) as number) + 1);
          chain.forEach((node, index) => {
            if (index % 2 === 0) return;
            expect(parties[node - 12]).toContain(chain[index - 1]);
            expect(parties[node - 12]).toContain(chain[index + 1]);
          });
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('the nodes of a path', () => {
  it.each([
    ['both ends and all between, each once', 0, 2, [0, 2, 5, 1, 7, 6, 8, 3, 9]],
    ['both ends, where nothing joins them', 0, 4, [0, 4]],
    ['none without a beginning', undefined, 2, []],
    ['none without an end', 0, undefined, []],
  ] as const)('are %s', (_, from, to, nodes) => {
    expect(nodesBetween(network, from, to)).toEqual(nodes);
  });
});

describe('neighbourhood', () => {
  it.each([
    ['of an organization', 2, 1, [1, 2, 3, 7, 9]],
    ['of an organization, twice as far', 2, 2, [0, 1, 2, 3, 5, 6, 7, 8, 9]],
    ['of an agreement: its parties', 7, 1, [1, 2, 7]],
    ['of an agreement: what they have signed', 7, 2, [1, 2, 5, 6, 7, 9]],
    ['of one alone', 4, 2, [4]],
  ] as const)('%s', (_, node, depth, expected) => {
    expect([...neighbourhood(network, node, depth)].sort((a, b) => a - b)).toEqual(expected);
  });
});
